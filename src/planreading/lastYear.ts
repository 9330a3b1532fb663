/**
 * Last year's plan as the start of the next: the same sections, goals, demands and weights, days a year later, and every target open to a person.
 * Last year's number stands there as a proposal; nothing of it counts before it has been agreed anew.
 */
import type { LeafMeasure as FileLeaf, Measure as FileMeasure, Plan } from '../plan/schema';
import { movedYears } from '../danish/movedYears';
import { measureNextYear } from '../measures';
import { planInForce } from '../plan/inForce';
import type { PlanDraft, Read, RequirementDraft, Words } from './draft';
import type { LeafMeasure } from './measure';
import type { AskCode } from './types';
import { dayAfterYears } from './dayAfterYears';

/** Rounds on the same days of the year. */
export function roundsAfter({ rounds, year: from }: Plan, year: number): Plan['rounds'] {
  return rounds.map((round) => ({
    ...round,
    asOf: dayAfterYears(round.asOf, year - from),
    due: dayAfterYears(round.due, year - from),
  }));
}

export function draftFromLastYear(plan: Plan, year: number): PlanDraft {
  const { plan: agreed, withdrawn } = planInForce(plan, plan.period.to);
  const years = year - plan.year;
  const moved = (text: string): Words => whole(movedYears(text, plan.year, years).text);
  const requirement = ({
    id,
    label,
    text,
    reported,
    measure,
  }: Plan['sections'][number]['goals'][number]['blocks'][number]['requirements'][number]): RequirementDraft[] =>
    withdrawn.has(id)
      ? []
      : [{ label, text: moved(text), evidence: [], reported, measure: proposed(measure, plan.year, years, moved(text)) }];
  return {
    agency: sure(plan.agency.name),
    department: plan.department === undefined ? { state: 'open', words: undefined, ask: [] } : sure(plan.department),
    year: { state: 'sure', value: year, words: undefined, ask: [] },
    sections: agreed.sections.map(({ id, title, shared, goals }) => ({
      number: id,
      title: whole(title),
      shared: { state: 'sure', value: shared, words: undefined, ask: [] },
      goals: goals.map((goal) => ({
        number: goal.id,
        area: sure(goal.area),
        text: sure(moved(goal.text).text),
        blocks: goal.blocks
          .map(({ weight, requirements }) => ({
            weight: { state: 'guessed' as const, value: weight, words: undefined, ask: ['lastYear'] satisfies AskCode[] },
            requirements: requirements.flatMap(requirement),
          }))
          .filter(({ requirements }) => requirements.length > 0),
      })),
    })),
    contradictions: [],
  };
}

function proposed(measure: FileMeasure, from: number, years: number, words: Words): RequirementDraft['measure'] {
  const after = (leaf: FileLeaf): FileLeaf =>
    measureNextYear(leaf, {
      year: from + years,
      day: (iso) => dayAfterYears(iso, years),
      words: (text) => movedYears(text, from, years).text,
    }).measure;
  if (measure.kind !== 'composite') {
    const read = readLeaf(after(measure));
    return read === undefined
      ? { state: 'open', words, ask: ['lastYear'] }
      : { state: 'guessed', value: read, words, ask: ['lastYear'] };
  }
  const parts = measure.parts.map(({ label, text, measure: leaf }) => ({
    label,
    text: movedYears(text, from, years).text,
    measure: readLeaf(after(leaf)),
  }));
  if (parts.some((part) => part.measure === undefined)) return { state: 'open', words, ask: ['lastYear'] };
  return {
    state: 'guessed',
    value: {
      kind: 'composite',
      parts: parts.flatMap(({ measure: leaf, ...part }) => (leaf === undefined ? [] : [{ ...part, measure: leaf }])),
    },
    words,
    ask: ['lastYear'],
  };
}

/** A measure of the plan file as the reader says it; undefined for what the reader has no word for. */
function readLeaf(measure: FileLeaf): LeafMeasure | undefined {
  switch (measure.kind) {
    case 'count':
      return {
        kind: 'count',
        op: measure.direction ?? 'atLeast',
        target: measure.target,
        unit: measure.unit,
        ...optional('strict', measure.strict),
      };
    case 'share':
      return {
        kind: 'share',
        op: measure.direction ?? 'atLeast',
        target: measure.target,
        ...optional('strict', measure.strict),
        ...optional('denominator', measure.denominator),
      };
    case 'level':
      return { kind: 'level', op: 'atLeast', unit: measure.scale ?? '', ...optional('target', measure.target) };
    case 'duration':
      return {
        kind: 'duration',
        op: 'atMost',
        target: measure.target,
        unit: measure.unit,
        ...optional('coverage', measure.coverage),
      };
    case 'change':
      return {
        kind: 'change',
        direction: measure.direction,
        agreed: measure.agreed,
        agreedUnit: 'percent',
        unit: measure.unit,
        baselineOf: measure.baselineOf,
        ...optional('baseline', measure.baseline),
      };
    case 'growth':
      return {
        kind: 'growth',
        direction: 'increase',
        rate: measure.rate,
        unit: measure.unit,
        baselineOf: measure.baselineOf,
        years: measure.years,
      };
    case 'exact':
      return { kind: 'exact', target: measure.target, unit: measure.unit };
    case 'range':
      return { kind: 'range', min: measure.min, max: measure.max, unit: measure.unit };
    case 'milestone':
      return { kind: 'milestone', due: measure.due, ...optional('notBefore', measure.notBefore) };
    case 'judged':
      return { kind: 'judged' };
    case 'allOf':
      return { kind: 'allOf', unit: measure.unit };
    case 'series':
      return { kind: 'series', op: measure.direction, targets: measure.targets, unit: measure.unit };
    case 'average':
      return undefined;
  }
}

function optional<Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: T });
}

function whole(text: string): Words {
  return { text, from: 0, to: text.length };
}

function sure(text: string): Read<string> {
  return { state: 'sure', value: text, words: undefined, ask: [] };
}
