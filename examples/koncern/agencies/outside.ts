/** An agency that nobody has a plan of, though it uses the group's form and has its common goals. */
import type { AgencyPlan } from '../compose';

export const outside: AgencyPlan = {
  id: 'ekko-og-genlyd-2024',
  agency: { name: 'Styrelsen for Ekko og Genlyd' },
  settings: {
    partlyFrom: 0.9,
    yellowFrom: 0.9,
    credit: { model: 'threeStep', partly: 0.5 },
    rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
    excluded: 'leaveOut',
    late: 'partly',
    aboveMax: 'ok',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Ekkosteder',
      text: 'Landets ekkosteder skal kunne findes og høres.',
      blocks: [
        {
          id: '1.1',
          weight: 45,
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'Mindst 90 ekkosteder er målt op og beskrevet i 2024.',
              measure: { kind: 'count', target: 90, unit: 'ekkosteder' },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Ved 70 pct. af ekkostederne er genlyden hørbar i mindst to sekunder.',
              measure: { kind: 'share', target: 0.7 },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Råbepladser',
      text: 'Der skal være steder, hvor man må råbe.',
      blocks: [
        {
          id: '1.2',
          weight: 40,
          requirements: [
            {
              id: '1.2',
              text: 'Seks råbepladser er indviet inden udgangen af september 2024.',
              measure: { kind: 'milestone', due: '2024-09-30' },
            },
          ],
        },
      ],
    },
  ],
};
