/** The answer about one file for a person at a terminal. */
import type { Language } from '../../src/texts/language';
import { fill, showNumber, type Values } from '../../src/texts/fill';
import { commandLineDa, type CommandLineKey } from '../../src/texts/da/commandLine';
import { commandLineEn } from '../../src/texts/en/commandLine';
import { problemSentence } from '../../src/texts/planProblems';
import type { FileAnswer } from './answer';
import type { PlanChoice } from './plans';

export type Tell = (key: CommandLineKey, values?: Values) => string;

export function tellIn(language: Language): Tell {
  const sentences = language === 'da' ? commandLineDa : commandLineEn;
  return (key, values = {}) => fill(sentences[key], values, language);
}

/** Why the plans asked for cannot be used. */
export function planTrouble(chosen: Extract<PlanChoice, { ok: false }>, language: Language): string {
  const tell = tellIn(language);
  if (chosen.key === 'noSuchPlan') return tell(chosen.key, { plan: chosen.plan, known: chosen.known.join(', ') });
  const sentences = chosen.problems.map((problem) => problemSentence(language, problem));
  return tell(chosen.key, { file: chosen.file, problem: sentences.join('\n  ') });
}

/** Which plan a file was judged by, and why that one. */
export function planLine(plan: string, because: readonly string[], tell: Tell): string {
  return tell('planBecause', { plan, because: because.join(' ') });
}

/** `roundName` is the plan's own name of the round. */
export function linesOf(answer: FileAnswer, roundName: string, language: Language): string[] {
  const tell = tellIn(language);
  const { file, agency, year, asOf, sheet, score } = answer;
  if (!answer.recognised || !score) return [tell('notRecognised', { file, reason: answer.reason ?? '' })];
  const points = ({ percent, points: reached, of, counted }: typeof score.reached) => {
    if (percent === null) return tell('notScored', { of });
    const shown = (value: number): string => showNumber(value, language, 2);
    return tell('points', { percent: showNumber(percent, language, 1), points: shown(reached), counted: shown(counted) });
  };
  return [
    tell('heading', { file, agency: agency ?? '', year: String(year), round: roundName, asOf: asOf ?? '', sheet: sheet ?? '' }),
    planLine(answer.plan ?? '', answer.planEvidence, tell),
    tell('score', { reached: points(score.reached), expected: points(score.expected) }),
    score.rule,
    ...answer.findings.map(({ code, severity, cell, message, remedy }) =>
      tell('finding', { severity: tell(severity), code, cell: cell ?? '', message, remedy }),
    ),
    ...(answer.findings.length === 0 ? [tell('noFindings')] : []),
    ...answer.dismissed.map(({ code, cell, message, reason }) => tell('dismissed', { code, cell: cell ?? '', message, reason })),
    ...(answer.ready ? [tell('ready', { ...answer.ready, changed: answer.ready.changed.length })] : []),
  ];
}
