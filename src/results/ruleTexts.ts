/** The rule of a score in words: how credit is given, and what becomes of what does not count. The same wherever a score is shown. */
import type { Settings } from '../plan/schema';
import type { Texts } from './sheetWords';

/** How the sentence of each choice is called in every table of texts: "creditThreeStep" on the sheet, "ruleThreeStep" in the pane. */
export const CREDIT_NAMES = {
  threeStep: 'ThreeStep',
  binary: 'Binary',
  steps: 'Steps',
  proportional: 'Proportional',
  manual: 'Manual',
} as const satisfies Record<Settings['credit']['model'], string>;

export const EXCLUDED_NAMES = {
  leaveOut: 'LeaveOut',
  zero: 'Zero',
  full: 'Full',
} as const satisfies Record<Settings['excluded'], string>;

type Words = Pick<Texts, `credit${(typeof CREDIT_NAMES)[keyof typeof CREDIT_NAMES]}` | ExcludedKey | 'ruleWeights'>;
type ExcludedKey = `excluded${(typeof EXCLUDED_NAMES)[keyof typeof EXCLUDED_NAMES]}`;

export function creditRule({ credit }: Settings, texts: Words): string {
  return `${texts[`credit${CREDIT_NAMES[credit.model]}`]} ${texts.ruleWeights}`;
}

export function excludedRule({ excluded }: Settings, texts: Words): string {
  return texts[`excluded${EXCLUDED_NAMES[excluded]}`];
}

export function scoreRule(settings: Settings, texts: Words): string {
  return `${creditRule(settings, texts)} ${excludedRule(settings, texts)}`;
}
