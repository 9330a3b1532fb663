/**
 * What stands in a workbook against what is wanted there. Only differences are written: run twice, nothing changes the second time.
 */
import type { Rect } from './address';
import { applyEdit } from './apply';
import { intersect, mapArea, patches, sameArea } from './areas';
import { withoutArea, type CellInput, type CellStyle, type DataBar, type Edit, type LightFormat } from './edits';
import { sameNumberFormat } from './numberFormat';
import { held, isPlain, styleNow, withoutPlain } from './cellStates';
import { cellAt, findSheet, mergeAt, type Cell, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** The edits that would change something, cut to the cells that differ. Applying them gives what applying all of them gives. */
export function needed(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let now = workbook;
  for (const edit of edits) {
    const rest = differing(now, edit);
    kept.push(...rest);
    now = rest.reduce(applyEdit, now);
  }
  return lasting(kept);
}

/** What is done to a sheet that goes afterwards is not worth doing. */
function lasting(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  const going = new Set<string>();
  for (const edit of edits.toReversed()) {
    const sheet = 'sheet' in edit ? edit.sheet.toLowerCase() : undefined;
    if (edit.kind === 'addSheet' && sheet !== undefined) going.delete(sheet);
    const isLost = sheet !== undefined && going.has(sheet) && edit.kind !== 'setName' && edit.kind !== 'removeSheet';
    if (edit.kind === 'removeSheet') going.add(edit.sheet.toLowerCase());
    if (!isLost) kept.push(edit);
  }
  return kept.reverse();
}

function differing(workbook: WorkbookSnapshot, edit: Edit): readonly Edit[] {
  const sheet = 'sheet' in edit ? findSheet(workbook, edit.sheet) : undefined;
  switch (edit.kind) {
    case 'addSheet':
      return sheet?.visibility === edit.visibility ? [] : [edit];
    case 'removeSheet':
      return sheet ? [edit] : [];
    case 'setCells':
      return sheet ? differingCells(sheet, edit) : [edit];
    case 'setFormats': {
      if (!sheet) return [edit];
      const wanted = (row: number, column: number): string =>
        edit.rows[row - edit.area.top]?.[column - edit.area.left] ?? 'General';
      return differingAreas(
        edit.area,
        (row, column) => !sameNumberFormat(cellAt(sheet, row, column).format, wanted(row, column)),
      ).map((area) => ({
        ...edit,
        area,
        rows: mapArea(area, wanted),
      }));
    }
    case 'setStyle':
      if (!sheet) return [edit];
      return differingAreas(edit.area, (row, column) => !hasStyle(sheet, row, column, edit.style)).map((area) => ({
        ...edit,
        area,
      }));
    case 'clearStyle':
      if (!sheet) return [edit];
      return differingAreas(edit.area, (row, column) => !isPlain(styleNow(sheet, row, column))).map((area) => ({
        ...edit,
        area,
      }));
    case 'setColumnWidth':
      return sheet && (sheet.columnWidths?.get(edit.column) ?? 'standard') === edit.points ? [] : [edit];
    case 'setName': {
      const name = findName(workbook, edit.name);
      const same = name?.area && sameArea(name.area, edit.area) && sameText(name.sheet ?? '', edit.sheet);
      return same && name.visible === (edit.visible ?? true) ? [] : [edit];
    }
    case 'removeName':
      return findName(workbook, edit.name) ? [edit] : [];
    case 'setPrint':
      return [edit];
    case 'setLights':
      return sheet && sameLights(sheet, edit.area, edit.lights) ? [] : [edit];
    case 'setBars':
      return sheet && sameBars(sheet, edit.area, edit.bar) ? [] : [edit];
  }
}

function differingCells(sheet: SheetSnapshot, edit: Extract<Edit, { kind: 'setCells' }>): readonly Edit[] {
  const wanted = (row: number, column: number): CellInput =>
    edit.rows[row - edit.area.top]?.[column - edit.area.left] ?? { clear: true };
  const differs = (row: number, column: number): boolean => {
    const merge = mergeAt(sheet, row, column);
    const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
    const input = wanted(row, column);
    return !(covered && 'clear' in input) && !holds(cellAt(sheet, row, column), input);
  };
  return differingAreas(edit.area, differs).map((area) => ({ ...edit, area, rows: mapArea(area, wanted) }));
}

function differingAreas(area: Rect, differs: (row: number, column: number) => boolean): readonly Rect[] {
  const parts = patches(
    area,
    (row, column) => (differs(row, column) ? true : undefined),
    () => '',
  );
  return parts.map((part) => part.area);
}

/** Does the cell already hold what would be written? */
export function holds(cell: Cell, input: CellInput): boolean {
  if ('formula' in input) return cell.formula !== undefined && sameFormula(cell.formula, input.formula);
  if (cell.formula !== undefined) return false;
  const wanted = held(input, cell.format);
  return wanted.type === cell.type && wanted.value === cell.value;
}

/** Same typed content: formulas by their text, everything else by value. What a formula shows does not count. */
export function sameEntry(first: Cell, second: Cell): boolean {
  if (first.formula !== undefined || second.formula !== undefined) {
    return first.formula !== undefined && second.formula !== undefined && sameFormula(first.formula, second.formula);
  }
  return first.type === second.type && first.value === second.value;
}

/** Excel drops quotes round simple sheet names, spaces and an "@", and writes functions in capitals. */
export function sameFormula(first: string, second: string): boolean {
  return first === second || plainFormula(first) === plainFormula(second);
}

function plainFormula(formula: string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
  return pieces
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'").toUpperCase();
      return piece.replace(/\s|@|_xlfn\.|_xlws\./g, '').toUpperCase();
    })
    .join('');
}

