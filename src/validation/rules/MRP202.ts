/** What stands there is no number, date or status, where one belongs. */
import { FIRST_DAY } from '../../assessment/numbers';
import { intendedWord } from '../../report/statusWords';
import type { Content } from '../../report/types';
import { about, enteredCells, isFilled } from '../unitCells';
import { expectationOf, fits, isDue, saysNotYet, type Expectation } from '../expectations';
import type { Rule } from '../types';

export const MRP202: Rule = {
  code: 'MRP202',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const expectation = expectationOf(unitCell.role, unitCell.unit.measure);
      // Status columns and slips of status words are MRP210's.
      if (!expectation || expectation.figure === 'word') continue;
      const { content } = unitCell.entry;
      if (content.is === 'text' && saysNotYet(content.text) && !isDue(context, unitCell.unit.measure)) continue;
      const variant = variantOf(content, expectation);
      if (variant === undefined) continue;
      yield about(context, unitCell, { variant, expects: expectation.figure, ...detailOf(content) });
    }
  },
};

function variantOf(content: Content, expectation: Expectation): string | undefined {
  if (content.is === 'number' && expectation.figure === 'day') return content.value < FIRST_DAY ? 'notADay' : undefined;
  if (fits(content, expectation)) return undefined;
  if (content.is === 'ambiguous') return 'ambiguous';
  if (content.is === 'text' && !isFilled(content)) return 'placeholder';
  if (content.is === 'text' && expectation.words && intendedWord(content.text) !== undefined) return undefined;
  if (expectation.figure === 'day') return 'notADay';
  return content.is === 'number' || content.is === 'dateAsText' ? 'isADay' : 'notANumber';
}

function detailOf(content: Content): Record<string, string | number> {
  if (content.is === 'ambiguous') return { first: content.readings[0] ?? '', second: content.readings[1] ?? '' };
  return {};
}
