/**
 * Edits applied to a snapshot, and turned round. The same edits applied through Office.js (`src/excel`) leave the same workbook, except
 * that here nothing is calculated: a formula that was written has no result.
 */
import { MAX_COLUMNS, MAX_ROWS, cellKey, type Rect } from './address';
import { cellsOf, extentOf, intersect, mapArea, patches, sameArea } from './areas';
import type { CellStyle, Edit } from './edits';
import { held, inputOf, isPlain, styleNow, withoutPlain } from './cellStates';
import { EditRefused, refusal } from './refusals';
import {
  cellAt,
  findSheet,
  mergeAt,
  type Cell,
  type NameSnapshot,
  type SheetLight,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from './snapshot';

/**
 * The workbook after the edits, in their order. Adding a sheet that is there or removing what is not there changes nothing, so applying
 * twice gives what applying once gives. Throws `EditRefused` for an edit that Excel would not carry out.
 */
export function applyEdits(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return edits.reduce(applyEdit, workbook);
}

export function applyEdit(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const problem = refusal(workbook, edit);
  if (problem) throw new EditRefused(problem);
  switch (edit.kind) {
    case 'addSheet':
      return addSheet(workbook, edit);
    case 'removeSheet':
      return removeSheet(workbook, edit.sheet);
    case 'setName': {
      const sheet = findSheet(workbook, edit.sheet)?.name ?? edit.sheet;
      const others = workbook.names.filter((name) => !isNamed(name, edit.name));
      const kept = workbook.names.find((name) => isNamed(name, edit.name))?.name ?? edit.name;
      return {
        ...workbook,
        names: [...others, { name: kept, sheet, area: edit.area, visible: edit.visible ?? true }].sort(byName),
      };
    }
    case 'setPrint':
      return workbook;
    case 'removeName':
      return { ...workbook, names: workbook.names.filter((name) => !isNamed(name, edit.name)) };
    case 'setCells':
    case 'setFormats':
    case 'setStyle':
    case 'clearStyle':
    case 'setColumnWidth':
    case 'setLights':
    case 'setBars': {
      const target = findSheet(workbook, edit.sheet);
      return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === target ? editedSheet(sheet, edit) : sheet)) };
    }
  }
}

/** The edits that take these edits back on this workbook: what they will have changed stands again as it stands now. */
export function inverseOf(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const back: (readonly Edit[])[] = [];
  let now = workbook;
  for (const edit of edits) {
    back.push(inverse(now, edit));
    now = applyEdit(now, edit);
  }
  return back.reverse().flat();
}

type OnSheet = Extract<Edit, { sheet: string }>;
type SheetEdit = Exclude<OnSheet, { kind: 'addSheet' | 'removeSheet' | 'setName' | 'setPrint' }>;

function addSheet(workbook: WorkbookSnapshot, edit: Extract<Edit, { kind: 'addSheet' }>): WorkbookSnapshot {
  const existing = findSheet(workbook, edit.sheet);
  if (existing) {
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet === existing ? { ...sheet, visibility: edit.visibility } : sheet)),
    };
  }
  const added: SheetSnapshot = {
    id: `new:${edit.sheet}`,
    name: edit.sheet,
    visibility: edit.visibility,
    cells: new Map(),
    used: undefined,
    merges: [],
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: undefined,
    protection: undefined,
  };
  return { ...workbook, sheets: workbook.sheets.toSpliced(edit.position ?? workbook.sheets.length, 0, added) };
}

function removeSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const gone = findSheet(workbook, name);
  if (!gone) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.filter((sheet) => sheet !== gone),
    names: workbook.names.map((known) => (isOn(known, gone) ? { ...known, sheet: undefined, area: undefined } : known)),
  };
}

