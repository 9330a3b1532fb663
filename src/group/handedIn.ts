/** How an agency has handed in, in words: a report that has come is not a report that can be used. */
import { provisionalOf, type Provisional } from '../assessment/progress';
import type { RosterEntry } from './roster';
import type { Outcome, Submission } from './types';
import type { OverviewWords } from './overviewWords';

/** Has it come, and is something missing or wrong in it? */
export function isIncomplete(submission: Submission | undefined): boolean {
  if (submission?.state !== 'checked') return false;
  const { filled, due, errors } = submission.outcome;
  return filled < due || errors > 0;
}

/** "Afleveret, mangler 8 tal, 4 fejl". */
export function handedInWords(
  { state, others }: Pick<RosterEntry, 'state' | 'others'>,
  submission: Submission | undefined,
  say: OverviewWords['say'],
): string {
  const known = say(`state_${state}`);
  const came = others.length > 0 ? say('several', { state: known, count: others.length + 1 }) : known;
  if (submission?.state !== 'checked') return came;
  const { filled, due, errors } = submission.outcome;
  return [
    came,
    ...(filled < due ? [say('figuresMissing', { n: due - filled })] : []),
    ...(errors > 0 ? [say('errorsFound', { n: errors })] : []),
  ].join(', ');
}

/** What a score is missing; null where it has all it asks for. */
export function provisionalIn(outcome: Outcome, side: 'reached' | 'expected'): Provisional | null {
  return provisionalOf(outcome, outcome.score[side], outcome.final ? 'reached' : side);
}
