/** What a plan can get wrong although every field has the right shape: ids, order of days, references. */
import { serialOfIso } from '../calendar/days';
import { leafKind } from '../measures';
import type { PlanProblem, PlanProblemCode } from './problems';
import type { LeafMeasure, Plan, Requirement, RollUp } from './schema';

type Report = (path: string, code: PlanProblemCode, values?: PlanProblem['values']) => void;

export function inconsistenciesOf(plan: Plan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const report: Report = (path, code, values = {}) => problems.push({ path, code, values });
  checkDays(plan, report);
  checkIdsAndMeasures(plan, report);
  checkAmendments(plan, report);
  checkSteps(plan, report);
  return problems;
}

const before = (first: string, second: string) => (serialOfIso(first) ?? 0) < (serialOfIso(second) ?? 0);

function checkDays(plan: Plan, report: Report): void {
  const { from, to } = plan.period;
  if (before(to, from)) report('period', 'daysReversed', { first: from, second: to });
  if (plan.year < Number(from.slice(0, 4)) || plan.year > Number(to.slice(0, 4)))
    report('year', 'yearOutsidePeriod', { year: String(plan.year), from, to });
  plan.rounds.forEach((round, index) => {
    if (before(round.asOf, from) || before(to, round.asOf))
      report(`rounds[${index}].asOf`, 'outsidePeriod', { day: round.asOf, from, to });
    const previous = plan.rounds[index - 1];
    if (previous && !before(previous.asOf, round.asOf))
      report(`rounds[${index}].asOf`, 'daysReversed', { first: previous.asOf, second: round.asOf });
    if (before(round.due, round.asOf)) report(`rounds[${index}].due`, 'daysReversed', { first: round.asOf, second: round.due });
  });
  unique(
    plan.rounds.map((round) => round.id),
    (index) => `rounds[${index}].id`,
    report,
  );
}

function checkIdsAndMeasures(plan: Plan, report: Report): void {
  const seen = new Set<string>();
  const goals = new Set<string>();
  const blocks = new Set<string>();
  const claim = (ids: Set<string>, id: string, path: string) => {
    // Rows of a workbook are found by these whatever the case, and so are names and texts in Excel.
    const plain = id.toLowerCase();
    if (ids.has(plain)) report(path, 'duplicateId', { id });
    ids.add(plain);
  };
  plan.sections.forEach((section, s) =>
    section.goals.forEach((goal, g) => {
      const goalPath = `sections[${s}].goals[${g}]`;
      claim(goals, goal.id, `${goalPath}.id`);
      goal.blocks.forEach((block, b) => {
        const blockPath = `${goalPath}.blocks[${b}]`;
        claim(blocks, block.id, `${blockPath}.id`);
        needWeights(block.rollUp ?? plan.settings.rollUp.requirements, block.requirements, `${blockPath}.requirements`, report);
        block.requirements.forEach((requirement, r) => {
          const path = `${blockPath}.requirements[${r}]`;
          claim(seen, requirement.id, `${path}.id`);
          checkRequirement(plan, requirement, path, (id, at) => claim(seen, id, at), report);
        });
      });
    }),
  );
}

function checkRequirement(
  plan: Plan,
  requirement: Requirement,
  path: string,
  claim: (id: string, path: string) => void,
  report: Report,
): void {
  const { measure } = requirement;
  if (measure.kind !== 'composite') {
    checkMeasure(plan, measure, `${path}.measure`, report);
    return;
  }
  needWeights(measure.rollUp ?? plan.settings.rollUp.parts, measure.parts, `${path}.measure.parts`, report);
  measure.parts.forEach((part, index) => {
    claim(part.id, `${path}.measure.parts[${index}].id`);
    checkMeasure(plan, part.measure, `${path}.measure.parts[${index}].measure`, report);
  });
}

function needWeights(
  rollUp: RollUp,
  parts: readonly { readonly weight?: number | undefined }[],
  path: string,
  report: Report,
): void {
  if (rollUp.mode !== 'weightedMean') return;
  parts.forEach((part, index) => {
    if (part.weight === undefined) report(`${path}[${index}].weight`, 'weightMissing');
  });
}

function checkMeasure(plan: Plan, measure: LeafMeasure, path: string, report: Report): void {
  for (const { at, code, values } of leafKind(measure).problems(plan.year))
    report(at === '' ? path : `${path}.${at}`, code, values);
}

function checkAmendments(plan: Plan, report: Report): void {
  const goals = plan.sections.flatMap((section) => section.goals);
  const blocks = goals.flatMap((goal) => goal.blocks);
  const ids = new Set(
    blocks.flatMap((block) =>
      block.requirements.flatMap(({ id, measure }) =>
        measure.kind === 'composite' ? [id, ...measure.parts.map((part) => part.id)] : [id],
      ),
    ),
  );
  const requirements = new Set(blocks.flatMap((block) => block.requirements.map(({ id }) => id)));
  const { from, to } = plan.period;
  plan.amendments.forEach((amendment, index) => {
    const path = `amendments[${index}]`;
    if (before(amendment.from, from) || before(to, amendment.from))
      report(`${path}.from`, 'outsidePeriod', { day: amendment.from, from, to });
    if (amendment.change === 'reweight') {
      if (!blocks.some((block) => block.id === amendment.block)) report(`${path}.block`, 'unknownBlock', { id: amendment.block });
      return;
    }
    const known = amendment.change === 'replace' ? requirements : ids;
    if (!known.has(amendment.requirement)) report(`${path}.requirement`, 'unknownRequirement', { id: amendment.requirement });
    if (amendment.change === 'retarget') checkMeasure(plan, amendment.measure, `${path}.measure`, report);
    if (amendment.change !== 'replace') return;
    if (ids.has(amendment.by.id)) report(`${path}.by.id`, 'duplicateId', { id: amendment.by.id });
    ids.add(amendment.by.id);
    requirements.add(amendment.by.id);
    checkRequirement(
      plan,
      amendment.by,
      `${path}.by`,
      (id, at) => {
        if (ids.has(id)) report(at, 'duplicateId', { id });
        ids.add(id);
      },
      report,
    );
  });
}

function checkSteps(plan: Plan, report: Report): void {
  const { credit } = plan.settings;
  if (credit.model !== 'steps') return;
  const ascending = credit.steps.every((step, index) => index === 0 || step > (credit.steps[index - 1] ?? 0));
  if (!ascending) report('settings.credit.steps', 'stepsNotAscending');
}

function unique(ids: readonly string[], path: (index: number) => string, report: Report): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(path(index), 'duplicateId', { id });
  });
}
