/** A .xlsx file as a workbook to start from. The library's own workbook is kept: saving writes into it, so nothing it knows is lost. */
import ExcelJS, { type Cell, type CellValue, type ConditionalFormattingOptions, type Worksheet } from 'exceljs';
import { parseRect, type Rect } from '../../src/workbook/address';
import { isErrorCode } from '../engine/cells';
import {
  emptyExtras,
  type BookSeed,
  type CellSeed,
  type ConditionalFormat,
  type Content,
  type SheetExtras,
  type SheetSeed,
} from '../engine/types';
import { areaOf } from '../model/addresses';
import { newFormatId } from '../model/conditional';
import { barFromFile } from './dataBars';
import { formulaFromFile } from './formulas';
import { colorFromFile, styleFromFile } from './styles';
import { inspect, UnreadableFile, type BookParts } from './package';

export interface ReadBook {
  readonly seed: BookSeed;
  readonly parts: BookParts;
  /** The library's workbook; sheet number n in `seed.sheets` is number n in `sheetIds`. */
  readonly file: ExcelJS.Workbook;
  readonly sheetIds: readonly number[];
}

const DAY_MS = 86_400_000;
const UNIX_EPOCH = 25_569;
const DAYS_1904 = 1_462;

function contentOf(value: CellValue, date1904: boolean): Content {
  if (value === null || value === undefined) return { type: 'empty', value: null };
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value === 'string') return { type: 'text', value };
  if (value instanceof Date) {
    const serial = value.getTime() / DAY_MS + UNIX_EPOCH - (date1904 ? DAYS_1904 : 0);
    return { type: 'number', value: Number(serial.toFixed(9)) };
  }
  if ('error' in value) return { type: 'error', value: isErrorCode(value.error) ? value.error : '#VALUE!' };
  if ('richText' in value) return { type: 'text', value: value.richText.map((run) => run.text).join('') };
  if ('hyperlink' in value) {
    const text: unknown = value.text;
    return contentOf(text as CellValue, date1904);
  }
  return { type: 'empty', value: null };
}

/** The text of a cell that holds more than a text (runs of letters, a link), to see whether it has changed. */
export function plainText(value: CellValue): string | undefined {
  const content = contentOf(value, false);
  return !('formula' in content) && content.type === 'text' ? content.value : undefined;
}

/** A cell is locked unless it says otherwise; the library leaves `protection` out of cells that say nothing. */
export function isLocked(cell: Cell): boolean {
  return (cell as { readonly protection?: { readonly locked?: boolean } }).protection?.locked !== false;
}

function cellSeed(cell: Cell, date1904: boolean): CellSeed | undefined {
  const merged = cell.isMerged && cell.master.address !== cell.address;
  const formula = merged ? undefined : cell.formula;
  const content: Content = merged
    ? { type: 'empty', value: null }
    : formula
      ? { formula: formulaFromFile(formula) }
      : contentOf(cell.value, date1904);
  const style = styleFromFile(cell.style);
  const locked = isLocked(cell);
  const empty = !('formula' in content) && content.type === 'empty';
  if (empty && locked && Object.keys(style).length === 0) return undefined;
  return { row: Number(cell.row) - 1, column: Number(cell.col) - 1, content, style, locked };
}

const FORMAT_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

