/**
 * A document as HTML and as plain text, to be copied where no file can be fetched: Word turns the first into its own headings and tables.
 * No colours: what is copied must be readable on any paper.
 */
import type { Block, DocumentData, DocumentRow, DocumentTable, KeyFigure } from './types';
import { shownCell, type DocumentWords } from './documentWords';

export function documentHtml({ title, language, blocks }: DocumentData, words: DocumentWords): string {
  const body = [tag('h1', title), ...blocks.map((block) => blockHtml(block, words))].join('\n');
  return `<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
}

function blockHtml(block: Block, words: DocumentWords): string {
  switch (block.is) {
    case 'heading':
      return tag(HEADINGS[block.level], block.text);
    case 'paragraph':
      return block.tone === 'problem' ? `<p>${tag('strong', block.text)}</p>` : tag('p', block.text);
    case 'list':
      return `<ul>${block.items.map((item) => tag('li', item)).join('')}</ul>`;
    case 'figures':
      return block.figures
        .map(({ label, figure, note }) => `<p>${tag('strong', `${label}: ${figure}`)} ${escaped(note)}</p>`)
        .join('\n');
    case 'table':
      return tableHtml(block.table, words);
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;

function tableHtml({ title, columns, rows, total }: DocumentTable, words: DocumentWords): string {
  const head = columns.map(({ header, align }) => `<th scope="col" align="${align}">${escaped(header)}</th>`).join('');
  const body = [...rows, ...(total ? [total] : [])].flatMap((row) => [
    `<tr>${columns
      .map(({ align }, index) => {
        const shown = escaped(textIn(row, index, words));
        return `<td align="${align}" valign="top">${row.strong === true ? `<strong>${shown}</strong>` : shown}</td>`;
      })
      .join('')}</tr>`,
    ...(row.note === undefined ? [] : [`<tr><td colspan="${String(columns.length)}">${tag('em', row.note)}</td></tr>`]),
  ]);
  return [
    `<table border="1" cellspacing="0" cellpadding="4">${tag('caption', title)}`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table><p></p>`,
  ].join('\n');
}

/** Cells of a row with a tab between them, as a sheet would paste them. */
export function documentText({ title, blocks }: DocumentData, words: DocumentWords): string {
  return `${[title, ...blocks.map((block) => blockText(block, words))].join('\n\n')}\n`;
}

function blockText(block: Block, words: DocumentWords): string {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n');
    case 'figures':
      return block.figures.map(keyText).join('\n');
    case 'table': {
      const { title, columns, rows, total } = block.table;
      const lines = [...rows, ...(total ? [total] : [])].flatMap((row) => [
        columns.map((_, index) => textIn(row, index, words)).join('\t'),
        ...(row.note === undefined ? [] : [row.note]),
      ]);
      return [title, columns.map(({ header }) => header).join('\t'), ...lines].join('\n');
    }
  }
}

function keyText({ label, figure, note }: KeyFigure): string {
  return `${label}: ${figure}${note === '' ? '' : ` (${note})`}`;
}

function textIn({ cells }: DocumentRow, index: number, words: DocumentWords): string {
  return shownCell(words, cells[index] ?? { is: 'empty' });
}

function tag(name: string, content: string): string {
  return `<${name}>${escaped(content)}</${name}>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign).replace(/\n/g, '<br>');
}
