import type { Values } from '../../texts/fill';
import { usePaneState } from '../ui/session';

/** Usual where no plan is known yet. */
const USUAL = 0.9;

/** The thresholds that explanations name: those of the plan at hand. */
export function useThresholds(): Values {
  const { checked } = usePaneState();
  const settings = checked?.result.state === 'checked' ? checked.result.assessment.settings : undefined;
  return { partlyFrom: settings?.partlyFrom ?? USUAL, yellowFrom: settings?.yellowFrom ?? USUAL };
}
