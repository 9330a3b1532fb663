/** What belongs in a cell, by its column and the measure of its row. */
import { leafKind } from '../measures';
import type { Enters } from '../measures/kind';
import type { LeafMeasure, Measure } from '../plan/schema';
import type { ColumnRole } from '../recognition/types';
import type { Content } from '../report/types';
import type { RuleContext } from './types';

/** What belongs in a column of figures. */
export type Figure = Enters;

export interface Expectation {
  readonly figure: Figure;
  /** A status word or yes/no may stand there instead. */
  readonly words: boolean;
}

/** Undefined where anything may stand: columns of free text, and columns that the measure does not use. */
export function expectationOf(role: ColumnRole, measure: Measure): Expectation | undefined {
  if (role === 'extractedOn' || role === 'overrideOn') return { figure: 'day', words: false };
  if (role === 'reportedStatus' || role === 'overrideStatus') return { figure: 'word', words: true };
  if (role === 'manualCredit') return { figure: 'share', words: false };
  return measure.kind === 'composite' || !isFigureColumn(role) ? undefined : figureOf(role, measure);
}

const FIGURE_COLUMNS = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
] as const satisfies readonly ColumnRole[];
type FigureColumn = (typeof FIGURE_COLUMNS)[number];

function isFigureColumn(role: ColumnRole): role is FigureColumn {
  return FIGURE_COLUMNS.some((column) => column === role);
}

function figureOf(role: FigureColumn, measure: LeafMeasure): Expectation | undefined {
  const { enters, columns } = leafKind(measure);
  switch (role) {
    case 'deliveredOn':
      return columns.includes(role) ? { figure: 'day', words: true } : undefined;
    case 'baseline':
    case 'numerator':
    case 'denominator':
      return columns.includes(role) ? { figure: 'number', words: false } : undefined;
    case 'actual':
    case 'forecast':
      // Among the figures a judged demand may have prose as well as its word.
      if (enters === 'word') return role === 'forecast' ? { figure: enters, words: true } : undefined;
      return { figure: enters, words: role === 'forecast' || enters === 'day' };
  }
}

/** Does what stands there, understood or not, belong to the expected kind? Numbers and days as text do: they only have to be mended. */
export function fits(content: Content, expectation: Expectation): boolean {
  switch (content.is) {
    case 'empty':
    case 'error':
    case 'uncalculated':
      return true;
    case 'word':
      return expectation.words;
    case 'number':
      return expectation.figure !== 'word' && !(expectation.figure !== 'day' && content.shows === 'date');
    case 'numberAsText':
      return expectation.figure === 'number' || expectation.figure === 'share';
    case 'dateAsText':
      return expectation.figure === 'day';
    case 'ambiguous':
    case 'text':
    case 'boolean':
      return false;
  }
}

/** A mean over several years is neither reached nor expected before the last of them. */
export function isDueInYear({ plan }: Pick<RuleContext, 'plan'>, measure: LeafMeasure): boolean {
  const { firstAssessed } = leafKind(measure);
  return firstAssessed === undefined || plan.year >= firstAssessed;
}

/** A delivery is asked for from the day it is due, a mean over several years in the last of them. */
export function isDue({ asOf, plan }: Pick<RuleContext, 'asOf' | 'plan'>, measure: Measure): boolean {
  if (measure.kind === 'composite') return true;
  const { due, firstAssessed } = leafKind(measure);
  return (due === undefined || asOf >= due) && (firstAssessed === undefined || plan.year >= firstAssessed);
}

const NOT_YET =
  /^(?:n\/?a|n\.a|i\/?a|i\.a|ikke (?:aktuelt?|relevant|forfalden|opgjort|leveret|endnu)(?: endnu)?|endnu ikke|afventer|not (?:due|yet|applicable|available)(?: yet)?)\.?$/iu;

/** "N/A", "ikke relevant": a way of saying that there is nothing to say yet. Right as long as nothing is asked for. */
export function saysNotYet(text: string): boolean {
  return NOT_YET.test(text.trim());
}
