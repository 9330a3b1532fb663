/** Part 2: every goal that was not fully met, with the agency's analysis of each demand behind it. A missing analysis is an error. */
import type { Plan } from '../plan/schema';
import type { Status } from '../report/types';
import { resultText, targetText } from './figureTexts';
import type { Block, DocumentError } from './types';
import { isLeaf, nameOf, type CheckedGoal, type CheckedUnit } from './checkedUnits';
import { number, say, showFigure, statusWord, type DocumentWords } from './documentWords';

export interface Analyses {
  readonly blocks: readonly Block[];
  readonly errors: readonly DocumentError[];
}

export function partTwo(
  goals: readonly CheckedGoal[],
  units: readonly CheckedUnit[],
  plan: Plan,
  words: DocumentWords,
): Analyses {
  const unmet = goals.filter(({ assessed }) => isUnmet(assessed.reached.status));
  const parts = unmet.map((goal) => goalPart(goal, units, plan, words));
  const notAssessed = units.filter((unit) => isLeaf(unit) && unit.assessed.reached.status === 'notAssessed');
  const heading: Block = { is: 'heading', level: 2, text: say(words, 'partTwoTitle') };
  const intro: Block = {
    is: 'paragraph',
    tone: 'plain',
    text: say(words, unmet.length === 0 ? 'partTwoNone' : 'partTwoIntro'),
  };
  const left: readonly Block[] =
    notAssessed.length === 0
      ? []
      : [
          { is: 'heading', level: 3, text: say(words, 'notAssessedTitle') },
          { is: 'list', items: notAssessed.map((unit) => notAssessedText(unit, words)) },
        ];
  return {
    blocks: [heading, intro, ...parts.flatMap(({ blocks }) => blocks), ...left],
    errors: parts.flatMap(({ errors }) => errors),
  };
}

function goalPart(goal: CheckedGoal, units: readonly CheckedUnit[], plan: Plan, words: DocumentWords): Analyses {
  const { assessed, id, area, reached } = goal;
  const values = {
    status: statusWord(words, assessed.reached.status),
    points: showFigure(words, reached.points, 'points'),
    of: number(words, reached.counted),
  };
  const behind = units.filter(
    ({ unit, assessed: { reached: answer, parts } }) => unit.goal.id === id && parts.length === 0 && isUnmet(answer.status),
  );
  // A roll-up can be missed by an override of its own, with no part missed.
  const told =
    behind.length > 0 ? behind : units.filter(({ unit, assessed: a }) => unit.goal.id === id && isUnmet(a.reached.status));
  const parts = told.map((unit) => unitPart(unit, plan, words));
  return {
    blocks: [
      { is: 'heading', level: 3, text: say(words, 'unmetGoal', { id, area }) },
      { is: 'paragraph', tone: 'plain', text: say(words, 'unmetGoalStatus', values) },
      ...parts.flatMap(({ blocks }) => blocks),
    ],
    errors: parts.flatMap(({ errors }) => errors),
  };
}

function unitPart(unit: CheckedUnit, plan: Plan, words: DocumentWords): Analyses {
  const name = nameOf(unit.unit);
  const key = isLeaf(unit) ? 'unmetUnit' : 'unmetParts';
  const fact = say(words, key, {
    unit: name,
    status: statusWord(words, unit.assessed.reached.status),
    target: targetText(words, unit, plan),
    result: resultText(words, unit) || say(words, 'noFigure'),
  });
  const told: Block = { is: 'paragraph', tone: 'plain', text: fact };
  const { explanation } = unit;
  if (explanation !== '') {
    const analysis = say(words, 'analysis', { text: explanation });
    return { blocks: [told, { is: 'paragraph', tone: 'plain', text: analysis }], errors: [] };
  }
  const missing = say(words, 'analysisMissing', { unit: name });
  return { blocks: [told, { is: 'paragraph', tone: 'problem', text: missing }], errors: [{ unit: unit.unit.id, text: missing }] };
}

function notAssessedText(unit: CheckedUnit, words: DocumentWords): string {
  return say(words, 'notAssessedItem', { unit: nameOf(unit.unit), result: resultText(words, unit) || say(words, 'noFigure') });
}

function isUnmet(status: Status): boolean {
  return status === 'partly' || status === 'notFulfilled';
}
