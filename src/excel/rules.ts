/**
 * Our own conditional formats of a sheet: lights and data bars. They are known by what they say alone. Excel's id is the format's place in
 * the list that was asked for, and moves when another is deleted; so all of a sheet's are read in one list, and ids mean something until
 * the list changes. Others' are seen, counted, and never touched.
 */
import type { Rect } from '../workbook/address';
import { BAR_COLOR, isTagged, areaIn, withoutArea, type DataBar } from '../workbook/edits';
import type { SheetBar, SheetLight } from '../workbook/snapshot';
import { isWithin } from '../workbook/areas';
import { hostAreas } from './addresses';

export interface FoundRule {
  /** Excel's, in this list and as long as it stays as it is. */
  readonly id: string;
  readonly position: number;
  readonly ours: { readonly is: 'light'; readonly light: SheetLight } | { readonly is: 'bar'; readonly bar: SheetBar };
}

export interface FoundRules {
  /** In the order of the list. */
  readonly ours: readonly FoundRule[];
  /** Ours and others'. */
  readonly count: number;
}

/** What has been asked for; nothing in it may be read before the sync. */
export type PendingRules = Excel.ConditionalFormatCollection;

const LIGHT = ['rule/formula', 'format/fill/color', 'format/font/color'].map((path) => `items/customOrNullObject/${path}`);
const BAR = ['lowerBoundRule', 'upperBoundRule', 'positiveFormat/fillColor'].map((path) => `items/dataBarOrNullObject/${path}`);

export function queueRules(sheet: Excel.Worksheet): PendingRules {
  const formats = sheet.getRange().conditionalFormats;
  formats.load(['items/id', 'items/type', ...LIGHT, ...BAR].join(','));
  return formats;
}

/** After the sync, lights only. `otherwise` is the area taken for one that does not say its own. */
export function lightsAmong(formats: PendingRules, otherwise: Rect): readonly SheetLight[] {
  return formats.items.flatMap((format) => {
    const light = lightOf(format);
    return light ? [{ ...light, area: light.area ?? otherwise }] : [];
  });
}

/** After the sync: what all bars of ours say, wherever they lie. */
export function barsAmong(formats: PendingRules): readonly DataBar[] {
  return formats.items.flatMap((format) => barOf(format) ?? []);
}

/** After the sync: does Excel have to be asked where some of ours lie? `bars`: do these matter? */
export function mustAskAreas(formats: PendingRules, bars: boolean): boolean {
  return formats.items.some((format) => mustAsk(format, bars));
}

function mustAsk(format: Excel.ConditionalFormat, bars: boolean): boolean {
  return lightOf(format)?.area === null || (bars && barOf(format) !== undefined);
}

/** Where those lie that do not say it themselves, by place. */
export type PendingAreas = ReadonlyMap<number, Excel.RangeAreas>;

export function queueAreas(formats: PendingRules, bars: boolean): PendingAreas {
  const asked = new Map<number, Excel.RangeAreas>();
  formats.items.forEach((format, position) => {
    if (!mustAsk(format, bars)) return;
    const areas = format.getRanges();
    areas.load('address');
    asked.set(position, areas);
  });
  return asked;
}

/** After the syncs. `barred` is where bars of ours may lie; one that a person has stretched beyond it is no longer ours. */
export function rulesFound(formats: PendingRules, areas: PendingAreas, barred: readonly Rect[]): FoundRules {
  const ours: FoundRule[] = [];
  formats.items.forEach((format, position) => {
    const told = areas.get(position);
    const [area, ...more] = told ? hostAreas(told.address) : [];
    const light = lightOf(format);
    const bar = barOf(format);
    const { id } = format;
    const lies = light?.area ?? area?.area;
    if (light && lies) ours.push({ id, position, ours: { is: 'light', light: { ...light, area: lies } } });
    else if (bar && area && more.length === 0 && barred.some((wanted) => isWithin(area.area, wanted)))
      ours.push({ id, position, ours: { is: 'bar', bar: { ...bar, area: area.area } } });
  });
  return { ours, count: formats.items.length };
}

/** What can be told of each without asking where it lies: two readings that say the same here have the same list. */
export function signatureOf(formats: PendingRules): string {
  return JSON.stringify(formats.items.map((format) => [format.type, lightOf(format), barOf(format)]));
}

export function lightsOf({ ours }: FoundRules): readonly SheetLight[] {
  return ours.flatMap((rule) => (rule.ours.is === 'light' ? [rule.ours.light] : []));
}

export function barsOf({ ours }: FoundRules): readonly SheetBar[] {
  return ours.flatMap((rule) => (rule.ours.is === 'bar' ? [rule.ours.bar] : []));
}

/** `area` is null where the formula does not say it. */
function lightOf(format: Excel.ConditionalFormat): (Omit<SheetLight, 'area'> & { readonly area: Rect | null }) | undefined {
  if (format.type !== 'Custom') return undefined;
  const custom = format.customOrNullObject;
  const { formula } = custom.rule;
  if (!isTagged(formula)) return undefined;
  const { fill, font } = custom.format;
  return { area: areaIn(formula) ?? null, formula: withoutArea(formula), fill: fill.color, color: font.color };
}

function barOf(format: Excel.ConditionalFormat): DataBar | undefined {
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
