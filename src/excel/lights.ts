/** Our own conditional formats. Others' are seen, and never touched. */
import type { Rect } from '../workbook/address';
import { isTagged, areaIn, withoutArea } from '../workbook/edits';
import type { SheetLight } from '../workbook/snapshot';

export interface FoundLight {
  /** Excel's. */
  readonly id: string;
  readonly light: SheetLight;
}

export function queueLights(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  formats.load(
    'items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color',
  );
  return formats;
}

/** After the sync, in the order in which Excel tries them. `asked` is the area taken for one that does not say its own. */
export function oursAmong(formats: Excel.ConditionalFormatCollection, asked: Rect): readonly FoundLight[] {
  return formats.items.flatMap((format): readonly FoundLight[] => {
    if (format.type !== 'Custom') return [];
    const custom = format.customOrNullObject;
    const { formula } = custom.rule;
    if (!isTagged(formula)) return [];
    const { fill, font } = custom.format;
    const light = { area: areaIn(formula) ?? asked, formula: withoutArea(formula), fill: fill.color, color: font.color };
    return [{ id: format.id, light }];
  });
}
