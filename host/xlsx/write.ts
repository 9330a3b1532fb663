/** The workbook as a .xlsx file: what the engine holds, written into the library's workbook that it was read from. */
import ExcelJS, { type Cell, type CellErrorValue, type CellValue, type Worksheet } from 'exceljs';
import { cellKey, rectA1, type Rect } from '../../src/workbook/address';
import type { ConditionalFormat, Engine, EngineCell, PrintSetup } from '../engine/types';
import { fittedHeights } from './heights';
import { barToFile } from './dataBars';
import { formulaToFile } from './formulas';
import { colorToFile, styleFromFile, sameStyle, styleToFile } from './styles';
import { moveCells } from './moveCells';
import { complete, type FileName } from './package';
import { isLocked, plainText, pointsOfWidth, undeclared, widthOfPoints, type ReadBook } from './read';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function resultOf(cell: EngineCell): number | string | boolean | CellErrorValue | undefined {
  if (cell.type === 'empty') return undefined;
  if (cell.type !== 'error') return cell.value;
  const error: CellErrorValue = { error: cell.value as CellErrorValue['error'] };
  return error;
}

function valueOf(cell: EngineCell, before: CellValue): CellValue {
  const result = resultOf(cell);
  if (cell.formula !== undefined) return { formula: formulaToFile(cell.formula), ...(result === undefined ? {} : { result }) };
  if (cell.type === 'text' && typeof before === 'object' && before !== null && plainText(before) === cell.value) return before;
  return result ?? null;
}

/** Answers whether it changed anything. */
function writeCell(target: Cell, cell: EngineCell, covered: boolean): boolean {
  const before = target.value;
  const value = covered ? before : valueOf(cell, before);
  let changed = false;
  if (value !== before && JSON.stringify(value) !== JSON.stringify(before)) {
    target.value = value;
    changed = true;
  }
  const locked = isLocked(target);
  if (!sameStyle(styleFromFile(target.style), cell.style) || locked !== cell.locked) {
    target.style = styleToFile(cell.style, target.style, cell.locked);
    changed = true;
  }
  return changed;
}

function writeMerges(sheet: Worksheet, merges: readonly Rect[]): void {
  const wanted = new Set(merges.map(rectA1));
  const present = new Set<string>(sheet.model.merges);
  for (const area of present) if (!wanted.has(area)) sheet.unMergeCells(area);
  for (const area of wanted) if (!present.has(area)) sheet.mergeCells(area);
}

function writeFormats(sheet: Worksheet, formats: readonly ConditionalFormat[]): void {
  const entries = formats.flatMap((format, position) => {
    const carried = format.carried as { readonly style?: object } | undefined;
    const style = {
      ...carried?.style,
      ...(format.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: colorToFile(format.fill) } }),
      ...(format.color === undefined && format.bold === undefined
        ? {}
        : {
            font: {
              ...(format.color === undefined ? {} : { color: colorToFile(format.color) }),
              ...(format.bold === undefined ? {} : { bold: format.bold }),
            },
          }),
    };
    const rule =
      format.type === 'Custom'
        ? { type: 'expression', formulae: [formulaToFile(format.formula)], style, stopIfTrue: format.stopIfTrue }
        : (format.carried ?? (format.bar && barToFile(format.bar)));
    if (typeof rule !== 'object') return [];
    return [{ ref: format.areas.map(rectA1).join(' '), rules: [{ ...rule, priority: position + 1 }] }];
  });
  Object.assign(undeclared(sheet), { conditionalFormattings: entries });
}

function writeProtection(sheet: Worksheet, engine: Engine, id: string): void {
  const { protection } = engine.extras(id);
  const before = undeclared(sheet).sheetProtection;
  if (!protection) {
    if (before) Object.assign(undeclared(sheet), { sheetProtection: null });
    return;
  }
  if (before?.['sheet'] === true) return;
  const { options } = protection;
  Object.assign(undeclared(sheet), {
    sheetProtection: {
      sheet: true,
      autoFilter: options.allowAutoFilter,
      deleteColumns: options.allowDeleteColumns,
      deleteRows: options.allowDeleteRows,
      formatCells: options.allowFormatCells,
      formatColumns: options.allowFormatColumns,
      formatRows: options.allowFormatRows,
      insertColumns: options.allowInsertColumns,
      insertHyperlinks: options.allowInsertHyperlinks,
      insertRows: options.allowInsertRows,
      pivotTables: options.allowPivotTables,
      sort: options.allowSort,
    },
  });
}

