/**
 * The assessment as Excel formulas, piece by piece. Every function takes references (or expressions) as text and gives an expression
 * without "="; each has a twin in `src/assessment` and the two agree on every input (tests/assessment/agreement).
 *
 * One unit with figures of its own, in the order of its cells:
 *   degree   = `reachedDegree`          → number or ""
 *   status   = `status`                 → one of `SheetWords.status`
 *   credit   = `credit`                 → number or "" (does not count), with what is missing as nothing
 *   possible = `possibleCredit`         → the same, with what is missing as full
 *   light    = `leafLight`              → one of `SheetWords.light`
 *   points   = `points(of, credit)`     → number or ""
 *   expected = `expectedDegree`, then `status` and `credit` on it, then `lightOfStatus`
 * A composite or a weight block: `rollUp` and `rolledStatus` over the cells of its parts, then `rolledCredit` and `rolledPossible`; a goal:
 * `weighted` and `weightedStatus` over its blocks; both `worstLight` over the lights below. An overridden composite: `assignedDegree`, `assignedStatus`,
 * and `ifAssigned` between `credit` and `rolledCredit`, `lightOfStatus` and `worstLight`.
 * A unit withdrawn by the plan: degree "", `statusWithdrawn`, `credit` as for every "" degree, the withdrawn light, points "".
 */
export { codeOfWord } from './words';
export { override, ifAssigned, assignedDegree, assignedStatus } from './override';
export { answered, reachedDegree, expectedDegree, notYet, status, statusWithdrawn, withdrawnByWord, type LeafRefs } from './leaf';
export { credit, possibleCredit, rolledCredit, rolledPossible, type CreditRefs } from './credit';
export { points, shareOf } from './points';
export { isExcused, leafLight, lightOfStatus, worstLight } from './light';
export {
  rollUp,
  rollUpPossible,
  rolledStatus,
  weighted,
  weightedPossible,
  weightedStatus,
  type PartRefs,
  type RollUpRefs,
} from './rollUp';
export { scorePercent, scorePoints, countedWeight } from './score';
export type { SheetWords } from './sheetWords';
