/** What the plan says in a cell of a reporting sheet. */
import { FORMATS, type Format } from '../drawing/sheetDraft';
import { leafKind } from '../measures';
import type { Agreed } from '../measures/kind';
import type { Plan } from '../plan/schema';
import type { Unit } from '../plan/units';
import type { TemplateWords } from '../texts/template';
import type { TemplateRole } from './columns';

export interface AgreedCell {
  readonly content: number | string;
  readonly format: Format;
}

type Said = (unit: Unit, plan: Plan, words: TemplateWords) => AgreedCell | undefined;

const SAID: Readonly<Partial<Record<TemplateRole, Said>>> = {
  id: ({ id }) => ({ content: id, format: FORMATS.text }),
  area: ({ goal }) => text(goal.area),
  goal: ({ goal }) => text(goal.text),
  requirement: (unit) => text(labelled(unit)),
  weight: ({ block }) => ({ content: block.weight, format: FORMATS.general }),
  office: ({ requirement }) => text(requirement.office ?? ''),
  unit: (unit, plan, words) => text(unitOf(unit, plan, words)),
  target: targetOf,
  baseline: baselineOf,
};

/** Undefined where the plan says nothing there. */
export function agreedCell(unit: Unit, role: TemplateRole, plan: Plan, words: TemplateWords): AgreedCell | undefined {
  return SAID[role]?.(unit, plan, words);
}

function text(content: string): AgreedCell | undefined {
  return content === '' ? undefined : { content, format: FORMATS.general };
}

function labelled(unit: Unit): string {
  const { label, text: said } = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
  if (label === undefined) return said;
  return /[).:]$/.test(label) ? `${label} ${said}` : `${label}) ${said}`;
}

function agreedOf({ measure }: Unit, year: number): Agreed | undefined {
  return measure.kind === 'composite' ? undefined : leafKind(measure).agreed(year);
}

function unitOf(unit: Unit, plan: Plan, { say }: TemplateWords): string {
  const agreed = agreedOf(unit, plan.year);
  const { measure } = unit;
  if (agreed?.is === 'day') return say('dateUnit');
  if (agreed?.is === 'share') return say('percentUnit');
  return measure.kind === 'composite' ? '' : leafKind(measure).unit;
}

function targetOf(unit: Unit, plan: Plan, { say }: TemplateWords): AgreedCell | undefined {
  const agreed = agreedOf(unit, plan.year);
  switch (agreed?.is) {
    case undefined:
      return undefined;
    case 'number':
      return { content: agreed.value, format: FORMATS.general };
    case 'share':
      return { content: agreed.value, format: isWholePercent(agreed.value) ? FORMATS.wholePercent : FORMATS.percent };
    case 'range':
      return text(say('range', { min: agreed.min, max: agreed.max }));
    case 'day':
      return { content: agreed.serial, format: FORMATS.date };
  }
}

function isWholePercent(share: number): boolean {
  return Number.isInteger(Math.round(share * 1e6) / 1e4);
}

function baselineOf({ measure }: Unit): AgreedCell | undefined {
  const from = measure.kind === 'composite' ? undefined : leafKind(measure).changesFrom(undefined);
  return from === undefined ? undefined : { content: from, format: FORMATS.general };
}
