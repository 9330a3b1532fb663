/** The rows of a plan from any source: its tables where it has some, its running text where it has none. */
import type { PlanRows, PlanTable } from '../planreading/draftOf';
import type { Words } from '../planreading/draft';
import { planTextRows, type Known } from '../planreading/text/planText';
import { viewOf } from '../recognition/view';
import { a1 } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { textOf } from './cellText';
import { namedIn, type TitleText } from './headings';
import type { PlanColumns } from './planColumns';
import { planTablesOf } from './planTable';
import { withoutRepeats } from './repeats';
import type { PlanSource, SourceBlock, Told } from './types';

export interface ReadRows extends PlanRows {
  readonly told: readonly Told[];
}

/** The year of headers is not the plan's, but days in them are of some year. */
const SOME_YEAR = 2000;
const HEADING = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{Lu})/u;
const LONGEST_HEADING = 120;
const TITLE_ROWS = 40;

export function planRowsOf({ kind, file, blocks, told }: PlanSource, known: Known = {}): ReadRows {
  const text = blocks.flatMap((block) => (block.is === 'line' ? [block.text] : [])).join('\n');
  const found = tablesOf(blocks);
  if (found.tables.length === 0) return { ...planTextRows(text, known), told };
  const fromText = planTextRows(text, {});
  const named = namedIn([...titleLines(blocks, kind), ...found.titles], file);
  const { tables, repeated } = withoutRepeats(found.tables);
  return {
    agency: known.agency === undefined ? (fromText.agency ?? named.agency) : words(known.agency),
    department: fromText.department ?? named.department,
    year: known.year ?? fromText.year ?? named.year,
    tables,
    told: repeated > 0 ? [...told, { code: 'repeatedRows', count: repeated }] : told,
  };
}

function tablesOf(blocks: readonly SourceBlock[]): {
  readonly tables: readonly PlanTable[];
  readonly titles: readonly TitleText[];
} {
  const tables: PlanTable[] = [];
  const titles: TitleText[] = [];
  let heading: string | undefined;
  let last: { readonly columns: PlanColumns; readonly right: number } | undefined;
  for (const block of blocks) {
    if (block.is === 'line') {
      if (block.text.length <= LONGEST_HEADING && HEADING.test(block.text)) heading = block.text;
      continue;
    }
    const { sheet } = block;
    const right = sheet.used?.right ?? 0;
    // A table that a page break cut goes on with the same columns and without a header.
    const found = planTablesOf(sheet, SOME_YEAR, last?.right === right && heading === undefined ? last.columns : undefined);
    const own = titlesIn(sheet, found?.columns.top);
    titles.push(...own);
    if (!found) continue;
    const goesOn = heading === undefined && found.columns.bottom < 0;
    last = { columns: found.columns, right };
    for (const table of found.tables) addTable(tables, table, titleOf(table, heading, sheet, own), goesOn);
    heading = undefined;
  }
  return { tables, titles };
}

function addTable(tables: PlanTable[], table: PlanTable, title: Pick<PlanTable, 'number' | 'title'>, goesOn: boolean): void {
  const before = tables.at(-1);
  if (before && (goesOn || (title.number !== '' && title.number === before.number))) {
    tables[tables.length - 1] = { ...before, rows: joined(before.rows, table.rows) };
    return;
  }
  const number = title.number === '' ? String(tables.length + 1) : title.number;
  const rows = table.rows.map((row) => ({ ...row, area: row.area ?? title.title, goal: row.goal ?? title.title }));
  tables.push({ ...title, number, rows });
}

/** A goal that a page break cut is one goal. */
function joined(before: PlanTable['rows'], rows: PlanTable['rows']): PlanTable['rows'] {
  const [first, ...rest] = rows;
  const cut = before.at(-1);
  if (!first || cut?.number !== first.number) return [...before, ...rows];
  return [...before.slice(0, -1), { ...cut, blocks: [...cut.blocks, ...first.blocks] }, ...rest];
}

/** The section a table is: its own row, the heading before it, or what the sheet calls itself. */
function titleOf(
  table: PlanTable,
  heading: string | undefined,
  sheet: SheetSnapshot,
  titles: readonly TitleText[],
): Pick<PlanTable, 'number' | 'title'> {
  if (table.title.text !== '') return { number: table.number, title: table.title };
  if (heading !== undefined) {
    const length = HEADING.exec(heading)?.[0].length ?? 0;
    return { number: HEADING.exec(heading)?.[1] ?? '', title: words(heading.slice(length)) };
  }
  const called = [sheet.name, ...titles.map(({ text }) => text)].map(kindOfGoals).find((name) => name !== undefined);
  return { number: '', title: words(called ?? sheet.name) };
}

/** "Status på koncernfælles mål 2024 – …" → "Koncernfælles mål". */
function kindOfGoals(text: string): string | undefined {
  const name = /(?:faglige|fælles|koncernfælles|tværgående|strategiske|administrative|interne) mål/i.exec(text)?.[0];
  return name === undefined ? undefined : name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
}

function titleLines(blocks: readonly SourceBlock[], kind: PlanSource['kind']): readonly TitleText[] {
  if (kind === 'workbook') return [];
  return blocks
    .flatMap((block) => (block.is === 'line' && block.text.trim() !== '' ? [block.text.trim()] : []))
    .slice(0, TITLE_ROWS)
    .map((text) => ({ text, beside: undefined }));
}

/** What stands above the table, or on a sheet without one (a front page). */
function titlesIn(sheet: SheetSnapshot, top: number | undefined): readonly TitleText[] {
  const view = viewOf(sheet);
  return view.rows
    .slice(0, TITLE_ROWS)
    .filter((row) => top === undefined || row < top)
    .flatMap((row) => {
      const columns = view.columnsOf(row);
      return columns.map((column, index): TitleText => {
        const next = columns[index + 1];
        return {
          text: textOf(view.seen(row, column)),
          beside: next === undefined ? undefined : textOf(view.seen(row, next)),
          at: `${sheet.name}!${a1(row, column)}`,
        };
      });
    });
}

function words(text: string): Words {
  return { text, from: 0, to: text.length };
}
