/** Edits that cannot be made, found before anything is changed. */
import type { CellAddress, Rect } from './address';
import { cellsOf, isInsideSheet, sizeOf } from './areas';
import { NAME_PREFIX, type CellInput, type Edit } from './edits';
import { findSheet, isWritable, mergeAt, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

export type EditProblem =
  | { readonly code: 'readOnly' }
  | { readonly code: 'structureProtected'; readonly sheet: string }
  | { readonly code: 'sheetMissing'; readonly sheet: string }
  | { readonly code: 'sheetNameInvalid'; readonly sheet: string }
  | { readonly code: 'lastVisibleSheet'; readonly sheet: string }
  | { readonly code: 'areaInvalid'; readonly sheet: string }
  /** Protected by the sheet; `cells` is empty where the sheet forbids the looks of all cells or columns. */
  | { readonly code: 'locked'; readonly sheet: string; readonly cells: readonly CellAddress[] }
  /** Only the first cell of merged cells can hold something. */
  | { readonly code: 'insideMerge'; readonly cell: CellAddress }
  | { readonly code: 'inputInvalid'; readonly cell: CellAddress }
  | { readonly code: 'nameInvalid'; readonly name: string };

/** Thrown by `applyEdits`; nothing has been changed then. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  constructor(readonly problem: EditProblem) {
    super(`${problem.code} ${JSON.stringify(problem)}`);
  }
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Why the edit cannot be made on this workbook; undefined when it can. */
export function refusal(workbook: WorkbookSnapshot, edit: Edit): EditProblem | undefined {
  if (workbook.readOnly) return { code: 'readOnly' };
  if (edit.kind === 'removeName') return undefined;
  const sheet = findSheet(workbook, edit.sheet);
  if (edit.kind === 'addSheet') return refusedSheet(workbook, edit.sheet, sheet);
  if (edit.kind === 'removeSheet') return sheet && refusedRemoval(workbook, sheet);
  if (!sheet) return { code: 'sheetMissing', sheet: edit.sheet };
  switch (edit.kind) {
    case 'setCells':
      return refusedArea(sheet, edit.area, edit.rows) ?? refusedCells(sheet, edit.area, edit.rows);
    case 'setFormats':
      return refusedArea(sheet, edit.area, edit.rows) ?? refusedStyling(sheet);
    case 'setStyle':
    case 'clearStyle':
    case 'setLights':
    case 'setBars':
      return refusedArea(sheet, edit.area) ?? refusedStyling(sheet);
    case 'setPrint':
      return undefined;
    case 'setColumnWidth':
      if (!isInsideSheet({ top: 0, left: edit.column, bottom: 0, right: edit.column }))
        return { code: 'areaInvalid', sheet: sheet.name };
      return sheet.protection?.allowFormatColumns === false ? { code: 'locked', sheet: sheet.name, cells: [] } : undefined;
    case 'setName':
      return refusedArea(sheet, edit.area) ?? refusedName(workbook, edit.name);
  }
}

function refusedSheet(workbook: WorkbookSnapshot, name: string, existing: SheetSnapshot | undefined): EditProblem | undefined {
  if (existing) return undefined;
  const valid = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!valid) return { code: 'sheetNameInvalid', sheet: name };
  return workbook.structureProtected ? { code: 'structureProtected', sheet: name } : undefined;
}

function refusedRemoval(workbook: WorkbookSnapshot, sheet: SheetSnapshot): EditProblem | undefined {
  if (workbook.structureProtected) return { code: 'structureProtected', sheet: sheet.name };
  const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'visible');
  return others ? undefined : { code: 'lastVisibleSheet', sheet: sheet.name };
}

function refusedArea(sheet: SheetSnapshot, area: Rect, rows?: readonly (readonly unknown[])[]): EditProblem | undefined {
  if (!isInsideSheet(area)) return { code: 'areaInvalid', sheet: sheet.name };
  const size = sizeOf(area);
  const fits = !rows || (rows.length === size.rows && rows.every((row) => row.length === size.columns));
  return fits ? undefined : { code: 'areaInvalid', sheet: sheet.name };
}

function refusedCells(sheet: SheetSnapshot, area: Rect, rows: readonly (readonly CellInput[])[]): EditProblem | undefined {
  const locked: CellAddress[] = [];
  for (const { row, column } of cellsOf(area)) {
    const cell: CellAddress = { sheet: sheet.name, row, column };
    const input = rows[row - area.top]?.[column - area.left] ?? { clear: true };
    if (!isWritable(sheet, row, column)) locked.push(cell);
    if (!isPossible(input)) return { code: 'inputInvalid', cell };
    const merge = mergeAt(sheet, row, column);
    const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
    if (covered && !('clear' in input)) return { code: 'insideMerge', cell };
  }
  return locked.length > 0 ? { code: 'locked', sheet: sheet.name, cells: locked } : undefined;
}

function isPossible(input: CellInput): boolean {
  if ('formula' in input) return /^=./.test(input.formula) && input.formula.length <= MAX_FORMULA;
  if ('error' in input) return input.error.startsWith('#');
  if ('clear' in input) return true;
  return typeof input.value === 'number' ? Number.isFinite(input.value) : String(input.value).length <= MAX_TEXT;
}

function refusedStyling(sheet: SheetSnapshot): EditProblem | undefined {
  return sheet.protection?.allowFormatCells === false ? { code: 'locked', sheet: sheet.name, cells: [] } : undefined;
}

/** A name of ours may be moved; a name that means something else in the workbook may not. */
function refusedName(workbook: WorkbookSnapshot, name: string): EditProblem | undefined {
  const wellFormed = /^[A-Za-z_\\][\w.\\]*$/.test(name) && name.length <= 255 && !/^[A-Za-z]{1,3}\d+$/.test(name);
  if (!wellFormed) return { code: 'nameInvalid', name };
  const existing = workbook.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const foreign = existing !== undefined && existing.area === undefined && !name.startsWith(NAME_PREFIX);
  return foreign ? { code: 'nameInvalid', name } : undefined;
}
