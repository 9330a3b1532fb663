/**
 * Requirements that the plan asks to have reported every month: which months are due, and what stands for them. A monthly table is any
 * header with the names of at least three months side by side or below each other; the line of the requirement is found by its number. Where
 * there is none, a sheet for every month.
 */
import { DAYS_BETWEEN_1900_AND_1904, isoOfSerial, serialOfDay, serialOfIso, type IsoDate } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Plan } from '../plan/schema';
import { unitsOf } from '../plan/units';
import { showsAs } from '../report/numberFormats';
import { cellSeenAt, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { monthNamed } from '../danish/monthNames';
import { figuresOnMonthSheets, type MonthFigure } from './monthSheets';
import { figureOfCell } from './roundValues';
import type { MonthlyReport } from './yearTypes';

const FEWEST = 3;
/** A table of months is a small thing; a database is not searched. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 60;

/**
 * One entry for each requirement with `reported: 'month'` that is in force; `months` in the order of the period. `roundSheets`: the sheets
 * that hold the tables of the rounds.
 */
export function monthlyReports(
  workbook: WorkbookSnapshot,
  plan: Plan,
  asOf: IsoDate,
  roundSheets: readonly string[] = [],
): readonly MonthlyReport[] {
  const { plan: inForce, withdrawn } = planInForce(plan, asOf);
  const ids = unitsOf(inForce)
    .filter((unit) => unit.level === 'requirement' && unit.requirement.reported === 'month' && !withdrawn.has(unit.id))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const visible = workbook.sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
  const headers = visible.flatMap((sheet) => [false, true].flatMap((turned) => headersIn(sheet, turned, workbook.date1904)));
  const onSheets = figuresOnMonthSheets(workbook, inForce, ids, new Set(roundSheets));
  return ids.map((id) => {
    const table = headers.flatMap((header) => linesOf(header, id).map((line) => figuresIn(header, line)))[0];
    const found = table ?? onSheets.get(id);
    return {
      id,
      months: monthsOf(plan).map(({ month, last }) => {
        const { figure = null, cell } = found?.get(month) ?? {};
        return { month: last.slice(0, 7), due: last <= asOf, figure, cell };
      }),
    };
  });
}

/** Names of months along a line of cells: side by side in a row, or `turned`: one below the other in a column. */
interface MonthHeader {
  readonly sheet: SheetSnapshot;
  readonly turned: boolean;
  readonly line: number;
  /** Place along the line by month, 0 = January. */
  readonly positions: ReadonlyMap<number, number>;
}

function seen({ sheet, turned }: Pick<MonthHeader, 'sheet' | 'turned'>, line: number, position: number): Cell {
  return turned ? cellSeenAt(sheet, position, line) : cellSeenAt(sheet, line, position);
}

/** The lines and the places along them that are searched. */
function extentOf({ sheet, turned }: Pick<MonthHeader, 'sheet' | 'turned'>) {
  const { used } = sheet;
  if (!used) return undefined;
  const rows = { first: used.top, last: Math.min(used.bottom, used.top + MOST_ROWS) };
  const columns = { first: used.left, last: Math.min(used.right, used.left + MOST_COLUMNS) };
  return turned ? { lines: columns, positions: rows } : { lines: rows, positions: columns };
}

function headersIn(sheet: SheetSnapshot, turned: boolean, date1904: boolean): MonthHeader[] {
  const extent = extentOf({ sheet, turned });
  if (!extent) return [];
  const headers: MonthHeader[] = [];
  for (let line = extent.lines.first; line <= extent.lines.last; line++) {
    const positions = new Map<number, number>();
    for (let position = extent.positions.first; position <= extent.positions.last; position++) {
      const month = monthIn(seen({ sheet, turned }, line, position), date1904);
      if (month !== undefined && !positions.has(month)) positions.set(month, position);
    }
    if (positions.size >= FEWEST) headers.push({ sheet, turned, line, positions });
  }
  return headers;
}

/** A name, or the first day of a month, which is what Excel makes of a typed "jan-24". */
function monthIn(cell: Cell, date1904: boolean): number | undefined {
  if (cell.type === 'text') return monthNamed(cell.value);
  if (cell.type !== 'number' || showsAs(cell.format) !== 'date') return undefined;
  const [, month, day] = isoOfSerial(cell.value + (date1904 ? DAYS_BETWEEN_1900_AND_1904 : 0)).split('-');
  return day === '01' ? Number(month) - 1 : undefined;
}

/** Lines after the header that name the requirement before the months begin: "1.1.f", "1.1 f)", "1.1f". */
function linesOf(header: MonthHeader, id: string): number[] {
  const extent = extentOf(header);
  if (!extent) return [];
  const wanted = folded(id);
  const begin = Math.min(...header.positions.values());
  const lines: number[] = [];
  for (let line = header.line + 1; line <= extent.lines.last; line++) {
    for (let position = extent.positions.first; position < begin; position++) {
      const cell = seen(header, line, position);
      const text = cell.type === 'text' ? cell.value : cell.type === 'number' ? String(cell.value) : '';
      if (folded(text) === wanted) lines.push(line);
    }
  }
  return lines;
}

function figuresIn(header: MonthHeader, line: number): ReadonlyMap<number, MonthFigure> {
  const { sheet, turned, positions } = header;
  return new Map(
    [...positions].map(([month, position]) => {
      const cell = turned ? { row: position, column: line } : { row: line, column: position };
      return [month, { figure: figureOfCell(seen(header, line, position)) ?? null, cell: { sheet: sheet.name, ...cell } }];
    }),
  );
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s.)]/g, '');
}

function monthsOf({ period }: Plan): readonly { readonly month: number; readonly last: IsoDate }[] {
  const [from, to] = [serialOfIso(period.from), serialOfIso(period.to)];
  const months: { month: number; last: IsoDate }[] = [];
  if (from === undefined || to === undefined) return months;
  const [year, first] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))];
  for (let offset = 0; ; offset++) {
    const [y, m] = [year + Math.floor((first - 1 + offset) / 12), (first - 1 + offset) % 12];
    const next = m === 11 ? serialOfDay(y + 1, 1, 1) : serialOfDay(y, m + 2, 1);
    if (next === undefined || (serialOfDay(y, m + 1, 1) ?? Infinity) > to) return months;
    months.push({ month: m, last: isoOfSerial(Math.min(next - 1, to)) });
  }
}
