/**
 * What has to be done so that the workbook stands as before a write that failed, whatever part of it was carried out. Each touched place is
 * compared with what stood there before, so the answer is empty when there is nothing left to do.
 */
import { inverseOf } from '../workbook/apply';
import { cellKey, type Rect } from '../workbook/address';
import { cellsOf, extentOf, patches, sameArea } from '../workbook/areas';
import { styleNow } from '../workbook/cellStates';
import { findName, needed, sameLightSet, sameStyle } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { sameLines } from './lines';
import type { LiveState } from './readLiveState';
import { isRuleEdit, type RuleEdit } from './ruleWrites';

type StateOfBook = Pick<LiveState, 'now' | 'lines'>;

/** Both have the touched places as they stood and stand; `now` also the sheets that were added. */
export function restoration(
  { now: before, lines: linesBefore }: StateOfBook,
  { now, lines }: StateOfBook,
  done: readonly Edit[],
): readonly Edit[] {
  const others = done.filter((edit) => !isRuleEdit(edit) && !isDressing(edit));
  const back = unique(others.flatMap((edit) => backOf(before, edit)));
  const removed = back.filter((edit) => edit.kind === 'removeSheet');
  const dressed = before.sheets.flatMap((sheet) => {
    const present = findSheet(now, sheet.name);
    const edits = done.filter(isDressing).filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase());
    const isAsBefore = (row: number, column: number): boolean =>
      present !== undefined &&
      sameStyle(styleNow(sheet, row, column), styleNow(present, row, column)) &&
      // A border that was drawn or taken away in part is none by its looks, before and after.
      sameLines(linesBefore.get(sheet.id)?.get(cellKey(row, column)), lines.get(present.id)?.get(cellKey(row, column)));
    const again = differing(edits, isAsBefore).flatMap((area) => backOf(before, { kind: 'clearStyle', sheet: sheet.name, area }));
    // All are cleared first: the line between two cells goes when neither has a border.
    return [...again.filter(({ kind }) => kind === 'clearStyle'), ...again.filter(({ kind }) => kind !== 'clearStyle')];
  });
  const rules = before.sheets.flatMap((sheet) => rulesBack(before, now, sheet, done.filter(isRuleEdit)));
  return [...needed(now, inOrder(back)), ...dressed, ...rules, ...needed(now, removed)];
}

/** Formulas can only be put where the sheets and names they refer to are there. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const kinds: readonly Edit['kind'][] = ['addSheet', 'setName'];
  const first = kinds.flatMap((kind) => edits.filter((edit) => edit.kind === kind));
  return [...first, ...edits.filter(({ kind }) => kind !== 'removeSheet' && !kinds.includes(kind))];
}

type Dressing = Extract<Edit, { kind: 'setStyle' | 'clearStyle' }>;

/** Clearing and dressing again is two edits, of which the first always changes something: what differs is found beforehand. */
function isDressing(edit: Edit): edit is Dressing {
  return edit.kind === 'setStyle' || edit.kind === 'clearStyle';
}

/** Each cell once: what is cleared twice must be dressed twice. */
function differing(edits: readonly Dressing[], isAsBefore: (row: number, column: number) => boolean): readonly Rect[] {
  const cells = edits.flatMap(({ area }) => [...cellsOf(area)]).filter(({ row, column }) => !isAsBefore(row, column));
  const found = new Map(cells.map(({ row, column }): [number, Cell] => [cellKey(row, column), FILLED]));
  const around = extentOf(found);
  return around ? patches(around, (row, column) => found.get(cellKey(row, column)), String).map(({ area }) => area) : [];
}

const FILLED: Cell = { type: 'text', value: '', formula: undefined, format: 'General' };

function backOf(before: WorkbookSnapshot, edit: Edit): readonly Edit[] {
  if (edit.kind === 'setName' || edit.kind === 'removeName') {
    const known = findName(before, edit.name);
    if (!known) return [{ kind: 'removeName', name: edit.name }];
    return inverseOf(before, [{ kind: 'removeName', name: edit.name }]);
  }
  // What stands on a sheet that was added goes with it.
  if (edit.kind !== 'addSheet' && !findSheet(before, edit.sheet)) return [];
  return inverseOf(before, [edit]);
}

/** All of a sheet's or none: taking away and laying again would never come to an end. */
function rulesBack(
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  sheet: SheetSnapshot,
  edits: readonly RuleEdit[],
): readonly Edit[] {
  const own = edits.filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase());
  const present = findSheet(now, sheet.name);
  if (own.length === 0 || (present && sameRules(sheet, present))) return [];
  const back = unique(own.flatMap((edit) => inverseOf(before, [edit])));
  const isClearing = (edit: Edit): boolean =>
    (edit.kind === 'setLights' && edit.lights.length === 0) || (edit.kind === 'setBars' && edit.bar === null);
  return [...back.filter(isClearing), ...back.filter((edit) => !isClearing(edit))];
}

function sameRules(first: SheetSnapshot, second: SheetSnapshot): boolean {
  const areas = (sheet: SheetSnapshot) => (sheet.lights ?? []).map(({ area }) => area);
  const everywhere = areas(first).every((area) => areas(second).some((other) => sameArea(area, other)));
  const bars = ({ bars: all = [] }: SheetSnapshot) =>
    all.map(({ area: { top, left, bottom, right }, from, to }) => [top, left, bottom, right, from, to].join(' ')).sort();
  const sameBars = JSON.stringify(bars(first)) === JSON.stringify(bars(second));
  return everywhere && sameLightSet(first.lights ?? [], second.lights ?? []) && sameBars;
}

function unique(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
