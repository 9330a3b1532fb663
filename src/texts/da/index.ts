import type { Sentences } from '../paneTexts';
import { excelDa } from './excel';
import { findingsDa } from './findings';
import { paneDa } from './pane';

export const danish: Sentences = { language: 'da', pane: paneDa, findings: findingsDa, excel: excelDa };
