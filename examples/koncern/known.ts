/** What an agency knows at a round, before any workbook asks for it: drawn by chance, and in keeping with the plan. */
import { isoOfSerial, serialOfIso } from '../../src/calendar/days';
import type { PlanInForce } from '../../src/plan/inForce';
import type { LeafMeasure, Round } from '../../src/plan/schema';
import { leavesOf } from '../../src/plan/units';
import { diceOf, type Dice } from './dice';
import { degreeOf } from './reckon';

/** One answer: a number (a share as a fraction), part of a whole, a day, or a status word. */
export type Fact =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'share'; readonly part: number; readonly whole: number }
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'word'; readonly word: string; readonly stands: 'met' | 'partly' | 'missed' };

export interface Known {
  readonly reached?: Fact;
  readonly forecast?: Fact;
  readonly baseline?: number;
  /** A level that the plan leaves to the workbook. */
  readonly target?: number;
  /** The percentage a person sets where the plan asks for one. */
  readonly manual?: number;
  readonly explanation?: string;
  /** The figure is typed as text, so it does not count. */
  readonly asText?: true;
  /** The agency forgot it. */
  readonly forgotten?: true;
}

/** By unit of the plan. */
export type Knowledge = Readonly<Record<string, Known>>;

export interface Manner {
  readonly seed: string;
  /** 1 is an agency that just about reaches its goals. */
  readonly strength: number;
  /** How likely a figure is forgotten or typed as text. */
  readonly untidy: number;
}

export function knowledgeOf({ plan, withdrawn }: PlanInForce, round: Round, manner: Manner): Knowledge {
  const dice = diceOf(`${plan.id} ${round.id} ${manner.seed}`);
  const from = serial(plan.period.from);
  const asOf = serial(round.asOf);
  const year: Year = { year: plan.year, asOf, to: serial(plan.period.to), final: round.id === 'AR', strength: manner.strength };
  const pace = (asOf - from + 1) / (year.to - from + 1);
  return Object.fromEntries(
    leavesOf(plan).map(({ id, measure }): [string, Known] => {
      if (withdrawn.has(id))
        return [id, { explanation: 'Udgået ved genforhandling. Rækken er bevaret, så nummeret kan findes igen.' }];
      const known = drawn(measure, { ...year, pace: paceOf(measure, pace) }, dice);
      const forgotten = !year.final && measure.kind !== 'milestone' && measure.kind !== 'judged' && dice.chance(manner.untidy);
      const asText = !forgotten && measure.kind === 'count' && measure.whole && dice.chance(manner.untidy * 3);
      const seen: Known = forgotten ? { ...without(known), forgotten: true } : asText ? { ...known, asText: true } : known;
      return [id, { ...seen, ...said(measure, known, plan.settings, year, dice) }];
    }),
  );
}

interface Year {
  readonly year: number;
  readonly asOf: number;
  readonly to: number;
  readonly final: boolean;
  readonly strength: number;
}

interface Course extends Year {
  /** How much of the year's figure is due by now. */
  readonly pace: number;
}

const YEAR_LONG = new Set<LeafMeasure['kind']>(['count', 'range', 'change', 'exact']);

function paceOf({ kind, pace }: LeafMeasure, linear: number): number {
  return (pace ?? (YEAR_LONG.has(kind) ? 'linear' : 'constant')) === 'linear' ? linear : 1;
}

function drawn(measure: LeafMeasure, course: Course, dice: Dice): Known {
  const luck = (spread: number) => course.strength * dice.between(1 - spread, 1 + spread);
  const number = (value: number): Fact => ({ is: 'number', value });
  /** Forecasts end with the year. */
  const ahead = (known: Known, forecast: Fact | undefined): Known =>
    course.final || forecast === undefined ? known : { ...known, forecast };
  switch (measure.kind) {
    case 'count': {
      const tidy = (value: number) => (!measure.whole ? Math.round(value * 10) / 10 : Math.round(value));
      const reached = tidy(measure.target * course.pace * luck(0.15));
      return ahead({ reached: number(reached) }, number(Math.max(reached, tidy(measure.target * luck(0.12)))));
    }
    case 'share': {
      const whole = dice.whole(60, 900);
      const part = Math.min(whole, Math.round(whole * measure.target * luck(0.06)));
      const hoped = Math.min(1, Math.round(measure.target * luck(0.04) * 1000) / 1000);
      return ahead({ reached: { is: 'share', part, whole } }, dice.chance(0.6) ? number(hoped) : undefined);
    }
    case 'change': {
      const own = measure.baseline ?? dice.whole(220, 940);
      const at = (part: number) =>
        Math.round(own * (1 + (measure.direction === 'decrease' ? -1 : 1) * measure.agreed * part * luck(0.3)));
      const baseline = measure.baseline === undefined ? { baseline: own } : {};
      return ahead({ ...baseline, reached: number(at(course.pace)) }, number(at(1)));
    }
    case 'range': {
      const tidy = (value: number) => (!measure.whole ? Math.round(value * 10) / 10 : Math.round(value));
      const reached = tidy(dice.between(measure.min * 0.85, measure.max * 1.1) * course.pace);
      return ahead({ reached: number(reached) }, number(Math.max(reached, tidy(dice.between(measure.min, measure.max)))));
    }
    case 'duration': {
      const value = () => Math.round((measure.target / luck(0.18)) * 10) / 10;
      return ahead({ reached: number(value()) }, dice.chance(0.6) ? number(value()) : undefined);
    }
    case 'milestone':
      return delivery(measure, course, dice);
    case 'level': {
      const agreed = measure.target ?? 4;
      const level = () => number(dice.chance(0.25) ? agreed - 1 : agreed);
      const target = measure.target === undefined ? { target: agreed } : {};
      return ahead({ ...target, reached: level() }, dice.chance(0.6) ? level() : undefined);
    }
    case 'judged': {
      const word = (): Fact => {
        const isMet = dice.chance(0.67);
        return isMet ? { is: 'word', word: 'Opfyldt', stands: 'met' } : { is: 'word', word: 'Delvist opfyldt', stands: 'partly' };
      };
      return ahead({ reached: word() }, word());
    }
    case 'growth': {
      const own = measure.baseline ?? dice.whole(20_000, 90_000);
      const value = () => number(Math.round(own * (1 + measure.rate * luck(0.2)) ** measure.years));
      return ahead({ ...(measure.baseline === undefined ? { baseline: own } : {}), reached: value() }, value());
    }
    case 'series': {
      const target = measure.targets[String(course.year)] ?? 1;
      const part = (pace: number) => (measure.direction === 'atLeast' ? pace * luck(0.12) : 1 / luck(0.15));
      return ahead({ reached: number(Math.round(target * part(course.pace))) }, number(Math.round(target * part(1))));
    }
    case 'exact': {
      const reached = Math.round(measure.target * course.pace) - (dice.chance(0.3) ? 1 : 0);
      return ahead({ reached: number(reached) }, number(measure.target + dice.oneOf(0, 0, 0, 1, -1)));
    }
    case 'allOf': {
      const total = measure.total ?? dice.whole(20, 60);
      const reached = Math.min(total, Math.round(total * course.pace * luck(0.1)));
      return ahead({ reached: number(reached) }, number(Math.max(reached, total - dice.oneOf(0, 0, 1))));
    }
    case 'average': {
      const value = () => number(Math.round(measure.target * luck(0.05) * 100) / 100);
      return ahead({ reached: value() }, value());
    }
  }
}

