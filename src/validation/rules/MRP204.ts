/** The scale of a percentage is in doubt: 0,85, 85 or 8500 %. */
import type { PercentScale } from '../../recognition/types';
import { about, enteredCells } from '../unitCells';
import { expectationOf } from '../expectations';
import { fixed, fixedShare, tidy } from '../fixes';
import type { Fix, Rule } from '../types';

export const MRP204: Rule = {
  code: 'MRP204',
  *find(context) {
    for (const unitCell of enteredCells(context)) {
      const { entry, role, unit, report } = unitCell;
      const { content } = entry;
      if (content.is !== 'number' || expectationOf(role, unit.measure)?.figure !== 'share') continue;
      const scale = report.percentScale;
      const share = doubtful(content.value, content.shows === 'percent', scale);
      if (share === undefined) continue;
      let fix: { readonly fix?: Fix } = {};
      if (share !== 'unknown') {
        // A row in whole per cent must not keep a per cent format: 85 would show as 8500 %.
        fix =
          scale === 100 && content.shows === 'percent'
            ? fixed(context, entry, tidy(share * 100), 'General')
            : fixedShare(context, entry, share, scale);
      }
      yield {
        ...about(context, unitCell, {
          variant: share === 'unknown' ? 'unknown' : scale === 1 ? 'tooLarge' : 'tooSmall',
          share: share === 'unknown' ? '' : share,
        }),
        ...fix,
      };
    }
  },
};

/** The fraction meant, 'unknown' when two are possible, undefined when there is no doubt (above 100 pct. is MRP205's). */
function doubtful(value: number, asPercent: boolean, scale: PercentScale): number | 'unknown' | undefined {
  if (value < 0 || value > 100) return undefined;
  if (scale === 1) {
    if (value <= 1 + 1e-12) return undefined;
    // 1,05 can be 105 pct. or 1,05 pct.; shown as 105 % it is the former.
    if (value <= 2) return asPercent ? undefined : 'unknown';
    return tidy(value / 100);
  }
  if (value === 0 || value > 1 + 1e-12) return undefined;
  if (value === 1 && !asPercent) return 'unknown';
  // A row in whole per cent cannot hold a part of one per cent.
  return value * 100 <= 1 ? 'unknown' : value;
}
