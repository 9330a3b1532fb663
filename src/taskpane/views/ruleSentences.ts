/** The rule of a score in words, from the plan's settings. */
import type { Settings } from '../../plan/schema';
import { CREDIT_NAMES, EXCLUDED_NAMES } from '../../results/ruleTexts';
import type { Language } from '../../texts/language';
import { showPercent } from '../../texts/fill';
import type { Say } from '../../texts/paneTexts';

export function ruleSentences(settings: Settings, language: Language, say: Say): readonly string[] {
  return [
    creditSentence(settings, language, say),
    say('rulePartly', { from: settings.partlyFrom }),
    say(`ruleExcluded${EXCLUDED_NAMES[settings.excluded]}`),
  ];
}

function creditSentence({ credit }: Settings, language: Language, say: Say): string {
  const steps = 'steps' in credit ? { steps: credit.steps.map((step) => showPercent(step, language)).join(', ') } : {};
  return say(`rule${CREDIT_NAMES[credit.model]}`, {
    ...('partly' in credit ? { partly: credit.partly } : {}),
    ...('floor' in credit ? { floor: credit.floor } : {}),
    ...steps,
  });
}
