/** What the goals' tab says, in the language of the pane. Fetched with it. */
import type { GoalsKey } from '../../texts/da/goals';
import type { Values } from '../../texts/fill';
import { sayGoals } from '../../texts/goals';
import { useSpeech } from '../ui/texts';

export function useGoalsSpeech(): { readonly say: (key: GoalsKey, values?: Values) => string } {
  const { language } = useSpeech();
  return { say: (key, values) => sayGoals(language, key, values) };
}
