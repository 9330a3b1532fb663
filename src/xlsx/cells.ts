/** The cells of one sheet, read from `sheetData`. */
import { DAYS_BETWEEN_1900_AND_1904, serialOfIso } from '../calendar/days';
import { cellKey, MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';
import { takeApart, withFileNames, withoutPrefixes, writeOut, type SharedFormula } from './formulas';
import { corrupt, LIMITS, tooLarge } from './problems';
import { PlainCell } from './plain';
import { PLAIN, type Style, type Styles } from './styles';
import { readStringItem, shownText, type TagScanner } from './xml';

/** What the whole workbook shares and spends while its sheets are read. */
export interface ReadingState {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
  /** Names of the files that formulas refer to by number. */
  readonly otherFiles: readonly string[];
  cellCount: number;
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
  /** Of the row that is being read. */
  private row = -1;

  constructor(
    private readonly tags: TagScanner,
    private readonly state: ReadingState,
    private readonly part: string,
  ) {}

  read(): SheetData {
    const { tags } = this;
    if (tags.closes) return this.data;
    const { level } = tags;
    const nextPlain = (text: string, start: number): number => this.plain.read(text, start, this.row);
    let column = -1;
    let inRow = false;
    for (;;) {
      while (inRow && tags.passed(nextPlain)) column = this.readPlain();
      if (!tags.next()) break;
      if (!tags.opens) {
        if (tags.level === level) break;
        if (tags.level === level + 1) inRow = false;
      } else if (tags.level === level + 1) {
        inRow = tags.name === 'row' && !tags.closes;
        if (tags.name !== 'row') continue;
        this.openRow();
        column = -1;
      } else if (tags.level === level + 2 && tags.name === 'c') {
        column = this.readCell(column);
      }
    }
    return this.data;
  }

  private openRow(): void {
    const { tags, data } = this;
    const number = tags.attribute('r');
    const row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw corrupt(this.part);
    data.rows.add(row);
    if (tags.flag('hidden')) data.hiddenRows.add(row);
    if (tags.flag('customFormat')) data.rowStyles.set(row, this.styleOf(tags.attribute('s')));
    this.row = row;
  }

  /** Returns the cell's column. */
  private readPlain(): number {
    const { column, style, holds, value } = this.plain;
    const { cells } = this.state.styles;
    const styles = cells[Math.max(style, 0)] ?? PLAIN;
    const { format } = styles;
    this.count();
    if (holds === 'number') this.put(column, styles, { type: 'number', value, formula: undefined, format });
    else if (holds === 'nothing') this.put(column, styles, nothing(undefined, format));
    else this.put(column, styles, this.sharedText(value, undefined, format));
    return column;
  }

  private count(): void {
    if (++this.state.cellCount > LIMITS.cells) throw tooLarge('cells', this.part);
  }

  /** Returns the cell's column. */
  private readCell(previous: number): number {
    const { tags, row } = this;
    this.count();
    const address = tags.attribute('r');
    const column = address === undefined ? previous + 1 : this.columnOf(address, row);
    if (row < 0 || column >= MAX_COLUMNS) throw corrupt(this.part);
    const style = this.styleOf(tags.attribute('s'));
    const type = tags.attribute('t') ?? 'n';
    let raw: string | undefined;
    let formula: string | undefined;
    if (!tags.closes) {
      const { level } = tags;
      while (tags.next()) {
        if (!tags.opens) {
          if (tags.level === level) break;
          continue;
        }
        if (tags.name === 'v') raw = tags.content();
        else if (tags.name === 'f') formula = this.readFormula(row, column);
        else if (tags.name === 'is') raw = readStringItem(tags);
      }
    }
    this.put(column, style, this.cellOf(type, raw, formula, style.format));
    return column;
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
    const text = withFileNames(withoutPrefixes(tags.content()), this.state.otherFiles);
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
    if (raw === undefined) {
      return formula !== undefined && type === 'str' ? { type: 'text', value: '', formula, format } : nothing(formula, format);
    }
    switch (type) {
      case 's':
        return this.sharedText(Number(raw), formula, format);
      case 'str':
        if (raw === '' && formula === undefined) return nothing(formula, format);
        return { type: 'text', value: shownText(raw), formula, format };
      case 'inlineStr':
        return raw === '' ? nothing(formula, format) : { type: 'text', value: raw, formula, format };
      case 'b':
        return { type: 'boolean', value: raw.trim() === '1' || raw.trim() === 'true', formula, format };
      case 'e':
        return raw === '' ? nothing(formula, format) : { type: 'error', value: raw, formula, format };
      case 'd': {
        const value = serialOfTimestamp(raw.trim(), this.state.date1904);
        return value === undefined ? { type: 'text', value: raw, formula, format } : { type: 'number', value, formula, format };
      }
      default: {
        const value = Number(raw);
        if (value === 0 && raw.trim() === '') return nothing(formula, format);
        return Number.isFinite(value)
          ? { type: 'number', value, formula, format }
          : { type: 'text', value: raw, formula, format };
      }
    }
  }

  private sharedText(index: number, formula: string | undefined, format: string): Cell | undefined {
    const value = this.state.strings[index];
    if (value === undefined) throw corrupt(this.part);
    return value === '' ? nothing(formula, format) : { type: 'text', value, formula, format };
  }

  private styleOf(index: string | undefined): Style {
    return index === undefined ? (this.state.styles.cells[0] ?? PLAIN) : (this.state.styles.cells[Number(index)] ?? PLAIN);
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
    if (at === 0 || at > 3 || Number(address.slice(at)) !== row + 1) throw corrupt(this.part);
    return column - 1;
  }
}

function nothing(formula: string | undefined, format: string): Cell | undefined {
  return formula === undefined && format === 'General' ? undefined : { type: 'empty', value: null, formula, format };
}

/** "2024-08-31T12:00:00" → serial in the workbook's own date system. */
function serialOfTimestamp(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  const day = match?.[1] === undefined ? undefined : serialOfIso(match[1]);
  if (!match || day === undefined) return undefined;
  const time = (Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) / 86_400;
  return day + time - (date1904 ? DAYS_BETWEEN_1900_AND_1904 : 0);
}
