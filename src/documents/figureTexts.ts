/** Targets and results of every kind of measure in words: "mindst 85 pct.", "86 pct. (172 af 200)", "20.6.2024". */
import { figuresOf } from '../assessment/figures';
import { leafKind } from '../measures';
import { holdsSomething, numberIn, type Content, type Figures, type PercentScale } from '../measures/content';
import type { Agreed, PhraseValue } from '../measures/kind';
import type { LeafMeasure, Plan } from '../plan/schema';
import { STATUS_WORD } from '../report/statusWords';
import type { DocumentsKey } from '../texts/da/documents';
import type { Values } from '../texts/fill';
import type { CheckedUnit } from './checkedUnits';
import { day, dayOfSerial, number, percent, quoted, say, type DocumentWords } from './documentWords';

/** What was agreed, "" for a composite and where the plan names no figure. */
export function targetText(words: DocumentWords, { unit, report }: CheckedUnit, plan: Plan): string {
  if (unit.measure.kind === 'composite') return '';
  const entered = leafKind(unit.measure).columns.includes('target') ? report?.entries.target?.content : undefined;
  return measureTarget(words, unit.measure, plan.year, entered);
}

/** `entered` is the target in the workbook, for measures whose plan leaves it there. */
export function measureTarget(words: DocumentWords, measure: LeafMeasure, year: number, entered?: Content): string {
  const kind = leafKind(measure);
  const amount: Amount = (value, unit) => `${number(words, value)} ${kind.unitIsTime ? timeUnit(words, unit) : unit}`.trim();
  const phrase = kind.phrase(year, numberIn(entered));
  if (phrase === undefined) return agreedText(words, kind.agreed(year), amount);
  const values = Object.entries(phrase.values).map(([name, value]) => [name, phraseText(words, value, amount)]);
  return say(words, phrase.code, Object.fromEntries(values) as Values);
}

/** A number with its unit. */
type Amount = (value: number, unit: string) => string;

function agreedText(words: DocumentWords, agreed: Agreed | undefined, amount: Amount): string {
  switch (agreed?.is) {
    case undefined:
      return '';
    case 'number':
      return say(words, limitKey(agreed), { amount: amount(agreed.value, agreed.unit) });
    case 'share':
      return say(words, limitKey(agreed), { amount: percent(words, agreed.value) });
    case 'range':
      return `${number(words, agreed.min)}–${amount(agreed.max, agreed.unit)}`;
    case 'day':
      return say(words, 'noLaterThan', { day: day(words, agreed.iso) });
  }
}

function limitKey({ direction, strict }: Extract<Agreed, { is: 'number' | 'share' }>): DocumentsKey {
  if (strict !== true || direction === 'either') return DIRECTIONS[direction];
  return direction === 'atLeast' ? 'above' : 'below';
}

const DIRECTIONS = { atLeast: 'atLeast', atMost: 'atMost', either: 'exactly' } as const satisfies Record<string, DocumentsKey>;

function phraseText(words: DocumentWords, value: PhraseValue, amount: Amount): string | number {
  if (typeof value !== 'object') return value;
  if ('is' in value) return agreedText(words, value, amount);
  return 'share' in value ? percent(words, value.share) : amount(value.amount, value.unit);
}

/** The plan is written in Danish; only its words for time are translated. */
function timeUnit(words: DocumentWords, unit: string): string {
  const key = TIME_UNITS.get(unit);
  return key === undefined ? unit : say(words, key);
}

const TIME_UNITS: ReadonlyMap<string, DocumentsKey> = new Map([
  ['dage', 'unitDays'],
  ['uger', 'unitWeeks'],
  ['måneder', 'unitMonths'],
  ['timer', 'unitHours'],
]);

/** What was entered as result, as it counts; "" where nothing stands. */
export function resultText(words: DocumentWords, { unit, report }: CheckedUnit): string {
  if (unit.measure.kind === 'composite' || !report) return '';
  const figures = figuresOf(report);
  const { measure } = unit;
  const kind = leafKind(measure);
  if (kind.enters === 'day') {
    const { deliveredOn, actual } = figures;
    return shown(words, holdsSomething(deliveredOn) ? deliveredOn : actual, measure, report.percentScale);
  }
  if (kind.enters === 'word') return shown(words, figures.reportedStatus ?? figures.actual, measure, report.percentScale);
  if (kind.columns.includes('numerator')) return partsText(words, figures, measure, report.percentScale);
  const actual = shown(words, figures.actual, measure, report.percentScale);
  const from = kind.changesFrom(numberIn(figures.baseline));
  const now = numberIn(figures.actual);
  if (actual === '' || from === undefined || now === undefined || from <= 0) return actual;
  return say(words, 'fromTo', { from: number(words, from), to: actual, change: signed(words, (now - from) / from) });
}

/** What the agency expects of the year, in its own figure or word. */
export function forecastText(words: DocumentWords, { unit, report }: CheckedUnit): string {
  if (unit.measure.kind === 'composite' || !report) return '';
  return shown(words, figuresOf(report).forecast, unit.measure, report.percentScale);
}

function partsText(words: DocumentWords, figures: Figures, measure: LeafMeasure, scale: PercentScale): string {
  const kind = leafKind(measure);
  const part = numberIn(figures.numerator);
  const whole = numberIn(figures.denominator) ?? kind.wholeAgreed;
  if (part === undefined || whole === undefined) return shown(words, figures.actual, measure, scale);
  const values = { part: number(words, part), whole: number(words, whole) };
  if (kind.enters !== 'share' || whole <= 0) return say(words, 'partOf', values);
  return say(words, 'shareOf', { ...values, share: percent(words, part / whole) });
}

function shown(words: DocumentWords, content: Content | undefined, measure: LeafMeasure, scale: PercentScale): string {
  if (content === undefined) return '';
  switch (content.is) {
    case 'empty':
    case 'uncalculated':
      return '';
    case 'number': {
      const { enters, unit, unitIsTime, toldBare } = leafKind(measure);
      if (enters === 'day') return isDay(content.value) ? dayOfSerial(words, content.value) : number(words, content.value);
      if (enters === 'share') return percent(words, content.value / scale);
      const shownUnit = unitIsTime ? timeUnit(words, unit) : unit;
      return `${number(words, content.value)} ${toldBare ? '' : shownUnit}`.trim();
    }
    case 'word':
      return content.status === undefined ? quoted(content.text) : STATUS_WORD[words.language][content.status];
    case 'boolean':
      return say(words, 'doesNotCount', { found: say(words, content.value ? 'true' : 'false') });
    case 'error':
      return say(words, 'doesNotCount', { found: content.code });
    case 'numberAsText':
    case 'ambiguous':
    case 'dateAsText':
    case 'text':
      return say(words, 'doesNotCount', { found: quoted(content.text) });
  }
}

/** From 1900 to 9999: what a spreadsheet can show as a day. */
function isDay(serial: number): boolean {
  return serial >= 1 && serial < 2_958_466;
}

function signed(words: DocumentWords, fraction: number): string {
  return `${fraction > 0 ? '+' : ''}${percent(words, fraction)}`;
}
