/** What stands in a column beside the units of the plan. */
import type { Cell } from '../workbook/snapshot';
import { NAME_PREFIX, RESULT_SHEET } from '../workbook/edits';
import { holdsSomething, showsDay, type SheetView } from './view';
import { fold } from './words';

export interface Contents {
  readonly rows: number;
  readonly empty: number;
  readonly numbers: number;
  readonly days: number;
  /** Texts that begin with a number ("85 %", "120 dage"). */
  readonly numberTexts: number;
  readonly units: number;
  readonly longTexts: number;
  readonly shortTexts: number;
  /** Formulas that we wrote. */
  readonly ours: number;
  /** Formulas that fetch from another sheet: an overview, not a place to type. */
  readonly fetched: number;
}

const UNIT_WORDS =
  /^(?:pct\.?|%|procent|andel|antal|stk\.?|personer?|sager|dage?|arbejdsdage|uger|maaneder|mdr\.?|timer|kr\.?|dato|ja\/nej|projekter?|niveau|point|aar|days?|months?|number|per ?cent)\b/;
const LONG = 40;

export function contentsOf(view: SheetView, column: number, rows: readonly number[]): Contents {
  const found = {
    rows: rows.length,
    empty: 0,
    numbers: 0,
    days: 0,
    numberTexts: 0,
    units: 0,
    longTexts: 0,
    shortTexts: 0,
    ours: 0,
    fetched: 0,
  };
  for (const row of rows) {
    const cell = view.seen(row, column);
    // What is merged from the left stands in that column.
    if (!holdsSomething(cell) || (view.merge(row, column)?.left ?? column) !== column) {
      found.empty++;
      continue;
    }
    if (isOurs(cell)) found.ours++;
    else if (cell.formula?.includes('!') === true) found.fetched++;
    if (cell.type === 'number') {
      found.numbers++;
      if (showsDay(cell.format)) found.days++;
    } else if (cell.type === 'text') {
      const text = cell.value.trim();
      if (/^[\d.,]/.test(text) && text.length < LONG) found.numberTexts++;
      else if (text.length > LONG) found.longTexts++;
      else found.shortTexts++;
      if (text.length < LONG && UNIT_WORDS.test(fold(text))) found.units++;
    }
  }
  return found;
}

/** A formula of ours names our settings or our sheet. */
export function isOurs(cell: Cell): boolean {
  const { formula } = cell;
  return formula !== undefined && (formula.includes(NAME_PREFIX) || formula.includes(RESULT_SHEET));
}
