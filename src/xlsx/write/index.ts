/**
 * Edits written into a file. Only the parts that edits touch are made anew; charts, pictures, macros, comments and everything else go into
 * the new file byte for byte as they were. Results of formulas are calculated here, because nobody does before the file is opened in Excel.
 */
import { calculate, type ChangedCells } from '../../calculation';
import { cellKey, keyColumn, keyRow, type Rect } from '../../workbook/address';
import { applyEdits } from '../../workbook/apply';
import { cellsOf } from '../../workbook/areas';
import type { Edit } from '../../workbook/edits';
import type { Furnishing } from '../../workbook/furnishing';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { corrupt } from '../problems';
import { SheetCells } from './cells';
import { columnWidths, setColumnWidth } from './columns';
import { setBar, setLights } from './conditional';
import type { Element } from './dom';
import { furnish } from './furnish';
import { Package } from './package';
import { setPrint } from './print';
import { StyleBook } from './styles';
import { WorkbookPartEditor } from './workbook';

export { blankXlsx } from './blank';

type SheetEdit = Exclude<Edit, { kind: 'addSheet' | 'removeSheet' | 'setName' | 'removeName' }>;

/**
 * The file with the edits in it. `workbook` is what `readXlsx` read from the same bytes and what the edits were made for. Throws `EditRefused`
 * for an edit that Excel would not carry out; then nothing is written. `furnishings` are of sheets that the edits add, by name.
 */
export function writeXlsx(
  bytes: Uint8Array,
  workbook: WorkbookSnapshot,
  edits: readonly Edit[],
  furnishings: ReadonlyMap<string, Furnishing> = new Map(),
): Uint8Array {
  if (edits.length === 0) return bytes;
  const after = applyEdits(workbook, edits);
  return new FileEditor(bytes).write(workbook, after, edits, furnishings);
}

/** The workbook with styles and column widths of these sheets, which edits beside a table are made from. */
export function withStyles(bytes: Uint8Array, workbook: WorkbookSnapshot, sheets: readonly string[]): WorkbookSnapshot {
  return new FileEditor(bytes).withStyles(workbook, sheets);
}

/** Columns beside the table, where result columns will stand. */
const BESIDE = 12;

class FileEditor {
  private readonly pack: Package;
  private readonly workbookPart: WorkbookPartEditor;
  private readonly styles: StyleBook;
  private readonly stylesPart: string;
  private readonly sheets = new Map<string, { readonly part: string; readonly root: Element; readonly cells: SheetCells }>();

  constructor(bytes: Uint8Array) {
    this.pack = new Package(bytes);
    const main = this.pack.relationships('').find(({ type }) => type.endsWith('/officeDocument'))?.target;
    if (main === undefined) throw corrupt('');
    this.workbookPart = new WorkbookPartEditor(this.pack, main);
    const styles = this.workbookPart.related('styles');
    if (styles === undefined) throw corrupt(main);
    this.stylesPart = styles;
    const theme = this.workbookPart.related('theme');
    this.styles = new StyleBook(
      this.pack.root(styles),
      theme !== undefined && this.pack.has(theme) ? this.pack.root(theme) : undefined,
    );
  }

