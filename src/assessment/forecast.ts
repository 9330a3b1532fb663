/** The degree the agency expects for the whole year. */
import type { LeafMeasure } from '../plan/schema';
import { leafKind } from './kinds';
import { isDelivered } from './kinds/milestone';
import { degreeOfStatus, END_OF_TIME, holdsSomething, statusOfWord } from './numbers';
import type { Figures, MeasureContext } from './types';

/**
 * From the forecast – a figure by the same rules as the actual one, a day for milestones, or a status word – else what is `reached` where
 * that stands for the year too. Null: no answer.
 */
export function expectedDegree(
  measure: LeafMeasure,
  figures: Figures,
  context: MeasureContext,
  reached: number | null,
): number | null {
  const { forecast } = figures;
  if (!holdsSomething(forecast)) return withoutForecast(measure, figures, reached);
  if (forecast?.is === 'number') {
    // It speaks for the whole year and takes the place of the figure, so it is judged from the year's end.
    const { denominator, baseline, target } = figures;
    const ahead: Figures = {
      actual: forecast,
      ...(denominator && { denominator }),
      ...(baseline && { baseline }),
      ...(target && { target }),
    };
    return leafKind(measure).degree(ahead, { ...context, asOf: END_OF_TIME });
  }
  return degreeOfStatus(statusOfWord(forecast), context.settings.partlyFrom);
}

function withoutForecast(measure: LeafMeasure, figures: Figures, reached: number | null): number | null {
  if (reached === null || leafKind(measure).standsWithoutForecast) return reached;
  return measure.kind === 'milestone' && isDelivered(reached, figures) ? reached : null;
}
