import type { Sentences } from '../speech';
import { excelDa } from './excel';
import { findingsDa } from './findings';
import { paneDa } from './pane';

export const danish: Sentences = { language: 'da', pane: paneDa, findings: findingsDa, excel: excelDa };
