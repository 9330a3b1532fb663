/** What stands there is no number, date or status, where one belongs. */
import { contentSeen } from '../../assessment/figures';
import { END_OF_TIME, FIRST_DAY } from '../../measures/numbers';
import { intendedWord } from '../../report/statusWords';
import type { Content, Entry } from '../../report/types';
import { ENTERED_ROLES } from '../../recognition/types';
import { about, agreedLevels, enteredCells, isFilled, leafRows, rowsInForce, unitCellsIn } from '../unitCells';
import { expectationOf, fits, isDue, saysNotYet, type Expectation } from '../expectations';
import { cellAddressKey } from '../../workbook/address';
import type { Rule, RuleContext } from '../types';

export const MRP202: Rule = {
  code: 'MRP202',
  *find(context) {
    const shared = sharedFigures(context);
    for (const unitCell of agreedLevels(context)) {
      if (unitCell.entry.content.is === 'text') yield about(context, unitCell, { variant: 'notANumber', expects: 'number' });
    }
    for (const unitCell of unitCellsIn(rowsInForce(context), ENTERED_ROLES)) {
      const expectation = expectationOf(unitCell.role, unitCell.unit.measure);
      if (expectation && seemsEmpty(unitCell.entry)) {
        yield about(context, unitCell, { variant: 'seemsEmpty', expects: expectation.figure });
      }
    }
    for (const unitCell of enteredCells(context)) {
      const expectation = expectationOf(unitCell.role, unitCell.unit.measure);
      // Status columns and slips of status words are MRP210's.
      if (!expectation || expectation.figure === 'word') continue;
      const { content } = unitCell.entry;
      if (shared.has(cellAddressKey(unitCell.entry.cell)))
        yield about(context, unitCell, { variant: 'shared', expects: expectation.figure });
      if (content.is === 'text' && saysNotYet(content.text) && !isDue(context, unitCell.unit.measure)) continue;
      const variant = variantOf(content, expectation);
      if (variant === undefined) continue;
      yield about(context, unitCell, { variant, expects: expectation.figure, ...detailOf(content) });
    }
  },
};

/** Cells merged over several requirements that hold a figure: it is the result of one of them at most, and nobody can tell of which. */
function sharedFigures(context: RuleContext): ReadonlySet<string> {
  const holders = new Map<string, Set<string>>();
  for (const { unit, report } of leafRows(context)) {
    for (const role of ['actual', 'numerator', 'forecast'] as const) {
      const entry = report.entries[role];
      if (entry?.content.is !== 'number') continue;
      const key = cellAddressKey(entry.cell);
      holders.set(key, (holders.get(key) ?? new Set()).add(`${report.row}|${unit.id}`));
    }
  }
  return new Set([...holders].flatMap(([key, units]) => (units.size > 1 ? [key] : [])));
}

/** Nothing can be seen there, and yet formulas see a text. */
function seemsEmpty(entry: Entry): boolean {
  return entry.content.is === 'empty' && contentSeen(entry).is === 'text';
}

function variantOf(content: Content, expectation: Expectation): string | undefined {
  if (content.is === 'number' && expectation.figure === 'day') return isDayInUse(content.value) ? undefined : 'notADay';
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

/** A day from 2000 on that Excel can show. */
function isDayInUse(value: number): boolean {
  return value >= FIRST_DAY && value < END_OF_TIME + 1;
}
