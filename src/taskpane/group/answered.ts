/** Answers about files made alike: those that stand in the workbook's memory, and what has been given and taken back here since. */
import { keyOf, valuesOf, withAnswers, withoutAnswers, type AnswersChange, type LayoutAnswer } from '../../group/layoutAnswers';

export interface Answered extends AnswersChange {
  /** As the workbook was last read. */
  readonly kept: readonly LayoutAnswer[];
}

export const NOTHING_ANSWERED: Answered = { kept: [], given: [], takenBack: new Set() };

export function inForce({ kept, given, takenBack }: Answered): readonly LayoutAnswer[] {
  return withoutAnswers(withAnswers(kept, given), takenBack);
}

/** What the workbook says by now need not be written any more. */
export function asRead({ given, takenBack }: Answered, kept: readonly LayoutAnswer[]): Answered {
  const values = valuesOf(kept);
  return {
    kept,
    given: given.filter((answer) => values.get(keyOf(answer)) !== answer.value),
    takenBack: new Set([...takenBack].filter((key) => values.has(key))),
  };
}

export function addAnswers(answered: Answered, more: readonly LayoutAnswer[]): Answered {
  const keys = new Set(more.map(keyOf));
  const takenBack = new Set([...answered.takenBack].filter((key) => !keys.has(key)));
  return { ...answered, given: withAnswers(answered.given, more), takenBack };
}

export function revokeAnswers(answered: Answered, keys: ReadonlySet<string>): Answered {
  const stands = valuesOf(answered.kept);
  return {
    ...answered,
    given: withoutAnswers(answered.given, keys),
    takenBack: new Set([...answered.takenBack, ...[...keys].filter((key) => stands.has(key))]),
  };
}

/** Answers that are new, changed or gone. */
export function changedBetween(before: readonly LayoutAnswer[], now: readonly LayoutAnswer[]): readonly LayoutAnswer[] {
  const [old, fresh] = [valuesOf(before), valuesOf(now)];
  return [
    ...now.filter((answer) => old.get(keyOf(answer)) !== answer.value),
    ...before.filter((answer) => !fresh.has(keyOf(answer))),
  ];
}
