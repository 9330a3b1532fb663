/** Two readings of a workbook held against each other; apart from `compare.ts`, which only writing needs. */
import type { Cell, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/**
 * Does nothing a check looks at differ? Values of formulas count here, looks and widths do not. Used to tell an echo of our own writing,
 * or a recalculation without effect, from a change.
 */
export function sameContent(first: WorkbookSnapshot, second: WorkbookSnapshot): boolean {
  if (first === second) return true;
  if (first.sheets.length !== second.sheets.length || first.names.length !== second.names.length) return false;
  const { readOnly, structureProtected } = second;
  if (first.readOnly !== readOnly || first.structureProtected !== structureProtected) return false;
  if (first.date1904 !== second.date1904 || first.manualCalculation !== second.manualCalculation) return false;
  if (first.precisionAsDisplayed !== second.precisionAsDisplayed) return false;
  return first.sheets.every((sheet, index) => {
    const other = second.sheets[index];
    return other !== undefined && sameSheet(sheet, other);
  });
}

export function sameCell(first: Cell, second: Cell): boolean {
  if (first === second) return true;
  return (
    first.type === second.type &&
    first.value === second.value &&
    first.formula === second.formula &&
    first.format === second.format &&
    isMarked(first) === isMarked(second)
  );
}

function isMarked(cell: Cell): boolean {
  return cell.type === 'text' && cell.marked === true;
}

function sameSheet(first: SheetSnapshot, second: SheetSnapshot): boolean {
  if (first === second) return true;
  if (first.id !== second.id || first.name !== second.name || first.visibility !== second.visibility) return false;
  if (first.cells.size !== second.cells.size || (first.protection === undefined) !== (second.protection === undefined))
    return false;
  if (!sameSet(first.hiddenRows, second.hiddenRows) || !sameSet(first.hiddenColumns, second.hiddenColumns)) return false;
  if (
    JSON.stringify([first.merges, first.tables, first.filter]) !== JSON.stringify([second.merges, second.tables, second.filter])
  ) {
    return false;
  }
  for (const [key, cell] of first.cells) {
    const other = second.cells.get(key);
    if (!other || !sameCell(other, cell)) return false;
  }
  return true;
}

function sameSet(first: ReadonlySet<number>, second: ReadonlySet<number>): boolean {
  return first.size === second.size && [...first].every((item) => second.has(item));
}
