/** Credit in steps, a number of sub-goals is enough, and what is missing counts in full. */
import type { AgencyPlan } from '../compose';

export const vandreruter: AgencyPlan = {
  id: 'vandrerutedirektoratet-2024',
  agency: { name: 'Vandrerutedirektoratet', short: 'VRD', aliases: ['Direktoratet for Vandreruter'] },
  settings: {
    partlyFrom: 0.75,
    yellowFrom: 0.85,
    credit: { model: 'steps', steps: [0, 0.25, 0.5, 0.75, 1] },
    rollUp: { parts: { mode: 'count', atLeast: 2 }, requirements: { mode: 'mean' } },
    excluded: 'full',
    late: 'partly',
    aboveMax: 'partly',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Mærkede ruter',
      text: 'Flere skal kunne finde vej til fods.',
      blocks: [
        {
          id: '1.1',
          weight: 30,
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'Længden af nymærkede vandreruter følger den aftalte udbygning: 900 km i 2023, 1.000 km i 2024 og 1.100 km i 2025.',
              measure: {
                kind: 'series',
                targets: { '2023': 900, '2024': 1000, '2025': 1100 },
                direction: 'atLeast',
                unit: 'km',
                pace: 'linear',
              },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Antallet af klager over vildledende skilte holdes under loftet, som falder år for år.',
              measure: {
                kind: 'series',
                targets: { '2023': 120, '2024': 80, '2025': 60 },
                direction: 'atMost',
                unit: 'klager',
              },
            },
            {
              id: '1.1.c',
              label: 'c)',
              text: 'Ruterne har i gennemsnit 2,5-4 bænke for hver ti kilometer.',
              measure: { kind: 'range', min: 2.5, max: 4, unit: 'bænke', whole: false, pace: 'constant' },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Overnatning',
      text: 'Vandrere skal kunne sove langs ruterne.',
      blocks: [
        {
          id: '1.2',
          weight: 20,
          requirements: [
            {
              id: '1.2',
              text: 'Mindst to af tre delmål om overnatning er nået.',
              measure: {
                kind: 'composite',
                parts: [
                  {
                    id: '1.2.1',
                    label: 'Delmål 1',
                    text: 'Mindst 70 shelterpladser er godkendt til overnatning.',
                    measure: { kind: 'count', target: 70, unit: 'pladser' },
                  },
                  {
                    id: '1.2.2',
                    label: 'Delmål 2',
                    text: 'Mindst 80 pct. af de bookede nætter bliver brugt.',
                    measure: { kind: 'share', target: 0.8, numerator: 'brugte nætter', denominator: 'bookede nætter' },
                  },
                  {
                    id: '1.2.3',
                    label: 'Delmål 3',
                    text: 'Ny bookingside er taget i brug inden den 15. maj 2024.',
                    measure: { kind: 'milestone', due: '2024-05-15' },
                  },
                ],
              },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Tilfredshed',
      text: 'De, der vandrer, skal være glade for ruterne.',
      blocks: [
        {
          id: '1.3',
          weight: 15,
          requirements: [
            {
              id: '1.3',
              text: 'Vandrernes tilfredshed er i gennemsnit over årene 2022-2024 mindst 4,2 af 5.',
              measure: {
                kind: 'average',
                target: 4.2,
                direction: 'atLeast',
                unit: 'point',
                firstYear: 2022,
                lastYear: 2024,
              },
            },
          ],
        },
      ],
    },
    {
      id: '1.4',
      area: 'Frivillige',
      text: 'Flere frivillige skal passe ruterne.',
      blocks: [
        {
          id: '1.4',
          weight: 10,
          requirements: [
            {
              id: '1.4',
              text: 'Antallet af frivillige rutevogtere øges med minimum 5 pct. i forhold til de 1.200 ultimo 2023.',
              measure: {
                kind: 'change',
                direction: 'increase',
                agreed: 0.05,
                unit: 'rutevogtere',
                baselineOf: 'ultimo 2023',
                baseline: 1200,
              },
            },
          ],
        },
      ],
    },
    {
      id: '1.5',
      area: 'Vinterruter',
      text: 'Der skal også være noget at gå efter om vinteren.',
      blocks: [
        {
          id: '1.5',
          weight: 10,
          requirements: [
            {
              id: '1.5',
              text: 'Direktoratet skal i 3. kvartal 2024 udpege tyve ruter, der holdes farbare om vinteren.',
              measure: { kind: 'milestone', due: '2024-09-30', notBefore: '2024-07-01' },
            },
          ],
        },
      ],
    },
  ],
};
