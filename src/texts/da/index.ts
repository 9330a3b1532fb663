import type { Sentences } from '../speech';
import { evidenceDa } from './evidence';
import { excelDa } from './excel';
import { findingsDa } from './findings';
import { overviewNotesDa } from './overviewNotes';
import { paneDa } from './pane';
import { problemsDa } from './problems';
import { resultsDa } from './results';

export const danish: Sentences = {
  language: 'da',
  pane: paneDa,
  findings: findingsDa,
  evidence: evidenceDa,
  problems: problemsDa,
  excel: excelDa,
  results: { ...resultsDa, ...overviewNotesDa },
};