function formats(entries: readonly ConditionalFormattingOptions[]): ConditionalFormat[] {
  const found = entries.flatMap((entry) => {
    const areas = entry.ref.split(/\s+/).flatMap((text) => areaOf(text) ?? []);
    return entry.rules.map((rule) => {
      const formula = 'formulae' in rule && Array.isArray(rule.formulae) ? String(rule.formulae[0] ?? '') : '';
      const fill = rule.style?.fill;
      const pattern = fill?.type === 'pattern' ? fill : undefined;
      const format: ConditionalFormat = {
        id: newFormatId(),
        type: FORMAT_TYPES[rule.type] ?? 'PresetCriteria',
        areas,
        formula: formula === '' ? '' : formulaFromFile(formula),
        fill: colorFromFile(pattern?.bgColor) ?? colorFromFile(pattern?.fgColor),
        color: colorFromFile(rule.style?.font?.color),
        bold: rule.style?.font?.bold,
        stopIfTrue: 'stopIfTrue' in rule && rule.stopIfTrue === true,
        bar: barFromFile(rule),
        carried: rule,
      };
      return { format, priority: rule.priority };
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** Parts of a sheet that the library has but does not declare. */
interface Undeclared {
  readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
  readonly conditionalFormattings?: readonly ConditionalFormattingOptions[];
  readonly tables?: Readonly<
    Record<
      string,
      {
        readonly table?: {
          readonly name: string;
          readonly displayName?: string;
          readonly tableRef?: string;
          readonly headerRow?: boolean;
          readonly totalsRow?: boolean;
        };
      }
    >
  >;
}

export function undeclared(sheet: Worksheet): Undeclared {
  return sheet as unknown as Undeclared;
}

function filterOf(sheet: Worksheet): Rect | undefined {
  const filter: unknown = sheet.autoFilter;
  return typeof filter === 'string' ? parseRect(filter) : undefined;
}

function extrasOf(sheet: Worksheet): SheetExtras {
  const { sheetProtection, conditionalFormattings = [], tables = {} } = undeclared(sheet);
  const extras = emptyExtras();
  const allows = (name: string): boolean => sheetProtection?.[name] === true;
  if (sheetProtection?.['sheet'] === true)
    extras.protection = {
      options: {
        allowAutoFilter: allows('autoFilter'),
        allowDeleteColumns: allows('deleteColumns'),
        allowDeleteRows: allows('deleteRows'),
        allowFormatCells: allows('formatCells'),
        allowFormatColumns: allows('formatColumns'),
        allowFormatRows: allows('formatRows'),
        allowInsertColumns: allows('insertColumns'),
        allowInsertHyperlinks: allows('insertHyperlinks'),
        allowInsertRows: allows('insertRows'),
        allowPivotTables: allows('pivotTables'),
        allowSort: allows('sort'),
      },
      ...(sheetProtection['hashValue'] === undefined ? {} : { hash: sheetProtection['hashValue'] }),
    };
  extras.formats = formats(conditionalFormattings);
  extras.filter = filterOf(sheet);
  for (const [position, { table }] of Object.values(tables).entries()) {
    const area = table?.tableRef === undefined ? undefined : parseRect(table.tableRef);
    if (table && area)
      extras.tables.push({
        id: `{T${sheet.id}-${position + 1}}`,
        name: table.displayName ?? table.name,
        area,
        headers: table.headerRow !== false,
        totals: table.totalsRow === true,
      });
  }
  for (let column = 1; column <= sheet.columnCount; column++)
    if (sheet.getColumn(column).protection?.locked === false) extras.unlockedColumns.add(column - 1);
  return extras;
}

const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function pointsOfWidth(characters: number): number {
  return Math.round((characters * PIXELS_PER_CHARACTER + COLUMN_PADDING) * POINTS_PER_PIXEL * 100) / 100;
}

export function widthOfPoints(points: number): number {
  return (points / POINTS_PER_PIXEL - COLUMN_PADDING) / PIXELS_PER_CHARACTER;
}

function sheetSeed(sheet: Worksheet, date1904: boolean): SheetSeed {
  const cells: CellSeed[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const heights = new Map<number, number>();
  const widths = new Map<number, number>();
  const extras = extrasOf(sheet);
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
    if (row.height) heights.set(number - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell) => {
      const seed = cellSeed(cell, date1904);
      if (seed) cells.push(seed);
    });
  });
  for (let number = 1; number <= sheet.columnCount; number++) {
    const column = sheet.getColumn(number);
    if (column.hidden) hiddenColumns.push(number - 1);
    if (column.width !== undefined) widths.set(number - 1, pointsOfWidth(column.width));
  }
  const view = (sheet.views as typeof sheet.views | null)?.[0];
  const frozen = view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 };
  return {
    name: sheet.name,
    visibility: sheet.state === 'veryHidden' ? 'VeryHidden' : sheet.state === 'hidden' ? 'Hidden' : 'Visible',
    cells,
    merges: sheet.model.merges.flatMap((text: string) => parseRect(text) ?? []),
    hiddenRows,
    hiddenColumns,
    widths,
    heights,
    frozen,
    extras,
  };
}

export async function readXlsx(bytes: Uint8Array, name: string): Promise<ReadBook> {
  const parts = inspect(bytes);
  const file = new ExcelJS.Workbook();
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    await file.xlsx.load(buffer as ArrayBuffer);
  } catch (error) {
    throw new UnreadableFile('corrupt', `The file cannot be read: ${String(error)}`);
  }
  if (file.worksheets.length === 0) throw new UnreadableFile('corrupt', 'The workbook has no sheets');
  // The library takes whole columns for cells without a row.
  for (const { pageSetup } of file.worksheets) {
    if (pageSetup.printArea) pageSetup.printArea = pageSetup.printArea.replaceAll('NaN', '');
  }
  const sheets = file.worksheets.map((sheet) => sheetSeed(sheet, parts.date1904));
  const firstVisible = sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  const active = sheets[parts.activeTab]?.visibility === 'Visible' ? parts.activeTab : Math.max(0, firstVisible);
  return {
    seed: { name, sheets, names: parts.names, active },
    parts,
    file,
    sheetIds: file.worksheets.map((sheet) => sheet.id),
  };
}
