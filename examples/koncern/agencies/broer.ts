/** Weighted within its own goals, late deliveries earn nothing, and renegotiated three times in the course of the year. */
import type { AgencyPlan } from '../compose';

const STORM = 'Stormfloden i april 2024 ødelagde en del af de bolværker, som målet handlede om.';
const LETTER = 'Departementets brev af 28. maj 2024, j.nr. 2024-1177';

export const broer: AgencyPlan = {
  id: 'broer-og-bolvaerker-2024',
  agency: { name: 'Styrelsen for Broer og Bolværker', short: 'SBB' },
  settings: {
    partlyFrom: 0.85,
    yellowFrom: 0.8,
    credit: { model: 'threeStep', partly: 0.75 },
    rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
    excluded: 'leaveOut',
    late: 'notFulfilled',
    aboveMax: 'partly',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Eftersyn',
      text: 'Statens broer skal være sikre at gå, køre og sejle under.',
      blocks: [
        {
          id: '1.1',
          weight: 40,
          rollUp: { mode: 'weightedMean' },
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              weight: 2,
              text: 'Mindst 240 af statens broer gennemgår hovedeftersyn i 2024.',
              measure: { kind: 'count', target: 240, unit: 'broer' },
            },
            {
              id: '1.1.b',
              label: 'b)',
              weight: 1,
              text: 'I 95 pct. af eftersynene er rapporten afleveret til ejeren inden 14 dage.',
              measure: {
                kind: 'share',
                target: 0.95,
                numerator: 'rapporter afleveret inden 14 dage',
                denominator: 'eftersyn med rapport',
              },
            },
            {
              id: '1.1.c',
              label: 'c)',
              weight: 1,
              text: 'To delmål: droneplan og prøveflyvninger.',
              measure: {
                kind: 'composite',
                rollUp: { mode: 'weightedMean' },
                parts: [
                  {
                    id: '1.1.c.1',
                    label: 'Delmål 1',
                    weight: 1,
                    text: 'Planen for eftersyn med droner er godkendt i 1. kvartal 2024.',
                    measure: { kind: 'milestone', due: '2024-03-31', notBefore: '2024-01-01' },
                  },
                  {
                    id: '1.1.c.2',
                    label: 'Delmål 2',
                    weight: 3,
                    text: 'Der er gennemført minimum 30 prøveflyvninger under broer.',
                    measure: { kind: 'count', target: 30, unit: 'flyvninger' },
                  },
                ],
              },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Istandsættelse',
      text: 'Bolværker i dårlig stand skal sættes i stand, før de svigter.',
      blocks: [
        {
          id: '1.2',
          weight: 25,
          rollUp: { mode: 'weightedMean' },
          requirements: [
            {
              id: '1.2.a',
              label: 'a)',
              weight: 2,
              text: 'Mindst 35 bolværker i tilstandsklasse 4 eller 5 er sat i stand i 2024.',
              measure: { kind: 'count', target: 35, unit: 'bolværker' },
            },
            {
              id: '1.2.b',
              label: 'b)',
              weight: 1,
              text: 'Fra skaden er anmeldt, til reparationen er begyndt, går der i gennemsnit højst 6 uger.',
              measure: { kind: 'duration', target: 6, unit: 'uger' },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Beredskab',
      text: 'Styrelsen skal kunne rykke ud, når vandet stiger.',
      blocks: [
        {
          id: '1.3.a',
          weight: 10,
          requirements: [
            {
              id: '1.3.a',
              label: 'a)',
              text: 'Samarbejdet med kommunerne om varsling fungerer tilfredsstillende.',
              measure: { kind: 'judged' },
            },
          ],
        },
        {
          id: '1.3.b',
          weight: 10,
          requirements: [
            {
              id: '1.3.b',
              label: 'b)',
              text: 'Der afholdes præcis 12 beredskabsøvelser, én om måneden.',
              measure: { kind: 'exact', target: 12, unit: 'øvelser' },
            },
          ],
        },
      ],
    },
  ],
  amendments: [
    {
      change: 'replace',
      requirement: '1.2.a',
      from: '2024-06-01',
      reason: STORM,
      document: LETTER,
      by: {
        id: '1.2.c',
        label: 'c)',
        weight: 2,
        text: 'Mindst 20 stormskadede bolværker er midlertidigt sikret og har en aftalt plan for genopbygning.',
        measure: { kind: 'count', target: 20, unit: 'bolværker' },
      },
    },
    {
      change: 'retarget',
      requirement: '1.1.b',
      from: '2024-06-01',
      reason: STORM,
      document: LETTER,
      measure: {
        kind: 'share',
        target: 0.9,
        numerator: 'rapporter afleveret inden 14 dage',
        denominator: 'eftersyn med rapport',
      },
    },
    { change: 'reweight', block: '1.3.b', from: '2024-06-01', reason: STORM, document: LETTER, weight: 5 },
    { change: 'reweight', block: '1.2', from: '2024-06-01', reason: STORM, document: LETTER, weight: 30 },
    {
      change: 'withdraw',
      requirement: '1.1.c.2',
      from: '2024-10-01',
      reason: 'Flyvning under broer blev forbudt med virkning fra 1. oktober 2024.',
      document: 'Departementets brev af 24. september 2024, j.nr. 2024-1602',
    },
  ],
};
