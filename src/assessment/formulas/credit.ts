import type { CreditModel, Settings } from '../../plan/schema';
import type { PercentScale } from '../../recognition/types';
import { holdsText, reaches, whenShare } from './expressions';
import type { SheetWords } from './sheetWords';

export interface CreditRefs {
  readonly degree: string;
  readonly status: string;
  /** threeStep: what "partly" gives. proportional: the floor. */
  readonly parameter?: string;
  /** steps: a range with the ascending steps. */
  readonly steps?: string;
  /** manual: the percentage a person entered, and the cells where the reason may stand (any of them). */
  readonly manual?: { readonly credit: string; readonly reasons: readonly string[]; readonly percentScale: PercentScale };
  readonly words: SheetWords;
  /** Condition under which nothing is asked for yet; absent: something always is. */
  readonly notYet?: string;
  /** The same of a percentage set by hand. */
  readonly unrated?: string;
  /** Withdrawn by the plan. */
  readonly withdrawn?: boolean;
}

export interface PossibleRefs extends CreditRefs {
  /** Condition under which something that counts stands there. */
  readonly answered: string;
}

/**
 * 0–1: what is certain, with what is missing as nothing; "" where the unit does not count. Includes what `excluded` says about what is
 * excused, so roll-ups need not.
 */
export function credit(model: CreditModel, excluded: Settings['excluded'], refs: CreditRefs): string {
  return creditOr(model, excluded, refs, '0');
}

/** The same with what is missing as full. */
export function possibleCredit(model: CreditModel, excluded: Settings['excluded'], refs: PossibleRefs): string {
  const { answered, degree } = refs;
  const full = creditOr(model, excluded, refs, '1');
  return answered === `ISNUMBER(${degree})` ? full : `IF(OR(${answered},NOT(ISNUMBER(${degree}))),${full},1)`;
}

function creditOr(model: CreditModel, excluded: Settings['excluded'], refs: CreditRefs, missing: string): string {
  const { degree, notYet, withdrawn } = refs;
  const excused = excusedCredit(excluded);
  if (withdrawn === true) return excused;
  const unless = (condition: string | undefined): string =>
    condition === undefined ? missing : `IF(${condition},${excused},${missing})`;
  const none = unless(notYet);
  return `IF(ISNUMBER(${degree}),${ofDegree()},${none})`;

  function ofDegree(): string {
    const fulfilled = `${refs.status}=${refs.words.status.fulfilled}`;
    const parameter = refs.parameter ?? '0';
    switch (model.model) {
      case 'threeStep':
        return `IF(${fulfilled},1,IF(${refs.status}=${refs.words.status.partly},${parameter},0))`;
      case 'binary':
        return `IF(${fulfilled},1,0)`;
      case 'steps': {
        const steps = refs.steps ?? '0';
        return `SUMPRODUCT(MAX((ROUND(${steps},12)<=ROUND(${degree},12))*${steps}))`;
      }
      case 'proportional':
        return `IF(${reaches(degree, parameter)},MAX(0,MIN(1,${degree})),0)`;
      case 'manual':
        return manual();
    }
  }

  function manual(): string {
    const unset = unless(refs.unrated);
    if (!refs.manual) return unset;
    const { credit: cell, reasons, percentScale } = refs.manual;
    const given = whenShare(cell, percentScale, (fraction) => fraction, unset);
    const [only, ...more] = reasons.map(holdsText);
    if (only === undefined) return unset;
    return `IF(${more.length === 0 ? only : `OR(${[only, ...more].join(',')})`},${given},${unset})`;
  }
}

/** Cells of a unit that something is missing in: of `missing`, or of what is rolled up. */
export interface CreditCells {
  readonly degree: string;
  readonly credit: string;
  readonly possible: string;
}

/** How many of the cells (or ranges) are of units that are missing as a whole. */
export function missingCount(parts: readonly CreditCells[]): string {
  return parts
    .map(({ degree, credit, possible }) => counting(`(${possible}>${credit})*(1-ISNUMBER(${degree}))`, degree))
    .join('+');
}

function counting(product: string, cell: string): string {
  return cell.includes(':') ? `SUMPRODUCT(${product})` : product;
}

/** Credit of a composite, a weight block or a goal: its rolled-up degree; nothing where all is missing; what `excluded` gives where all is excused. */
export function rolledCredit(degree: string, parts: readonly CreditCells[], excluded: Settings['excluded']): string {
  return `IF(ISNUMBER(${degree}),${degree},IF(${missingCount(parts)}>0,0,${excusedCredit(excluded)}))`;
}

/** The same with what is missing as full. `possible` is what `rollUpPossible` or `weightedPossible` gives. */
export function rolledPossible(
  degree: string,
  possible: string,
  parts: readonly CreditCells[],
  excluded: Settings['excluded'],
): string {
  return `IF(OR(ISNUMBER(${degree}),${missingCount(parts)}>0),${possible},${excusedCredit(excluded)})`;
}

function excusedCredit(excluded: Settings['excluded']): string {
  switch (excluded) {
    case 'leaveOut':
      return '""';
    case 'zero':
      return '0';
    case 'full':
      return '1';
  }
}
