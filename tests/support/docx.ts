/** Word documents written by hand, for what no library writes: tracked changes, footnotes, hidden text, lists. */
import { strToU8, zipSync } from 'fflate';
import { relation, relations } from './ooxml';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxParts {
  /** Inner XML of the body. */
  readonly body: string;
  /** Inner XML of the lists. */
  readonly numbering?: string;
  readonly styles?: string;
}

export function docxOf({ body, numbering, styles }: DocxParts): Uint8Array {
  const part = (name: string, inner: string): Uint8Array => strToU8(`${XML}<w:${name} xmlns:w="${WORD}">${inner}</w:${name}>`);
  return zipSync({
    '_rels/.rels': strToU8(relations(relation('r1', 'officeDocument', 'word/document.xml'))),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        ...(numbering === undefined ? [] : [relation('n1', 'numbering', 'numbering.xml')]),
        ...(styles === undefined ? [] : [relation('s1', 'styles', 'styles.xml')]),
      ),
    ),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
  });
}

export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

export const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A row of cells with a text each. */
export const texts = (...each: readonly string[]): string => row(...each.map((text) => cell(paragraph(run(text)))));
