/** A template or a note to oneself still stands in a text: "[årsag]", "xx", "???". It reads as an explanation and says nothing. */
import { cut } from '../shownFound';
import { about, leafRows } from '../unitCells';
import type { ColumnRole } from '../../recognition/types';
import type { Rule } from '../types';

const TEXTS = ['explanation', 'source', 'overrideReason'] as const satisfies readonly ColumnRole[];

/** Words in brackets that refer to something are no placeholders: "[se bilag]". */
const PLACEHOLDER =
  /\[(?!(?:se|jf|bilag|see|cf|annex)\b)\p{L}[^[\]\d]{0,60}\]|(?<![\p{L}\d])(?:[xX]{2,}|TODO|TBD)(?![\p{L}\d])|\?{2,}|_{3,}|\[(?:\.{2,}|…)\]/u;

/** The first place in a text that is still to be written. */
export function placeholderIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = PLACEHOLDER.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

export const MRP311: Rule = {
  code: 'MRP311',
  *find(context) {
    for (const { unit, report } of leafRows(context)) {
      for (const role of TEXTS) {
        const entry = report.entries[role];
        if (entry?.raw.type !== 'text') continue;
        const at = placeholderIn(entry.raw.value);
        if (at) yield about(context, { unit, report, role, entry }, { placeholder: cut(entry.raw.value.slice(at.from, at.to)) });
      }
    }
  },
};
