/** Placeholder until the parts it measures exist. */
import type { Part } from '../types';

export const writing: Part = {
  title: 'Skrivning af resultater',
  measure: () => Promise.resolve({ missing: 'skrivning via den indlejrede vært er ikke klar' }),
};
