/** The documents as another program reads them: LibreOffice Writer the .docx, LibreOffice Calc the sheets. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { annualReport, documentSheet, statusPage, type DocumentData } from '../../src/documents';
import { documentFile } from '../../src/documents/documentFile';
import { readXlsx } from '../../src/xlsx';
import { writeXlsx } from '../../src/xlsx/write';
import { evaluateFilesInLibreOffice, htmlByLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { checkedBook, exampleBook, exampleBytes, PLAN, tableOf, textsOf, typed, WORDS } from './support';

const NAME = 'aarsrapport-2024';
const SHEET = 'Målrapportering 1. del';
/** What somebody typed must come out as typed, whatever a program could take it for. */
const HOSTILE = '=1+1 <b>&amp; "tekst" \u0007– 96 pct.';
const book = typed(exampleBook(NAME), SHEET, 'H19', { value: `'${HOSTILE}` });
const checked = checkedBook(book);
const annual = annualReport({ checked, plan: PLAN, words: WORDS });
const status = statusPage({ checked: checkedBook(exampleBook('status-uo2-2024')), plan: PLAN, words: WORDS });

let folder = '';
let pages: { readonly annual: string; readonly status: string };
let files: { readonly annual: Uint8Array; readonly status: Uint8Array };
/** A copy of the file with the documents as sheets. */
function withSheets(bytes: Uint8Array, documents: readonly DocumentData[]): Uint8Array {
  const read = readXlsx(bytes, `${NAME}.xlsx`);
  if (!read.ok) throw new Error(read.problem.code);
  const edits = documents.flatMap((document) => documentSheet(document, read.workbook, WORDS));
  return writeXlsx(bytes, read.workbook, edits);
}

let sheets: LibreOfficeResult;
let copy: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maalstatus-docs-'));
  files = { annual: await documentFile(annual, WORDS), status: await documentFile(status, WORDS) };
  await writeFile(join(folder, 'annual.docx'), files.annual);
  await writeFile(join(folder, 'status.docx'), files.status);
  const [first = '', second = ''] = await htmlByLibreOffice([join(folder, 'annual.docx'), join(folder, 'status.docx')]);
  pages = { annual: first, status: second };
  copy = withSheets(exampleBytes(NAME), [annual, { ...status }]);
  await writeFile(join(folder, 'copy.xlsx'), copy);
  const [result] = await evaluateFilesInLibreOffice([join(folder, 'copy.xlsx')]);
  if (!result) throw new Error('LibreOffice gave no answer.');
  sheets = result;
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The text of a piece of LibreOffice's HTML. */
function textIn(html: string): string {
  const bare = html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return squeezed(bare.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

function headingsIn(html: string): readonly string[] {
  return [...html.matchAll(/<(h[1-6])\b[^>]*>(.*?)<\/\1>/gs)].map(
    ([, tag = '', inside = '']) => `${tag.toUpperCase()} ${textIn(inside)}`,
  );
}

function rowsIn(html: string): readonly string[] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(t[dh])\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textIn(cell)).join(' | '),
  );
}

describe.each(['annual', 'status'] as const)('the %s document as LibreOffice Writer reads it', (kind) => {
  const document: DocumentData = kind === 'annual' ? annual : status;

  it('has its headings as headings, in their order', () => {
    const headings = document.blocks.flatMap((block) => (block.is === 'heading' ? [`H${block.level} ${block.text}`] : []));
    expect(headingsIn(pages[kind])).toEqual([`H1 ${document.title}`, ...headings]);
  });

  it('holds every text and figure of the document', () => {
    const read = textIn(pages[kind].replace(/<\/(p|h\d|td|th|li)>/g, ' $&'));
    for (const text of textsOf(document)) {
      if (document.blocks.some((block) => block.is === 'table' && block.table.title === text)) continue;
      expect(read).toContain(squeezed(text.replace('\u0007', ' ')));
    }
  });

  it('is called by its title and is in Danish', () => {
    expect(textIn(/<title>(.*?)<\/title>/s.exec(pages[kind])?.[1] ?? '')).toBe(document.title);
    expect(strFromU8(unzipSync(files[kind])['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="da-DK"');
  });
});

it('shows the goals’ table with its total as LibreOffice Writer reads it', () => {
  const rows = rowsIn(pages.annual);
  expect(rows).toContain('Nr. | Mål | Status | Opfyldelse | Vægt | Tæller | Point');
  expect(rows).toContain('1.3 | Udlændingenævnets sekretariat | Ikke opfyldt | 0,0 pct. | 10,00 | 10,00 | 0,00');
  expect(rows).toContain('I alt |  |  | 81,1 pct. | 65,00 | 65,00 | 52,71');
});

describe('the documents as sheets of the workbook', () => {
  const ANNUAL = 'Målrapportering til årsrapport';

  function rowOf(sheet: string, first: string, after = 0): number {
    for (let row = after; row < 400; row++) if (sheets.at(sheet, row, 0) === first) return row;
    throw new Error(`no row begins with "${first}"`);
  }

  it('add up in LibreOffice to what the document says', () => {
    const total = rowOf(ANNUAL, 'I alt');
    const { reached } = checked.assessment.score;
    const [share, weight, counted, points] = [3, 4, 5, 6].map((column) => sheets.at(ANNUAL, total, column));
    expect(weight).toBe(reached.of);
    expect(counted).toBe(reached.counted);
    expect(points).toBeCloseTo(reached.points, 10);
    expect(share).toBeCloseTo((reached.percent ?? 0) / 100, 10);
    const lights = tableOf(status, 'Trafiklys').total?.cells.slice(1);
    const read = readXlsx(copy, 'copy.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(lights?.every((cell) => cell.is === 'sum')).toBe(true);
    for (let row = 0; row < 40; row++) {
      if (sheets.at('Statusside', row, 1) !== 'I alt') continue;
      expect([sheets.at('Statusside', row, 2), sheets.at('Statusside', row, 3)]).toEqual(
        lights?.map((cell) => (cell.is === 'sum' ? cell.value : undefined)),
      );
      return;
    }
    throw new Error('no total of lights');
  });

  it('keep numbers of demands and what others wrote as text, never as formulas', () => {
    const read = readXlsx(copy, 'copy.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const sheet = read.workbook.sheets.find(({ name }) => name === ANNUAL);
    const cells = [...(sheet?.cells.values() ?? [])];
    const formulas = cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(
      formulas.every((formula) => /^=(SUM\([A-Z]+\d+:[A-Z]+\d+\)|IF\([A-Z]+\d+=0,"",[A-Z]+\d+\/[A-Z]+\d+\))$/.test(formula)),
    ).toBe(true);
    expect(formulas.length).toBe(5);
    expect(cells.some(({ type, value }) => type === 'text' && value.includes('=1+1 <b>&amp; "tekst"'))).toBe(true);
    expect(cells.some(({ type, value }) => type === 'text' && value === '1.2')).toBe(true);
  });

  it('are never taken for the agency’s own report', () => {
    const read = readXlsx(copy, 'copy.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const again = checkedBook(read.workbook);
    expect(again.recognition.tables[0].sheet.value).toBe(SHEET);
    expect(again.recognition.questions).toEqual([]);
    expect(again.assessment.score).toEqual(checkedBook(exampleBook(NAME)).assessment.score);
  });

  it('are written over when the documents are made again, not beside', () => {
    const twice = withSheets(copy, [annual]);
    const read = readXlsx(twice, 'copy.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.workbook.sheets.filter(({ name }) => name.startsWith('Målrapportering til'))).toHaveLength(1);
  });
});