function delivery(measure: Extract<LeafMeasure, { kind: 'milestone' }>, course: Course, dice: Dice): Known {
  const due = serial(measure.due);
  const first = Math.max(due - 24, measure.notBefore === undefined ? 0 : serial(measure.notBefore));
  const punctual = dice.whole(first, due);
  const isLate = dice.chance(0.15 / course.strength);
  if (due <= course.asOf || course.final) {
    const late = Math.min(due + dice.whole(2, 20), course.asOf);
    return isLate && late > due ? { reached: { is: 'day', day: late } } : { reached: { is: 'day', day: punctual } };
  }
  if (punctual <= course.asOf) return { reached: { is: 'day', day: punctual } };
  if (isLate && due + 5 <= course.to) return { forecast: { is: 'day', day: due + 5 } };
  if (isLate) return { forecast: { is: 'word', word: 'Forventes ikke opfyldt', stands: 'missed' } };
  return dice.chance(0.3)
    ? { forecast: { is: 'word', word: 'Forventes opfyldt', stands: 'met' } }
    : { forecast: { is: 'day', day: punctual } };
}

const BECAUSE = [
  'Nedbøren i foråret forsinkede arbejdet. Styrelsen har flyttet folk dertil i efteråret.',
  'To stillinger stod ledige i 1. halvår. De er besat fra august.',
  'Leverandøren afleverede senere end aftalt. Der er aftalt en ny tidsplan.',
  'Tallet ligger under det forventede, fordi registreringen først begyndte i marts.',
  'Der kom flere henvendelser end ventet. Arbejdsgangen er lagt om fra september.',
] as const;

/** A person explains what is not met, or not expected to be, and sets a percentage where the plan wants one. */
function said(
  measure: LeafMeasure,
  known: Known,
  settings: PlanInForce['plan']['settings'],
  { year }: Year,
  dice: Dice,
): Pick<Known, 'explanation' | 'manual'> {
  const own = { ...known, settings, year };
  const reached = degreeOf(measure, known.reached, own);
  const expected = degreeOf(measure, known.forecast, own);
  const [first, ...more] = BECAUSE;
  const because = dice.oneOf<string>(first, ...more);
  const manual = settings.credit.model === 'manual' && reached !== null;
  const isMissed = [reached, expected].some((degree) => degree !== null && degree < 1);
  return {
    ...(manual ? { manual: Math.round(Math.min(1, reached) * 20) / 20 } : {}),
    ...(isMissed
      ? { explanation: because }
      : manual
        ? { explanation: 'Skønnet følger opgørelsen: målet er nået som aftalt.' }
        : {}),
  };
}

/** About what was known four months before: of what adds up in the course of the year, less; and nothing delivered after `asOf`. */
export function knownBefore({ plan }: PlanInForce, knowledge: Knowledge, asOf: string): Knowledge {
  return Object.fromEntries(
    leavesOf(plan).map(({ id, measure }): [string, Known] => {
      const all = knowledge[id] ?? {};
      const { reached } = all;
      const known = without(all);
      if (reached === undefined || (reached.is === 'day' && reached.day > serial(asOf))) return [id, known];
      const adds =
        reached.is === 'number' && (YEAR_LONG.has(measure.kind) || measure.pace === 'linear') && measure.kind !== 'change';
      return [id, { ...known, reached: adds ? { is: 'number', value: Math.floor(reached.value * 0.4) } : reached }];
    }),
  );
}

/** The same without what was reached. */
function without(known: Known): Known {
  return Object.fromEntries(Object.entries(known).filter(([key]) => key !== 'reached' && key !== 'asText'));
}

export function serial(iso: string): number {
  const value = serialOfIso(iso);
  if (value === undefined) throw new Error(`no day: ${iso}`);
  return value;
}

export function dayOf(fact: Extract<Fact, { is: 'day' }>): string {
  return isoOfSerial(fact.day);
}
