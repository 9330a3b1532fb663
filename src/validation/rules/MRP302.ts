/** The status that the agency wrote contradicts the computed one. */
import { leafKind } from '../../measures';
import type { Status } from '../../report/types';
import { about, assessedUnits, isLeaf, unitCellsIn, rowsInForce } from '../unitCells';
import type { Rule } from '../types';

const ORDER: readonly Status[] = ['notFulfilled', 'partly', 'fulfilled'];

export const MRP302: Rule = {
  code: 'MRP302',
  *find(context) {
    const units = assessedUnits(context);
    for (const unitCell of unitCellsIn(rowsInForce(context), ['reportedStatus'])) {
      const { content } = unitCell.entry;
      const computed = units.get(unitCell.unit.id);
      // For a judged demand the word is the figure itself; an override is the agency's declared disagreement.
      if (
        content.is !== 'word' ||
        content.status === undefined ||
        !computed ||
        (isLeaf(unitCell.unit) && leafKind(unitCell.unit.measure).enters === 'word') ||
        computed.overridden
      )
        continue;
      if (content.status === 'withdrawn') yield about(context, unitCell, { variant: 'withdrawn' });
      const { reached, expected, figureState } = computed;
      // What is not met because nothing stands there is told as missing.
      const answers = [
        ...(figureState?.reached === 'missing' ? [] : [reached.computed]),
        ...(context.assessment.final || figureState?.expected === 'missing' ? [] : [expected.computed]),
      ];
      if (!contradicts(content.status, answers)) continue;
      yield about(context, unitCell, {
        variant: context.assessment.final ? 'final' : 'round',
        reached: reached.computed,
        expected: expected.computed,
      });
    }
  },
};

/** During the year a status may speak of what is reached or of the whole year, or lie between the two. */
function contradicts(reported: Status, answers: readonly Status[]): boolean {
  const positions = answers.map((status) => ORDER.indexOf(status)).filter((position) => position >= 0);
  const position = ORDER.indexOf(reported);
  return position >= 0 && positions.length > 0 && (position < Math.min(...positions) || position > Math.max(...positions));
}
