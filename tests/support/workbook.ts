/**
 * A terse way to write a workbook in a test:
 *
 *     workbookOf({ sheets: { Ark1: { rows: [['Mål', 'Vægt'], ['1.1', 20], ['I alt', '=SUM(B2:B2)']], merges: ['A2:A4'] } } })
 */
import { cellKey, parseRect, type Rect } from '../../src/workbook/address';
import type { CellStyle } from '../../src/workbook/edits';
import type {
  Cell,
  NameSnapshot,
  SheetLight,
  SheetProtection,
  SheetSnapshot,
  TableArea,
  WorkbookSnapshot,
} from '../../src/workbook/snapshot';

type Plain = string | number | boolean | null | undefined;

/**
 * A cell: a plain value, a text that begins with "=" for a formula without a result, or an object where more is to be said. Error values
 * are written as `{ error: '#DIV/0!' }`.
 */
export type CellSpec =
  | Plain
  | {
      readonly value?: Plain;
      readonly formula?: string;
      readonly error?: string;
      readonly format?: string;
    };

export interface SheetSpec {
  readonly rows: readonly (readonly CellSpec[])[];
  /** Where the top left of `rows` stands; A1 unless said. */
  readonly at?: string;
  readonly id?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly merges?: readonly string[];
  /** Area by name of the table. */
  readonly tables?: Readonly<Record<string, string>>;
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filter?: string;
  /** Number formats by area: `{ 'C2:C9': '0.0%' }`; a format in the cell itself comes before these. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Areas of a protected sheet that may be written; without it the sheet is not protected. */
  readonly unlocked?: readonly string[];
  readonly lights?: readonly (Omit<SheetLight, 'area'> & { readonly area: string })[];
  readonly styles?: Readonly<Record<string, CellStyle>>;
  readonly columnWidths?: Readonly<Record<number, number>>;
}

export interface WorkbookSpec {
  readonly sheets: Readonly<Record<string, SheetSpec>>;
  /** "Ark1!A1:B2" by name; a text without "!" is a name without an area. */
  readonly names?: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly date1904?: boolean;
  readonly structureProtected?: boolean;
  readonly readOnly?: boolean;
  readonly uncalculated?: true;
}

export function workbookOf(spec: WorkbookSpec): WorkbookSnapshot {
  return {
    file: spec.file ?? 'prøve.xlsx',
    sheets: Object.entries(spec.sheets).map(([name, sheet], index) => sheetOf(name, sheet, `s${index + 1}`)),
    names: Object.entries(spec.names ?? {}).map(([name, refersTo]) => nameOf(name, refersTo)),
    date1904: spec.date1904 ?? false,
    structureProtected: spec.structureProtected ?? false,
    readOnly: spec.readOnly ?? false,
    ...(spec.uncalculated ? { uncalculated: true } : {}),
  };
}

/** A workbook with one sheet, "Ark1". */
export function sheetBook(rows: SheetSpec['rows'], more: Omit<SheetSpec, 'rows'> = {}): WorkbookSnapshot {
  return workbookOf({ sheets: { Ark1: { ...more, rows } } });
}

/** "B2:C4" → a rectangle; throws where a test has written nonsense. */
export function area(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`not an area: ${address}`);
  return rect;
}

export function sheetOf(name: string, spec: SheetSpec, id = spec.id ?? 's1'): SheetSnapshot {
  const cells = new Map<number, Cell>();
  const start = area(spec.at ?? 'A1');
  for (const [address, format] of Object.entries(spec.formats ?? {})) {
    for (const key of keysOf(area(address))) put(cells, key, cellOf(undefined, format));
  }
  spec.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const key = cellKey(start.top + r, start.left + c);
      put(cells, key, cellOf(cell, cells.get(key)?.format ?? 'General'));
    }),
  );
  return {
    id: spec.id ?? id,
    name,
    visibility: spec.visibility ?? 'visible',
    cells,
    used: extentOf(cells),
    merges: (spec.merges ?? []).map(area),
    tables: Object.entries(spec.tables ?? {}).map(([table, address]): TableArea => ({ name: table, area: area(address) })),
    hiddenRows: new Set(spec.hiddenRows),
    hiddenColumns: new Set(spec.hiddenColumns),
    filter: spec.filter === undefined ? undefined : area(spec.filter),
    protection: spec.unlocked === undefined ? undefined : protectionOf(spec.unlocked),
    ...(spec.lights && { lights: spec.lights.map((light) => ({ ...light, area: area(light.area) })) }),
    ...(spec.styles && { styles: stylesOf(spec.styles) }),
    ...(spec.columnWidths && {
      columnWidths: new Map(Object.entries(spec.columnWidths).map(([column, points]) => [Number(column), points])),
    }),
  };
}

function nameOf(name: string, refersTo: string): NameSnapshot {
  const bang = refersTo.lastIndexOf('!');
  const rect = bang < 0 ? undefined : parseRect(refersTo.slice(bang + 1));
  return { name, sheet: rect && refersTo.slice(0, bang), area: rect, visible: true };
}

function protectionOf(unlocked: readonly string[]): SheetProtection {
  return {
    allowFormatCells: false,
    allowFormatColumns: false,
    unlocked: new Set(unlocked.flatMap((address) => [...keysOf(area(address))])),
  };
}

function stylesOf(styles: Readonly<Record<string, CellStyle>>): ReadonlyMap<number, CellStyle> {
  return new Map(
    Object.entries(styles).flatMap(([address, style]) => [...keysOf(area(address))].map((key) => [key, style] as const)),
  );
}

function cellOf(spec: CellSpec, format: string): Cell {
  if (typeof spec !== 'object' || spec === null) return valueCell(spec, undefined, format);
  const shown = spec.format ?? format;
  if (spec.error !== undefined) return { type: 'error', value: spec.error, formula: spec.formula, format: shown };
  return valueCell(spec.value, spec.formula, shown);
}

function valueCell(value: Plain, formula: string | undefined, format: string): Cell {
  if (typeof value === 'number') return { type: 'number', value, formula, format };
  if (typeof value === 'boolean') return { type: 'boolean', value, formula, format };
  if (value === null || value === undefined || (value === '' && formula === undefined)) {
    return { type: 'empty', value: null, formula, format };
  }
  if (value.startsWith('=') && formula === undefined) return { type: 'empty', value: null, formula: value, format };
  return { type: 'text', value, formula, format };
}

function put(cells: Map<number, Cell>, key: number, cell: Cell): void {
  if (cell.type === 'empty' && cell.formula === undefined && cell.format === 'General') cells.delete(key);
  else cells.set(key, cell);
}

function* keysOf(rect: Rect): Generator<number> {
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) yield cellKey(row, column);
  }
}

function extentOf(cells: ReadonlyMap<number, Cell>): Rect | undefined {
  let extent: Rect | undefined;
  for (const [key, cell] of cells) {
    if (cell.type === 'empty' && cell.formula === undefined) continue;
    const row = Math.floor(key / cellKey(1, 0));
    const column = key % cellKey(1, 0);
    extent = {
      top: Math.min(extent?.top ?? row, row),
      left: Math.min(extent?.left ?? column, column),
      bottom: Math.max(extent?.bottom ?? row, row),
      right: Math.max(extent?.right ?? column, column),
    };
  }
  return extent;
}
