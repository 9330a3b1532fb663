/** The degree the agency expects for the whole year. */
import { withForecast } from './cells';
import { degreeOfCode, isNumber, statusCode, whenGiven } from './entered';
import type { Cells, Kind } from './kind';
import { dayOf, isAmount, nothing, when, type Amount } from './language';
import { END_OF_TIME } from './numbers';

const NEVER = dayOf(END_OF_TIME, 9999, 12, 31);

/**
 * From the forecast – a figure by the same rules as the actual one, a day for a delivery, or a status word – else what is `reached` where
 * that stands for the year too. A forecast speaks for the whole year, so it is judged from the year's end.
 */
export function expectedOf<M>(kind: Kind<M>, measure: M, cells: Cells, reached: Amount): Amount {
  const { figures, words, partlyFrom } = cells;
  const { forecast } = figures;
  const asFigure = kind.degree(measure, { ...cells, figures: withForecast(figures), asOf: NEVER });
  const asWord = degreeOfCode(statusCode(forecast, words), partlyFrom);
  return whenGiven(forecast, when(isNumber(forecast), asFigure, asWord), withoutForecast(kind, figures, reached));
}

function withoutForecast<M>({ standsWithoutForecast, settled }: Kind<M>, figures: Cells['figures'], reached: Amount): Amount {
  if (standsWithoutForecast) return reached;
  if (settled === undefined) return nothing;
  return when(isAmount(reached), when(settled(figures, reached), reached, nothing), nothing);
}
