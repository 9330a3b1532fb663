/** A date lies outside the year of the plan, or after the day the round looks at. */
import { FIRST_DAY } from '../../measures/numbers';
import { isoOfSerial } from '../../calendar/days';
import type { ColumnRole } from '../../recognition/types';
import { about, enteredCells } from '../unitCells';
import { expectationOf } from '../expectations';
import type { Rule, RuleContext } from '../types';

export const MRP206: Rule = {
  code: 'MRP206',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const { content } = unitCell.entry;
      if (expectationOf(unitCell.role, unitCell.unit.measure)?.figure !== 'day') continue;
      if (content.is !== 'number' || content.value < FIRST_DAY || content.value >= 2_958_466) continue;
      const day = isoOfSerial(content.value);
      const problem = problemOf(context, unitCell.role, day);
      if (problem) yield about(context, unitCell, { day, asOf: context.asOf, ...problem });
    }
  },
};

function problemOf({ plan, asOf }: RuleContext, role: ColumnRole, day: string): Record<string, string> | undefined {
  const { from, to } = plan.period;
  if (role === 'forecast') {
    // A delivery can be expected late, but hardly a whole year late.
    const last = `${Number(to.slice(0, 4)) + 1}${to.slice(4)}`;
    return day < from || day > last ? { variant: 'outsideForecast', from, to: last } : undefined;
  }
  if (role === 'extractedOn' || role === 'overrideOn') {
    // Figures are drawn and changes decided after the day they speak of, up to the last deadline.
    const last = plan.rounds.reduce((latest, round) => (round.due > latest ? round.due : latest), to);
    return day < from || day > last ? { variant: 'outsideWork', from, to: last } : undefined;
  }
  if (day < from || day > to) return { variant: 'outsideYear', from, to };
  return day > asOf ? { variant: 'afterAsOf' } : undefined;
}
