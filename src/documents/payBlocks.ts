/** A sheet of facts for whoever decides on the director's result pay. It says what is; it recommends nothing. */
import type { DocumentsKey } from '../texts/da/documents';
import type { AnnualFacts } from './annualFacts';
import type { Block, DocumentCell } from './types';
import { figure, say, text } from './documentWords';

export function payBlocks(facts: AnnualFacts): readonly Block[] {
  const { words, checked, amendments, overrides, late, analyses } = facts;
  const { score, goalCounts } = checked.assessment;
  const { percent, points, of, counted } = score.reached;
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  const whole = (value: number): DocumentCell => figure(value, 'whole');
  const lines: readonly (readonly [DocumentsKey, DocumentCell])[] = [
    ['payScore', percent === null ? text(say(words, 'scoreNone')) : figure(percent / 100, 'percent')],
    ['payPoints', figure(points, 'points')],
    ['payOf', figure(of, 'points')],
    ['payCounted', figure(counted, 'points')],
    ['payFulfilled', whole(goalCounts.fulfilled)],
    ['payPartly', whole(goalCounts.partly)],
    ['payNotFulfilled', whole(goalCounts.notFulfilled)],
    ['payNotAssessed', whole(goalCounts.notAssessed)],
    ['payWithdrawn', whole(goalCounts.withdrawn)],
    ['payOverrides', whole(overrides.length)],
    ['payAmendments', whole(amendments.length)],
    ['payLate', whole(late.length)],
    ['payAnalyses', whole(analyses.errors.length)],
    ['payErrors', whole(errors)],
    ['paySetAside', whole(checked.dismissed.length)],
  ];
  return [
    { is: 'heading', level: 2, text: say(words, 'payTitle') },
    { is: 'paragraph', tone: 'plain', text: say(words, 'payIntro') },
    {
      is: 'table',
      table: {
        title: say(words, 'payTitle'),
        summary: say(words, 'paySummary'),
        from: 1,
        columns: [
          { header: say(words, 'columnFact'), width: 0.75, align: 'left' },
          { header: say(words, 'columnValue'), width: 0.25, align: 'right' },
        ],
        rows: lines.map(([key, cell]) => ({ cells: [text(say(words, key)), cell] })),
      },
    },
  ];
}
