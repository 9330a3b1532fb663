/** A figure is missing that the round asks for. */
import { leafKind } from '../../measures';
import type { ColumnRole } from '../../recognition/types';
import type { UnitReport } from '../../report/types';
import { headerOf, isFilled, leafRows, nameOf, type LeafUnit } from '../unitCells';
import { isDue, isDueInYear } from '../expectations';
import type { Observation, Rule, RuleContext } from '../types';

export const MRP201: Rule = {
  code: 'MRP201',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      if (isDue(context, unit.measure)) {
        for (const role of missingFigures(unit, report)) yield missing(context, unit, report, role, variantOf(unit, role));
      }
      if (isDueInYear(context, unit.measure) && forecastIsMissing(context, unit, report))
        yield missing(context, unit, report, 'forecast', 'forecast');
    }
  },
};

/** The empty cells of the set that is nearest to complete. Sets whose columns are missing are MRP104's; an empty baseline is MRP211's. */
function missingFigures({ measure }: LeafUnit, { entries }: UnitReport): readonly ColumnRole[] {
  const sets = leafKind(measure).inputs.filter((set) => set.every((role) => entries[role] !== undefined));
  const lacking = sets.map((set) => set.filter((role) => !isFilled(entries[role]?.content)));
  if (lacking.some((set) => set.length === 0)) return [];
  const started = lacking.find((set, index) => set.length < (sets[index]?.length ?? 0));
  const simplest = [...lacking].sort((a, b) => a.length - b.length)[0];
  return (started ?? simplest ?? []).filter((role) => role !== 'baseline' && entries[role]?.content.is === 'empty');
}

/** Kinds whose year cannot be told from what is reached so far need the agency's own expectation (plan, section 4). */
function forecastIsMissing({ assessment }: RuleContext, { measure }: LeafUnit, { entries }: UnitReport): boolean {
  if (assessment.final || entries.forecast?.content.is !== 'empty') return false;
  const { enters, columns, standsWithoutForecast } = leafKind(measure);
  // What has been delivered needs no expectation.
  if (enters === 'day') return columns.every((role) => !isFilled(entries[role]?.content));
  return !standsWithoutForecast;
}

function missing(context: RuleContext, unit: LeafUnit, report: UnitReport, role: ColumnRole, variant: string): Observation {
  const cell = report.entries[role]?.cell;
  const { due } = leafKind(unit.measure);
  return {
    unit: unit.id,
    ...(cell && { cell }),
    found: '',
    values: {
      variant,
      unit: nameOf(unit),
      column: headerOf(context, unit, role),
      asOf: context.asOf,
      ...(due !== undefined && { due }),
    },
  };
}

function variantOf({ measure }: LeafUnit, role: ColumnRole): string {
  if (role === 'target') return 'level';
  const { enters } = leafKind(measure);
  if (enters === 'day') return 'milestone';
  return enters === 'word' ? 'judged' : 'figure';
}
