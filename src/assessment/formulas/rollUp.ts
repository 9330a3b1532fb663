import type { RollUp, Settings } from '../../plan/schema';
import { NOTHING, over } from './expressions';
import { counted, earned } from './points';
import type { SheetWords } from './sheetWords';

/** Cells (or ranges) of one part. In ranges, `weight` is a range beside them. */
export interface PartRefs {
  readonly degree: string;
  readonly status: string;
  readonly credit: string;
  /** Absent: 1. */
  readonly weight?: string;
}

export interface RollUpRefs {
  readonly parts: readonly PartRefs[];
  readonly excluded: Settings['excluded'];
  readonly words: SheetWords;
}

/** Rolled-up degree of a composite or a weight block: its credit over the parts that count, "" when nothing is assessed. */
export function rollUp(how: RollUp, refs: RollUpRefs): string {
  return whenAssessed(refs, mode(how, refs));
}

function mode(how: RollUp, refs: RollUpRefs): string {
  const credits = refs.parts.map((part) => part.credit);
  switch (how.mode) {
    case 'mean':
      return over('AVERAGE', credits);
    case 'weightedMean':
      return weightedMean(refs.parts.map(({ credit, weight }) => ({ credit, weight: weight ?? '1' })));
    case 'all':
      return `IF(${allFulfilled(refs)},1,0)`;
    case 'any':
      return over('MAX', credits);
    case 'worst':
      return over('MIN', credits);
    case 'count': {
      const given = refs.excluded === 'full' ? `+${over('COUNT', credits)}-${assessed(refs)}` : '';
      return `MIN(1,(${fulfilled(refs)}${given})/${how.atLeast})`;
    }
  }
}

/** Status word of what `rollUp` gave. `degree` is its cell. */
export function rolledStatus(mode: RollUp['mode'], degree: string, refs: RollUpRefs): string {
  const met = mode === 'any' || mode === 'count' ? `ROUND(${degree},12)>=1` : allFulfilled(refs);
  return statusBy(degree, met, refs);
}

function statusBy(degree: string, met: string, refs: RollUpRefs): string {
  const { fulfilled: yes, partly, notFulfilled, notAssessed } = refs.words.status;
  const credits = refs.parts.map((part) => part.credit);
  return `IF(ISNUMBER(${degree}),IF(${met},${yes},IF(ROUND(${over('SUM', credits)},12)=0,${notFulfilled},${partly})),${notAssessed})`;
}

/** Nothing counts: nothing is assessed, or (credit entered by hand) none of what is assessed has a credit. */
function whenAssessed(refs: RollUpRefs, then: string): string {
  const count =
    refs.excluded === 'leaveOut'
      ? over(
          'COUNT',
          refs.parts.map((part) => part.credit),
        )
      : assessed(refs);
  return `IF(${count}=0,${NOTHING},${then})`;
}

function assessed(refs: RollUpRefs): string {
  return over(
    'COUNT',
    refs.parts.map((part) => part.degree),
  );
}

function fulfilled(refs: RollUpRefs): string {
  const word = refs.words.status.fulfilled;
  const terms = refs.parts.map(({ status }) =>
    status.includes(':') ? `SUMPRODUCT((${status}=${word})*1)` : `(${status}=${word})`,
  );
  return terms.length === 1 ? `${terms.join('')}*1` : terms.join('+');
}

/** What is not assessed stands in the way only where it counts as zero. */
function allFulfilled(refs: RollUpRefs): string {
  const credits = refs.parts.map((part) => part.credit);
  return `${fulfilled(refs)}=${refs.excluded === 'zero' ? over('COUNT', credits) : assessed(refs)}`;
}

export interface WeightedRefs {
  readonly credit: string;
  readonly weight: string;
}

export function weightedMean(parts: readonly WeightedRefs[]): string {
  const top = parts.map(({ weight, credit }) => earned(weight, credit)).join('+');
  const bottom = parts.map(({ weight, credit }) => counted(weight, credit)).join('+');
  return `(${top})/(${bottom})`;
}

/** Degree of a goal over its weight blocks; "" when nothing counts. Blocks that all weigh nothing count alike. */
export function weighted(refs: RollUpRefs): string {
  const parts = refs.parts.map(({ credit, weight }) => ({ credit, weight: weight ?? '1' }));
  const bottom = parts.map(({ weight, credit }) => counted(weight, credit)).join('+');
  const mean = over(
    'AVERAGE',
    parts.map((part) => part.credit),
  );
  return whenAssessed(refs, parts.length === 1 ? mean : `IF(${bottom}=0,${mean},${weightedMean(parts)})`);
}

/** Status word of a goal over its weight blocks. `degree` is the cell of `weighted`. */
export function weightedStatus(degree: string, refs: RollUpRefs): string {
  return statusBy(degree, allFulfilled(refs), refs);
}
