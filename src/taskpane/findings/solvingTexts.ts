/** What the parts for solving findings say, in the language of the pane. Fetched with them. */
import type { SolvingKey } from '../../texts/da/solving';
import type { Values } from '../../texts/fill';
import { saySolving } from '../../texts/solving';
import { useTexts } from '../ui/texts';

export function useSolvingTexts(): { readonly say: (key: SolvingKey, values?: Values) => string } {
  const { language } = useTexts();
  return { say: (key, values) => saySolving(language, key, values) };
}
