/** A sheet for every month ("Januar", "Feb 2024", "2024-03", "04"), each with the same table: where a requirement's figure stands on it. */
import type { Plan } from '../plan/schema';
import { candidateOn, sureRows } from '../recognition/sheetCandidate';
import { bindColumns } from '../recognition/columns';
import type { ColumnRole } from '../recognition/types';
import { viewOf } from '../recognition/view';
import type { CellAddress } from '../workbook/address';
import { cellSeenAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { monthInYear } from '../danish/monthNames';
import { figureOfCell } from './roundValues';
import type { RecordedFigure } from './types';

export interface MonthFigure {
  readonly figure: RecordedFigure | null;
  readonly cell: CellAddress;
}

/** As few numbered sheets as this say that the numbers are months. */
const FEWEST_NUMBERED = 3;

interface MonthSheet {
  readonly sheet: SheetSnapshot;
  /** 0 = January. */
  readonly month: number;
  readonly numberOnly: boolean;
  /** By requirement. */
  readonly figures: ReadonlyMap<string, MonthFigure>;
}

/**
 * Figures by requirement and month (0 = January). A sheet that is a round's table is a month only beside the sheet of another month: "April",
 * "August" and "Oktober" are rounds. Two sheets for one month give none, because nobody can tell which holds.
 */
export function figuresOnMonthSheets(
  workbook: WorkbookSnapshot,
  plan: Plan,
  ids: readonly string[],
  roundSheets: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<number, MonthFigure>> {
  const found = workbook.sheets.flatMap((sheet): MonthSheet[] => {
    const named = sheet.visibility === 'veryHidden' ? undefined : monthInYear(sheet.name, plan.year);
    if (!named) return [];
    const figures = figuresOn(sheet, plan, ids, workbook.date1904);
    return figures.size === 0 ? [] : [{ sheet, ...named, figures }];
  });
  const months = new Set(found.map(({ month }) => month));
  const numbered = found.filter(({ numberOnly }) => numberOnly).length;
  const kept = found.filter(({ sheet, month, numberOnly }) => {
    if (numberOnly && numbered < FEWEST_NUMBERED) return false;
    return !roundSheets.has(sheet.name) || months.has(month - 1) || months.has(month + 1);
  });
  const single = kept.filter(({ month }) => kept.filter((other) => other.month === month).length === 1);
  return new Map(
    ids.map((id) => [
      id,
      new Map(
        single.flatMap(({ month, figures }) => {
          const own = figures.get(id);
          return own ? [[month, own] as const] : [];
        }),
      ),
    ]),
  );
}

function figuresOn(sheet: SheetSnapshot, plan: Plan, ids: readonly string[], date1904: boolean): Map<string, MonthFigure> {
  const view = viewOf(sheet);
  const candidate = candidateOn(view, plan, { date1904, confirmation: undefined });
  const figures = new Map<string, MonthFigure>();
  if (!candidate) return figures;
  const { header, rows } = candidate;
  const { columns } = bindColumns({
    plan,
    view,
    header,
    rows,
    date1904,
    round: undefined,
    tableRound: undefined,
    earlier: false,
    given: new Map(),
  });
  const sure = columns.filter(({ confidence }) => confidence === 'sure');
  const columnOf = (role: ColumnRole): number | undefined => sure.find((column) => column.role === role)?.value;
  const [actual, numerator, denominator] = [columnOf('actual'), columnOf('numerator'), columnOf('denominator')];
  for (const { unit, row } of sureRows(rows.matched)) {
    const { id } = unit.unit;
    if (!ids.includes(id)) continue;
    const cells = { sheet, row };
    const figure =
      numerator === undefined || denominator === undefined ? undefined : shareOf({ ...cells, numerator, denominator });
    const column = figure || actual === undefined ? (numerator ?? actual) : actual;
    if (column === undefined) continue;
    const plain = actual === undefined ? undefined : figureOfCell(cellSeenAt(sheet, row, actual));
    figures.set(id, { figure: (figure ? figure.share : plain) ?? null, cell: { sheet: sheet.name, row, column } });
  }
  return figures;
}

/** As everywhere: where both parts are numbers they decide, and parts that cannot be give no share. Undefined where a part is missing. */
function shareOf({
  sheet,
  row,
  numerator,
  denominator,
}: {
  sheet: SheetSnapshot;
  row: number;
  numerator: number;
  denominator: number;
}): { readonly share: RecordedFigure | undefined } | undefined {
  const [part, whole] = [cellSeenAt(sheet, row, numerator), cellSeenAt(sheet, row, denominator)];
  if (part.type !== 'number' || whole.type !== 'number') return undefined;
  const possible = whole.value > 0 && part.value >= 0 && part.value <= whole.value;
  return { share: possible ? { value: part.value / whole.value, shows: 'percent' } : undefined };
}
