/** What the page of the plan says, in the language of the pane. Fetched with it. */
import type { PlanningKey } from '../../texts/da/planning';
import type { Values } from '../../texts/fill';
import { sayPlanning } from '../../texts/planning';
import { planReadingIn, type SayPlanReading } from '../../texts/planReading';
import { problemSentence } from '../../texts/planProblems';
import type { Coded, Texts } from '../../texts/paneTexts';
import { useTexts } from '../ui/texts';

export interface PlanningTexts extends Texts {
  readonly tell: (key: PlanningKey, values?: Values) => string;
  /** Of what was read: measures, questions, problems with a source. */
  readonly read: SayPlanReading;
  readonly planProblem: (problem: Coded & { readonly path: string }) => string;
}

export function usePlanningTexts(): PlanningTexts {
  const texts = useTexts();
  const { language } = texts;
  return {
    ...texts,
    tell: (key, values = {}) => sayPlanning(language, key, values),
    read: planReadingIn(language),
    planProblem: (problem) => problemSentence(language, problem),
  };
}
