/** The cells of one sheet, read from `sheetData`. */
import { cellKey, MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';
import { shownText, trimmed, unescaped } from './characters';
import { takeApart, withFileNames, withoutPrefixes, writeOut, type SharedFormula } from './formulas';
import { corrupt, LIMITS, tooLarge } from './problems';
import { PlainCell } from './plain';
import { PLAIN, type Style, type Styles } from './styles';
import { readStringItem, type SharedStrings, type StringItem } from './strings';
import { serialOfTimestamp } from './timestamps';
import { booleanOf, numberOf, wholeOf } from './values';
import type { TagScanner } from './xml';

/** What the whole workbook shares and spends while its sheets are read. */
export interface ReadingState {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** The results of formulas that stand in the file are those of a calculation. */
  readonly calculated: boolean;
  /** Names of the files that formulas refer to by number. */
  readonly otherFiles: readonly string[];
  cellCount: number;
  /** Formulas whose result is not known. */
  uncalculated: number;
  formulaCharacters: number;
}

export interface SheetData {
  readonly cells: Map<number, Cell>;
  /** Cells written in the file with a style that unlocks them. */
  readonly unlocked: Set<number>;
  /** Cells written in the file that hold nothing and have no number format: like `cells`, they do not take the row's or column's style. */
  readonly blank: Set<number>;
  /** How many of `cells` have only a number format. */
  formatted: number;
  /** Extent of the cells that hold something; `bottom` is -1 where none does. */
  readonly extent: { top: number; left: number; bottom: number; right: number };
  readonly rowStyles: Map<number, Style>;
  readonly hiddenRows: Set<number>;
  /** Rows written in the file: with "hidden by default" the others are hidden. */
  readonly rows: Set<number>;
  readonly arrays: { readonly area: Rect; readonly formula: string }[];
}

interface Shared {
  readonly formula: SharedFormula;
  readonly row: number;
  readonly column: number;
}

export function emptySheet(): SheetData {
  return {
    cells: new Map(),
    unlocked: new Set(),
    blank: new Set(),
    formatted: 0,
    extent: { top: Infinity, left: Infinity, bottom: -1, right: -1 },
    rowStyles: new Map(),
    hiddenRows: new Set(),
    rows: new Set(),
    arrays: [],
  };
}

/** Reads until `sheetData`, which was just opened, closes. */
export class CellReader {
  readonly data = emptySheet();
  private readonly shared = new Map<string, Shared>();
  private readonly plain = new PlainCell();
  /** Of the row that is being read, and of the last cell in it. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly tags: TagScanner,
    private readonly state: ReadingState,
    private readonly part: string,
  ) {}

  read(): SheetData {
    const { tags } = this;
    if (tags.closes) return this.data;
    const { level } = tags;
    const readPlain = (text: string, start: number): number => this.readPlain(text, start);
    let inRow = false;
    for (;;) {
      if (inRow) tags.pass(readPlain);
      if (!tags.next()) break;
      if (!tags.opens) {
        if (tags.level === level) break;
        if (tags.level === level + 1) inRow = false;
      } else if (tags.level === level + 1) {
        inRow = tags.name === 'row' && !tags.closes;
        if (tags.name !== 'row') continue;
        this.openRow();
      } else if (tags.level === level + 2 && inRow && tags.name === 'c') {
        this.readCell();
      }
    }
    return this.data;
  }

  private openRow(): void {
    const { tags, data } = this;
    const number = tags.attribute('r');
    const row = number === undefined ? this.row + 1 : (wholeOf(number) ?? 0) - 1;
    // Rows and cells stand in their order, each once: of two with one address nobody knows which counts.
    if (row <= this.row || row >= MAX_ROWS) throw corrupt(this.part);
    data.rows.add(row);
    if (tags.flag('hidden')) data.hiddenRows.add(row);
    if (tags.flag('customFormat')) data.rowStyles.set(row, this.styleOf(tags.attribute('s')));
    this.row = row;
    this.column = -1;
  }

  /** Reads cells as long as they are plain. Returns where the first other thing begins. */
  private readPlain(text: string, start: number): number {
    const { plain, row } = this;
    const { cells } = this.state.styles;
    let at = start;
    for (;;) {
      const end = plain.read(text, at, row);
      if (end < 0) return at;
      const { column, holds, value } = plain;
      const style = cells[plain.style] ?? PLAIN;
      const { format } = style;
      this.moveTo(column);
      if (holds === 'nothing') this.put(column, style, nothing(undefined, format));
      else if (holds === 'number') this.put(column, style, { type: 'number', value, formula: undefined, format });
      else this.put(column, style, this.sharedText(value, undefined, format));
      at = end;
    }
  }

  private moveTo(column: number): void {
    if (column <= this.column || column >= MAX_COLUMNS) throw corrupt(this.part);
    this.column = column;
    if (++this.state.cellCount > LIMITS.cells) throw tooLarge('cells', this.part);
  }

  private readCell(): void {
    const { tags, row } = this;
    const address = tags.attribute('r');
    const column = address === undefined ? this.column + 1 : this.columnOf(address, row);
    this.moveTo(column);
    const style = this.styleOf(tags.attribute('s'));
    const type = tags.attribute('t') ?? 'n';
    const met: string[] = [];
    let raw: string | undefined;
    let inline: StringItem | undefined;
    let formula: string | undefined;
    if (!tags.closes) {
      const { level } = tags;
      while (tags.next()) {
        const { name } = tags;
        if (!tags.opens && tags.level === level) break;
        if (!tags.opens) continue;
        if (met.includes(name)) throw corrupt(this.part);
        met.push(name);
        if (name === 'v') raw = tags.value();
        else if (name === 'f') formula = this.readFormula(row, column);
        else if (name === 'is') inline = readStringItem(tags, this.part);
        else tags.skip();
      }
    }
    const cell = this.cellOf(type, type === 'inlineStr' ? inline?.text : raw, formula, style.format);
    this.put(column, style, type === 'inlineStr' && inline?.marked === true ? asMarked(cell) : cell);
  }

  private put(column: number, style: Style, cell: Cell | undefined): void {
    const { data, row } = this;
    const key = cellKey(row, column);
    if (style.unlocked) data.unlocked.add(key);
    if (cell) data.cells.set(key, cell);
    else data.blank.add(key);
    const holds = cell !== undefined && (cell.type !== 'empty' || cell.formula !== undefined);
    if (holds) this.extend(row, column);
    else if (cell) data.formatted++;
  }

  private readFormula(row: number, column: number): string | undefined {
    const { tags, data } = this;
    const type = tags.attribute('t');
    const index = tags.attribute('si');
    const ref = tags.attribute('ref');
    const text = withFileNames(withoutPrefixes(unescaped(tags.content())), this.state.otherFiles);
    if (type === 'shared' && index !== undefined) {
      if (text !== '') this.shared.set(index, { formula: takeApart(text), row, column });
      const shared = this.shared.get(index);
      if (!shared) throw corrupt(this.part);
      return this.counted(writeOut(shared.formula, row - shared.row, column - shared.column));
    }
    // What-if tables have a result but no formula of their own.
    if (text === '' || type === 'dataTable') return undefined;
    const formula = this.counted(text);
    const area = type === 'array' && ref !== undefined ? parseRect(ref) : undefined;
    if (area && (area.top !== area.bottom || area.left !== area.right)) data.arrays.push({ area, formula });
    return formula;
  }

  private counted(text: string): string {
    this.state.formulaCharacters += text.length;
    if (this.state.formulaCharacters > LIMITS.formulas) throw tooLarge('formulas', this.part);
    return `=${text}`;
  }

  private extend(row: number, column: number): void {
    const { extent } = this.data;
    if (row < extent.top) extent.top = row;
    if (row > extent.bottom) extent.bottom = row;
    if (column < extent.left) extent.left = column;
    if (column > extent.right) extent.right = column;
  }

  /** Undefined for a cell that holds nothing and has no number format. */
  private cellOf(type: string, raw: string | undefined, formula: string | undefined, format: string): Cell | undefined {
    if (formula !== undefined && (raw === undefined || (raw === '' && type !== 'str') || !this.state.calculated)) {
      this.state.uncalculated++;
      return nothing(formula, format);
    }
    switch (type) {
      case 's':
        if (raw === undefined || raw === '') return nothing(formula, format);
        return this.sharedText(this.known(wholeOf(raw)), formula, format);
      case 'str':
        return text(shownText(raw ?? ''), formula, format);
      case 'inlineStr':
        return text(raw ?? '', formula, format);
      case 'n':
      case 'b':
      case 'e':
      case 'd':
        return raw === undefined || trimmed(raw) === ''
          ? nothing(formula, format)
          : this.valueOf(type, trimmed(raw), formula, format);
      default:
        throw corrupt(this.part);
    }
  }

  private valueOf(type: 'n' | 'b' | 'e' | 'd', raw: string, formula: string | undefined, format: string): Cell {
    switch (type) {
      case 'n':
        return { type: 'number', value: this.known(numberOf(raw)), formula, format };
      case 'b':
        return { type: 'boolean', value: this.known(booleanOf(raw)), formula, format };
      case 'e':
        return { type: 'error', value: raw, formula, format };
      case 'd': {
        const value = serialOfTimestamp(raw, this.state.date1904);
        return value === undefined ? { type: 'text', value: raw, formula, format } : { type: 'number', value, formula, format };
      }
    }
  }

  /** What Excel calls damage: a number, a truth value or a reference that is written as none. */
  private known<Value>(value: Value | undefined): Value {
    if (value === undefined) throw corrupt(this.part);
    return value;
  }

  private sharedText(index: number, formula: string | undefined, format: string): Cell | undefined {
    const { texts, marked } = this.state.strings;
    const cell = text(this.known(texts[index]), formula, format);
    return marked.has(index) ? asMarked(cell) : cell;
  }

  private styleOf(index: string | undefined): Style {
    return this.state.styles.cells[index === undefined ? 0 : this.known(wholeOf(index))] ?? PLAIN;
  }

  /** Column of "B7"; the row must be the one it stands in. */
  private columnOf(address: string, row: number): number {
    let column = 0;
    let at = 0;
    for (; at < address.length; at++) {
      const letter = address.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (at === 0 || at > 3 || address.slice(at) !== String(row + 1)) throw corrupt(this.part);
    return column - 1;
  }
}

function nothing(formula: string | undefined, format: string): Cell | undefined {
  return formula === undefined && format === 'General' ? undefined : { type: 'empty', value: null, formula, format };
}

/** An empty text is nothing, unless a formula gives it. */
function text(value: string, formula: string | undefined, format: string): Cell | undefined {
  return value === '' && formula === undefined ? nothing(formula, format) : { type: 'text', value, formula, format };
}

function asMarked(cell: Cell | undefined): Cell | undefined {
  return cell?.type === 'text' ? { ...cell, marked: true } : cell;
}
