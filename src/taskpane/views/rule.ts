/** The rule of a score in words, from the plan's settings. */
import type { Settings } from '../../plan/schema';
import type { Language } from '../../texts/fill';
import { showPercent } from '../../texts/fill';
import type { Say } from '../../texts/speech';

export function ruleSentences(settings: Settings, language: Language, say: Say): readonly string[] {
  const excluded = { leaveOut: 'ruleExcludedLeaveOut', zero: 'ruleExcludedZero', full: 'ruleExcludedFull' } as const;
  return [
    creditSentence(settings, language, say),
    say('rulePartly', { from: settings.partlyFrom }),
    say(excluded[settings.excluded]),
  ];
}

function creditSentence({ credit }: Settings, language: Language, say: Say): string {
  switch (credit.model) {
    case 'threeStep':
      return say('ruleThreeStep', { partly: credit.partly });
    case 'binary':
      return say('ruleBinary');
    case 'steps':
      return say('ruleSteps', { steps: credit.steps.map((step) => showPercent(step, language)).join(', ') });
    case 'proportional':
      return say('ruleProportional', { floor: credit.floor });
    case 'manual':
      return say('ruleManual');
  }
}
