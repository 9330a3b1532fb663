import type { Status } from '../../report/types';
import { degreeOfCode, isEmpty, NOTHING, wordCode } from '../formulas/expressions';
import { degreeOfStatus, holdsSomething, statusOfWord } from '../numbers';
import type { Figures, FormulaRefs, MeasureKind } from '../types';

/** A demand without a number: the status a person chose, with a reason. */
export const judged: MeasureKind<'judged'> = {
  kind: 'judged',
  defaultPace: 'constant',
  inputs: () => [['reportedStatus'], ['actual']],
  standsWithoutForecast: false,
  parameters: () => [],

  degree(_, figures, { settings }) {
    return degreeOfStatus(judgedWord(figures), settings.partlyFrom);
  },

  formula(_, { figures, shared }) {
    const cell = judgedCell(figures);
    return cell === undefined ? NOTHING : degreeOfCode(wordCode(cell, shared), shared);
  },
};

/** The status chosen: in the column for it if that holds anything, else among the figures, where prose may stand too. */
export function judgedWord({ reportedStatus, actual }: Figures): Status | null {
  return statusOfWord(holdsSomething(reportedStatus) ? reportedStatus : actual);
}

/** The same cell as an expression; undefined where neither column exists. */
export function judgedCell({ reportedStatus, actual }: FormulaRefs['figures']): string | undefined {
  if (reportedStatus === undefined || actual === undefined) return reportedStatus ?? actual;
  return `IF(${isEmpty(reportedStatus)},${actual},${reportedStatus})`;
}
