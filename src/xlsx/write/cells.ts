/** The cells of one worksheet part, changed one by one; rows and cells that are not asked for stay as they are. */
import { a1, columnIndex, parseRect, rectA1 } from '../../workbook/address';
import { boundsOf } from '../../workbook/areas';
import { EditRefused } from '../../workbook/refusals';
import type { Cell } from '../../workbook/snapshot';
import { takeApart, writeOut } from '../formulas';
import { corrupt } from '../problems';
import { childOf, childrenOf, elementLike, ensureChild, escapedText, removeElement, setText, type Element } from './dom';
import { formulaToFile } from './formulaText';
import { SHEET_ORDER } from './sheetParts';

interface Row {
  readonly element: Element;
  /** By column, in the order of the file. Read when a cell of the row is first asked for. */
  cells: Map<number, Element> | undefined;
}

export class SheetCells {
  private readonly data: Element;
  private readonly rows = new Map<number, Row>();
  private touched: { readonly row: number; readonly column: number }[] = [];

  constructor(
    private readonly root: Element,
    private readonly sheet: string,
    private readonly part: string,
  ) {
    this.data = ensureChild(root, 'sheetData', SHEET_ORDER);
    let next = 0;
    for (const element of childrenOf(this.data, 'row')) {
      const number = Number(element.getAttribute('r') ?? next + 1) - 1;
      if (!Number.isInteger(number) || number < next) throw corrupt(part);
      element.setAttribute('r', String(number + 1));
      this.rows.set(number, { element, cells: undefined });
      next = number + 1;
    }
  }

  /** Number of the style a cell has: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    const known = this.rows.get(row);
    const own = known && this.cellsOf(known).get(column);
    if (own) return Number(own.getAttribute('s') ?? 0);
    if (known && isTrue(known.element.getAttribute('customFormat'))) return Number(known.element.getAttribute('s') ?? 0);
    return this.columnStyle(column);
  }

  setStyle(row: number, column: number, style: number): void {
    this.cell(row, column).setAttribute('s', String(style));
  }

  /** In points. It is the row's own from now on: Excel does not measure it anew. */
  setHeight(row: number, points: number): void {
    const { element } = this.rows.get(row) ?? this.newRow(row);
    element.setAttribute('ht', String(points));
    element.setAttribute('customHeight', '1');
  }

  /** What the cell holds from now on; its style stays. */
  setContent(row: number, column: number, cell: Cell): void {
    const holdsNothing = cell.type === 'empty' && cell.formula === undefined;
    if (holdsNothing && !this.exists(row, column)) return;
    const element = this.cell(row, column);
    this.releaseFormula(element, row, column);
    for (const child of childrenOf(element)) if (child.localName !== 'extLst') removeElement(child);
    for (const name of ['t', 'cm', 'vm']) element.removeAttribute(name);
    if (cell.formula !== undefined) {
      const formula = elementLike(element, 'f');
      setText(formula, escapedText(formulaToFile(cell.formula)));
      element.appendChild(formula);
    }
    writeValue(element, cell);
  }

  /** A new result of a formula that stays. Without one the result is taken away: none is better than a wrong one. */
  setResult(row: number, column: number, cell: Cell): void {
    const element = this.cell(row, column);
    const old = childOf(element, 'v');
    if (old) removeElement(old);
    element.removeAttribute('t');
    writeValue(element, cell);
  }

  /** Writes what the sheet says about itself: its extent. */
  finish(): void {
    const known = parseRect(childOf(this.root, 'dimension')?.getAttribute('ref') ?? '');
    const touched = this.touched.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
    const [bounds] = boundsOf(known ? [known, ...touched] : touched);
    if (bounds) ensureChild(this.root, 'dimension', SHEET_ORDER).setAttribute('ref', rectA1(bounds));
    this.touched = [];
  }

  private exists(row: number, column: number): boolean {
    const known = this.rows.get(row);
    return known !== undefined && this.cellsOf(known).has(column);
  }

