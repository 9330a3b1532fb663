import type { LeafMeasure } from '../../plan/schema';
import { leafKind } from '../../measures';
import { enteredRefs, knownWords, type FormulaRefs } from '../../measures/cells';
import type { SharedRefs } from '../types';
import { reaches } from './expressions';
import { assignedDegree, assignedStatus, ifAssigned } from './override';
import type { SheetWords } from './sheetWords';

export interface LeafRefs extends FormulaRefs {
  readonly shared: SharedRefs;
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
  return assignedDegree(refs.assigned, leafKind(measure).expectedFormula(refs, reached), refs.shared);
}

export interface StatusRefs {
  /** Cell of the degree the status belongs to (reached or expected). */
  readonly degree: string;
  readonly assigned?: string;
  /** Condition under which the unit is withdrawn by its own word: `withdrawnByWord`. */
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

/** Under what condition a person's word withdraws it, for `StatusRefs.withdrawn` of the reached answer; undefined where no word does. */
export function withdrawnByWord(measure: LeafMeasure, figures: FormulaRefs['figures'], shared: SharedRefs): string | undefined {
  return leafKind(measure).withdraws(enteredRefs(figures), knownWords(shared))?.text;
}

/** Condition under which nothing is asked for yet; undefined where something always is. What is foreseen is asked for at every round. */
export function notYet(measure: LeafMeasure, refs: LeafRefs, answer: 'reached' | 'expected'): string | undefined {
  if (answer === 'expected' && leafKind(measure).isForeseen) return undefined;
  const computed = leafKind(measure).notYetFormula(refs);
  // A verdict over it says that something is known.
  return computed === undefined || refs.assigned === undefined ? computed : `AND(${refs.assigned}=0,${computed})`;
}

/** Condition under which something that counts stands there, for `possibleCredit`. `degree` is the cell of `reachedDegree` or `expectedDegree`. */
export function answered(measure: LeafMeasure, refs: LeafRefs, degree: string, answer: 'reached' | 'expected'): string {
  const kind = leafKind(measure);
  const computed = answer === 'reached' ? kind.answeredFormula(refs, degree) : kind.expectationAnsweredFormula(refs, degree);
  const isNumber = `ISNUMBER(${degree})`;
  return computed === isNumber ? isNumber : ifAssigned(refs.assigned, isNumber, computed);
}

/** Of a unit that an amendment of the plan has withdrawn: its degree is "", and no override changes that. */
export function statusWithdrawn(words: SheetWords): string {
  return words.status.withdrawn;
}
