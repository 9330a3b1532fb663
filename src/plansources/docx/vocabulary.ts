import type { Vocabulary } from '../../xlsx/scopes';

/** The elements of a Word document, in the two dialects of the format. */
export const WORD: Vocabulary = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
