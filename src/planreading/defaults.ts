/**
 * What a plan file must have and a plan text seldom says: the rounds of the state's calendar and the usual choices. They are ours, not the plan's, and
 * should be agreed with the department.
 */
import type { PlanDefaults } from './finish';

export function defaultsFor(year: number): PlanDefaults {
  return {
    rounds: [
      {
        id: 'UO1',
        name: 'Udgiftsopfølgning I',
        asOf: `${year}-04-30`,
        due: `${year}-05-15`,
      },
      {
        id: 'UO2',
        name: 'Udgiftsopfølgning II',
        asOf: `${year}-08-31`,
        due: `${year}-09-16`,
      },
      {
        id: 'UO3',
        name: 'Udgiftsopfølgning III',
        asOf: `${year}-10-31`,
        due: `${year}-11-15`,
      },
      {
        id: 'AR',
        name: 'Årsrapport',
        asOf: `${year}-12-31`,
        due: `${year + 1}-03-14`,
      },
    ],
    settings: {
      partlyFrom: 0.9,
      yellowFrom: 0.9,
      credit: { model: 'threeStep', partly: 0.5 },
      rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
      excluded: 'leaveOut',
      late: 'partly',
      aboveMax: 'ok',
      expectedWeightSum: null,
    },
  };
}
