/** What both documents begin and end with: whose figures these are, the score, and the rule it was made by. */
import { progressOf, provisionalOf } from '../assessment/progress';
import type { Assessment } from '../assessment/types';
import { showPoints, showProvisional, showRange } from '../texts/headline';
import { scoreRule } from '../results/ruleTexts';
import type { Block, CheckedReport, DocumentHistory, KeyFigure } from './types';
import { number, say, showFigure, type DocumentWords } from './documentWords';

interface HeadRequest {
  readonly checked: CheckedReport;
  readonly history?: DocumentHistory;
  readonly words: DocumentWords;
}

export function blocksOfHead(request: HeadRequest): readonly Block[] {
  const { checked, words } = request;
  const { plan, round, asOf } = checked.recognition;
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  const made = say(words, 'madeFrom', { agency: plan.agency.name, round: round.value.name, day: asOf.value });
  return [
    { is: 'paragraph', tone: 'quiet', text: made },
    ...(errors === 0
      ? []
      : [{ is: 'paragraph' as const, tone: 'problem' as const, text: say(words, 'errorsLeft', { n: errors }) }]),
    { is: 'figures', figures: keyFigures(request), summary: say(words, 'figuresSummary') },
  ];
}

function keyFigures({ checked: { assessment, recognition }, history, words }: HeadRequest): readonly KeyFigure[] {
  const now = assessment.final
    ? [scoreFigure(words, say(words, 'scoreFinal'), assessment, 'reached')]
    : [
        scoreFigure(words, say(words, 'scoreExpected'), assessment, 'expected'),
        scoreFigure(words, say(words, 'scoreReached'), assessment, 'reached'),
      ];
  const since = history?.developments.since;
  const before = since && history.developments.score.find(({ round }) => round === since.round);
  if (!before) return now;
  const round = recognition.plan.rounds.find(({ id }) => id === before.round)?.name ?? before.round;
  return [
    ...now,
    {
      label: say(words, 'scoreSince', { round }),
      figure: percentOf(words, assessment.final ? before.reached : before.expected),
      note: say(words, assessment.final ? 'scoreSinceNote' : 'scoreSinceExpected', { day: before.asOf }),
    },
  ];
}

function scoreFigure(words: DocumentWords, label: string, assessment: Assessment, side: 'reached' | 'expected'): KeyFigure {
  const score = assessment.score[side];
  const { percent, points, upTo, of, counted } = score;
  const { language } = words;
  const values = { points: showPoints({ points, upTo: upTo.points, counted }, language), of: number(words, of) };
  const base = say(words, counted === of ? 'scoreNote' : 'scoreNoteCounted', values);
  const missing = showProvisional(provisionalOf(progressOf(assessment), score, side), language);
  return {
    label,
    figure: percent === null ? percentOf(words, percent) : showRange(percent / 100, (upTo.percent ?? percent) / 100, language),
    note: missing === '' ? base : `${missing} (${base})`,
  };
}

function percentOf(words: DocumentWords, percent: number | null): string {
  return percent === null ? say(words, 'scoreNone') : showFigure(words, percent / 100, 'percent');
}

/** The settings that decide the score, named beside it. */
export function ruleBlock({ checked, words }: HeadRequest): readonly Block[] {
  const rule = scoreRule(checked.assessment.settings, words.sheet);
  return [{ is: 'paragraph', tone: 'quiet', text: `${say(words, 'ruleTitle')}: ${rule}` }];
}
