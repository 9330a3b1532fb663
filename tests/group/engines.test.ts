/** The overview in real workbooks: through unmodified office.js on the embedded host, and recalculated by LibreOffice. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openHeadless, type Headless } from '../../host/node/headless';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { needed } from '../../src/workbook/compare';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { writeSnapshot } from '../results/support/files';
import { evaluateFilesInLibreOffice, resavedByLibreOffice } from '../support/libreoffice';
import {
  DEVIATIONS,
  FRESH,
  GOALS,
  handedIn,
  HEADER,
  inserted,
  OVERVIEW,
  overviewOf,
  rowOf,
  sheetIn,
  type Handed,
} from './support/agencies';

const AGENCIES: readonly Handed[] = Array.from({ length: 12 }, (_, index) => ({
  name: `Prøvestyrelse ${String.fromCharCode(65 + index)}`,
  reached: index,
  expected: index % 4 === 0 ? '=cmd|x' : index,
  explanation: ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(1)', 'Almindelig forklaring'][index % 5] ?? '',
}));

/** Of a sheet's part: where each data bar lies, from what to what, and whether it fades. */
function dataBarsIn(xml: string) {
  const extended = xml.match(/<x14:conditionalFormatting\b.*?<\/x14:conditionalFormatting>/gs) ?? [];
  return extended
    .filter((format) => format.includes('<x14:dataBar'))
    .map((format) => ({
      area: /<xm:sqref>([^<]*)/.exec(format)?.[1],
      ends: [...format.matchAll(/<x14:cfvo type="(\w+)">\s*<xm:f>([^<]*)/g)].map(([, type, value]) => `${type} ${value}`),
      gradient: /<x14:dataBar[^>]*gradient="(\w+)"/.exec(format)?.[1],
    }));
}

let open: Headless | undefined;
afterEach(async () => {
  await open?.settle();
  open?.close();
  open = undefined;
});

