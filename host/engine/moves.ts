/** Rows and columns that are inserted or removed, and what moves with them. Pure, except that `moveExtras` changes what it is given. */
import { columnIndex, columnName, type Rect } from '../../src/workbook/address';
import type { LineMove, SheetExtras } from './types';

/** Where a row or column stands afterwards; undefined when it was removed. */
export function movedLine(line: number, { at, count }: LineMove): number | undefined {
  if (line < at) return line;
  return count < 0 && line < at - count ? undefined : line + count;
}

/** The rectangle afterwards: larger when lines came inside it, undefined when nothing is left of it. */
export function movedArea(area: Rect, move: LineMove): Rect | undefined {
  const [first, last] = move.side === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const from = movedLine(first, move) ?? move.at;
  const to = movedLine(last, move) ?? move.at - 1;
  if (to < from) return undefined;
  return move.side === 'rows' ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

/** A formula of a conditional format on the same sheet; references to other sheets stay as they are. */
export function movedFormula(formula: string, move: LineMove): string {
  const own = /(?<![\w!$.'"])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!.])/g;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, position) =>
      position % 2 === 1
        ? part
        : part.replace(own, (all, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
            const column = columnIndex(letters);
            const line = move.side === 'rows' ? Number(digits) - 1 : column;
            const moved = line === undefined ? undefined : movedLine(line, move);
            if (column === undefined) return all;
            if (moved === undefined) return '#REF!';
            return move.side === 'rows'
              ? `${fixedColumn}${letters}${fixedRow}${moved + 1}`
              : `${fixedColumn}${columnName(moved)}${fixedRow}${digits}`;
          }),
    )
    .join('');
}

export function moveExtras(extras: SheetExtras, move: LineMove): void {
  const areasAfter = (area: Rect): Rect[] => {
    const moved = movedArea(area, move);
    return moved ? [moved] : [];
  };
  for (const format of extras.formats) {
    format.areas = format.areas.flatMap(areasAfter);
    format.formula = movedFormula(format.formula, move);
  }
  extras.formats = extras.formats.filter((format) => format.areas.length > 0);
  extras.tables = extras.tables.flatMap((table) => areasAfter(table.area).map((area) => ({ ...table, area })));
  extras.filter = extras.filter && movedArea(extras.filter, move);
  const lines = move.side === 'rows' ? extras.unlockedRows : extras.unlockedColumns;
  const moved = [...lines].flatMap((line) => movedLine(line, move) ?? []);
  lines.clear();
  for (const line of moved) lines.add(line);
}
