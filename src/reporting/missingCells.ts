/** What is still to be filled in, and how long there is to do it. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import { MRP201 } from '../validation/rules/MRP201';
import { MRP211 } from '../validation/rules/MRP211';
import type { RuleContext } from '../validation/types';
import type { CellAddress } from '../workbook/address';

/** Cells that the round asks for and that are empty, in the order of the tables and down each of them. The rules that point them out decide what is due. */
export function missingCells(context: RuleContext): readonly CellAddress[] {
  const baselines = [...MRP211.find(context)].filter(({ values }) => values['variant'] === 'missing');
  const cells = [...MRP201.find(context), ...baselines].flatMap(({ cell }) => (cell ? [cell] : []));
  const order = orderIn(context);
  return cells.sort(order).filter((cell, index) => index === 0 || order(cell, cells[index - 1] ?? { ...cell, row: -1 }) !== 0);
}

/** The first missing cell after the given one, from the top again at the end; undefined when none is missing. */
export function nextMissing(context: RuleContext, after?: CellAddress): CellAddress | undefined {
  const cells = missingCells(context);
  const isHere = after && context.report.current.sheets.includes(after.sheet);
  return (isHere && cells.find((cell) => orderIn(context)(cell, after) > 0)) || cells[0];
}

/** Days from `today` to the round's deadline; 0 on the day itself, negative when it is over. Undefined when one of them is no day. */
export function daysLeft(due: IsoDate, today: IsoDate): number | undefined {
  const [last, now] = [serialOfIso(due), serialOfIso(today)];
  return last === undefined || now === undefined ? undefined : last - now;
}

function orderIn({ report }: RuleContext): (first: CellAddress, second: CellAddress) => number {
  const sheetIndex = ({ sheet }: CellAddress): number => report.current.sheets.indexOf(sheet);
  return (first, second) => sheetIndex(first) - sheetIndex(second) || first.row - second.row || first.column - second.column;
}
