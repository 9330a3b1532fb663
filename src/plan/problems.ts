/** What is wrong with a plan file or a rule pack, as data: where in the file, which code, and what was expected and found. */
import type { MeasureProblem } from '../measures/kind';

export type PlanProblemCode =
  | MeasureProblem['code']
  | 'notJson'
  | 'missingField'
  | 'unknownField'
  | 'wrongType'
  | 'notAllowed'
  | 'notADay'
  | 'notPositive'
  | 'notAShare'
  | 'notBetween'
  | 'tooSmall'
  | 'tooLarge'
  | 'empty'
  | 'wrongForm'
  | 'duplicateId'
  | 'unknownRequirement'
  | 'unknownBlock'
  | 'outsidePeriod'
  | 'stepsNotAscending'
  | 'weightMissing'
  | 'wrongYear'
  | 'yearOutsidePeriod';

export interface PlanProblem {
  /** Path in the file, "sections[0].goals[1].blocks[0].weight"; empty for the file as a whole. */
  readonly path: string;
  readonly code: PlanProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Loaded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly PlanProblem[] };
