/** Credit in proportion, the worst counts, and what is missing counts as nothing. */
import type { AgencyPlan } from '../compose';

export const fyr: AgencyPlan = {
  id: 'fyrtaarnsstyrelsen-2024',
  agency: { name: 'Fyrtårnsstyrelsen', short: 'FTS' },
  settings: {
    partlyFrom: 0.9,
    yellowFrom: 0.95,
    credit: { model: 'proportional', floor: 0.5 },
    rollUp: { parts: { mode: 'all' }, requirements: { mode: 'mean' } },
    excluded: 'zero',
    late: 'partly',
    aboveMax: 'ok',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Drift af fyr',
      text: 'Fyrene skal lyse, og de skal vises frem.',
      blocks: [
        {
          id: '1.1.a-b',
          weight: 30,
          rollUp: { mode: 'worst' },
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'Lyset er tændt i 99,5 pct. af de mørke timer på samtlige anduvningsfyr.',
              measure: { kind: 'share', target: 0.995, numerator: 'timer med lys', denominator: 'mørke timer' },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Alle 48 fyrtårne er synet af styrelsens fyrmestre.',
              measure: { kind: 'allOf', total: 48, unit: 'fyrtårne', pace: 'linear' },
            },
          ],
        },
        {
          id: '1.1.c',
          weight: 10,
          requirements: [
            {
              id: '1.1.c',
              label: 'c)',
              text: 'Antallet af besøgende i åbne fyrtårne vokser med mindst 4 pct. om året i forhold til 2021.',
              measure: { kind: 'growth', rate: 0.04, years: 3, unit: 'besøgende', baselineOf: '2021', baseline: 81250 },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Vedligehold',
      text: 'Vedligeholdet af linser, lamper og tårne skal være planlagt og ikke tilfældigt.',
      blocks: [
        {
          id: '1.2',
          weight: 15,
          requirements: [
            {
              id: '1.2',
              text: 'Styrelsen når niveau 4 på femtrinsskalaen for planlagt vedligehold af linser og lamper.',
              measure: { kind: 'level', target: 4, scale: 'femtrinsskalaen for vedligehold' },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Udfald',
      text: 'Et slukket fyr skal hurtigt lyse igen.',
      blocks: [
        {
          id: '1.3',
          weight: 15,
          requirements: [
            {
              id: '1.3',
              text: 'Efter et udfald går der i gennemsnit højst 6 timer, før fyret er tændt igen.',
              measure: { kind: 'duration', target: 6, unit: 'timer' },
            },
          ],
        },
      ],
    },
    {
      id: '1.4',
      area: 'Tågesignaler',
      text: 'Tågesignalerne skal skiftes ud.',
      blocks: [
        {
          id: '1.4',
          weight: 15,
          requirements: [
            {
              id: '1.4',
              text: 'Udskiftning af tågesignaler i tre trin.',
              measure: {
                kind: 'composite',
                parts: [
                  {
                    id: '1.4.1',
                    label: 'Trin 1',
                    text: 'Udbud af nye tågehorn er offentliggjort i februar 2024.',
                    measure: { kind: 'milestone', due: '2024-02-29' },
                  },
                  {
                    id: '1.4.2',
                    label: 'Trin 2',
                    text: 'Kontrakten med leverandøren er underskrevet i 2. kvartal 2024.',
                    measure: { kind: 'milestone', due: '2024-06-30', late: 'notFulfilled' },
                  },
                  {
                    id: '1.4.3',
                    label: 'Trin 3',
                    text: 'De første ti tågehorn er sat i drift med udgangen af 2024.',
                    measure: { kind: 'milestone', due: '2024-12-31' },
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
};
