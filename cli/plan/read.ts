/** `plan -- read SOURCE`: a plan as a draft, what is open in it, and a plan when nothing is. */
import { contradictionSentence, describeMeasure } from '../../src/planreading/describe';
import { questionsOf, requirementId, type PlanDraft, type Read } from '../../src/planreading/draft';
import { finish, type Finished, type PlanDefaults } from '../../src/planreading/finish';
import type { Told } from '../../src/plansources/types';
import type { Plan } from '../../src/plan/schema';
import type { SayPlanReading } from '../../src/texts/planReading';

export interface PlanOutput {
  readonly lines: readonly string[];
  readonly plan: Plan | undefined;
}

export function readDraft(
  draft: PlanDraft,
  defaults: PlanDefaults,
  told: readonly Told[],
  json: boolean,
  say: SayPlanReading,
): PlanOutput {
  const finished = finish(draft, defaults);
  const plan = finished.ok ? finished.plan : undefined;
  if (!json) return { lines: [...linesOfDraft(draft, finished, say), ...toldLines(told, say)], plan };
  const { agency, department, year, sections, contradictions } = draft;
  const questions = questionsOf(draft);
  const answer = { agency, department, year, sections, contradictions, questions, told, plan: plan ?? null };
  return { lines: [JSON.stringify(answer)], plan };
}

/** A plan file: nothing is open in it. */
export function readPlanFile(plan: Plan, json: boolean, say: SayPlanReading): PlanOutput {
  if (json) return { lines: [JSON.stringify({ questions: [], contradictions: [], told: [], plan })], plan };
  const goals = plan.sections.flatMap(({ goals: own }) => own);
  const requirements = goals.flatMap(({ blocks }) => blocks.flatMap(({ requirements: own }) => own)).length;
  return {
    lines: [say('readPlan', { agency: plan.agency.name, year: String(plan.year), goals: goals.length, requirements })],
    plan,
  };
}

function toldLines(told: readonly Told[], say: SayPlanReading): readonly string[] {
  return told.map(({ code, count }) => say('told', { what: say(code, { count }) }));
}

function linesOfDraft(draft: PlanDraft, finished: Finished, say: SayPlanReading): readonly string[] {
  const goals = draft.sections.flatMap(({ goals: own }) => own);
  const requirements = goals.flatMap(({ blocks }) => blocks.flatMap(({ requirements: own }) => own));
  const questions = questionsOf(draft);
  return [
    say('readPlan', {
      agency: shown(draft.agency, say),
      year: shown(draft.year, say),
      goals: goals.length,
      requirements: requirements.length,
    }),
    ...goals.flatMap((goal) => [
      say('readGoal', {
        number: goal.number,
        area: shown(goal.area, say),
        weights: goal.blocks.map(({ weight }) => shown(weight, say)).join(' + '),
      }),
      ...goal.blocks.flatMap(({ requirements: own }) =>
        own.map((requirement) => {
          const { measure } = requirement;
          const confidence = {
            sure: say('sure'),
            guessed: say('guess'),
            open: say('ask'),
            agreed: say('agreed'),
          }[measure.state];
          const what = measure.state === 'open' ? say('nothing') : describeMeasure(measure.value, say);
          return say('readDemand', {
            id: requirementId(goal, requirement),
            confidence,
            measure: what,
          });
        }),
      ),
    ]),
    ...(draft.contradictions.length === 0
      ? []
      : [say('contradictions'), ...draft.contradictions.map((one) => contradictionSentence(one, say))]),
    ...(questions.length === 0 ? [] : [say('questions', { count: questions.length })]),
    ...questions.map(({ ask, points }) =>
      say('questionFor', {
        ids: points.map(({ path }) => path.replace(/^\w+\.|\.measure$/g, '')).join(', '),
        question: ask.length === 0 ? say('openPoint') : ask.map((code) => say(code)).join(' '),
      }),
    ),
    ...(finished.ok
      ? []
      : finished.notInFormat.map(({ path }) =>
          say('notInFormat', {
            path: path.replace(/^requirements\.|\.measure$/g, ''),
          }),
        )),
  ];
}

/** Years are no quantities: they are shown without a thousands point. */
function shown(read: Read<string | number>, say: SayPlanReading): string {
  return read.state === 'open' ? say('unknown') : String(read.value).replace('.', ',');
}
