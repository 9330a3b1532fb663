/** Edits of our conditional formats, all those of a sheet in one request, as calls of Office.js. */
import { rectA1 } from '../workbook/address';
import { intersect, isWithin } from '../workbook/areas';
import { BAR_COLOR, withArea, type DataBar, type Edit } from '../workbook/edits';
import type { SheetBar, SheetLight } from '../workbook/snapshot';
import type { FoundRules } from './rules';

export type RuleEdit = Extract<Edit, { kind: 'setLights' | 'setBars' }>;

export function isRuleEdit(edit: Edit): edit is RuleEdit {
  return edit.kind === 'setLights' || edit.kind === 'setBars';
}

interface Wanted {
  readonly lights: readonly SheetLight[];
  readonly bars: readonly SheetBar[];
}

/**
 * Takes away those that the edits replace, from the last to the first, so that the places of those that are still to go stay right; then
 * lays the new ones. A new one comes last in some Excels and first in others, so nothing is taken away after that. `found` is what stands there.
 */
export function queueRuleEdits(sheet: Excel.Worksheet, found: FoundRules | undefined, edits: readonly RuleEdit[]): void {
  const formats = sheet.getRange().conditionalFormats;
  const gone = (found?.ours ?? []).filter((rule) => edits.some((edit) => isReplaced(rule, edit)));
  for (const { id } of [...gone].sort((first, second) => second.position - first.position)) formats.getItem(id).delete();
  const { lights, bars } = laidBy(edits);
  for (const light of lights) {
    const { custom } = sheet.getRange(rectA1(light.area)).conditionalFormats.add('Custom');
    custom.rule.formula = withArea(light.formula, light.area);
    custom.format.fill.color = light.fill;
    custom.format.font.color = light.color;
  }
  for (const bar of bars) addBar(sheet.getRange(rectA1(bar.area)).conditionalFormats, bar);
}

function isReplaced({ ours }: FoundRules['ours'][number], edit: RuleEdit): boolean {
  if (ours.is === 'light') return edit.kind === 'setLights' && intersect(ours.light.area, edit.area);
  return edit.kind === 'setBars' && isWithin(ours.bar.area, edit.area);
}

/** What is left of what the edits lay when each has replaced what those before it laid. */
function laidBy(edits: readonly RuleEdit[]): Wanted {
  return edits.reduce<Wanted>(
    ({ lights, bars }, edit) =>
      edit.kind === 'setLights'
        ? {
            lights: [
              ...lights.filter((light) => !intersect(light.area, edit.area)),
              ...edit.lights.map((light) => ({ ...light, area: edit.area })),
            ],
            bars,
          }
        : {
            lights,
            bars: [
              ...bars.filter((bar) => !intersect(bar.area, edit.area)),
              ...(edit.bar ? [{ ...edit.bar, area: edit.area }] : []),
            ],
          },
    { lights: [], bars: [] },
  );
}

function addBar(formats: Excel.ConditionalFormatCollection, { from, to }: DataBar): void {
  const { dataBar } = formats.add('DataBar');
  dataBar.lowerBoundRule = { type: 'Number', formula: String(from) };
  dataBar.upperBoundRule = { type: 'Number', formula: String(to) };
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.fillColor = BAR_COLOR;
  dataBar.positiveFormat.borderColor = BAR_COLOR;
}
