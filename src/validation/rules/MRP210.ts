/** A status word that is not on the list. */
import { leafKind } from '../../measures';
import { intendedWord } from '../../report/statusWords';
import type { Content } from '../../report/types';
import { about, isFilled, isLeaf, unitCellsIn, rowsInForce, type UnitCell } from '../unitCells';
import { isGiven } from '../../assessment/figures';
import { expectationOf, type Expectation } from '../expectations';
import { fixed } from '../fixes';
import type { Rule } from '../types';

const STATUS_WORD: Expectation = { figure: 'word', words: true };
const COLUMNS = ['reportedStatus', 'overrideStatus', 'forecast', 'actual', 'deliveredOn'] as const;

export const MRP210: Rule = {
  code: 'MRP210',
  *find(context) {
    for (const unitCell of unitCellsIn(rowsInForce(context), COLUMNS)) {
      const { content, raw } = unitCell.entry;
      const expectation = judges(unitCell) ? STATUS_WORD : expectationOf(unitCell.role, unitCell.unit.measure);
      if (!expectation?.words || content.is === 'empty' || content.is === 'error' || content.is === 'uncalculated') continue;
      const onlyWords = expectation.figure === 'word';
      if (isStatus(content, unitCell)) continue;
      const nearest = raw.type === 'text' ? intendedWord(raw.value) : undefined;
      const intended = nearest && (nearest.status !== undefined || mayAnswer(unitCell)) ? nearest : undefined;
      // Among figures, only what is nearly a status word was meant as one; all else is MRP202's.
      if (!onlyWords && (content.is !== 'text' || !intended)) continue;
      // Beside a figure a "-" says that there is no status; where the status is the figure, something has to stand.
      if (!isFilled(content) && !judges(unitCell)) continue;
      const word = intended && capital(intended.word);
      yield {
        ...about(context, unitCell, { variant: word === undefined ? 'unknown' : 'slip', word: word ?? '' }),
        ...(word !== undefined && fixed(context, unitCell.entry, word)),
      };
    }
  },
};

/** A demand without a number is judged by the word in the column for it, else by what stands among the figures. */
function judges({ role, unit, report }: UnitCell): boolean {
  if (!isLeaf(unit) || leafKind(unit.measure).enters !== 'word') return false;
  return role === 'reportedStatus' || (role === 'actual' && !isGiven(report.entries.reportedStatus));
}

function isStatus(content: Content, unitCell: UnitCell): boolean {
  return content.is === 'word' && (content.status !== undefined || mayAnswer(unitCell));
}

/** A yes or no is an answer about a delivery, a judgement or what is expected, but no status of anything else. */
function mayAnswer({ role, unit }: UnitCell): boolean {
  if (role === 'forecast') return true;
  const enters = isLeaf(unit) ? leafKind(unit.measure).enters : undefined;
  return enters === 'word' || enters === 'day';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
