/** From a draft to a plan: only when nothing is guessed or open, and nothing is bent to fit. */
import type { Plan } from '../plan/schema';
import { parsePlan } from '../plan/load';
import type { PlanProblem } from '../plan/problems';
import { blockId, openPoints, requirementId, type DraftPath, type OpenPoint, type PlanDraft, type Read } from './draft';
import { planMeasure, type Beyond } from './planMeasure';

/** What the format of plan files cannot hold yet. */
export interface NotInFormat {
  readonly path: DraftPath;
  readonly beyond: Beyond;
}

export type Finished =
  | { readonly ok: true; readonly plan: Plan }
  | {
      readonly ok: false;
      readonly open: readonly OpenPoint[];
      readonly notInFormat: readonly NotInFormat[];
      readonly problems: readonly PlanProblem[];
    };

/** What a plan file must have and a plan text seldom says: the choices of the product, to be agreed with the department. */
export interface PlanDefaults {
  readonly rounds: Plan['rounds'];
  readonly settings: Plan['settings'];
}

export function finish(draft: PlanDraft, defaults: PlanDefaults): Finished {
  const open = openPoints(draft);
  const notInFormat: NotInFormat[] = [];
  const year = valueOf(draft.year) ?? 0;
  const agency = valueOf(draft.agency) ?? '';
  const sections = draft.sections.map((section) => ({
    id: section.number,
    title: section.title.text,
    shared: valueOf(section.shared) ?? false,
    goals: section.goals.map((goal) => ({
      id: goal.number,
      area: valueOf(goal.area) ?? '',
      text: valueOf(goal.text) ?? '',
      blocks: goal.blocks.map((block) => ({
        id: blockId(goal, block),
        weight: valueOf(block.weight) ?? 0,
        requirements: block.requirements.map((requirement) => {
          const id = requirementId(goal, requirement);
          const measure = valueOf(requirement.measure);
          const fitted = measure && planMeasure(measure, id);
          if (fitted && !fitted.fits)
            notInFormat.push({
              path: `requirements.${id}.measure`,
              beyond: fitted.beyond,
            });
          return {
            id,
            ...(requirement.label === undefined ? {} : { label: requirement.label }),
            text: requirement.text.text,
            ...(requirement.reported === 'month' ? { reported: requirement.reported } : {}),
            measure: fitted?.fits === true ? fitted.measure : { kind: 'judged' as const },
          };
        }),
      })),
    })),
  }));
  if (open.length > 0 || notInFormat.length > 0) return { ok: false, open, notInFormat, problems: [] };
  const loaded = parsePlan({
    format: 'maalstatus-plan/1',
    id: `${idOf(agency)}-${year}`,
    agency: { name: agency },
    ...(draft.department.state === 'open' ? {} : { department: valueOf(draft.department) }),
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    sections,
    rounds: defaults.rounds,
    settings: defaults.settings,
  });
  return loaded.ok ? { ok: true, plan: loaded.value } : { ok: false, open: [], notInFormat: [], problems: loaded.problems };
}

/** Never the value of something guessed. */
function valueOf<T>(read: Read<T>): T | undefined {
  return read.state === 'sure' || read.state === 'agreed' ? read.value : undefined;
}

function idOf(agency: string): string {
  return agency
    .toLowerCase()
    .replace(/[^a-z0-9æøå]+/g, '-')
    .replace(/^-|-$/g, '');
}
