import type { LeafMeasure } from '../../plan/schema';
import { leafKind } from '../kinds';
import { isDeliveredExpression } from '../kinds/milestone';
import { judgedCell } from '../kinds/judged';
import type { FormulaRefs, SharedRefs } from '../types';
import { degreeOfCode, isEmpty, isNumber, NOTHING, reaches, wordCode } from './expressions';
import { assignedDegree, assignedStatus } from './override';
import { STATUS_CODES } from './words';
import type { SheetWords } from './sheetWords';

export interface LeafRefs extends FormulaRefs {
  /** Cell or expression of `override`; absent where the table has no columns for it. */
  readonly assigned?: string;
}

/** Degree as if the year ended at asOf, after any override: a number or "". */
export function reachedDegree(measure: LeafMeasure, refs: LeafRefs): string {
  return assignedDegree(refs.assigned, leafKind(measure).formula(refs), refs.shared);
}

/**
 * Degree the agency expects for the year, after any override: from the forecast (figure, day or status word), else what is reached where
 * that stands for the year too. `reached` is the cell of `reachedDegree`; at the final round that cell alone is the answer.
 */
export function expectedDegree(measure: LeafMeasure, refs: LeafRefs, reached: string): string {
  const { forecast } = refs.figures;
  const stands = withoutForecast(measure, refs, reached);
  if (forecast === undefined) return assignedDegree(refs.assigned, stands, refs.shared);
  // A forecast speaks for the whole year and takes the place of the figure, so it is judged from the year's end.
  const ahead: FormulaRefs = {
    ...refs,
    figures: forecastFigures(refs.figures, forecast),
    shared: { ...refs.shared, asOf: 'DATE(9999,12,31)' },
  };
  const announced = `IF(${isNumber(forecast)},${leafKind(measure).formula(ahead)},${degreeOfCode(wordCode(forecast, refs.shared), refs.shared)})`;
  return assignedDegree(refs.assigned, `IF(${isEmpty(forecast)},${stands},${announced})`, refs.shared);
}

function forecastFigures(figures: FormulaRefs['figures'], forecast: string): FormulaRefs['figures'] {
  const { denominator, baseline, target } = figures;
  return {
    actual: forecast,
    ...(denominator === undefined ? {} : { denominator }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
  };
}

function withoutForecast(measure: LeafMeasure, refs: LeafRefs, reached: string): string {
  if (leafKind(measure).standsWithoutForecast) return reached;
  if (measure.kind !== 'milestone') return NOTHING;
  const delivered = isDeliveredExpression(reached, refs.figures);
  return delivered === undefined ? NOTHING : `IF(ISNUMBER(${reached}),IF(${delivered},${reached},""),"")`;
}

export interface StatusRefs {
  /** Cell of the degree the status belongs to (reached or expected). */
  readonly degree: string;
  readonly assigned?: string;
  /** Condition under which the unit is withdrawn by its own word: `judgedWithdrawn`. */
  readonly withdrawn?: string;
  readonly shared: Pick<SharedRefs, 'partlyFrom'>;
  readonly words: SheetWords;
}

/** Status word of a degree, after any override. Of a unit that the plan has withdrawn: `statusWithdrawn`. */
export function status(refs: StatusRefs): string {
  const { degree, assigned, words, shared } = refs;
  const { fulfilled, partly, notFulfilled, notAssessed, withdrawn } = words.status;
  const ofDegree = `IF(${reaches(degree, '1')},${fulfilled},IF(${reaches(degree, shared.partlyFrom)},${partly},${notFulfilled}))`;
  const none = refs.withdrawn === undefined ? notAssessed : `IF(${refs.withdrawn},${withdrawn},${notAssessed})`;
  const computed = `IF(ISNUMBER(${degree}),${ofDegree},${none})`;
  return assignedStatus(assigned, computed, words);
}

/** Of a demand judged by a person: the word itself withdraws it. For `StatusRefs.withdrawn` of the reached answer. */
export function judgedWithdrawn(figures: FormulaRefs['figures'], shared: SharedRefs): string | undefined {
  const cell = judgedCell(figures);
  return cell === undefined ? undefined : `${wordCode(cell, shared)}=${STATUS_CODES.withdrawn}`;
}

/** Of a unit that an amendment of the plan has withdrawn: its degree is "", and no override changes that. */
export function statusWithdrawn(words: SheetWords): string {
  return words.status.withdrawn;
}