  /** The cell's element, made in its place where there is none. */
  private cell(row: number, column: number): Element {
    const line = this.rows.get(row) ?? this.newRow(row);
    const cells = this.cellsOf(line);
    this.touched.push({ row, column });
    // What Excel measured for the row before it was changed; heights that a person has set stay.
    line.element.removeAttribute('spans');
    if (!isTrue(line.element.getAttribute('customHeight'))) line.element.removeAttribute('ht');
    const known = cells.get(column);
    if (known) return known;
    const style = this.styleAt(row, column);
    const made = elementLike(line.element, 'c', { r: a1(row, column), ...(style > 0 ? { s: String(style) } : {}) });
    const next = [...cells].filter(([other]) => other > column).sort(([one], [other]) => one - other)[0]?.[1];
    line.element.insertBefore(made, next ?? childOf(line.element, 'extLst') ?? null);
    cells.set(column, made);
    return made;
  }

  private newRow(row: number): Row {
    const element = elementLike(this.data, 'row', { r: String(row + 1) });
    let next: Element | undefined;
    let nearest = Infinity;
    for (const [number, other] of this.rows) {
      if (number > row && number < nearest) [nearest, next] = [number, other.element];
    }
    this.data.insertBefore(element, next ?? null);
    const line: Row = { element, cells: new Map() };
    this.rows.set(row, line);
    return line;
  }

  private cellsOf(row: Row): Map<number, Element> {
    if (row.cells) return row.cells;
    const cells = new Map<number, Element>();
    let next = 0;
    for (const element of childrenOf(row.element, 'c')) {
      const address = element.getAttribute('r');
      const column = address === null ? next : columnIndex(address.replace(/\d+$/, ''));
      if (column === undefined || column < next) throw corrupt(this.part);
      if (address === null) element.setAttribute('r', a1(Number(row.element.getAttribute('r')) - 1, column));
      cells.set(column, element);
      next = column + 1;
    }
    row.cells = cells;
    return cells;
  }

  private columnStyle(column: number): number {
    const columns = childOf(this.root, 'cols');
    const own = columns && childrenOf(columns, 'col').find((one) => covers(one, column));
    return Number(own?.getAttribute('style') ?? 0);
  }

  /** A formula that others lean on is written out for them first. A part of a formula over several cells cannot be changed. */
  private releaseFormula(element: Element, row: number, column: number): void {
    const formula = childOf(element, 'f');
    const type = formula?.getAttribute('t');
    const area = parseRect(formula?.getAttribute('ref') ?? '');
    const several = area !== undefined && (area.top !== area.bottom || area.left !== area.right);
    if (type === 'shared' && formula?.textContent) this.writeOutShared(formula, row, column);
    else if ((type === 'array' || type === 'dataTable') && several) {
      throw new EditRefused({ code: 'locked', sheet: this.sheet, cells: [{ sheet: this.sheet, row, column }] });
    }
  }

  private writeOutShared(master: Element, row: number, column: number): void {
    const parts = takeApart(master.textContent ?? '');
    const group = master.getAttribute('si');
    for (const [number, line] of this.rows) {
      for (const [at, cell] of this.cellsOf(line)) {
        const formula = childOf(cell, 'f');
        if (!formula || formula === master || formula.getAttribute('t') !== 'shared' || formula.getAttribute('si') !== group)
          continue;
        for (const name of ['t', 'si', 'ref']) formula.removeAttribute(name);
        setText(formula, writeOut(parts, number - row, at - column));
      }
    }
  }
}

function writeValue(element: Element, cell: Cell): void {
  if (cell.type === 'empty') return;
  if (cell.type === 'text' && cell.formula === undefined) {
    element.setAttribute('t', 'inlineStr');
    const item = elementLike(element, 'is');
    const text = elementLike(item, 't');
    setText(text, escapedText(cell.value));
    item.appendChild(text);
    element.insertBefore(item, childOf(element, 'extLst') ?? null);
    return;
  }
  if (cell.type !== 'number') element.setAttribute('t', cell.type === 'text' ? 'str' : cell.type === 'boolean' ? 'b' : 'e');
  const value = elementLike(element, 'v');
  setText(
    value,
    cell.type === 'boolean'
      ? cell.value
        ? '1'
        : '0'
      : cell.type === 'number'
        ? String(cell.value + 0)
        : escapedText(cell.value),
  );
  element.insertBefore(value, childOf(element, 'extLst') ?? null);
}

export function covers(column: Element, index: number): boolean {
  return Number(column.getAttribute('min')) - 1 <= index && index <= Number(column.getAttribute('max')) - 1;
}

function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}
