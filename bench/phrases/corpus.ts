/** Demands of real plans with the measure each should become, and the comparison with what was read. The file is explained in docs/plan-reading.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeUnitOf } from '../../src/danish/units';
import type { ReadMeasure } from '../../src/planreading/measure';
import type { Surroundings } from '../../src/planreading/types';

export interface Expected {
  readonly kind: string;
  readonly op?: string;
  readonly target?: number | null;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly direction?: string;
  readonly agreed?: number;
  readonly rate?: number;
  readonly due?: string;
  readonly coverage?: number;
  readonly within?: { readonly value?: number; readonly unit?: string };
  readonly targets?: Readonly<Record<string, number>>;
  readonly parts?: readonly Expected[];
  readonly notInSchema?: boolean;
  readonly lost?: readonly string[];
  readonly confidence: 'sure' | 'guess' | 'person';
}

export interface CorpusDemand {
  readonly nr: string;
  readonly text: string;
  readonly expected: Expected;
}

export interface CorpusPlan {
  readonly id: string;
  readonly year: number | string;
  readonly lang: string;
  readonly period?: string;
  readonly requirements: readonly CorpusDemand[];
}

/** Every script and test runs from the root of the project. */
export function readCorpus(file = join('tests', 'fixtures', 'plans', 'corpus.json')): readonly CorpusPlan[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly CorpusPlan[];
}

/** The year of a plan of one year; a plan over several has no year that days without one could be of, but an end. */
export function surroundingsOf({ year }: CorpusPlan): Surroundings {
  if (typeof year === 'number') return { year };
  const [first, last] = year.split(/[-/]/).map(Number);
  if (first === undefined || last === undefined) return {};
  const end = last < 100 ? Math.floor(first / 100) * 100 + last : last;
  return { periodEnd: year.includes('/') ? `${end}-07-31` : `${end}-12-31` };
}

/** Kinds of the corpus that the plan file has no name for yet, as we name them. */
const KIND: Readonly<Record<string, string>> = {
  trend: 'change',
  maintain: 'change',
  relative: 'level',
  value: 'level',
  amount: 'level',
  median: 'duration',
};

export function isRight(expected: Expected, read: ReadMeasure | null): boolean {
  if (read === null) return false;
  if (expected.kind === 'composite') {
    const parts = expected.parts ?? [];
    const own = read.kind === 'composite' ? read.parts.map(({ measure }) => measure) : [read];
    return own.length === parts.length && parts.every((part, index) => isRight(part, own[index] ?? null));
  }
  // Every case within the limit, said of the time or of the cases.
  if (expected.kind === 'allOf' && read.kind === 'duration' && read.statistic === 'each')
    return sameWithin(expected, { value: read.target, unit: read.unit });
  if (read.kind !== (KIND[expected.kind] ?? expected.kind)) return false;
  switch (read.kind) {
    case 'change':
      if (expected.direction !== undefined && expected.direction !== read.direction) return false;
      if (expected.kind === 'trend') return read.agreed === 0 && read.strict === true;
      if (expected.kind === 'maintain') return read.agreed === 0 && read.strict !== true;
      return near(expected.agreed, read.agreed);
    case 'growth':
      return near(Math.abs(expected.rate ?? NaN), read.rate) && (expected.rate ?? 0) < 0 === (read.direction === 'decrease');
    case 'range':
      return near(expected.min, read.min) && near(expected.max, read.max);
    case 'milestone':
      return expected.due === undefined || expected.due === read.due;
    case 'duration':
      return sameLimit(expected, read) && sameUnit(expected.unit, read.unit) && (expected.coverage ?? 0) === (read.coverage ?? 0);
    case 'share':
      return sameLimit(expected, read) && sameWithin(expected, read.within);
    case 'allOf':
      return sameWithin(expected, read.within);
    case 'level':
      if (expected.kind === 'relative' || (expected.kind === 'amount' && typeof expected.target !== 'number'))
        return read.external !== undefined;
      if (expected.kind === 'amount') return near(expected.target ?? undefined, read.target ?? NaN);
      return expected.target === undefined
        ? read.target === undefined
        : sameLimit(expected, { ...read, target: read.target ?? NaN });
    case 'rank':
      return near(expected.target ?? undefined, read.target);
    case 'series':
      return Object.entries(expected.targets ?? {}).every(([year, value]) => near(value, read.targets[year] ?? NaN));
    case 'count':
      return sameLimit(expected, read);
    case 'exact':
      return near(expected.target ?? undefined, read.target);
    case 'judged':
    case 'ladder':
    case 'composite':
      return true;
  }
}

function near(expected: number | undefined, read: number): boolean {
  return expected !== undefined && Math.abs(expected - read) <= 1e-6 * Math.max(1, Math.abs(expected));
}

function sameLimit(
  { op, target }: Expected,
  read: { readonly op: string; readonly strict?: true; readonly target: number },
): boolean {
  if (!near(target ?? undefined, read.target)) return false;
  const own = { '>=': 'atLeast', '>': 'atLeast strict', '<=': 'atMost', '<': 'atMost strict', '=': 'atMost' }[op ?? '>='];
  return own === `${read.op}${read.strict === true ? ' strict' : ''}`;
}

function sameUnit(expected: string | undefined, read: string): boolean {
  return expected === undefined || timeUnitOf(expected.replace(/^calendar /, '')) === read;
}

function sameWithin({ within }: Expected, read: { readonly value?: number; readonly unit?: string } | undefined): boolean {
  if (within?.value === undefined || within.unit === undefined) return true;
  // A limit that only the goal's own wording holds ("inden udrejsefristen" of 7 days) is a limit read.
  if (read !== undefined && read.value === undefined) return true;
  return near(within.value, read?.value ?? NaN) && sameUnit(within.unit, read?.unit ?? '');
}
