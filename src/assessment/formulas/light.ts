import type { Pace } from '../../measures/fields';
import type { SharedRefs } from '../types';
import { reaches } from './expressions';
import type { SheetWords } from './sheetWords';

export interface PaceRefs {
  readonly pace: Pace;
  /** First day from which anything is expected under atDue: the milestone's parameter "due", else the period's last day. */
  readonly due?: string;
  readonly shared: Pick<SharedRefs, 'asOf' | 'periodFrom' | 'periodTo' | 'yellowFrom'>;
}

export interface LightRefs extends PaceRefs {
  /** Cells of the reached answer. */
  readonly degree: string;
  readonly status: string;
  /** As for `status`: where one is in force the light follows the status. */
  readonly assigned?: string;
  /** The round that settles the year. */
  readonly final: boolean;
  readonly words: SheetWords;
  /** `notYet` of the measure. */
  readonly notYet?: string;
}

/** Light of a unit with figures of its own: is it on course at asOf? */
export function leafLight(refs: LightRefs): string {
  const { words, degree, status, assigned } = refs;
  const byStatus = lightOfStatus(refs.status, refs.words, refs.notYet ?? 'FALSE');
  if (refs.final) return byStatus;
  const { missing, notDue, withdrawn, green } = words.light;
  const early = tooEarly(refs);
  const onCourse =
    early === undefined ? course(refs) : `IF(${early},IF(${reaches(degree, '1')},${green},${notDue}),${course(refs)})`;
  const tooSoon = [early, refs.notYet].filter((condition) => condition !== undefined && condition !== '');
  const absent = unique(tooSoon).reduceRight((otherwise, condition) => `IF(${condition},${notDue},${otherwise})`, missing);
  const paced = `IF(${status}=${words.status.withdrawn},${withdrawn},IF(ISNUMBER(${degree}),${onCourse},${absent}))`;
  return assigned === undefined ? paced : `IF(${assigned}>0,${byStatus},${paced})`;
}

/** Nothing is expected yet; undefined where something always is. */
function tooEarly({ pace, due, shared }: PaceRefs): string | undefined {
  switch (pace) {
    case 'constant':
      return undefined;
    case 'linear':
      return `${shared.asOf}<${shared.periodFrom}`;
    case 'atDue':
      return `${shared.asOf}<${due ?? shared.periodTo}`;
  }
}

function course(refs: LightRefs): string {
  const { shared, words, degree } = refs;
  const days = `(${shared.asOf}-${shared.periodFrom}+1)/(${shared.periodTo}-${shared.periodFrom}+1)`;
  const ratio = refs.pace === 'linear' ? `${degree}/MIN(1,${days})` : degree;
  const { green, yellow, red } = words.light;
  return `IF(${reaches(ratio, '1')},${green},IF(${reaches(ratio, shared.yellowFrom)},${yellow},${red}))`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Condition under which a whole that is not assessed is not asked for either, for `lightOfStatus`. */
export function isExcused(credit: string, possible: string): string {
  return `NOT(${possible}>${credit})`;
}

/**
 * The light that says what a status says: the expected light of everything, and of what is overridden or settled. `excused` is the
 * condition under which what is not assessed is not asked for either.
 */
export function lightOfStatus(status: string, words: SheetWords, excused: string): string {
  const { green, yellow, red, withdrawn, notDue } = words.light;
  const missing = excused === 'FALSE' ? words.light.missing : `IF(${excused},${notDue},${words.light.missing})`;
  const { fulfilled, partly, notFulfilled, withdrawn: gone } = words.status;
  const colour = `IF(${status}=${fulfilled},${green},IF(${status}=${partly},${yellow},IF(${status}=${notFulfilled},${red},`;
  return `${colour}IF(${status}=${gone},${withdrawn},${missing}))))`;
}

/** Light of a composite or a goal: the worst among its parts; what is missing before green, not due before withdrawn. */
export function worstLight(parts: readonly string[], words: SheetWords): string {
  const { red, yellow, green, missing, notDue, withdrawn } = words.light;
  const order = [red, yellow, missing, green, notDue];
  return order.reduceRight((otherwise, light) => `IF(${some(parts, light)},${light},${otherwise})`, withdrawn);
}

function some(parts: readonly string[], light: string): string {
  const terms = parts.map((part) => (part.includes(':') ? `SUMPRODUCT((${part}=${light})*1)>0` : `${part}=${light}`));
  return terms.length === 1 ? terms.join('') : `OR(${terms.join(',')})`;
}
