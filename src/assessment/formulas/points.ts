import type { RollUp } from '../../plan/schema';
import { over } from './expressions';

export interface ShareRefs {
  /** Credit cells (or ranges) of the unit and all its siblings, itself included. */
  readonly credits: readonly string[];
  /** Only for weightedMean: weight of each of `credits` in the same order (range beside range), and the unit's own. */
  readonly weights?: readonly string[];
  readonly weight?: string;
}

/**
 * The part of its parent's points that a counting unit can give, e.g. "/COUNT(C3,C5)" to be put behind the parent's points; undefined
 * where the roll-up is not additive and the unit has no points of its own.
 */
export function shareOf(mode: RollUp['mode'], refs: ShareRefs): string | undefined {
  switch (mode) {
    case 'mean':
      return `/${over('COUNT', refs.credits)}`;
    case 'weightedMean':
      return `*${refs.weight ?? '1'}/(${refs.credits.map((credit, at) => counted(refs.weights?.[at] ?? '1', credit)).join('+')})`;
    case 'all':
    case 'any':
    case 'worst':
    case 'count':
      return undefined;
  }
}

/** Weight where the credit counts. */
export function counted(weight: string, credit: string): string {
  return credit.includes(':') ? `SUMPRODUCT(${weight},ISNUMBER(${credit})*1)` : `${weight}*COUNT(${credit})`;
}

/** Weight times credit where the credit counts. */
export function earned(weight: string, credit: string): string {
  return credit.includes(':') ? `SUMPRODUCT(${weight},${credit})` : `${weight}*SUM(${credit})`;
}

/**
 * Points of a unit, "" where it does not count. `of` is what it can give: the weight of its block followed by its share and, for a
 * sub-goal, by its own share after its requirement's: `MS_Vaegt/COUNT(…)/COUNT(…)`.
 */
export function points(of: string, credit: string): string {
  return `IF(ISNUMBER(${credit}),${of}*${credit},"")`;
}