function hasStyle(sheet: SheetSnapshot, row: number, column: number, style: CellStyle): boolean {
  const now = styleNow(sheet, row, column);
  return sameStyle({ ...now, ...style }, now);
}

/** Members that a plain cell has anyway may be said or not. */
export function sameStyle(first: CellStyle, second: CellStyle): boolean {
  return JSON.stringify(sorted(withoutPlain(first))) === JSON.stringify(sorted(withoutPlain(second)));
}

function sorted(style: CellStyle): readonly (readonly [string, unknown])[] {
  return Object.entries(style).sort(([first], [second]) => (first < second ? -1 : 1));
}

function sameLights(sheet: SheetSnapshot, area: Rect, lights: readonly LightFormat[]): boolean {
  const now = (sheet.lights ?? []).filter((light) => intersect(light.area, area));
  return now.every((light) => sameArea(light.area, area)) && sameLightSet(now, lights);
}

/** Their order says nothing: at most one condition of ours holds in a cell, and Excels differ in where they put a new one. */
export function sameLightSet(first: readonly LightFormat[], second: readonly LightFormat[]): boolean {
  const rest = [...second];
  for (const light of first) {
    const at = rest.findIndex((other) => sameLight(light, other));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length === 0;
}

function sameBars(sheet: SheetSnapshot, area: Rect, bar: DataBar | null): boolean {
  const now = sheet.bars?.filter((known) => intersect(known.area, area));
  const [first] = now ?? [];
  if (!now || !bar || !first) return now?.length === 0 && !bar;
  return now.length === 1 && sameArea(first.area, area) && first.from === bar.from && first.to === bar.to;
}

/** Colours are compared without regard to case. */
export function sameLight(first: LightFormat, second: LightFormat): boolean {
  const same = sameText(first.fill, second.fill) && sameText(first.color, second.color);
  return same && sameFormula(withoutArea(first.formula), withoutArea(second.formula));
}

function sameText(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

export function findName(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot['names'][number] | undefined {
  return workbook.names.find((candidate) => sameText(candidate.name, name));
}
