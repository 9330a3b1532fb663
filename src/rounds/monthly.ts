/**
 * Requirements that the plan asks to have reported every month: which months are due, and what stands for them. A monthly table is any
 * header with the names of at least three months side by side; the row is found by the requirement’s number.
 */
import { isoOfSerial, serialOfDay, serialOfIso, type IsoDate } from '../calendar/days';
import { planInForce } from '../plan/inForce';
import type { Plan } from '../plan/schema';
import { unitsOf } from '../plan/units';
import { cellSeenAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { figureOfCell } from './standing';
import type { MonthlyReport } from './types';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const ENGLISH: Readonly<Record<string, (typeof MONTHS)[number]>> = { may: 'maj', oct: 'okt' };
const MONTH_NAME = /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-zæøå]*\.?(?:\s+20\d\d)?$/i;
const FEWEST = 3;
/** A table of months is a small thing; a database is not searched. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 60;

/** One entry for each requirement with `reported: 'month'` that is in force; `months` in the order of the period. */
export function monthlyReports(workbook: WorkbookSnapshot, plan: Plan, asOf: IsoDate): readonly MonthlyReport[] {
  const { plan: inForce, withdrawn } = planInForce(plan, asOf);
  const asked = unitsOf(inForce).filter(
    (unit) => unit.level === 'requirement' && unit.requirement.reported === 'month' && !withdrawn.has(unit.id),
  );
  if (asked.length === 0) return [];
  const headers = workbook.sheets.filter((sheet) => sheet.visibility !== 'veryHidden').flatMap(headersIn);
  return asked.map(({ id }) => {
    const found = headers.flatMap((header) => rowsOf(header, id).map((row) => ({ header, row })))[0];
    return {
      id,
      months: monthsOf(plan).map(({ month, last }) => {
        const column = found?.header.columns.get(month);
        const place = found && column !== undefined ? { sheet: found.header.sheet.name, row: found.row, column } : undefined;
        const figure = place && found ? figureOfCell(cellSeenAt(found.header.sheet, place.row, place.column)) : undefined;
        return { month: last.slice(0, 7), due: last <= asOf, figure: figure ?? null, cell: place };
      }),
    };
  });
}

interface MonthHeader {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  /** Column by month, 0 = January. */
  readonly columns: ReadonlyMap<number, number>;
  readonly left: number;
}

function headersIn(sheet: SheetSnapshot): MonthHeader[] {
  const { used } = sheet;
  if (!used) return [];
  const headers: MonthHeader[] = [];
  const [bottom, right] = [Math.min(used.bottom, used.top + MOST_ROWS), Math.min(used.right, used.left + MOST_COLUMNS)];
  for (let row = used.top; row <= bottom; row++) {
    const columns = new Map<number, number>();
    for (let column = used.left; column <= right; column++) {
      const cell = cellSeenAt(sheet, row, column);
      const month = cell.type === 'text' ? monthOf(cell.value) : undefined;
      if (month !== undefined && !columns.has(month)) columns.set(month, column);
    }
    if (columns.size >= FEWEST) headers.push({ sheet, row, columns, left: Math.min(...columns.values()) });
  }
  return headers;
}

function monthOf(text: string): number | undefined {
  const name = MONTH_NAME.exec(text.trim())?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const index = MONTHS.findIndex((known) => known === (ENGLISH[name] ?? name));
  return index < 0 ? undefined : index;
}

/** Rows below the header, left of the months, that name the requirement: "1.1.f", "1.1 f)", "1.1f". */
function rowsOf({ sheet, row: top, left }: MonthHeader, id: string): number[] {
  const wanted = folded(id);
  const rows: number[] = [];
  const bottom = Math.min(sheet.used?.bottom ?? top, top + MOST_ROWS);
  for (let row = top + 1; row <= bottom; row++) {
    for (let column = sheet.used?.left ?? 0; column < left; column++) {
      const cell = cellSeenAt(sheet, row, column);
      const text = cell.type === 'text' ? cell.value : cell.type === 'number' ? String(cell.value) : '';
      if (folded(text) === wanted) rows.push(row);
    }
  }
  return rows;
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