describe('The totals', () => {
  it('are what LibreOffice makes of them, and what the reports add up to', async () => {
    const workbook = inserted(FRESH, AGENCIES);
    const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
    try {
      const file = join(folder, 'oversigt.xlsx');
      await writeSnapshot(workbook, file);
      const [book] = await evaluateFilesInLibreOffice([file]);
      if (!book) throw new Error('LibreOffice gave no answer');
      const outcomes = AGENCIES.map((agency) => handedIn(agency)).flatMap((one) =>
        one.state === 'checked' ? [one.outcome] : [],
      );
      const sum = (of: (outcome: (typeof outcomes)[number]) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
      const total = (column: number): number => Number(book.at(OVERVIEW, HEADER - 1, column));
      expect(book.at(OVERVIEW, 3, 1)).toBe(AGENCIES.length);
      expect(total(2)).toBeCloseTo(sum(({ score }) => score.expected.share ?? 0) / AGENCIES.length, 10);
      expect(total(4)).toBeCloseTo(sum(({ score }) => score.reached.share ?? 0) / AGENCIES.length, 10);
      expect(total(21)).toBeCloseTo(
        sum(({ score }) => score.expected.points),
        10,
      );
      expect(total(24)).toBeCloseTo(
        sum(({ score }) => score.expected.of),
        10,
      );
      expect(total(10)).toBe(sum(({ goalCounts }) => goalCounts.fulfilled));
      expect(total(16)).toBe(sum(({ lightCounts }) => lightCounts.red));
      expect(total(25)).toBe(sum(({ filled }) => filled));
      const listed = sheetIn(workbook, DEVIATIONS);
      const demands = (listed.used?.bottom ?? 0) - rowOf(listed, 'Styrelse');
      expect(total(18)).toBe(demands);
      expect(book.at(DEVIATIONS, 2, 1)).toBe(demands);
      const reds = outcomes.flatMap(({ goals }) => goals.filter(({ shared, light }) => shared && light === 'red')).length;
      expect(book.at(GOALS, 4, 2)).toBe(AGENCIES.length);
      expect(book.at(GOALS, 4, 3)).toBe(reds);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

describe('The overview through office.js', () => {
  it('is written in two syncs and one for the page, changes nothing the second time, and holds the texts of others as texts', async () => {
    const excel = await openHeadless();
    open = excel;
    const before = await readWorkbook();
    excel.resetCounters();
    await applyToExcel(overviewOf(before, AGENCIES).edits, before);
    // One more for the page's set-up, which may fail by itself.
    expect(excel.counters.requests).toBe(3);

    const sheets = [OVERVIEW, GOALS, DEVIATIONS];
    const after = await readWorkbook({ stylesOf: sheets });
    expect(needed(after, overviewOf(after, AGENCIES).edits)).toEqual([]);

    const saved = readXlsx(await excel.save(), 'oversigt.xlsx');
    if (!saved.ok) throw new Error(saved.problem.code);
    expect(needed(saved.workbook, overviewOf(saved.workbook, AGENCIES).edits).filter(({ kind }) => kind === 'setCells')).toEqual(
      [],
    );
    const deviations = findSheet(saved.workbook, DEVIATIONS);
    if (!deviations) throw new Error('no list');
    const texts = [...deviations.cells].filter(([, cell]) => cell.type === 'text' && /^[=+\-@]/.test(cell.value));
    expect(texts.length).toBeGreaterThan(3);
    for (const [, cell] of texts) expect(cell.formula).toBeUndefined();
    expect(cellAt(deviations, 2, 1).formula).toMatch(/^=SUM\(/);
  }, 60_000);

  it('is set up to be printed on A4, as wide as the page, with headings, file and page on every page', async () => {
    const excel = await openHeadless();
    open = excel;
    const before = await readWorkbook();
    await applyToExcel(overviewOf(before, AGENCIES).edits, before);
    const first = await excel.save();
    const again = await openHeadless(first, { globals: false });
    const second = await again.save();
    again.close();
    for (const bytes of [first, second]) {
      const parts = unzipSync(bytes);
      const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
      const printed = [...text('xl/workbook.xml').matchAll(/name="_xlnm\.Print_(Area|Titles)"[^>]*>([^<]*)</g)];
      const places = printed.map(([, what, place]) => [what, place?.split('!').at(-1)]);
      expect(places).toEqual(
        expect.arrayContaining([
          ['Area', '$A:$T'],
          ['Titles', '$16:$16'],
        ]),
      );
      expect(places).toHaveLength(6);
      const setups = Object.keys(parts).flatMap((name) => text(name).match(/<pageSetup[^>]*>/g) ?? []);
      const ours = setups.filter((setup) => /paperSize="9"/.test(setup) && /orientation="landscape"/.test(setup));
      expect(ours).toHaveLength(3);
      for (const setup of ours) expect(setup).toMatch(/fitToHeight="0"/);
      const margins = Object.keys(parts).flatMap((name) => text(name).match(/<pageMargins left="0.38[^>]*right="0.38/g) ?? []);
      expect(margins).toHaveLength(3);
      const footers = Object.keys(parts).flatMap((name) => text(name).match(/<oddFooter>[^<]*/g) ?? []);
      expect(footers).toEqual(Array.from({ length: 3 }, () => '<oddFooter>&amp;L&amp;F&amp;RSide &amp;P af &amp;N'));
    }
  }, 60_000);

  it('has data bars from 0 to 1 that LibreOffice reads and keeps, also after inserting again with more agencies', async () => {
    const excel = await openHeadless();
    open = excel;
    const before = await readWorkbook();
    await applyToExcel(overviewOf(before, AGENCIES.slice(0, 8)).edits, before);
    const seen = await readWorkbook();
    const { notTaken } = await applyToExcel(overviewOf(seen, AGENCIES).edits, seen);
    expect(notTaken).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
    try {
      const file = join(folder, 'oversigt.xlsx');
      await writeFile(file, await excel.save());
      const parts = unzipSync(await resavedByLibreOffice(file));
      const bars = Object.keys(parts).flatMap((name) => dataBarsIn(strFromU8(parts[name] ?? new Uint8Array())));
      expect(bars).toEqual([
        { area: `C${HEADER + 2}:C${HEADER + 1 + AGENCIES.length}`, ends: ['num 0', 'num 1'], gradient: 'false' },
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('moves a note with its agency in the open workbook', async () => {
    const excel = await openHeadless();
    open = excel;
    const before = await readWorkbook();
    await applyToExcel(overviewOf(before, AGENCIES).edits, before);
    const seen = await readWorkbook();
    const last = AGENCIES[1];
    if (!last) throw new Error('no agency');
    const row = rowOf(sheetIn(seen, OVERVIEW), last.name, 0, HEADER);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(OVERVIEW).getRange(`AI${row + 1}`).values = [['Ring mandag']];
      await context.sync();
    });
    const noted = await readWorkbook();
    const better = AGENCIES.map((agency) => (agency === last ? { ...agency, reached: 20, expected: 20 } : agency));
    await applyToExcel(overviewOf(noted, better).edits, noted);
    const now = sheetIn(await readWorkbook(), OVERVIEW);
    const moved = rowOf(now, last.name, 0, HEADER);
    expect(moved).toBeLessThan(row);
    expect(cellAt(now, moved, 34).value).toBe('Ring mandag');
    expect(cellAt(now, row, 34).value).toBeNull();
  }, 60_000);
});
