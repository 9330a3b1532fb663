/** A numerator above its denominator or above the agreed total, or a denominator of zero. */
import { leafKind } from '../../measures';
import { valued } from '../../measures/cells';
import { isPartOf } from '../../measures/language';
import { round12 } from '../../measures/numbers';
import type { Entry, UnitReport } from '../../report/types';
import { about, leafRows, numberIn, type LeafUnit } from '../unitCells';
import type { Observation, Rule, RuleContext } from '../types';

export const MRP209: Rule = {
  code: 'MRP209',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      const { wholeAgreed, columns } = leafKind(unit.measure);
      if (wholeAgreed !== undefined) yield* aboveTotal(context, unit, report, wholeAgreed);
      else if (columns.includes('denominator')) yield* apart(context, unit, report);
    }
  },
};

function* apart(context: RuleContext, unit: LeafUnit, report: UnitReport): Iterable<Observation> {
  const { denominator } = report.entries;
  const whole = numberIn(denominator);
  const placed = partIn(unit, report);
  const part = numberIn(placed?.entry);
  if (!denominator || whole === undefined) return;
  // Beyond twelve decimals nothing is left to divide by.
  if (round12(whole) === 0) {
    yield about(context, { unit, report, role: 'denominator', entry: denominator }, { variant: 'zero', numerator: part ?? '' });
  } else if (placed && part !== undefined && !isPartOf(valued(part), valued(whole)).value) {
    yield about(context, { unit, report, ...placed }, { variant: 'above', numerator: part, denominator: whole });
  }
}

function* aboveTotal(context: RuleContext, unit: LeafUnit, report: UnitReport, total: number): Iterable<Observation> {
  const placed = partIn(unit, report);
  const part = numberIn(placed?.entry);
  if (!placed || part === undefined || isPartOf(valued(part), valued(total)).value) return;
  yield about(context, { unit, report, ...placed }, { variant: 'aboveTotal', numerator: part, denominator: total });
}

/** Where the part stands that is computed on: "alle" may have it among the figures. */
function partIn(
  { measure }: LeafUnit,
  { entries: { numerator, actual } }: UnitReport,
): { readonly role: 'numerator' | 'actual'; readonly entry: Entry } | undefined {
  if (numberIn(numerator) !== undefined && numerator) return { role: 'numerator', entry: numerator };
  return leafKind(measure).enters === 'number' && actual ? { role: 'actual', entry: actual } : undefined;
}
