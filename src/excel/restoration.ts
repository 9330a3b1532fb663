/**
 * What has to be done so that the workbook stands as before a write that failed, whatever part of it was carried out. Each touched place is
 * compared with what stood there before, so the answer is empty when there is nothing left to do.
 */
import { inverseOf } from '../workbook/apply';
import { cellKey } from '../workbook/address';
import { patches, sameArea } from '../workbook/areas';
import { findName, needed, sameLightSet } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { sameLines } from './lines';
import type { LiveState } from './readLiveState';
import { isRuleEdit, type RuleEdit } from './ruleWrites';

type Standing = Pick<LiveState, 'now' | 'lines'>;

/** Both have the touched places as they stood and stand; `now` also the sheets that were added. */
export function restoration(
  { now: before, lines: linesBefore }: Standing,
  { now, lines }: Standing,
  done: readonly Edit[],
): readonly Edit[] {
  const back = done.filter((edit) => !isRuleEdit(edit)).flatMap((edit) => backOf(before, edit));
  const removed = back.filter((edit) => edit.kind === 'removeSheet');
  const others = unique(back.filter((edit) => edit.kind !== 'removeSheet'));
  const rules = before.sheets.flatMap((sheet) => rulesBack(before, now, sheet, done.filter(isRuleEdit)));
  const dressed = others.flatMap((edit) =>
    relined(edit, now, (id, key) => sameLines(linesBefore.get(id)?.get(key), lines.get(id)?.get(key))),
  );
  return [...needed(now, others), ...dressed, ...rules, ...needed(now, unique(removed))];
}

/**
 * The part of an edit of looks in whose cells another set of edges has a line than before: a border that was drawn or taken away in part
 * is none by its looks, before and after.
 */
function relined(edit: Edit, now: WorkbookSnapshot, isSame: (id: string, key: number) => boolean): readonly Edit[] {
  if (edit.kind !== 'setStyle' && edit.kind !== 'clearStyle') return [];
  const id = findSheet(now, edit.sheet)?.id;
  if (id === undefined) return [];
  const parts = patches(
    edit.area,
    (row, column) => (isSame(id, cellKey(row, column)) ? undefined : true),
    () => '',
  );
  return parts.map(({ area }) => ({ ...edit, area }));
}

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
