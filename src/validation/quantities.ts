/** Units of measurement as people write them, sorted into families: figures of one family are not figures of another. */
import { leafKind } from '../measures';
import type { LeafMeasure } from '../plan/schema';

type Quantity = 'days' | 'workdays' | 'weeks' | 'months' | 'years' | 'hours' | 'percent' | 'money' | 'things';

const FORMS: readonly (readonly [Exclude<Quantity, 'things'>, RegExp])[] = [
  ['workdays', /^(arbejds|hver|sags|bank)dage?$|^(working|business) days?$/],
  ['days', /^(kalender)?(dag|dage|døgn)$|^(calendar )?days?$/],
  ['weeks', /^uger?$|^weeks?$/],
  ['months', /^(måned|måneder|mdr?|mnd)$|^months?$/],
  ['years', /^år$|^years?$/],
  ['hours', /^timer?$|^hours?$/],
  ['percent', /^(%|pct|procent|percent|per cent|procentpoint)$/],
  ['money', /^((mio|mia|t|tus)\.? ?)?(kr|kroner|dkk|eur|euro|€)$/],
];

/** What a text such as "dage", "mdr." or "personer" counts; undefined for a text that is no unit. Nouns we do not know are things. */
export function quantityOf(text: string): Quantity | undefined {
  const tidy = text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (!/^[\p{L}%€]/u.test(tidy)) return undefined;
  return FORMS.find(([, form]) => form.test(tidy))?.[0] ?? 'things';
}

/** The unit in which a measure's figures are agreed: its text and its family; undefined where none was agreed. */
export function agreedUnitOf(measure: LeafMeasure): { readonly text: string; readonly quantity: Quantity } | undefined {
  const { enters, unit } = leafKind(measure);
  if (enters === 'share') return { text: 'pct.', quantity: 'percent' };
  return unit === '' ? undefined : { text: unit, quantity: quantityOf(unit) ?? 'things' };
}
