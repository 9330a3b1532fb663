/** The answer about one file for a person at a terminal. */
import type { Language } from '../../src/texts/language';
import { showPoints, showRange } from '../../src/texts/headline';
import { planLine, tellIn } from '../tell';
import type { FileAnswer } from './answer';

/** `roundName` is the plan's own name of the round. */
export function linesOf(answer: FileAnswer, roundName: string, language: Language): string[] {
  const tell = tellIn(language);
  const { file, agency, year, asOf, sheet, score } = answer;
  if (!answer.recognised || !score) return [tell('notRecognised', { file, reason: answer.reason ?? '' })];
  const points = ({ percent, points: reached, of, counted, upTo, provisional }: typeof score.reached) => {
    if (percent === null) return tell('notScored', { of });
    const shown = showPoints({ points: reached, upTo: upTo.points, counted }, language);
    const told = tell('points', { percent: showRange(percent / 100, (upTo.percent ?? percent) / 100, language), points: shown });
    return provisional === null ? told : `${told}, ${provisional}`;
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
