/** What was agreed and what counts towards it, as steps. */
import { leafKind } from '../measures';
import type { Settings } from '../plan/schema';
import type { Unit } from '../plan/units';
import { stepOf, type Step } from '../measures/step';

/** The demand's own target in its unit, then what else decides what counts. */
export function agreedSteps({ measure }: Unit, settings: Settings, year: number): readonly Step[] {
  if (measure.kind !== 'composite') return leafKind(measure).agreedSteps({ settings, year });
  const how = measure.rollUp ?? settings.rollUp.parts;
  return [
    stepOf('agreed.composite', { parts: measure.parts.length }),
    stepOf(`counts.${how.mode}`, { ...(how.mode === 'count' && { atLeast: how.atLeast }) }),
  ];
}
