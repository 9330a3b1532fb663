/** As shown the figure meets the target, exactly it does not: 84,96 pct. shown as 85,0 pct. */
import { serialOfIso } from '../../calendar/days';
import { leafKind } from '../../measures';
import type { FigureRole, Figures } from '../../measures/content';
import type { MeasureContext } from '../../measures/kind';
import { reaches } from '../../measures/numbers';
import { decimalsShown } from '../../report/numberFormats';
import type { Content, UnitReport } from '../../report/types';
import { about, leafRows } from '../unitCells';
import { tidy } from '../fixes';
import type { Rule, RuleContext } from '../types';

/** What the workbook gives in the plan's place. */
const GIVEN = ['baseline', 'target'] as const satisfies readonly FigureRole[];

export const MRP306: Rule = {
  code: 'MRP306',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      const entry = report.entries.actual;
      if (!entry || entry.content.is !== 'number' || entry.content.shows === 'date') continue;
      const asPercent = entry.content.shows === 'percent';
      const decimals = decimalsShown(entry.raw.format);
      if (decimals === undefined) continue;
      const exact = entry.content.value;
      const kind = leafKind(unit.measure);
      const measured = contextOf(context, report);
      // Only the entered figure is judged as shown; where numerator and denominator decide, it is they that are exact.
      const exactly = kind.degree(figuresOf(report, ['actual', 'numerator', 'denominator', ...GIVEN]), measured);
      if (exactly === null || reaches(exactly, 1)) continue;
      const shown = rounded(exact, asPercent ? decimals + 2 : decimals);
      if (shown === exact) continue;
      const asShown = kind.degree({ ...figuresOf(report, GIVEN), actual: { ...entry.content, value: shown } }, measured);
      if (asShown === null || !reaches(asShown, 1)) continue;
      yield about(
        context,
        { unit, report, role: 'actual', entry },
        { variant: asPercent ? 'percent' : 'number', exact: tidy(exact), decimals: decimals + 2 },
      );
    }
  },
};

function rounded(value: number, decimals: number): number {
  return Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
}

function contextOf({ plan, asOf }: RuleContext, { percentScale }: UnitReport): MeasureContext {
  return {
    settings: plan.settings,
    year: plan.year,
    percentScale,
    asOf: serialOfIso(asOf) ?? 0,
    periodTo: serialOfIso(plan.period.to) ?? 0,
  };
}

function figuresOf({ entries }: UnitReport, roles: readonly FigureRole[]): Figures {
  const figures: Partial<Record<FigureRole, Content>> = {};
  for (const role of roles) {
    const content = entries[role]?.content;
    if (content) figures[role] = content;
  }
  return figures;
}
