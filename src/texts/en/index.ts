import type { Sentences } from '../speech';
import { evidenceEn } from './evidence';
import { excelEn } from './excel';
import { findingsEn } from './findings';
import { overviewNotesEn } from './overviewNotes';
import { paneEn } from './pane';
import { problemsEn } from './problems';
import { resultsEn } from './results';

export const english: Sentences = {
  language: 'en',
  pane: paneEn,
  findings: findingsEn,
  evidence: evidenceEn,
  problems: problemsEn,
  excel: excelEn,
  results: { ...resultsEn, ...overviewNotesEn },
};
