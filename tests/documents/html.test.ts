import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annualReport, documentHtml, documentText } from '../../src/documents';
import { shownCell } from '../../src/documents/documentWords';
import type { DocumentData } from '../../src/documents/types';
import { rowsIn } from '../support/html';
import { htmlByLibreOffice } from '../support/libreoffice';
import { checkedBook, exampleBook, PLAN, tableOf, textsOf, WORDS } from './support';

const checked = checkedBook(exampleBook('aarsrapport-2024'));
const report = annualReport({ checked, plan: PLAN, words: WORDS });

const strange: DocumentData = {
  kind: 'status',
  title: 'A & B <i>',
  language: 'da',
  grid: [],
  errors: [],
  blocks: [
    { is: 'paragraph', tone: 'plain', text: '"<script>alert(1)</script>"' },
    { is: 'list', items: ['et\nto'] },
  ],
};

describe('a document to be copied', () => {
  it('says everything the file says, as text and as HTML', () => {
    const [html, text] = [documentHtml(report, WORDS), documentText(report, WORDS)];
    const plain = html
      .replace(/<br>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    for (const said of textsOf(report)) {
      expect(plain).toContain(said);
      expect(text).toContain(said);
    }
  });

  it('lets nothing that somebody typed become an element', () => {
    const html = documentHtml(strange, WORDS);
    expect(html).toContain('<h1>A &amp; B &lt;i&gt;</h1>');
    expect(html).toContain('<p>&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;</p>');
    expect(html).toContain('<li>et<br>to</li>');
  });

  it('keeps its headings and the rows of its tables in a word processor', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maalstatus-kopi-'));
    try {
      const file = join(folder, 'kopi.html');
      writeFileSync(file, documentHtml(report, WORDS));
      const [page = ''] = await htmlByLibreOffice([file]);
      expect(page.match(/<h1\b/g)).toHaveLength(1);
      const { columns, total } = tableOf(report, 'Målene');
      const sums = columns.map((_, index) => shownCell(WORDS, total?.cells[index] ?? { is: 'empty' }));
      expect(rowsIn(page)).toContain(sums.join(' | '));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
