/** The column of results where no heading names it. */
import type { Plan, RoundId } from '../plan/schema';
import type { Contents } from './contents';
import { optionOf, type Fitness } from './fitness';
import { roundOfColumn, type HeaderColumn } from './header';
import { isOtherFigure, namesSum } from './headerNames';
import { sumsUp, type Compared } from './rivals';
import type { ColumnBinding, Question } from './types';

/** Figures under a header we do not know: a guess where there is one such column, a question where there are several. */
export function guessActual(
  { plan, tableRound }: { readonly plan: Plan; readonly tableRound: RoundId | undefined },
  compared: Compared,
  free: readonly HeaderColumn[],
  contents: (column: number) => Contents,
  ruledOut: readonly Fitness[],
  columns: ColumnBinding[],
  questions: Question[],
): void {
  const unnamed = free.filter((column) => {
    if (column.meaning && !namesSum(column.own)) return false;
    if (isOtherFigure(column.header) || (column.years.length > 0 && !column.years.includes(plan.year))) return false;
    const { numbers, numberTexts, rows, ours, days } = contents(column.column);
    return ours === 0 && numbers + numberTexts - days >= Math.max(2, rows * 0.3);
  });
  // Under "UO I", "UO II" and "UO III" the round's own column is the one.
  const ofRound = unnamed.filter((column) => tableRound !== undefined && roundOfColumn(column, plan) === tableRound);
  const likely = ofRound.length > 0 ? ofRound : unnamed;
  const sum = likely.find((column) => namesSum(column.own));
  const parts = sum && sumsUp(sum, free, compared);
  if (sum && parts !== undefined) {
    const evidence = [{ code: 'columnSumOfParts' as const, values: { header: sum.header, parts } }];
    columns.push({ role: 'actual', value: sum.column, header: sum.header, confidence: 'sure', evidence });
    return;
  }
  const options = likely.map(({ column, header }) => ({
    value: String(column),
    evidence: [{ code: 'contentsFigures' as const, values: { header } }],
  }));
  if (options.length + ruledOut.length === 0) return;
  questions.push({ about: 'column', subject: 'actual', options: [...options, ...ruledOut.map(optionOf)] });
  const [only, ...others] = likely;
  if (only === undefined || others.length + ruledOut.length > 0) return;
  const evidence = [{ code: 'contentsFigures' as const, values: { header: only.header } }];
  columns.push({ role: 'actual', value: only.column, header: only.header, confidence: 'guessed', evidence });
}
