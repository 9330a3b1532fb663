/** A demand without a number: the status a person chose, with a reason. */
import * as v from 'valibot';
import { holdsSomething, statusOfWord } from './content';
import { degreeOfCode, ofFirstGiven, STATUS_CODES, statusCode, type Entered } from './entered';
import { common } from './fields';
import { defineKind, type Cells } from './kind';
import { compare, literal } from './language';
import { stepOf } from './step';

export const judged = defineKind({
  schema: v.strictObject({ kind: v.literal('judged'), ...common }),
  enters: 'word',
  columns: ['reportedStatus', 'actual'],
  inputs: () => [['reportedStatus'], ['actual']],
  defaultPace: 'constant',
  standsWithoutForecast: false,
  topic: 'judged',
  parameters: {},

  degree: (_, { figures, words, partlyFrom }) => degreeOfCode(statusCode(chosen(figures), words), partlyFrom),

  agreed: () => undefined,
  agreedSteps: () => [stepOf('agreed.judged')],
  figureStep(_, { figures: { reportedStatus, actual } }) {
    const word = holdsSomething(reportedStatus) ? reportedStatus : actual;
    return stepOf('judged', { status: statusOfWord(word) ?? 'notAssessed' });
  },
  nextYear: (measure) => ({ measure, open: [] }),
  tryOut: () => ({ met: { reportedStatus: 'opfyldt' }, missed: { reportedStatus: 'ikke opfyldt' } }),

  withdraws: (figures, words) => compare(statusCode(chosen(figures), words), '=', literal(STATUS_CODES.withdrawn)),
  phrase: () => ({ code: 'judged', values: {} }),
  hint: (_, role) => (role === 'explanation' ? stepOf('reason') : undefined),
});

/** The status chosen: in the column for it if that holds anything, else among the figures, where prose may stand too. */
function chosen({ reportedStatus, actual }: Cells['figures']): Entered {
  return ofFirstGiven(reportedStatus, actual, (cell) => cell);
}
