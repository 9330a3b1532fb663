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
}

/** 0–1, or "" where the unit does not count. Includes what `excluded` says about what cannot be assessed, so roll-ups need not. */
export function credit(model: CreditModel, excluded: Settings['excluded'], refs: CreditRefs): string {
  const none = excludedCredit(excluded);
  const { degree } = refs;
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
        return manual(none);
    }
  }

  function manual(missing: string): string {
    if (!refs.manual) return missing;
    const { credit: cell, reasons, percentScale } = refs.manual;
    const given = whenShare(cell, percentScale, (fraction) => fraction, missing);
    const [only, ...more] = reasons.map(holdsText);
    if (only === undefined) return missing;
    return `IF(${more.length === 0 ? only : `OR(${[only, ...more].join(',')})`},${given},${missing})`;
  }
}

/** Credit of a composite, a weight block or a goal: its rolled-up degree, or what `excluded` gives. */
export function rolledCredit(degree: string, excluded: Settings['excluded']): string {
  return `IF(ISNUMBER(${degree}),${degree},${excludedCredit(excluded)})`;
}

function excludedCredit(excluded: Settings['excluded']): string {
  switch (excluded) {
    case 'leaveOut':
      return '""';
    case 'zero':
      return '0';
    case 'full':
      return '1';
  }
}
