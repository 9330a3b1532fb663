/** A measure and the words it was read from as sentences, for a person who must agree or disagree. */
import type { SayPlanReading } from '../texts/planReading';
import type { PlanReadingKey } from '../texts/da/planReading';
import type { Contradiction } from './draft';
import type { LadderMeasure, LeafMeasure, Op, ReadMeasure, Within } from './measure';
import type { EvidenceName } from './types';

export function describeMeasure(measure: ReadMeasure, say: SayPlanReading): string {
  if (measure.kind === 'composite') {
    const parts = measure.parts.map((part, index) => `${index + 1}) ${describeMeasure(part.measure, say)}`).join('; ');
    return say('composite', { count: measure.parts.length, parts });
  }
  const { measuredAt } = { measuredAt: undefined, ...measure };
  return describeLeaf(measure, say) + (measuredAt === undefined ? '' : say('measuredAt', { day: dayOf(measuredAt, say) }));
}

/** What the plan says against itself, in a sentence. */
export function contradictionSentence(one: Contradiction, say: SayPlanReading): string {
  switch (one.is) {
    case 'weightSum':
      return say(one.is, { sum: one.sum });
    case 'numberTwice':
      return say(one.is, { number: one.number });
    case 'sharedWeight':
      return say(one.is, { goal: one.goal, weights: one.weights.join(', ') });
    case 'missingLabel':
      return say(one.is, { goal: one.goal, label: one.label });
    case 'numbersDisagree':
      return say(one.is, { requirement: one.requirement });
  }
}

export function evidenceName(as: EvidenceName, say: SayPlanReading): string {
  return say(`as${as.charAt(0).toUpperCase()}${as.slice(1)}` as PlanReadingKey);
}

function describeLeaf(measure: LeafMeasure, say: SayPlanReading): string {
  switch (measure.kind) {
    case 'count':
      return say('count', {
        limit: limitOf(measure, say),
        unit: [measure.unit, measure.per === undefined ? '' : `pr. ${measure.per}`].join(' ').trim(),
      });
    case 'share': {
      const percent = { ...measure, target: percentOf(measure.target) };
      return (
        say('share', {
          limit: limitOf(percent, say),
          of: measure.denominator ?? say('whole'),
        }) + windowOf(measure.within, say)
      );
    }
    case 'level':
      if (measure.target === undefined)
        return say('level', {
          limit: sideOf(
            measure,
            measure.external === undefined ? say('elsewhere') : say('external', { where: measure.external }),
            say,
          ),
          unit: '',
        }).trim();
      return say('level', {
        limit: limitOf({ ...measure, target: measure.target }, say),
        unit: measure.unit,
      }).trim();
    case 'duration': {
      const time = say('duration', {
        statistic: say(measure.statistic ?? 'noStatistic'),
        limit: limitOf(measure, say),
        unit: measure.unit,
      });
      return time + (measure.coverage === undefined ? '' : say('coverage', { percent: percentOf(measure.coverage) }));
    }
    case 'change': {
      const direction = say(measure.direction);
      const size =
        measure.agreedUnit === 'absolute'
          ? say('absolute', { value: measure.agreed })
          : say(measure.agreedUnit, { value: percentOf(measure.agreed) });
      const held =
        say('held') + (measure.tolerance === undefined ? '' : say('tolerance', { percent: percentOf(measure.tolerance) }));
      const text =
        measure.agreed > 0
          ? say('change', { direction, value: size })
          : measure.strict === true
            ? say('better', { direction })
            : held;
      return text + (measure.baselineOf === undefined ? '' : say('baselineOf', { of: measure.baselineOf }));
    }
    case 'growth':
      return say('growth', {
        direction: say(measure.direction),
        value: percentOf(measure.rate),
      });
    case 'exact':
      return say('exact', { value: measure.target, unit: measure.unit });
    case 'range':
      return say('range', {
        min: measure.min,
        max: measure.max,
        unit: measure.unit,
      });
    case 'milestone':
      return (
        say('milestone', { due: dayOf(measure.due, say) }) +
        (measure.notBefore === undefined ? '' : say('notBefore', { day: dayOf(measure.notBefore, say) }))
      );
    case 'judged':
      return say('judged');
    case 'allOf':
      return (
        say('allOf', { unit: measure.unit }) +
        windowOf(measure.within, say) +
        (measure.due === undefined ? '' : say('allDue', { due: dayOf(measure.due, say) })) +
        (measure.each === undefined
          ? ''
          : say('allEach', {
              limit: limitOf(measure.each, say),
              unit: measure.each.unit,
            }))
      );
    case 'rank':
      return measure.target < 1
        ? say('rankPart', { percent: Math.round(measure.target * 100) })
        : say('rank', { target: measure.target });
    case 'series': {
      const targets = Object.entries(measure.targets).map(([year, value]) => say('yearTarget', { year, value }));
      return say('series', { targets: targets.join(', ') });
    }
    case 'ladder':
      return say('ladderOf', {
        steps: measure.steps.map((step) => stepOf(step, say)).join(', '),
      });
  }
}

function stepOf({ from, to, above, below, credit }: LadderMeasure['steps'][number], say: SayPlanReading): string {
  const end =
    from !== undefined && to !== undefined
      ? say('between', { from, to })
      : above !== undefined
        ? say('over', { value: above })
        : below !== undefined
          ? say('under', { value: below })
          : from === undefined
            ? say('atMost', { value: to ?? 0 })
            : String(from);
  return say('step', { from: end, credit: percentOf(credit) });
}

interface Limited {
  readonly op: Op;
  readonly strict?: true;
}

function limitOf(limit: Limited & { readonly target: number }, say: SayPlanReading): string {
  return sideOf(limit, limit.target, say);
}

function sideOf({ op, strict }: Limited, value: number | string, say: SayPlanReading): string {
  return say(strict === true ? (op === 'atLeast' ? 'over' : 'under') : op, {
    value,
  });
}

function windowOf(within: Within | undefined, say: SayPlanReading): string {
  if (!within) return '';
  if (within.named !== undefined) return say('withinNamed', { named: within.named });
  return within.value === undefined ? '' : say('within', { value: within.value, unit: within.unit ?? '' });
}

function dayOf(iso: string, say: SayPlanReading): string {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(iso);
  if (yearless)
    return say('dayOfAnyYear', {
      day: Number(yearless[2]),
      month: Number(yearless[1]),
    });
  return iso.replace(
    /^(\d{4})-(\d\d)-(\d\d)$/,
    (_, year: string, month: string, day: string) => `${Number(day)}.${Number(month)}.${year}`,
  );
}

function percentOf(fraction: number): number {
  return Math.round(fraction * 1e10) / 1e8;
}
