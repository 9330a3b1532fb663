/** The status that the agency wrote contradicts the computed one. */
import type { Status } from '../../report/types';
import { about, assessedUnits, placedIn, rowsInForce } from '../cells';
import type { Rule } from '../types';

const ORDER: readonly Status[] = ['notFulfilled', 'partly', 'fulfilled'];

export const MRP302: Rule = {
  code: 'MRP302',
  *find(context) {
    const units = assessedUnits(context);
    for (const placed of placedIn(rowsInForce(context), ['reportedStatus'])) {
      const { content } = placed.entry;
      const computed = units.get(placed.unit.id);
      // For a judged demand the word is the figure itself; an override is the agency's declared disagreement.
      if (
        content.is !== 'word' ||
        content.status === undefined ||
        !computed ||
        placed.unit.measure.kind === 'judged' ||
        computed.overridden
      )
        continue;
      if (content.status === 'withdrawn') yield about(context, placed, { variant: 'withdrawn' });
      const answers = [computed.reached.computed, ...(context.assessment.final ? [] : [computed.expected.computed])];
      if (!contradicts(content.status, answers)) continue;
      yield about(context, placed, {
        variant: context.assessment.final ? 'final' : 'round',
        reached: computed.reached.computed,
        expected: computed.expected.computed,
      });
    }
  },
};

/** During the year a status may speak of what is reached or of the whole year, or lie between the two. */
function contradicts(reported: Status, answers: readonly Status[]): boolean {
  const places = answers.map((status) => ORDER.indexOf(status)).filter((place) => place >= 0);
  const place = ORDER.indexOf(reported);
  return place >= 0 && places.length > 0 && (place < Math.min(...places) || place > Math.max(...places));
}
