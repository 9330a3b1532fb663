/** One question for many rows: where numbers and wordings disagree, either the numbers are right or the wordings are. */
import type { Evidence, Option, Question } from './types';

/** A row that is the unit's by one of the two only. */
export interface Doubtful {
  readonly id: string;
  readonly row: number;
  readonly evidence: Evidence;
  /** The row whose number is the unit's, where its wording is another one's. */
  readonly byNumber: number | undefined;
}

export function rowQuestions(doubtful: readonly Doubtful[]): Question[] {
  const conflicts = doubtful.filter(({ evidence }) => evidence.code === 'rowConflict');
  const others = doubtful.filter(({ evidence }) => evidence.code !== 'rowConflict');
  return [...about(conflicts), ...about(others)];
}

function about(doubtful: readonly Doubtful[]): Question[] {
  const [first] = doubtful;
  if (!first) return [];
  const byNumber = doubtful.flatMap(({ id, byNumber: row }): Placed[] =>
    row === undefined ? [] : [{ id, row, evidence: { code: 'rowNumber', values: { id } } }],
  );
  const options = [optionOf(doubtful, first), ...(byNumber[0] ? [optionOf(byNumber, byNumber[0])] : [])];
  return [{ about: 'row', subject: first.id, options }];
}

type Placed = Pick<Doubtful, 'id' | 'row' | 'evidence'>;

/** A single row is answered by its index alone. */
function optionOf(placed: readonly Placed[], first: Placed): Option {
  const rows = Object.fromEntries(placed.map(({ id, row }) => [id, row]));
  return {
    value: String(first.row),
    evidence: placed.map(({ evidence }) => evidence),
    ...(placed.length > 1 && { rows }),
  };
}
