import type { RollUp, Settings } from '../../plan/schema';
import { NOTHING, over } from './expressions';
import { missingCount } from './credit';
import { counted as countedWeight, earned } from './points';
import type { SheetWords } from './sheetWords';

/** Cells (or ranges) of one part. In ranges, `weight` is a range beside them. */
export interface PartRefs {
  readonly degree: string;
  readonly status: string;
  readonly credit: string;
  readonly possible: string;
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
  if (how.mode === 'all') return `IF(${fulfilled(refs)}=${asked(refs)},1,0)`;
  if (how.mode === 'count') return `MIN(1,(${fulfilled(refs)}${given(refs)})/${how.atLeast})`;
  return byCredit(how.mode, refs.parts, 'credit');
}

/** The most that what is missing can make of it, for `rolledPossible`. */
export function rollUpPossible(how: RollUp, refs: RollUpRefs): string {
  const could = `${fulfilled(refs)}+${open(refs)}`;
  if (how.mode === 'all') return `IF(${could}=${asked(refs)},1,0)`;
  if (how.mode === 'count') return `MIN(1,(${could}${given(refs)})/${how.atLeast})`;
  return byCredit(how.mode, refs.parts, 'possible');
}

type End = 'credit' | 'possible';

function byCredit(how: Exclude<RollUp['mode'], 'all' | 'count'>, parts: readonly PartRefs[], end: End): string {
  const credits = parts.map((part) => part[end]);
  switch (how) {
    case 'mean':
      return over('AVERAGE', credits);
    case 'weightedMean':
      return weightedMean(parts.map((part) => ({ credit: part[end], weight: part.weight ?? '1' })));
    case 'any':
      return over('MAX', credits);
    case 'worst':
      return over('MIN', credits);
  }
}

/** Status word of what `rollUp` gave. `degree` is its cell. */
export function rolledStatus(mode: RollUp['mode'], degree: string, refs: RollUpRefs): string {
  const met = mode === 'any' || mode === 'count' ? `ROUND(${degree},12)>=1` : allFulfilled(refs);
  return statusBy(degree, met, refs);
}

/** By the statuses of the parts, not by their credit: a whole of one part has the status of that part under every credit model. */
function statusBy(degree: string, met: string, refs: RollUpRefs): string {
  const { fulfilled: yes, partly, notFulfilled, notAssessed } = refs.words.status;
  const better = `${fulfilled(refs)}+${withStatus(refs, partly)}${given(refs)}`;
  return `IF(ISNUMBER(${degree}),IF(${met},${yes},IF(${better}=0,${notFulfilled},${partly})),${notAssessed})`;
}

function whenAssessed(refs: RollUpRefs, then: string): string {
  return `IF(${assessed(refs)}=0,${NOTHING},${then})`;
}

function assessed(refs: RollUpRefs): string {
  if (refs.excluded === 'leaveOut') return summed(refs.parts, ({ degree, credit }) => `ISNUMBER(${degree})*ISNUMBER(${credit})`);
  return over(
    'COUNT',
    refs.parts.map((part) => part.degree),
  );
}

function counted(refs: RollUpRefs): string {
  return over(
    'COUNT',
    refs.parts.map((part) => part.credit),
  );
}

/** Parts that stand in the way of the whole as long as they are not fulfilled. What is excused has no credit, or that of `excluded`. */
function asked(refs: RollUpRefs): string {
  return refs.excluded === 'full' ? `${assessed(refs)}+${missingCount(refs.parts)}` : counted(refs);
}

/** Excused parts that count as full, to be added. */
function given(refs: RollUpRefs): string {
  return refs.excluded === 'full' ? `+${counted(refs)}-(${asked(refs)})` : '';
}

function fulfilled(refs: RollUpRefs): string {
  return withStatus(refs, refs.words.status.fulfilled);
}

function withStatus(refs: RollUpRefs, word: string): string {
  return summed(refs.parts, ({ status, credit }) => `(${status}=${word})*ISNUMBER(${credit})`);
}

/** Parts that are not fulfilled by what is there, and still possible. */
function open(refs: RollUpRefs): string {
  const word = refs.words.status.fulfilled;
  return summed(
    refs.parts,
    ({ status, credit, possible }) => `(${status}<>${word})*(${possible}>${credit})*(${possible}>=0.999999999999)`,
  );
}

function summed(parts: readonly PartRefs[], product: (part: PartRefs) => string): string {
  return parts.map((part) => (part.status.includes(':') ? `SUMPRODUCT(${product(part)})` : product(part))).join('+');
}

function allFulfilled(refs: RollUpRefs): string {
  return `${fulfilled(refs)}=${asked(refs)}`;
}

export interface WeightedRefs {
  readonly credit: string;
  readonly weight: string;
}

export function weightedMean(parts: readonly WeightedRefs[]): string {
  const top = parts.map(({ weight, credit }) => earned(weight, credit)).join('+');
  const bottom = parts.map(({ weight, credit }) => countedWeight(weight, credit)).join('+');
  return `(${top})/(${bottom})`;
}

/** Degree of a goal over its weight blocks; "" when nothing is assessed. Blocks that all weigh nothing count alike. */
export function weighted(refs: RollUpRefs): string {
  return whenAssessed(refs, weightedBy(refs.parts, 'credit'));
}

/** The most that what is missing can make of it, for `rolledPossible`. */
export function weightedPossible(refs: RollUpRefs): string {
  return weightedBy(refs.parts, 'possible');
}

function weightedBy(refs: readonly PartRefs[], end: End): string {
  const parts = refs.map((part) => ({ credit: part[end], weight: part.weight ?? '1' }));
  const bottom = parts.map(({ weight, credit }) => countedWeight(weight, credit)).join('+');
  const mean = over(
    'AVERAGE',
    parts.map((part) => part.credit),
  );
  return parts.length === 1 ? mean : `IF(${bottom}=0,${mean},${weightedMean(parts)})`;
}

/** Status word of a goal over its weight blocks. `degree` is the cell of `weighted`. */
export function weightedStatus(degree: string, refs: RollUpRefs): string {
  return statusBy(degree, allFulfilled(refs), refs);
}
