/** Our own data bars. They carry no tag and do not tell where they lie, so both are worked out from what is asked. */
import { MAX_COLUMNS, MAX_ROWS, rectA1, type Rect } from '../workbook/address';
import { BAR_COLOR, type DataBar } from '../workbook/edits';
import type { SheetBar } from '../workbook/snapshot';

export interface FoundBar {
  /** Excel's. */
  readonly id: string;
  readonly bar: SheetBar;
}

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingBars {
  readonly area: Rect;
  readonly within: Excel.ConditionalFormatCollection;
  readonly around: readonly Excel.ConditionalFormatCollection[];
}

/** Asks for the data bars that lie in the area and nowhere else. */
export function queueBars(sheet: Excel.Worksheet, area: Rect): PendingBars {
  const around = surroundings(area).map((rect) => {
    const formats = sheet.getRange(rectA1(rect)).conditionalFormats;
    formats.load('items/id');
    return formats;
  });
  return { area, within: queueBarsIn(sheet, area), around };
}

/** Asks for the data bars that touch the area. */
export function queueBarsIn(sheet: Excel.Worksheet, area: Rect): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange(rectA1(area)).conditionalFormats;
  formats.load(
    'items/id,items/type,items/dataBarOrNullObject/lowerBoundRule,items/dataBarOrNullObject/upperBoundRule,items/dataBarOrNullObject/positiveFormat/fillColor',
  );
  return formats;
}

/** After the sync: ours that lie in one of the areas. One that lies in several is told for the first, which it fills. */
export function barsFound(pending: readonly PendingBars[]): readonly FoundBar[] {
  const found = new Map<string, FoundBar>();
  for (const { area, within, around } of pending) {
    const outside = new Set(around.flatMap(({ items }) => items.map(({ id }) => id)));
    for (const format of within.items) {
      const bar = ourBar(format);
      if (bar && !outside.has(format.id) && !found.has(format.id)) found.set(format.id, { id: format.id, bar: { ...bar, area } });
    }
  }
  return [...found.values()];
}

/** After the sync. */
export function hasBar(formats: Excel.ConditionalFormatCollection, { from, to }: DataBar): boolean {
  return formats.items.some((format) => {
    const bar = ourBar(format);
    return bar !== undefined && bar.from === from && bar.to === to;
  });
}

/** The newest comes first in Excel's order, so it is the one that shows. */
export function addBar(formats: Excel.ConditionalFormatCollection, { from, to }: DataBar): void {
  const { dataBar } = formats.add('DataBar');
  dataBar.lowerBoundRule = { type: 'Number', formula: String(from) };
  dataBar.upperBoundRule = { type: 'Number', formula: String(to) };
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.fillColor = BAR_COLOR;
  dataBar.positiveFormat.borderColor = BAR_COLOR;
}

function ourBar(format: Excel.ConditionalFormat): DataBar | undefined {
  if (format.type !== 'DataBar') return undefined;
  const { lowerBoundRule, upperBoundRule, positiveFormat } = format.dataBarOrNullObject;
  const from = fixed(lowerBoundRule);
  const to = fixed(upperBoundRule);
  const isOurs = from !== undefined && to !== undefined && positiveFormat.fillColor.toUpperCase() === BAR_COLOR;
  return isOurs ? { from, to } : undefined;
}

function fixed({ type, formula }: Excel.ConditionalDataBarRule): number | undefined {
  const value = type === 'Number' ? Number(formula?.replace(/^=/, '')) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Everything else on the sheet. */
function surroundings({ top, left, bottom, right }: Rect): readonly Rect[] {
  const whole: Rect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  const sides: readonly Rect[] = [
    { ...whole, bottom: top - 1 },
    { ...whole, top: bottom + 1 },
    { ...whole, right: left - 1 },
    { ...whole, left: right + 1 },
  ];
  return sides.filter((side) => side.top <= side.bottom && side.left <= side.right);
}
