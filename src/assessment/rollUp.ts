/** From parts to a whole: sub-goals to a requirement, requirements to a weight block, blocks to a goal. */
import type { RollUp, Settings } from '../plan/schema';
import type { Status } from '../report/types';
import { excludedCredit } from './credit';
import { reaches, round12 } from '../measures/numbers';
import type { Assessed } from './types';

export interface SubResult {
  readonly answer: Assessed;
  /** Only for weightedMean and for the blocks of a goal. */
  readonly weight: number;
}

/** Answer of a composite or a weight block. Its degree is its rolled-up credit, null when nothing is assessed. */
export function rollUp(how: RollUp, parts: readonly SubResult[], excluded: Settings['excluded']): Assessed {
  const counting = countingParts(parts, excluded);
  const degree = counting.length === 0 ? null : rolledUp(how, counting, parts, excluded);
  const met = how.mode === 'any' || how.mode === 'count' ? degree !== null && reaches(degree, 1) : allFulfilled(parts, excluded);
  return answer(degree, met, counting, excluded);
}

/** Answer of a goal over its weight blocks. Blocks that all weigh nothing count alike. */
export function rollUpBlocks(blocks: readonly SubResult[], excluded: Settings['excluded']): Assessed {
  const counting = countingParts(blocks, excluded);
  const degree = counting.length === 0 ? null : (weightedMean(counting) ?? mean(counting));
  return answer(degree, allFulfilled(blocks, excluded), counting, excluded);
}

function answer(
  degree: number | null,
  met: boolean,
  counting: readonly CountingPart[],
  excluded: Settings['excluded'],
): Assessed {
  const status = degree === null ? 'notAssessed' : statusOf(met, counting);
  return { degree, status, computed: status, credit: degree ?? excludedCredit(excluded) };
}

function statusOf(met: boolean, counting: readonly CountingPart[]): Status {
  if (met) return 'fulfilled';
  return round12(sum(counting.map((part) => part.credit))) === 0 ? 'notFulfilled' : 'partly';
}

interface CountingPart {
  readonly credit: number;
  readonly weight: number;
}

/** None at all when nothing is assessed, even where what is not assessed is kept at zero or at full. */
function countingParts(parts: readonly SubResult[], excluded: Settings['excluded']): CountingPart[] {
  if (excluded !== 'leaveOut' && assessed(parts) === 0) return [];
  return parts.flatMap(({ answer: { credit }, weight }) => (credit === null ? [] : [{ credit, weight }]));
}

function rolledUp(
  how: RollUp,
  counting: readonly CountingPart[],
  parts: readonly SubResult[],
  excluded: Settings['excluded'],
): number {
  const credits = counting.map((part) => part.credit);
  switch (how.mode) {
    case 'mean':
      return mean(counting);
    case 'weightedMean':
      return weightedMean(counting) ?? mean(counting);
    case 'all':
      return allFulfilled(parts, excluded) ? 1 : 0;
    case 'any':
      return Math.max(...credits);
    case 'worst':
      return Math.min(...credits);
    case 'count': {
      const given = excluded === 'full' ? parts.length - assessed(parts) : 0;
      return Math.min(1, (fulfilled(parts) + given) / how.atLeast);
    }
  }
}

function assessed(parts: readonly SubResult[]): number {
  return parts.filter((part) => part.answer.degree !== null).length;
}

function fulfilled(parts: readonly SubResult[]): number {
  return parts.filter((part) => part.answer.status === 'fulfilled').length;
}

/** What is not assessed stands in the way only where it counts as zero. */
function allFulfilled(parts: readonly SubResult[], excluded: Settings['excluded']): boolean {
  return fulfilled(parts) === (excluded === 'zero' ? parts.length : assessed(parts));
}

function mean(parts: readonly CountingPart[]): number {
  return sum(parts.map((part) => part.credit)) / parts.length;
}

function weightedMean(parts: readonly CountingPart[]): number | null {
  const weight = sum(parts.map((part) => part.weight));
  return weight === 0 ? null : sum(parts.map((part) => part.weight * part.credit)) / weight;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
