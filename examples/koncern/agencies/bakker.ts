/** The plainest of the plans: the usual settings, one weight a goal. */
import type { AgencyPlan } from '../compose';

export const bakker: AgencyPlan = {
  id: 'bakker-og-dale-2024',
  agency: { name: 'Styrelsen for Bakker og Dale', short: 'SBD' },
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
      area: 'Stier og udsigter',
      text: 'Styrelsen for Bakker og Dale skal gøre det trygt at færdes i det bakkede landskab.',
      blocks: [
        {
          id: '1.1',
          weight: 25,
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'I løbet af 2024 retableres mindst 60 km nedslidte bakkestier.',
              measure: { kind: 'count', target: 60, unit: 'km', whole: false },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Henvendelser om farlige skrænter er besvaret inden 5 arbejdsdage i 90 pct. af tilfældene.',
              measure: {
                kind: 'share',
                target: 0.9,
                numerator: 'henvendelser besvaret inden 5 arbejdsdage',
                denominator: 'henvendelser om skrænter',
              },
            },
            {
              id: '1.1.c',
              label: 'c)',
              text: 'Inden udgangen af 2024 er der åbnet 4-6 nye udsigtspladser.',
              measure: { kind: 'range', min: 4, max: 6, unit: 'udsigtspladser' },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Jordskred',
      text: 'Færre jordskred skal ramme de mærkede ruter.',
      blocks: [
        {
          id: '1.2',
          weight: 20,
          requirements: [
            {
              id: '1.2',
              text: 'Antallet af registrerede jordskred på mærkede ruter nedbringes med minimum 15 pct. i forhold til ultimo 2023.',
              measure: { kind: 'change', direction: 'decrease', agreed: 0.15, unit: 'jordskred', baselineOf: 'ultimo 2023' },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Terrænregulering',
      text: 'Borgere og virksomheder skal have hurtigt svar, når de vil ændre terrænet.',
      blocks: [
        {
          id: '1.3',
          weight: 20,
          requirements: [
            {
              id: '1.3',
              text: 'Sagsbehandlingstiden for ansøgninger om terrænregulering overstiger ikke 30 dage i 95 pct. af sagerne.',
              measure: { kind: 'duration', target: 30, unit: 'dage', coverage: 0.95 },
            },
          ],
        },
      ],
    },
    {
      id: '1.4',
      area: 'Kortlægning',
      text: 'Der skal foreligge et nyt kort over landets højdepunkter.',
      blocks: [
        {
          id: '1.4',
          weight: 20,
          requirements: [
            {
              id: '1.4',
              text: 'Nyt højdekort og vejledning i at bruge det.',
              measure: {
                kind: 'composite',
                parts: [
                  {
                    id: '1.4.1',
                    label: 'Delmål 1',
                    text: 'Opmålingen af de 200 højeste punkter er afsluttet med udgangen af 2. kvartal 2024.',
                    measure: { kind: 'milestone', due: '2024-06-30' },
                  },
                  {
                    id: '1.4.2',
                    label: 'Delmål 2',
                    text: 'Højdekortet er offentliggjort med vejledning senest den 30. november 2024.',
                    measure: { kind: 'milestone', due: '2024-11-30' },
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
