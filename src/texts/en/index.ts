import type { Sentences } from '../paneTexts';
import { excelEn } from './excel';
import { findingsEn } from './findings';
import { paneEn } from './pane';

export const english: Sentences = { language: 'en', pane: paneEn, findings: findingsEn, excel: excelEn };
