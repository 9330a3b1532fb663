/** Targets and results of every kind of measure in words: "mindst 85 pct.", "86 pct. (172 af 200)", "20.6.2024". */
import { figuresOf } from '../assessment/figures';
import type { Figures } from '../assessment/types';
import type { LeafMeasure, Plan } from '../plan/schema';
import type { PercentScale } from '../recognition/types';
import type { Content } from '../report/types';
import { STATUS_WORD } from '../report/statusWords';
import type { CheckedUnit } from './checkedUnits';
import { day, dayOfSerial, number, percent, quoted, say, type DocumentWords } from './documentWords';

/** What was agreed, "" for a composite and where the plan names no figure. */
export function targetText(words: DocumentWords, { unit, report }: CheckedUnit, plan: Plan): string {
  if (unit.measure.kind === 'composite') return '';
  const entered = unit.measure.kind === 'level' ? report?.entries.target?.content : undefined;
  return measureTarget(words, unit.measure, plan.year, entered);
}

/** `entered` is the agreed level where the plan leaves it to the workbook. */
export function measureTarget(words: DocumentWords, measure: LeafMeasure, year: number, entered?: Content): string {
  const amount = (value: number, unit: string): string => `${number(words, value)} ${unit}`.trim();
  switch (measure.kind) {
    case 'count':
      return say(words, 'atLeast', { amount: amount(measure.target, measure.unit) });
    case 'share':
      return say(words, 'atLeast', { amount: percent(words, measure.target) });
    case 'change':
      return say(words, measure.direction === 'decrease' ? 'decrease' : 'increase', {
        amount: percent(words, measure.agreed),
        since: measure.baselineOf,
      });
    case 'growth':
      return say(words, 'growth', { amount: percent(words, measure.rate), since: measure.baselineOf });
    case 'range':
      return `${number(words, measure.min)}–${amount(measure.max, measure.unit)}`;
    case 'duration':
      return say(words, 'atMost', { amount: amount(measure.target, durationUnit(words, measure.unit)) });
    case 'milestone':
      return say(words, 'noLaterThan', { day: day(words, measure.due) });
    case 'level': {
      const level = measure.target ?? (entered?.is === 'number' ? entered.value : undefined);
      return level === undefined ? say(words, 'levelNotEntered') : say(words, 'level', { level });
    }
    case 'judged':
      return say(words, 'judged');
    case 'series':
      return directed(words, measure.direction, amount(measure.targets[String(year)] ?? 0, measure.unit));
    case 'exact':
      return say(words, 'exactly', { amount: amount(measure.target, measure.unit) });
    case 'allOf':
      return measure.total === undefined
        ? say(words, 'all')
        : say(words, 'allOf', { amount: amount(measure.total, measure.unit) });
    case 'average':
      return say(words, 'average', {
        target: directed(words, measure.direction, amount(measure.target, measure.unit)),
        from: String(measure.firstYear),
        to: String(measure.lastYear),
      });
  }
}

function directed(words: DocumentWords, direction: 'atLeast' | 'atMost', amount: string): string {
  return say(words, direction, { amount });
}

/** The plan is written in Danish; only its four units of time are translated. */
function durationUnit(words: DocumentWords, unit: 'dage' | 'uger' | 'måneder' | 'timer'): string {
  const keys = { dage: 'unitDays', uger: 'unitWeeks', måneder: 'unitMonths', timer: 'unitHours' } as const;
  return say(words, keys[unit]);
}

/** What was entered as result, as it counts; "" where nothing stands. */
export function resultText(words: DocumentWords, { unit, report }: CheckedUnit): string {
  if (unit.measure.kind === 'composite' || !report) return '';
  const figures = figuresOf(report);
  const { measure } = unit;
  if (measure.kind === 'milestone') return shown(words, deliveredOf(figures), measure, report.percentScale);
  if (measure.kind === 'judged') return shown(words, figures.reportedStatus ?? figures.actual, measure, report.percentScale);
  if (measure.kind === 'share' || measure.kind === 'allOf') return partsText(words, figures, measure, report.percentScale);
  const actual = shown(words, figures.actual, measure, report.percentScale);
  if (measure.kind !== 'change' || actual === '') return actual;
  const from = measure.baseline ?? numberIn(figures.baseline);
  const now = numberIn(figures.actual);
  if (from === undefined || now === undefined || from <= 0) return actual;
  return say(words, 'fromTo', { from: number(words, from), to: actual, change: signed(words, (now - from) / from) });
}

/** What the agency expects of the year, in its own figure or word. */
export function forecastText(words: DocumentWords, { unit, report }: CheckedUnit): string {
  if (unit.measure.kind === 'composite' || !report) return '';
  return shown(words, figuresOf(report).forecast, unit.measure, report.percentScale);
}

function deliveredOf({ deliveredOn, actual }: Figures): Content | undefined {
  return deliveredOn === undefined || deliveredOn.is === 'empty' ? actual : deliveredOn;
}

function partsText(words: DocumentWords, figures: Figures, measure: LeafMeasure, scale: PercentScale): string {
  const part = numberIn(figures.numerator);
  const whole = numberIn(figures.denominator) ?? (measure.kind === 'allOf' ? measure.total : undefined);
  if (part === undefined || whole === undefined) return shown(words, figures.actual, measure, scale);
  const values = { part: number(words, part), whole: number(words, whole) };
  if (measure.kind === 'allOf' || whole <= 0) return say(words, 'partOf', values);
  return say(words, 'shareOf', { ...values, share: percent(words, part / whole) });
}

function shown(words: DocumentWords, content: Content | undefined, measure: LeafMeasure, scale: PercentScale): string {
  if (content === undefined) return '';
  switch (content.is) {
    case 'empty':
    case 'uncalculated':
      return '';
    case 'number': {
      if (measure.kind === 'milestone')
        return isDay(content.value) ? dayOfSerial(words, content.value) : number(words, content.value);
      if (measure.kind === 'share') return percent(words, content.value / scale);
      if (measure.kind === 'growth') return number(words, content.value);
      if (measure.kind === 'duration') return `${number(words, content.value)} ${durationUnit(words, measure.unit)}`;
      return `${number(words, content.value)} ${'unit' in measure ? measure.unit : ''}`.trim();
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

function numberIn(content: Content | undefined): number | undefined {
  return content?.is === 'number' ? content.value : undefined;
}

function signed(words: DocumentWords, fraction: number): string {
  return `${fraction > 0 ? '+' : ''}${percent(words, fraction)}`;
}
