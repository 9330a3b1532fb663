/** A file's rounds for a person at a terminal. */
import type { Plan } from '../../src/plan/schema';
import { STATUS_WORD } from '../../src/report/statusWords';
import type { LockedYear } from '../../src/rounds/lockEdits';
import { lightText } from '../../src/rounds/historyRows';
import { roundSentence, toTheMinute, type RoundProblem } from '../../src/rounds/roundSentences';
import { directionText } from '../../src/rounds/developmentLines';
import type { RecordedFigure } from '../../src/rounds/types';
import type { ChangedValue, Developments, LateChange, Projection } from '../../src/rounds/yearTypes';
import type { RoundWords } from '../../src/rounds/roundWords';
import { roundsDa, type RoundsKey } from '../../src/texts/da/rounds';
import { sheetDa } from '../../src/texts/da/sheet';
import { roundsEn } from '../../src/texts/en/rounds';
import { sheetEn } from '../../src/texts/en/sheet';
import type { Language } from '../../src/texts/language';
import { fill, showDay, showNumber, showPercent, type Values } from '../../src/texts/fill';
import { isoOfSerial } from '../../src/calendar/days';

export function wordsIn(language: Language): RoundWords {
  return language === 'da' ? { language, sheet: sheetDa, rounds: roundsDa } : { language, sheet: sheetEn, rounds: roundsEn };
}

function sayIn(language: Language) {
  const sentences = language === 'da' ? roundsDa : roundsEn;
  return (key: RoundsKey, values: Values = {}) => fill(sentences[key], values, language);
}

export function troubleOf(problem: RoundProblem, plan: Plan, language: Language): string {
  const { code, values } = roundSentence(problem, plan);
  return sayIn(language)(code, values);
}

export function linesOf(file: string, plan: Plan, { year, locking }: LockedYear, language: Language): string[] {
  const say = sayIn(language);
  const words = wordsIn(language);
  const nameOf = (id: string): string => plan.rounds.find((round) => round.id === id)?.name ?? id;
  const percent = (value: number | null): string => (value === null ? say('notScored') : `${showNumber(value, language, 1)} %`);
  const { developments, history, reasons, amendmentProblems, changes, revisions, amendments, projections, monthly, now } = year;
  return [
    say('lineHeading', { file, round: nameOf(now.round), asOf: now.asOf }),
    ...developments.score.map(({ round, reached, expected, locked }) =>
      say('lineScore', {
        round: nameOf(round),
        reached: percent(reached),
        expected: percent(expected),
        frozen: locked ? say('lineWasLocked') : '',
      }),
    ),
    ...[...history.problems, ...reasons.problems, ...amendmentProblems].map(
      (problem) => `  ${troubleOf(problem, plan, language)}`,
    ),
    ...[...revisions, ...changes].flatMap(({ round, changes: own }) =>
      own.map((change) =>
        say('lineLate', {
          round: nameOf(round),
          unit: change.unit,
          part: words.rounds[`part_${change.part}`],
          before: shownValue(change, change.before, language),
          now: shownValue(change, change.now, language),
          reason: reasonIn(change, say),
        }),
      ),
    ),
    ...(developments.since ? moved(developments, words, language).map((line) => `  ${line}`) : []),
    ...projections.flatMap((projection) => disagreed(projection, words, language)),
    ...amendments
      .filter(({ inForce }) => inForce)
      .map(({ unit, change, from, reason, document }) =>
        say('lineAmendment', { unit, change: words.rounds[`change_${change}`], from, reason, document }),
      ),
    ...monthly.map(({ id, months }) => {
      const due = months.filter((month) => month.due);
      const missing = due.filter(({ figure }) => figure === null).map(({ month }) => month);
      return missing.length === 0
        ? say('lineMonthlyAll', { unit: id })
        : say('lineMonthlyMissing', { unit: id, months: missing.join(', ') });
    }),
    ...(locking.edits.length > 0 &&
    history.lockedRounds.some(({ version, round }) => round === now.round && version === locking.version)
      ? [say('lineLocked', { round: nameOf(now.round), version: locking.version })]
      : []),
  ];
}

function reasonIn({ reason }: LateChange, say: ReturnType<typeof sayIn>): string {
  if (reason.is === 'notNeeded') return '';
  if (reason.is === 'asked') return say('lineReasonNone');
  if (reason.where === 'comment') return say('lineReason', { reason: reason.text });
  return say('lineReasonBy', { reason: reason.text, by: reason.by, at: toTheMinute(reason.at) });
}

function moved({ units }: Developments, words: RoundWords, language: Language): string[] {
  const say = sayIn(language);
  return units
    .filter(({ level, degree, light }) => level !== 'goal' && (isMove(degree.direction) || isMove(light.direction)))
    .map(({ id, figure, degree, light }) =>
      say('lineMoved', {
        unit: id,
        before: figure.before ? shownFigure(figure.before, language) : '–',
        now: figure.now ? shownFigure(figure.now, language) : '–',
        direction: directionText(degree, words, 'better'),
        light: light.now ? lightText(light.now, words) : '',
      }),
    );
}

function isMove(direction: string): boolean {
  return direction !== 'same' && direction !== 'none';
}

function disagreed({ id, low, high, agency, disagreement }: Projection, words: RoundWords, language: Language): string[] {
  if (low === null || high === null || (disagreement !== 'agencyHigher' && disagreement !== 'agencyLower')) return [];
  return [
    sayIn(language)('lineDisagreement', {
      unit: id,
      low: showPercent(low, language, 1),
      high: showPercent(high, language, 1),
      agency: STATUS_WORD[language][agency.status],
      disagreement: words.rounds[`disagreement_${disagreement}`],
    }),
  ];
}

function shownValue({ shows }: LateChange, value: ChangedValue, language: Language): string {
  return value === null ? '–' : shownFigure({ value, shows }, language);
}

function shownFigure({ value, shows }: RecordedFigure, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (shows === 'percent') return showPercent(value, language);
  return shows === 'date' ? showDay(isoOfSerial(value), language) : showNumber(value, language);
}
