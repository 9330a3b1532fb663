/** Which cells of a row a person fills in, and what the plan itself says in the others. */
import { leafKind } from '../measures';
import { isFinalRound } from '../plan/rounds';
import type { LeafMeasure, Plan, Round } from '../plan/schema';
import type { Unit } from '../plan/units';
import type { ColumnRole } from '../recognition/types';

export const FILLED_ROLES = [
  'target',
  'baseline',
  'numerator',
  'denominator',
  'actual',
  'deliveredOn',
  'reportedStatus',
  'forecast',
  'manualCredit',
  'explanation',
  'source',
  'extractedOn',
] as const satisfies readonly ColumnRole[];
export type FilledRole = (typeof FILLED_ROLES)[number];

/** Everything that may be filled in for this unit in this round. A whole of parts has only its explanation: its figures are its parts'. */
export function filledRoles(unit: Unit, { settings }: Pick<Plan, 'settings'>, round: Round): readonly FilledRole[] {
  const said: readonly FilledRole[] = [...(settings.credit.model === 'manual' ? (['manualCredit'] as const) : []), 'explanation'];
  const { measure } = unit;
  if (measure.kind === 'composite') return said;
  const forecast: readonly FilledRole[] = isFinalRound(round) ? [] : ['forecast'];
  return [...figureRoles(measure), ...forecast, ...said, 'source', 'extractedOn'];
}

/** Figures of every way to assess the measure; of two columns for one delivery or verdict only the one made for it. */
function figureRoles(measure: LeafMeasure): readonly FilledRole[] {
  const { inputs, enters, columns } = leafKind(measure);
  const roles = [...new Set(inputs.flat())];
  const hasOwn = (enters === 'day' || enters === 'word') && columns.some((role) => role !== 'actual');
  return hasOwn ? roles.filter((role) => role !== 'actual') : roles;
}
