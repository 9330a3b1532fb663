import type { DocumentWords } from '../../documents';
import { documentsDa } from '../../texts/da/documents';
import { findingsDa } from '../../texts/da/findings';
import { sheetDa } from '../../texts/da/sheet';
import { documentsEn } from '../../texts/en/documents';
import { findingsEn } from '../../texts/en/findings';
import { sheetEn } from '../../texts/en/sheet';
import type { Language } from '../../texts/language';

/** What documents are written with, by the language of the pane. */
export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  da: { language: 'da', texts: documentsDa, sheet: sheetDa, findings: findingsDa },
  en: { language: 'en', texts: documentsEn, sheet: sheetEn, findings: findingsEn },
};
