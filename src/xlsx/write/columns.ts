/** Widths of columns. Files count them in characters of the workbook's plain font, the add-in in points. */
import { childOf, childrenOf, cloneOf, elementLike, ensureChild, removeElement, type Element } from './dom';
import { covers } from './cells';
import { SHEET_ORDER } from './sheetParts';

/** Calibri 11 on a screen of 96 dots an inch: a digit is 7 dots wide, a column has 5 dots of margin, a dot is 0.75 points. */
const DOTS_A_CHARACTER = 7;
const MARGIN_DOTS = 5;
const POINTS_A_DOT = 0.75;

export function pointsOfWidth(characters: number): number {
  return Math.round((characters * DOTS_A_CHARACTER + MARGIN_DOTS) * POINTS_A_DOT * 100) / 100;
}

function widthOfPoints(points: number): number {
  return Math.max(0, (points / POINTS_A_DOT - MARGIN_DOTS) / DOTS_A_CHARACTER);
}

/** Columns with a width of their own, in points. */
export function columnWidths(root: Element): Map<number, number> {
  const widths = new Map<number, number>();
  const columns = childOf(root, 'cols');
  for (const column of columns ? childrenOf(columns, 'col') : []) {
    const width = column.getAttribute('width');
    const isOwn = ['1', 'true'].includes(column.getAttribute('customWidth') ?? '');
    if (width === null || !isOwn) continue;
    const last = Math.min(Number(column.getAttribute('max')), Number(column.getAttribute('min')) + MOST) - 1;
    for (let index = Number(column.getAttribute('min')) - 1; index <= last; index++)
      widths.set(index, pointsOfWidth(Number(width)));
  }
  return widths;
}

/** A width set for the whole sheet is no more than this many columns' business. */
const MOST = 1000;

export function setColumnWidth(root: Element, index: number, points: number | 'standard'): void {
  const column = columnOf(root, index);
  if (points === 'standard') {
    for (const name of ['width', 'customWidth', 'bestFit']) column.removeAttribute(name);
    const says = Array.from(column.attributes).some(({ name }) => name !== 'min' && name !== 'max');
    if (!says) removeElement(column);
    const columns = childOf(root, 'cols');
    if (columns && childrenOf(columns, 'col').length === 0) removeElement(columns);
    return;
  }
  column.setAttribute('width', String(Math.round(widthOfPoints(points) * 1e6) / 1e6));
  column.setAttribute('customWidth', '1');
  column.removeAttribute('bestFit');
}

/** The element of this one column, cut out of the range it was written with. */
function columnOf(root: Element, index: number): Element {
  const columns = ensureChild(root, 'cols', SHEET_ORDER);
  const all = childrenOf(columns, 'col');
  const range = all.find((one) => covers(one, index));
  if (!range) {
    const made = elementLike(columns, 'col', { min: String(index + 1), max: String(index + 1) });
    columns.insertBefore(made, all.find((one) => Number(one.getAttribute('min')) > index + 1) ?? null);
    return made;
  }
  const first = Number(range.getAttribute('min')) - 1;
  const last = Number(range.getAttribute('max')) - 1;
  const piece = (from: number, to: number): void => {
    if (from > to) return;
    const clone = cloneOf(range);
    clone.setAttribute('min', String(from + 1));
    clone.setAttribute('max', String(to + 1));
    columns.insertBefore(clone, to < index ? range : range.nextSibling);
  };
  piece(first, index - 1);
  piece(index + 1, last);
  range.setAttribute('min', String(index + 1));
  range.setAttribute('max', String(index + 1));
  return range;
}
