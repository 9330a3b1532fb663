/** `plan -- read FILE`: the text of a plan as a draft, what is open in it, and a plan when nothing is. */
import { describeMeasure } from '../../src/planreading/describe';
import { defaultsFor } from '../../src/planreading/defaults';
import { questionsOf, requirementId, type Contradiction, type PlanDraft, type Read } from '../../src/planreading/draft';
import { draftOf } from '../../src/planreading/draftOf';
import { finish, type Finished } from '../../src/planreading/finish';
import { planTextRows, type Known } from '../../src/planreading/text/planText';
import type { Plan } from '../../src/plan/schema';
import type { SayPlanReading } from '../../src/texts/planReading';

export interface PlanOutput {
  readonly lines: readonly string[];
  readonly plan: Plan | undefined;
}

/** Undefined where the text has no table of goals. */
export function readPlanText(text: string, known: Known, json: boolean, say: SayPlanReading): PlanOutput | undefined {
  const rows = planTextRows(text, known);
  if (rows.tables.length === 0) return undefined;
  const draft = draftOf(rows);
  const finished = finish(draft, defaultsFor(rows.year ?? 0));
  const plan = finished.ok ? finished.plan : undefined;
  if (!json) return { lines: linesOfDraft(draft, finished, say), plan };
  const { agency, department, year, sections, contradictions } = draft;
  const questions = questionsOf(draft);
  return {
    lines: [
      JSON.stringify({
        agency,
        department,
        year,
        sections,
        contradictions,
        questions,
        plan: plan ?? null,
      }),
    ],
    plan,
  };
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
      : [say('contradictions'), ...draft.contradictions.map((one) => contradictionLine(one, say))]),
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

function contradictionLine(one: Contradiction, say: SayPlanReading): string {
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