function editedSheet(sheet: SheetSnapshot, edit: SheetEdit): SheetSnapshot {
  switch (edit.kind) {
    case 'setCells':
      return withCells(sheet, edit.area, (cell, row, column) => {
        const input = edit.rows[row - edit.area.top]?.[column - edit.area.left];
        return input ? held(input, cell.format) : cell;
      });
    case 'setFormats':
      return withCells(sheet, edit.area, (cell, row, column) => {
        const format = edit.rows[row - edit.area.top]?.[column - edit.area.left];
        return format === undefined ? cell : { ...cell, format };
      });
    case 'setStyle':
      return withStyles(sheet, edit.area, (style) => ({ ...style, ...edit.style }));
    case 'clearStyle':
      return withStyles(sheet, edit.area, () => ({}));
    case 'setColumnWidth': {
      const widths = new Map(sheet.columnWidths);
      if (edit.points === 'standard') widths.delete(edit.column);
      else widths.set(edit.column, edit.points);
      return { ...sheet, columnWidths: widths.size > 0 ? widths : undefined };
    }
    case 'setLights': {
      const others = (sheet.lights ?? []).filter((light) => !intersect(light.area, edit.area));
      const onArea = edit.lights.map((light): SheetLight => ({ ...light, area: edit.area }));
      const lights = [...others, ...onArea].sort(byArea);
      return { ...sheet, lights: lights.length > 0 ? lights : undefined };
    }
    case 'setBars': {
      const others = (sheet.bars ?? []).filter((bar) => !intersect(bar.area, edit.area));
      const bars = [...others, ...(edit.bar ? [{ ...edit.bar, area: edit.area }] : [])].sort(byArea);
      return { ...sheet, bars };
    }
  }
}

function withCells(sheet: SheetSnapshot, area: Rect, change: (cell: Cell, row: number, column: number) => Cell): SheetSnapshot {
  const cells = new Map(sheet.cells);
  const filled = new Map<number, Cell>();
  let emptied = false;
  for (const { row, column } of cellsOf(area)) {
    const before = cellAt(sheet, row, column);
    const cell = change(before, row, column);
    if (!isFilled(cell) && cell.format === 'General') cells.delete(cellKey(row, column));
    else cells.set(cellKey(row, column), cell);
    if (isFilled(cell)) filled.set(cellKey(row, column), cell);
    else emptied ||= isFilled(before);
  }
  // Looking at every cell for each edit is what takes the time; the used area can only shrink where a cell was emptied.
  const used = emptied ? extentOf(cells) : around(sheet.used, extentOf(filled));
  return { ...sheet, cells, used };
}

function isFilled({ type, formula }: Cell): boolean {
  return type !== 'empty' || formula !== undefined;
}

function around(first: Rect | undefined, second: Rect | undefined): Rect | undefined {
  if (!first || !second) return first ?? second;
  return {
    top: Math.min(first.top, second.top),
    left: Math.min(first.left, second.left),
    bottom: Math.max(first.bottom, second.bottom),
    right: Math.max(first.right, second.right),
  };
}

function withStyles(sheet: SheetSnapshot, area: Rect, change: (style: CellStyle) => CellStyle): SheetSnapshot {
  const styles = new Map(sheet.styles);
  for (const { row, column } of cellsOf(area)) {
    const style = withoutPlain(change(styleNow(sheet, row, column)));
    if (isPlain(style)) styles.delete(cellKey(row, column));
    else styles.set(cellKey(row, column), style);
  }
  return { ...sheet, styles: styles.size > 0 ? styles : undefined };
}

function inverse(workbook: WorkbookSnapshot, edit: Edit): readonly Edit[] {
  if (edit.kind === 'setName' || edit.kind === 'removeName') return inverseOfName(workbook, edit);
  const sheet = findSheet(workbook, edit.sheet);
  if (edit.kind === 'addSheet') {
    if (!sheet) return [{ kind: 'removeSheet', sheet: edit.sheet }];
    return [{ kind: 'addSheet', sheet: sheet.name, visibility: sheet.visibility }];
  }
  if (!sheet) return [];
  const name = sheet.name;
  switch (edit.kind) {
    case 'removeSheet':
      return rebuiltSheet(workbook, sheet);
    case 'setCells':
      return [{ ...edit, rows: mapArea(edit.area, (row, column) => inputBefore(sheet, row, column)) }];
    case 'setFormats':
      return [{ ...edit, rows: mapArea(edit.area, (row, column) => cellAt(sheet, row, column).format) }];
    case 'setStyle':
    case 'clearStyle':
      return stylesBefore(sheet, edit.area);
    case 'setColumnWidth':
      return [{ ...edit, points: sheet.columnWidths?.get(edit.column) ?? 'standard' }];
    case 'setLights':
      return [{ kind: 'setLights', sheet: name, area: edit.area, lights: [] }, ...lightsBefore(sheet, edit.area)];
    case 'setBars':
      return [{ ...edit, bar: null }, ...barsBefore(sheet, edit.area)];
    case 'setPrint':
      return [];
  }
}

function inputBefore(sheet: SheetSnapshot, row: number, column: number): ReturnType<typeof inputOf> {
  const merge = mergeAt(sheet, row, column);
  const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
  return covered ? { clear: true } : inputOf(cellAt(sheet, row, column));
}

