/**
 * "Ny plan fra denne": the same structure, numbers and weights for the year after, as a draft. Targets stay as they were until they are
 * agreed – a plan file must hold them – and the notes say which, so that nobody takes the draft for an agreement.
 */
import { isoOfSerial, serialOfDay, serialOfIso } from '../calendar/days';
import { measureNextYear } from '../measures';
import type { OpenQuestion } from '../measures/kind';
import { planInForce } from '../plan/inForce';
import type { Goal, LeafMeasure, Plan, Requirement, Section, SubGoal, WeightBlock } from '../plan/schema';
import { leavesOf, unitsOf } from '../plan/units';
import type { DocumentsKey } from '../texts/da/documents';
import { movedYears } from '../danish/movedYears';
import { number, say, type DocumentWords } from './documentWords';

/** `plan` is the plan as its file says it; its amendments are folded in as they stand at the end of the year. */
export function nextPlan(plan: Plan, words: DocumentWords): Plan {
  const { plan: agreed, withdrawn } = planInForce(plan, plan.period.to);
  const year = plan.year + 1;
  const gone = new Set(withdrawn.keys());
  const sections = agreed.sections.flatMap((section) => keptSection(section, gone, plan.year));
  const next: Plan = {
    ...agreed,
    id: plan.id.includes(String(plan.year)) ? plan.id.replace(String(plan.year), String(year)) : `${plan.id}-${year}`,
    year,
    period: { from: movedDay(plan.period.from), to: movedDay(plan.period.to) },
    sections,
    rounds: plan.rounds.map((round) => ({ ...round, asOf: movedDay(round.asOf), due: movedDay(round.due) })),
    amendments: [],
    notes: [],
  };
  return { ...next, notes: notesFor(plan, agreed, next, gone, words) };
}

function notesFor(plan: Plan, agreed: Plan, next: Plan, gone: ReadonlySet<string>, words: DocumentWords): string[] {
  const before = String(plan.year);
  const years = { year: String(next.year), before };
  const ids = (found: readonly { readonly id: string }[]): string => found.map(({ id }) => id).join(', ');
  const note = (key: DocumentsKey, units: string): string[] => (units === '' ? [] : [say(words, key, { ...years, units })]);
  const going = new Set(leavesOf(next).map(({ id }) => id));
  const leaves = leavesOf(agreed).filter(({ id }) => going.has(id));
  const asked = (question: OpenQuestion): string =>
    ids(leaves.filter(({ measure }) => yearAfter(measure, plan.year).open.includes(question)));
  const blocks = new Map(unitsOf(next).map(({ block }) => [block.id, block]));
  const wordings = wordingsOf(agreed);
  const kept = new Set(wordingsOf(next).map(({ id }) => id));
  const moved = wordings.filter(({ id, text }) => kept.has(id) && movedYears(text, plan.year).moved);
  const left = wordings.filter(({ id, text }) => kept.has(id) && movedYears(text, plan.year).left);
  const amended = plan.amendments.map((amendment) =>
    amendment.change === 'reweight'
      ? amendment.block
      : amendment.change === 'replace'
        ? `${amendment.requirement} → ${amendment.by.id}`
        : amendment.requirement,
  );
  return [
    say(words, 'draftNotice', years),
    ...note('draftTargets', asked('target')),
    say(words, 'draftWeights', {
      blocks: [...blocks.values()].map(({ id, weight }) => `${id} (${number(words, weight)})`).join(', '),
    }),
    ...note('draftLevels', asked('level')),
    ...note('draftBaselines', asked('baseline')),
    ...note('draftSeries', asked('yearWithoutTarget')),
    say(words, 'draftDays'),
    ...note('draftWording', ids(moved)),
    ...note('draftDates', ids(left)),
    ...(introductionNames(plan, before) ? [say(words, 'draftBackground', years)] : []),
    ...note('draftAmended', amended.join(', ')),
    ...note('draftGone', [...gone].join(', ')),
    ...plan.notes.map((earlier) => say(words, 'draftBefore', { before, note: earlier })),
  ];
}

function introductionNames(plan: Plan, year: string): boolean {
  return [...plan.background, ...plan.coreTasks].some(({ text }) => text.includes(year));
}

/** Goals and units with what is written about them, each id once. */
function wordingsOf(plan: Plan): readonly { readonly id: string; readonly text: string }[] {
  const texts = new Map<string, string>();
  const add = (id: string, text: string): void => void texts.set(id, `${texts.get(id) ?? ''}\n${text}`);
  for (const unit of unitsOf(plan)) {
    if (!texts.has(unit.goal.id)) add(unit.goal.id, `${unit.goal.text}\n${unit.goal.background ?? ''}`);
    add(unit.id, unit.level === 'subGoal' ? `${unit.subGoal.label} ${unit.subGoal.text}` : unit.requirement.text);
  }
  return [...texts].map(([id, text]) => ({ id, text }));
}

/** What is withdrawn is not carried on, nor what is empty without it. */
function keptSection(section: Section, gone: ReadonlySet<string>, year: number): Section[] {
  const goals = section.goals.flatMap((goal) => keptGoal(goal, gone, year));
  return goals.length === 0 ? [] : [{ ...section, goals }];
}

function keptGoal(goal: Goal, gone: ReadonlySet<string>, year: number): Goal[] {
  const blocks = goal.blocks.flatMap((block) => keptBlock(block, gone, year));
  if (blocks.length === 0) return [];
  const background = goal.background === undefined ? {} : { background: movedYears(goal.background, year).text };
  return [{ ...goal, text: movedYears(goal.text, year).text, ...background, blocks }];
}

function keptBlock(block: WeightBlock, gone: ReadonlySet<string>, year: number): WeightBlock[] {
  const requirements = block.requirements.flatMap((requirement) => keptRequirement(requirement, gone, year));
  return requirements.length === 0 ? [] : [{ ...block, requirements }];
}

function keptRequirement(requirement: Requirement, gone: ReadonlySet<string>, year: number): Requirement[] {
  if (gone.has(requirement.id)) return [];
  const moved = { ...requirement, text: movedYears(requirement.text, year).text };
  const { measure } = requirement;
  if (measure.kind !== 'composite') return [{ ...moved, measure: yearAfter(measure, year).measure }];
  const parts = measure.parts.filter(({ id }) => !gone.has(id)).map((part) => movedPart(part, year));
  return parts.length === 0 ? [] : [{ ...moved, measure: { ...measure, parts } }];
}

function movedPart(part: SubGoal, year: number): SubGoal {
  const { text } = movedYears(part.text, year);
  return { ...part, label: movedYears(part.label, year).text, text, measure: yearAfter(part.measure, year).measure };
}

function yearAfter(measure: LeafMeasure, year: number): ReturnType<typeof measureNextYear> {
  return measureNextYear(measure, { year: year + 1, day: movedDay, words: (text) => movedYears(text, year).text });
}

/** The same day a year later; the last day of February stays the last day. */
function movedDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const serial = serialOfIso(iso);
  const endsMonth = serial !== undefined && isoOfSerial(serial + 1).endsWith('-01');
  const nextMonth = month === 12 ? serialOfDay(year + 2, 1, 1) : serialOfDay(year + 1, month + 1, 1);
  const lastDay = (nextMonth ?? 1) - 1;
  const moved = endsMonth ? lastDay : (serialOfDay(year + 1, month, day) ?? lastDay);
  return isoOfSerial(moved);
}
