import type { Sentences } from '../speech';
import { excelEn } from './excel';
import { findingsEn } from './findings';
import { paneEn } from './pane';

export const english: Sentences = { language: 'en', pane: paneEn, findings: findingsEn, excel: excelEn };