/** A name that referred to no area cannot be given its meaning back; ours are better gone than broken. */
function inverseOfName(workbook: WorkbookSnapshot, edit: Extract<Edit, { kind: 'setName' | 'removeName' }>): readonly Edit[] {
  const before = workbook.names.find((name) => isNamed(name, edit.name));
  if (before?.area && before.sheet !== undefined) return [namedAgain(before.name, before.sheet, before.area, before.visible)];
  return edit.kind === 'setName' ? [{ kind: 'removeName', name: edit.name }] : [];
}

function namedAgain(name: string, sheet: string, area: Rect, visible: boolean): Edit {
  return { kind: 'setName', name, sheet, area, ...(visible ? {} : { visible }) };
}

function stylesBefore(sheet: SheetSnapshot, area: Rect): readonly Edit[] {
  const before = patches(area, (row, column) => styleNow(sheet, row, column), JSON.stringify);
  return before.flatMap(({ area: part, value: style }): Edit[] => {
    const cleared: Edit = { kind: 'clearStyle', sheet: sheet.name, area: part };
    return isPlain(style) ? [cleared] : [cleared, { kind: 'setStyle', sheet: sheet.name, area: part, style }];
  });
}

function lightsBefore(sheet: SheetSnapshot, area: Rect): readonly Edit[] {
  const before = (sheet.lights ?? []).filter((light) => intersect(light.area, area));
  const areas = before
    .map((light) => light.area)
    .filter((own, index, all) => all.findIndex((other) => sameArea(own, other)) === index);
  return areas.map((own) => ({
    kind: 'setLights',
    sheet: sheet.name,
    area: own,
    lights: before.filter((light) => sameArea(light.area, own)).map(({ formula, fill, color }) => ({ formula, fill, color })),
  }));
}

function barsBefore({ name, bars = [] }: SheetSnapshot, area: Rect): readonly Edit[] {
  const before = bars.filter((bar) => intersect(bar.area, area));
  return before.map(({ area: own, from, to }) => ({ kind: 'setBars', sheet: name, area: own, bar: { from, to } }));
}

/** Everything of a sheet that edits can make. Merged cells, tables, filters, hidden rows and protection are not among it. */
function rebuiltSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): readonly Edit[] {
  const { name, visibility, used } = sheet;
  const everything = extentOf(new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell, formula: cell.formula ?? '' }])));
  const styled = extentOf(
    new Map([...(sheet.styles ?? [])].map(([key]) => [key, { type: 'text', value: '', formula: undefined, format: '' }])),
  );
  const edits: Edit[] = [{ kind: 'addSheet', sheet: name, visibility, position: workbook.sheets.indexOf(sheet) }];
  if (used)
    edits.push({
      kind: 'setCells',
      sheet: name,
      area: used,
      rows: mapArea(used, (row, column) => inputOf(cellAt(sheet, row, column))),
    });
  if (everything) {
    edits.push({
      kind: 'setFormats',
      sheet: name,
      area: everything,
      rows: mapArea(everything, (row, column) => cellAt(sheet, row, column).format),
    });
  }
  const styles = styled ? patches(styled, (row, column) => sheet.styles?.get(cellKey(row, column)), JSON.stringify) : [];
  for (const { area, value: style } of styles) edits.push({ kind: 'setStyle', sheet: name, area, style });
  for (const [column, points] of sheet.columnWidths ?? []) edits.push({ kind: 'setColumnWidth', sheet: name, column, points });
  const anywhere = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  edits.push(...lightsBefore(sheet, anywhere), ...barsBefore(sheet, anywhere));
  const names = workbook.names.filter((known) => isOn(known, sheet));
  return [...edits, ...names.flatMap((known) => (known.area ? [namedAgain(known.name, name, known.area, known.visible)] : []))];
}

function isNamed(name: NameSnapshot, wanted: string): boolean {
  return name.name.toLowerCase() === wanted.toLowerCase();
}

function isOn(name: NameSnapshot, sheet: SheetSnapshot): boolean {
  return name.sheet?.toLowerCase() === sheet.name.toLowerCase();
}

/** Excel lists names by the alphabet. */
function byName(first: NameSnapshot, second: NameSnapshot): number {
  return first.name.toLowerCase() < second.name.toLowerCase() ? -1 : 1;
}

function byArea({ area: first }: { readonly area: Rect }, { area: second }: { readonly area: Rect }): number {
  return first.top - second.top || first.left - second.left || first.bottom - second.bottom || first.right - second.right;
}
