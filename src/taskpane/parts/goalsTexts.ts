/** What the goals' tab says, in the language of the pane. Fetched with it. */
import type { GoalsKey } from '../../texts/da/goals';
import type { Values } from '../../texts/fill';
import { sayGoals } from '../../texts/goals';
import { useTexts } from '../ui/texts';

export function useGoalsTexts(): { readonly say: (key: GoalsKey, values?: Values) => string } {
  const { language } = useTexts();
  return { say: (key, values) => sayGoals(language, key, values) };
}
