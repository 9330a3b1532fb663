/** The answer about one file for a person at a terminal. */
import type { Language } from '../../src/texts/language';
import { showNumber } from '../../src/texts/fill';
import { planLine, tellIn } from '../tell';
import type { FileAnswer } from './answer';

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
