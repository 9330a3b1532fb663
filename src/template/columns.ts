/** The columns of a reporting sheet: those that the plan has a use for, in the order in which a row is read. */
import { leafKind } from '../measures';
import type { Plan, Round } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { filledRoles, type FilledRole } from './fields';

export type TemplateRole = 'id' | 'area' | 'goal' | 'requirement' | 'weight' | 'unit' | 'office' | FilledRole;

export interface TemplateColumn {
  readonly role: TemplateRole;
  /** Points: as narrow as the heading and what usually stands below it allow, so that an A4 page across can be read. */
  readonly width: number;
}

const COLUMNS: readonly TemplateColumn[] = [
  { role: 'id', width: 34 },
  { role: 'area', width: 78 },
  { role: 'goal', width: 112 },
  { role: 'requirement', width: 196 },
  { role: 'weight', width: 36 },
  { role: 'target', width: 54 },
  { role: 'unit', width: 54 },
  { role: 'baseline', width: 70 },
  { role: 'numerator', width: 48 },
  { role: 'denominator', width: 50 },
  { role: 'actual', width: 64 },
  { role: 'deliveredOn', width: 64 },
  { role: 'reportedStatus', width: 76 },
  { role: 'forecast', width: 66 },
  { role: 'manualCredit', width: 62 },
  { role: 'explanation', width: 150 },
  { role: 'source', width: 74 },
  { role: 'extractedOn', width: 66 },
  { role: 'office', width: 74 },
];

/** They say whose row it is and stay in sight. */
export const NAMING: ReadonlySet<TemplateRole> = new Set(['id', 'area', 'goal', 'requirement']);

const ALWAYS: ReadonlySet<TemplateRole> = new Set([...NAMING, 'target', 'unit']);

export function columnsOf(plan: Plan, round: Round): readonly TemplateColumn[] {
  const units = unitsOf(plan);
  const filled = new Set<TemplateRole>(units.flatMap((unit) => filledRoles(unit, plan, round)));
  return COLUMNS.filter(({ role }) => ALWAYS.has(role) || filled.has(role) || units.some((unit) => hasAgreed(unit, role)));
}

function hasAgreed({ block, requirement, measure }: Unit, role: TemplateRole): boolean {
  if (role === 'weight') return block.weight > 0;
  if (role === 'office') return requirement.office !== undefined;
  return role === 'baseline' && measure.kind !== 'composite' && leafKind(measure).changesFrom(undefined) !== undefined;
}
