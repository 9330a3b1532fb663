/**
 * What has to be done so that the workbook stands as before a write that failed, whatever part of it was carried out. Each touched place is
 * compared with what stood there before, so the answer is empty when there is nothing left to do.
 */
import { inverseOf } from '../workbook/apply';
import { sameArea } from '../workbook/areas';
import { findName, needed, sameLightSet } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { isRuleEdit, type RuleEdit } from './ruleWrites';

/** `now` has the touched places as they stand, and the sheets that were added. */
export function restoration(before: WorkbookSnapshot, now: WorkbookSnapshot, done: readonly Edit[]): readonly Edit[] {
  const back = done.filter((edit) => !isRuleEdit(edit)).flatMap((edit) => backOf(before, edit));
  const removed = back.filter((edit) => edit.kind === 'removeSheet');
  const others = unique(back.filter((edit) => edit.kind !== 'removeSheet'));
  const rules = before.sheets.flatMap((sheet) => rulesBack(before, now, sheet, done.filter(isRuleEdit)));
  return [...needed(now, others), ...rules, ...needed(now, unique(removed))];
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
