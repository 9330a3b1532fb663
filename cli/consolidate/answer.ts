/** The answer about all files in the form promised in docs/group.md, and the same in lines for a person. */
import type { Roster, RosterEntry, Submission } from '../../src/group';
import { groupOverviewDa, type GroupOverviewKey } from '../../src/texts/da/groupOverview';
import { groupOverviewEn } from '../../src/texts/en/groupOverview';
import type { Language } from '../../src/texts/language';
import { handedInWords, provisionalIn } from '../../src/group/handedIn';
import { fill, type Values } from '../../src/texts/fill';
import { showPoints, showProvisional, showRange } from '../../src/texts/headline';
import { evidenceSentence } from '../../src/texts/recognition';
import { fileSentence } from '../fileSentence';
import { tellIn } from '../tell';
import { unconfirmedSentence } from '../unconfirmed';
import type { Collected } from './collect';

export type Say = (key: GroupOverviewKey, values?: Values) => string;

export function sayIn(language: Language): Say {
  const sentences = language === 'da' ? groupOverviewDa : groupOverviewEn;
  return (key, values = {}) => fill(sentences[key], values, language);
}

/** Why a file does not count, in words; null when it does. */
export function reasonOf(collected: Collected, language: Language): string | null {
  const tell = tellIn(language);
  if (!collected.found) return tell('noSuchFile', { file: collected.path });
  const { submission } = collected;
  switch (submission.state) {
    case 'unreadable':
      return fileSentence(language, submission.problem, submission.file);
    case 'notRecognised':
      return evidenceSentence(language, submission.reason);
    case 'guessed':
      return unconfirmedSentence(submission.questions, tell);
    case 'checked':
      return null;
  }
}

export function fileAnswer(collected: Collected, language: Language): object {
  const reason = reasonOf(collected, language);
  const { path } = collected;
  if (!collected.found) return { path, file: null, state: 'unreadable', reason };
  const { submission } = collected;
  const known = { path, file: submission.file, state: submission.state, reason, savedOn: submission.savedOn };
  if (submission.state !== 'checked') return 'location' in submission ? { ...known, ...submission.location } : known;
  const { goalCounts, lightCounts, filled, due, expectationsMissing, errors, warnings, dismissed, ready, score } =
    submission.outcome;
  return {
    ...known,
    ...submission.location,
    filled,
    due,
    expectationsMissing,
    errors,
    warnings,
    dismissed,
    ready,
    score,
    goals: goalCounts,
    lights: lightCounts,
  };
}

export function rosterAnswer({ round, year, today, entries, unplaced }: Roster, submissions: readonly Submission[]): object {
  const file = (index: number): string | null => submissions[index]?.file ?? null;
  return {
    round,
    year,
    today,
    agencies: entries.map(({ submission, others, elsewhere, ...entry }) => ({
      ...entry,
      file: submission === null ? null : file(submission),
      others: others.map(file),
      elsewhere: elsewhere.map(file),
    })),
    unplaced: unplaced.map(file),
  };
}

/** A line an agency, where it is known which are expected; then a line for each file that does not count. */
export function linesOf(
  roster: Roster | undefined,
  submissions: readonly Submission[],
  collected: readonly Collected[],
  language: Language,
): readonly string[] {
  const refused = collected.flatMap((one) => {
    const reason = reasonOf(one, language);
    return reason === null ? [] : [`${one.found ? one.submission.file : one.path}: ${reason}`];
  });
  return [...(roster?.entries ?? []).map((entry) => agencyLine(entry, submissions, language)), ...refused];
}

function agencyLine(entry: RosterEntry, submissions: readonly Submission[], language: Language): string {
  const tell = tellIn(language);
  const say = sayIn(language);
  const { agency, deadline, daysLate } = entry;
  const submission = entry.submission === null ? undefined : submissions[entry.submission];
  const words = [handedInWords(entry, submission, say)];
  if (daysLate > 0 && deadline !== null) words.push(tell('daysLate', { days: daysLate, deadline }));
  if (submission?.state === 'checked') {
    const { score, errors, warnings } = submission.outcome;
    const { share, points, upTo, of, counted } = score.expected;
    const missing = showProvisional(provisionalIn(submission.outcome, 'expected'), language);
    if (share === null) words.push(tell('notScored', { of }));
    else {
      const shown = showPoints({ points, upTo: upTo.points, counted }, language);
      const told = tell('points', { percent: showRange(share, upTo.share ?? share, language), points: shown });
      words.push(missing === '' ? told : `${told}, ${missing}`);
    }
    words.push(tell('foundInFile', { errors, warnings, file: submission.file }));
  }
  return `${agency}: ${words.join('. ')}`;
}
