/** From parts to a whole: sub-goals to a requirement, requirements to a weight block, blocks to a goal. */
import type { RollUp, Settings } from '../plan/schema';
import type { Status } from '../report/types';
import { reaches } from '../measures/numbers';
import { excusedCredits, isMissing } from './credit';
import type { Assessed } from './types';

export interface SubResult {
  readonly answer: Assessed;
  /** Only for weightedMean and for the blocks of a goal. */
  readonly weight: number;
}

/**
 * Answer of a composite or a weight block. Its degree is its rolled-up credit, null when nothing is assessed; what is missing counts as
 * nothing in it.
 */
export function rollUp(how: RollUp, parts: readonly SubResult[], excluded: Settings['excluded']): Assessed {
  const counting = parts.flatMap(countingPart);
  const degree = assessed(parts) === 0 ? null : rolledUp(how, counting, parts, excluded);
  const met = how.mode === 'any' || how.mode === 'count' ? degree !== null && reaches(degree, 1) : allFulfilled(parts, excluded);
  return answer({ degree, met, possible: atMost(how, counting, parts, excluded), parts, excluded });
}

/** Answer of a goal over its weight blocks. Blocks that all weigh nothing count alike. */
export function rollUpBlocks(blocks: readonly SubResult[], excluded: Settings['excluded']): Assessed {
  const counting = blocks.flatMap(countingPart);
  const degree = assessed(blocks) === 0 ? null : (weightedMean(counting, 'credit') ?? mean(counting, 'credit'));
  const possible = weightedMean(counting, 'possible') ?? mean(counting, 'possible');
  return answer({ degree, met: allFulfilled(blocks, excluded), possible, parts: blocks, excluded });
}

interface Rolled {
  readonly degree: number | null;
  readonly met: boolean;
  readonly possible: number;
  readonly parts: readonly SubResult[];
  readonly excluded: Settings['excluded'];
}

function answer({ degree, met, possible, parts, excluded }: Rolled): Assessed {
  if (degree !== null) {
    const status = statusOf(met, parts, excluded);
    return { degree, status, computed: status, credit: degree, possible };
  }
  const credits = parts.some((part) => isMissing(part.answer)) ? { credit: 0, possible } : excusedCredits(excluded);
  return { degree, status: 'notAssessed', computed: 'notAssessed', ...credits };
}

/** By the statuses of the parts, not by their credit: a whole of one part has the status of that part under every credit model. */
function statusOf(met: boolean, parts: readonly SubResult[], excluded: Settings['excluded']): Status {
  if (met) return 'fulfilled';
  const better = fulfilled(parts) + withStatus(parts, 'partly') + given(parts, excluded);
  return better === 0 ? 'notFulfilled' : 'partly';
}

interface CountingPart {
  readonly credit: number;
  readonly possible: number;
  readonly weight: number;
}
type End = 'credit' | 'possible';

function countingPart({ answer: { credit, possible }, weight }: SubResult): CountingPart[] {
  return credit === null ? [] : [{ credit, possible: possible ?? credit, weight }];
}

function rolledUp(
  how: RollUp,
  counting: readonly CountingPart[],
  parts: readonly SubResult[],
  excluded: Settings['excluded'],
): number {
  if (how.mode === 'all') return allFulfilled(parts, excluded) ? 1 : 0;
  if (how.mode === 'count') return Math.min(1, (fulfilled(parts) + given(parts, excluded)) / how.atLeast);
  return byCredit(how.mode, counting, 'credit');
}

/** The same when everything missing comes and is full. Of no part at all: 0, which is not asked for. */
function atMost(
  how: RollUp,
  counting: readonly CountingPart[],
  parts: readonly SubResult[],
  excluded: Settings['excluded'],
): number {
  if (counting.length === 0) return 0;
  const could = fulfilled(parts) + parts.filter((part) => isOpen(part.answer)).length;
  if (how.mode === 'all') return could === asked(parts, excluded) ? 1 : 0;
  if (how.mode === 'count') return Math.min(1, (could + given(parts, excluded)) / how.atLeast);
  return byCredit(how.mode, counting, 'possible');
}

const NEARLY_1 = 0.999999999999;

/** Not fulfilled by what is there, and still possible. */
function isOpen({ status, credit, possible }: Assessed): boolean {
  return status !== 'fulfilled' && credit !== null && possible !== null && possible > credit && possible >= NEARLY_1;
}

function byCredit(mode: Exclude<RollUp['mode'], 'all' | 'count'>, counting: readonly CountingPart[], end: End): number {
  const credits = counting.map((part) => part[end]);
  switch (mode) {
    case 'mean':
      return mean(counting, end);
    case 'weightedMean':
      return weightedMean(counting, end) ?? mean(counting, end);
    case 'any':
      return Math.max(...credits);
    case 'worst':
      return Math.min(...credits);
  }
}

/** What is assessed and counts. A demand that is not due yet may be expected to be met, and still wait for a credit set by hand. */
function assessed(parts: readonly SubResult[]): number {
  return parts.filter(({ answer }) => answer.degree !== null && answer.credit !== null).length;
}

function fulfilled(parts: readonly SubResult[]): number {
  return withStatus(parts, 'fulfilled');
}

function withStatus(parts: readonly SubResult[], status: Status): number {
  return parts.filter(({ answer }) => answer.status === status && answer.credit !== null).length;
}

/** Excused parts that count as full. */
function given(parts: readonly SubResult[], excluded: Settings['excluded']): number {
  return excluded === 'full' ? parts.length - asked(parts, excluded) : 0;
}

/** Parts that stand in the way of the whole as long as they are not fulfilled: all that are asked for, and at zero the excused ones too. */
function asked(parts: readonly SubResult[], excluded: Settings['excluded']): number {
  if (excluded === 'zero') return parts.length;
  if (excluded === 'leaveOut') return parts.filter(({ answer }) => answer.credit !== null).length;
  return parts.filter(({ answer }) => answer.degree !== null || isMissing(answer)).length;
}

function allFulfilled(parts: readonly SubResult[], excluded: Settings['excluded']): boolean {
  return fulfilled(parts) === asked(parts, excluded);
}

function mean(parts: readonly CountingPart[], end: End): number {
  return sum(parts.map((part) => part[end])) / parts.length;
}

function weightedMean(parts: readonly CountingPart[], end: End): number | null {
  const weight = sum(parts.map((part) => part.weight));
  return weight === 0 ? null : sum(parts.map((part) => part.weight * part[end])) / weight;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
