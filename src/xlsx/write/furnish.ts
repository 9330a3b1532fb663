/** Merges, panes that stay in sight, row heights, rules of entry and protection of a sheet that was added to the file. */
import { a1, type Rect } from '../../workbook/address';
import { cellsOf } from '../../workbook/areas';
import type { Accepted, Furnishing, InputRule, Message } from '../../workbook/furnishing';
import type { SheetCells } from './cells';
import { append, childOf, childrenOf, elementLike, ensureChild, escapedText, removeElement, setText, type Element } from './dom';
import { SHEET_ORDER } from './sheetParts';
import type { StyleBook } from './styles';

const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;
/** Excel takes a list of words in the rule itself only so long; the commas between them count. */
const LIST_LENGTH = 255;

export function furnish(root: Element, cells: SheetCells, styles: StyleBook, furnishing: Furnishing): void {
  const { merged, inSight, rowHeights, inputs, openAreas } = furnishing;
  holdInSight(root, inSight);
  for (const [row, points] of rowHeights) cells.setHeight(row, points);
  if (openAreas) protect(root, cells, styles, openAreas);
  if (merged.length > 0)
    list(root, 'mergeCells', merged, (parent, area) => elementLike(parent, 'mergeCell', { ref: rangeOf(area) }));
  if (inputs.length > 0) list(root, 'dataValidations', inputs, validation);
}

function rangeOf({ top, left, bottom, right }: Rect): string {
  const first = a1(top, left);
  const last = a1(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

function list<T>(root: Element, name: string, items: readonly T[], make: (parent: Element, item: T) => Element): void {
  const old = childOf(root, name);
  if (old) removeElement(old);
  const parent = ensureChild(root, name, SHEET_ORDER);
  for (const item of items) append(parent, make(parent, item));
  parent.setAttribute('count', String(items.length));
}

function holdInSight(root: Element, { rows, columns }: Furnishing['inSight']): void {
  if (rows === 0 && columns === 0) return;
  const views = ensureChild(root, 'sheetViews', SHEET_ORDER);
  const view = childrenOf(views, 'sheetView')[0] ?? append(views, elementLike(views, 'sheetView', { workbookViewId: '0' }));
  for (const old of childrenOf(view)) removeElement(old);
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  append(
    view,
    elementLike(view, 'pane', {
      ...(columns > 0 ? { xSplit: String(columns) } : {}),
      ...(rows > 0 ? { ySplit: String(rows) } : {}),
      topLeftCell: a1(rows, columns),
      activePane: pane,
      state: 'frozen',
    }),
  );
  append(view, elementLike(view, 'selection', { pane, activeCell: a1(rows, columns), sqref: a1(rows, columns) }));
}

function protect(root: Element, cells: SheetCells, styles: StyleBook, open: readonly Rect[]): void {
  for (const area of open) {
    for (const { row, column } of cellsOf(area)) cells.setStyle(row, column, styles.unlocked(cells.styleAt(row, column)));
  }
  const protection = ensureChild(root, 'sheetProtection', SHEET_ORDER);
  // Without a password: it guards against slips, and a department must be able to lift it. Widths, heights and filters stay free.
  for (const name of ['sheet', 'objects', 'scenarios']) protection.setAttribute(name, '1');
  for (const name of ['formatColumns', 'formatRows', 'autoFilter', 'sort']) protection.setAttribute(name, '0');
}

function validation(parent: Element, { areas, accepts, asks, prompt, refusal }: InputRule): Element {
  const made = elementLike(parent, 'dataValidation', {
    ...typeOf(accepts),
    ...(asks ? { errorStyle: 'warning' } : {}),
    allowBlank: '1',
    showInputMessage: '1',
    ...(accepts.is === 'anything' ? {} : { showErrorMessage: '1', ...said('error', refusal) }),
    ...said('prompt', prompt),
    sqref: areas.map(rangeOf).join(' '),
  });
  const [first] = areas;
  limitsOf(accepts, first ? a1(first.top, first.left) : '').forEach((limit, index) => {
    const formula = elementLike(made, `formula${index + 1}`);
    setText(formula, limit);
    append(made, formula);
  });
  return made;
}

function said(name: 'error' | 'prompt', { title, text }: Message): Readonly<Record<string, string>> {
  return { [`${name}Title`]: cut(title, TITLE_LENGTH), [name]: cut(text, TEXT_LENGTH) };
}

/** By Excel's own count, which is in UTF-16 units; a sign is never cut in two. */
function cut(text: string, most: number): string {
  const clean = escapedText(text);
  if (clean.length <= most) return clean;
  const kept = clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}

function typeOf(accepts: Accepted): Readonly<Record<string, string>> {
  if (accepts.is === 'anything') return {};
  if (accepts.is === 'oneOf') return { type: 'list' };
  if (accepts.words.length > 0) return { type: 'custom' };
  return { type: accepts.is === 'day' ? 'date' : accepts.whole ? 'whole' : 'decimal', operator: 'between' };
}

/** What the rule compares with, as formulas; `cell` is the first of its cells, which Excel moves on to the others. */
function limitsOf(accepts: Accepted, cell: string): readonly string[] {
  if (accepts.is === 'anything') return [];
  if (accepts.is === 'oneOf') {
    const words = accepts.words.join(',');
    if (words.length > LIST_LENGTH) throw new Error(`a list of ${words.length} characters does not fit into a rule of entry`);
    return [quoted(words)];
  }
  const { min, max, words } = accepts;
  if (words.length === 0) return [String(min), String(max)];
  const whole = accepts.is === 'number' && accepts.whole ? `,${cell}=INT(${cell})` : '';
  // Excel works out every part, and a comparison of a text with a number is no error: the text is the larger one.
  const isFigure = `AND(ISNUMBER(${cell}),${cell}>=${min},${cell}<=${max}${whole})`;
  const isWord = words.map((word) => `LOWER(TRIM(${cell}))=${quoted(word)}`);
  return [`OR(${[whole === '' ? isFigure : `IF(ISNUMBER(${cell}),${isFigure},FALSE)`, ...isWord].join(',')})`];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