  withStyles(workbook: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        wanted.has(sheet.name.toLowerCase()) ? { ...sheet, ...this.stylesOf(sheet) } : sheet,
      ),
    };
  }

  private stylesOf(sheet: SheetSnapshot): Required<Pick<SheetSnapshot, 'styles' | 'columnWidths'>> {
    const { root, cells } = this.sheet(sheet.name);
    const styles = new Map<number, ReturnType<StyleBook['styleOf']>>();
    const { used } = sheet;
    const area: Rect | undefined = used && { ...used, right: used.right + BESIDE };
    for (const { row, column } of area ? cellsOf(area) : []) {
      const style = this.styles.styleOf(cells.styleAt(row, column));
      if (Object.keys(style).length > 0) styles.set(cellKey(row, column), style);
    }
    return { styles, columnWidths: columnWidths(root) };
  }

  write(
    before: WorkbookSnapshot,
    after: WorkbookSnapshot,
    edits: readonly Edit[],
    furnishings: ReadonlyMap<string, Furnishing>,
  ): Uint8Array {
    for (const edit of edits) this.apply(edit);
    const changed = changedCells(before, after);
    const { workbook, recalculated } = calculate(after, changed);
    for (const sheet of workbook.sheets) {
      const contents = changed.get(sheet.name) ?? new Set<number>();
      const results = [...(recalculated.get(sheet.name) ?? [])].filter(
        (key) => !contents.has(key) && wasThere(before, sheet, key),
      );
      if (contents.size === 0 && results.length === 0) continue;
      const { cells, part } = this.sheet(sheet.name);
      this.pack.touch(part);
      for (const key of contents) cells.setContent(keyRow(key), keyColumn(key), at(sheet, key));
      for (const key of results) cells.setResult(keyRow(key), keyColumn(key), at(sheet, key));
    }
    for (const [name, furnishing] of furnishings) {
      const { root, cells } = this.sheet(name);
      furnish(root, cells, this.styles, furnishing);
      this.pack.touch(this.stylesPart);
    }
    for (const { cells } of this.sheets.values()) cells.finish();
    if (changed.size > 0) this.workbookPart.recalculateOnLoad(before.uncalculated !== true);
    return this.pack.bytes();
  }

  private apply(edit: Edit): void {
    switch (edit.kind) {
      case 'addSheet':
        this.workbookPart.addSheet(edit);
        return;
      case 'removeSheet':
        this.sheets.delete(edit.sheet.toLowerCase());
        this.workbookPart.removeSheet(edit.sheet);
        return;
      case 'setName':
        this.workbookPart.setName(edit.name, edit.sheet, edit.area, edit.visible ?? true);
        return;
      case 'removeName':
        this.workbookPart.removeName(edit.name);
        return;
      case 'setCells':
        return;
      case 'setFormats':
      case 'setStyle':
      case 'clearStyle':
      case 'setColumnWidth':
      case 'setPrint':
      case 'setLights':
      case 'setBars':
        this.applyToSheet(edit);
    }
  }

  private applyToSheet(edit: Exclude<SheetEdit, { kind: 'setCells' }>): void {
    const { part, root, cells } = this.sheet(edit.sheet);
    this.pack.touch(part);
    switch (edit.kind) {
      case 'setFormats':
        this.restyle(edit.area, cells, (style, row, column) =>
          this.styles.withFormat(style, edit.rows[row - edit.area.top]?.[column - edit.area.left] ?? 'General'),
        );
        return;
      case 'setStyle':
        this.restyle(edit.area, cells, (style) => this.styles.withStyle(style, edit.style));
        return;
      case 'clearStyle':
        this.restyle(edit.area, cells, (style) => this.styles.cleared(style));
        return;
      case 'setColumnWidth':
        setColumnWidth(root, edit.column, edit.points);
        return;
      case 'setPrint':
        setPrint(root, this.workbookPart, edit.sheet, edit);
        return;
      case 'setLights':
        setLights(root, edit.area, edit.lights, (fill, color) => this.styles.addTint(fill, color));
        this.pack.touch(this.stylesPart);
        return;
      case 'setBars':
        setBar(root, edit.area, edit.bar);
        return;
    }
  }

  private restyle(area: Rect, cells: SheetCells, change: (style: number, row: number, column: number) => number): void {
    for (const { row, column } of cellsOf(area)) {
      const style = cells.styleAt(row, column);
      const changed = change(style, row, column);
      if (changed === style) continue;
      cells.setStyle(row, column, changed);
      this.pack.touch(this.stylesPart);
    }
  }

  private sheet(name: string) {
    const key = name.toLowerCase();
    const known = this.sheets.get(key);
    if (known) return known;
    const part = this.workbookPart.sheetPart(name);
    if (part === undefined) throw corrupt(name);
    const root = this.pack.root(part);
    const sheet = { part, root, cells: new SheetCells(root, name, part) };
    this.sheets.set(key, sheet);
    return sheet;
  }
}

function at(sheet: SheetSnapshot, key: number): Cell {
  return cellAt(sheet, keyRow(key), keyColumn(key));
}

function wasThere(before: WorkbookSnapshot, sheet: SheetSnapshot, key: number): boolean {
  return findSheet(before, sheet.name)?.cells.has(key) ?? false;
}

/** Cells whose value or formula is another than before, by the sheet's name after the edits. */
function changedCells(before: WorkbookSnapshot, after: WorkbookSnapshot): ChangedCells {
  const changed = new Map<string, Set<number>>();
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old?.cells === sheet.cells) continue;
    const keys = new Set([...(old?.cells.keys() ?? []), ...sheet.cells.keys()]);
    const differing = [...keys].filter((key) => {
      const [was, is] = [old && at(old, key), at(sheet, key)];
      // A formula that is written again has lost its result in the snapshot, not in the file.
      if (was?.formula !== undefined && was.formula === is.formula) return false;
      return was === undefined
        ? is.type !== 'empty' || is.formula !== undefined
        : was.value !== is.value || was.type !== is.type || was.formula !== is.formula;
    });
    if (differing.length > 0) changed.set(sheet.name, new Set(differing));
  }
  return changed;
}
