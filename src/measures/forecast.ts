/** The degree the agency expects for the whole year. */
import { withForecast } from './cells';
import { degreeOfCode, isNumber, statusCode, whenGiven } from './entered';
import type { Cells, Kind } from './kind';
import { any, dayOf, isAmount, nothing, when, type Amount, type Condition } from './language';
import { END_OF_TIME } from './numbers';

/** The day a forecast is judged from: every announced day lies before it. */
export const NEVER = dayOf(END_OF_TIME, 9999, 12, 31);

/**
 * From the forecast – a figure by the same rules as the actual one, a day for a delivery, or a status word – else what is `reached` where
 * that stands for the year too. A forecast speaks for the whole year, so it is judged from the year's end.
 */
export function expectedOf<M>(kind: Kind<M>, measure: M, cells: Cells, reached: Amount): Amount {
  const { figures, words, partlyFrom } = cells;
  const { forecast } = figures;
  const foreseen = (): Amount => {
    if (kind.foreseen) return kind.foreseen(measure, cells, reached);
    const asFigure = kind.degree(measure, { ...cells, figures: withForecast(figures), asOf: NEVER });
    return when(isNumber(forecast), asFigure, degreeOfCode(statusCode(forecast, words), partlyFrom));
  };
  return whenGiven(forecast, foreseen(), withoutForecast(kind, measure, cells, reached));
}

function withoutForecast<M>({ standsWithoutForecast, settled }: Kind<M>, measure: M, cells: Cells, reached: Amount): Amount {
  if (standsWithoutForecast) return reached;
  if (settled === undefined) return nothing;
  return when(isAmount(reached), when(settled(measure, cells, reached), reached, nothing), nothing);
}

/** Does anything that counts stand there for what is reached? `reached` is its degree. */
export function isAnswered<M>(kind: Kind<M>, measure: M, cells: Cells, reached: Amount): Condition {
  return kind.answered?.(measure, cells) ?? isAmount(reached);
}

/** Without a cell there is no answer. */
function orNot(condition: Condition): Condition {
  return { ...condition, text: condition.text ?? 'FALSE' };
}

/** The same for the year: a forecast that can be read or, where none is needed, what is reached. `expected` is its degree. */
export function isExpectationAnswered<M>(kind: Kind<M>, measure: M, cells: Cells, expected: Amount): Condition {
  if (kind.answered === undefined) return isAmount(expected);
  const ofForecast = { ...cells, figures: withForecast(cells.figures), asOf: NEVER };
  return any([kind.answered(measure, cells), kind.answered(measure, ofForecast)].map(orNot));
}