/** `known`: heights that the file has for rows whose height nobody has set. Answers the rows for which that is so now. */
function writeSheet(
  sheet: Worksheet,
  engine: Engine,
  id: string,
  known: ReadonlyMap<number, number> | undefined,
): ReadonlySet<number> {
  sheet.name = engine.sheetName(id);
  sheet.state = STATES[engine.visibility(id)];
  const extras = engine.extras(id);
  if (extras.moves.length > 0) {
    moveCells(sheet, extras.moves, extras.tables);
    if (extras.filter) sheet.autoFilter = rectA1(extras.filter);
    extras.moves = [];
  }
  const merges = engine.merges(id);
  writeMerges(sheet, merges);
  const covered = new Set<number>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++)
        if (row !== merge.top || column !== merge.left) covered.add(cellKey(row, column));
  const written = new Set<number>();
  const changed = new Set<number>();
  let lastColumn = 0;
  engine.forEachCell(id, (row, column, cell) => {
    written.add(cellKey(row, column));
    lastColumn = Math.max(lastColumn, column);
    if (writeCell(sheet.getCell(row + 1, column + 1), cell, covered.has(cellKey(row, column)))) changed.add(row);
  });
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      const key = cellKey(number - 1, Number(cell.col) - 1);
      if (written.has(key) || covered.has(key) || cell.value === null) return;
      cell.value = null;
      changed.add(number - 1);
    });
    if (row.hidden !== engine.rowHidden(id, number - 1)) row.hidden = engine.rowHidden(id, number - 1);
  });
  const heights = writeHeights(sheet, engine, id, { merged: covered, changed, known });
  for (let column = 0; column <= Math.max(lastColumn, sheet.columnCount - 1); column++) {
    const target = sheet.getColumn(column + 1);
    const width = engine.columnWidth(id, column);
    const before = target.width === undefined ? undefined : pointsOfWidth(target.width);
    if (width !== undefined && Math.abs(width - (before ?? -1)) > 0.01) target.width = widthOfPoints(width);
    if (target.hidden !== engine.columnHidden(id, column)) target.hidden = engine.columnHidden(id, column);
  }
  writeFormats(sheet, extras.formats);
  writeProtection(sheet, engine, id);
  writePrint(sheet, extras.print);
  return heights;
}

interface Rows {
  readonly merged: ReadonlySet<number>;
  readonly changed: ReadonlySet<number>;
  readonly known: ReadonlyMap<number, number> | undefined;
}

/** Heights that somebody has set stay; of the others Excel fits those that change. */
function writeHeights(sheet: Worksheet, engine: Engine, id: string, { merged, changed, known }: Rows): ReadonlySet<number> {
  const fitted = fittedHeights(engine, id, merged);
  const ours = new Set<number>();
  sheet.eachRow((row, number) => {
    const index = number - 1;
    const height = engine.rowHeight(id, index);
    const isSet = height !== undefined && Math.abs(height - (known?.get(index) ?? 0)) > 0.01;
    if (isSet) {
      if (Math.abs(height - (row.height || 0)) > 0.01) row.height = height;
      return;
    }
    const best = changed.has(index) ? fitted.get(index) : known?.get(index);
    if (best !== undefined || row.height) Object.assign(row, { height: best });
    if (best !== undefined) ours.add(index);
  });
  return ours;
}

/** What Excel has in inches where nobody has set anything. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const POINTS_PER_INCH = 72;

function writePrint(sheet: Worksheet, { orientation, paper, fit, margins, area, titleRows, footer }: PrintSetup): void {
  if (orientation) sheet.pageSetup.orientation = orientation;
  if (paper !== undefined) Object.assign(sheet.pageSetup, { paperSize: paper });
  if (fit) Object.assign(sheet.pageSetup, { fitToPage: true, fitToWidth: fit.across, fitToHeight: fit.down });
  if (margins) {
    const { left, right } = margins;
    const sides = {
      ...(left === undefined ? {} : { left: left / POINTS_PER_INCH }),
      ...(right === undefined ? {} : { right: right / POINTS_PER_INCH }),
    };
    sheet.pageSetup.margins = { ...MARGINS, ...sheet.pageSetup.margins, ...sides };
  }
  if (area !== undefined) sheet.pageSetup.printArea = area;
  if (titleRows !== undefined) sheet.pageSetup.printTitlesRow = titleRows;
  if (footer) sheet.headerFooter.oddFooter = `&L${footer.left}&R${footer.right}`;
}

/** `sheets` names the library's sheet for each sheet that was there when the file was read. */
export async function writeXlsx(
  engine: Engine,
  source: ReadBook | undefined,
  sheets: ReadonlyMap<string, number>,
  structureProtected: boolean,
): Promise<Uint8Array> {
  const file = source?.file ?? new ExcelJS.Workbook();
  const ids = engine.sheetIds();
  const present = new Map(ids.map((id) => [id, sheets.get(id)] as const));
  const remaining = new Set(present.values());
  for (const sheet of [...file.worksheets]) if (!remaining.has(sheet.id)) file.removeWorksheet(sheet.id);
  const fitted = new Map<string, ReadonlySet<number>>();
  for (const [position, id] of ids.entries()) {
    const number = present.get(id);
    const sheet = (number === undefined ? undefined : file.getWorksheet(number)) ?? file.addWorksheet(engine.sheetName(id));
    if (number === undefined) (sheets as Map<string, number>).set(id, sheet.id);
    Object.assign(sheet, { orderNo: position });
    fitted.set(`xl/worksheets/sheet${sheet.id}.xml`, writeSheet(sheet, engine, id, heightsOf(source, number)));
  }
  Object.assign(file.definedNames, { model: [] });
  const active = Math.max(0, ids.indexOf(engine.active().sheet));
  file.views = [{ x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: active, visibility: 'visible' }];
  const written = new Uint8Array(await file.xlsx.writeBuffer());
  const names: FileName[] = engine.names().map((name) => ({
    name: name.name,
    refersTo: name.refersTo,
    scope: name.scope === undefined ? undefined : ids.indexOf(name.scope),
    visible: name.visible,
  }));
  const protection = structureProtected ? (source?.parts.protectionXml ?? '<workbookProtection lockStructure="1"/>') : undefined;
  return complete(written, names, protection, fitted);
}

function heightsOf(source: ReadBook | undefined, sheet: number | undefined): ReadonlyMap<number, number> | undefined {
  const index = sheet === undefined ? -1 : (source?.sheetIds.indexOf(sheet) ?? -1);
  return source?.parts.fitted.get(source.seed.sheets[index]?.name ?? '');
}
