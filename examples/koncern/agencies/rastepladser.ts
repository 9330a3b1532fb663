/** All or nothing, one of two ways is enough, and renegotiated in May and September: what replaces a demand keeps its letter. */
import type { AgencyPlan } from '../compose';

const CLOSED = 'Rastepladserne ved den gamle hovedvej er lukket, efter at trafikken er lagt om.';
const NOTE = 'Tillæg 1 til mål- og resultatplanen, underskrevet den 13. maj 2024';

export const rastepladser: AgencyPlan = {
  id: 'rastepladsagenturet-2024',
  agency: { name: 'Rastepladsagenturet', short: 'RPA' },
  settings: {
    partlyFrom: 0.95,
    yellowFrom: 0.9,
    credit: { model: 'binary' },
    rollUp: { parts: { mode: 'worst' }, requirements: { mode: 'mean' } },
    excluded: 'leaveOut',
    late: 'partly',
    aboveMax: 'ok',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Rene rastepladser',
      text: 'En rasteplads skal være et sted, man har lyst til at holde.',
      blocks: [
        {
          id: '1.1',
          weight: 40,
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'Toiletterne er godkendt ved mindst 85 pct. af de uanmeldte besøg.',
              measure: { kind: 'share', target: 0.85, numerator: 'godkendte besøg', denominator: 'uanmeldte besøg' },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Ved den gamle hovedvej er mindst 18 rastepladser bygget om i 2024.',
              measure: { kind: 'count', target: 18, unit: 'rastepladser' },
            },
            {
              id: '1.1.c',
              label: 'c)',
              text: 'Affaldet er hentet til tiden i 98 pct. af tømningerne. Agenturet indberetter hver måned.',
              reported: 'month',
              measure: { kind: 'share', target: 0.98, numerator: 'tømninger til tiden', denominator: 'planlagte tømninger' },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Strøm og vand',
      text: 'Der skal være strøm eller drikkevand til dem, der holder pause.',
      blocks: [
        {
          id: '1.2',
          weight: 25,
          rollUp: { mode: 'any' },
          requirements: [
            {
              id: '1.2.a',
              label: 'a)',
              text: 'Mindst 45 rastepladser har fået ladestandere i 2024.',
              measure: { kind: 'count', target: 45, unit: 'rastepladser' },
            },
            {
              id: '1.2.b',
              label: 'b)',
              text: 'Mindst 60 rastepladser har fået vandpost i 2024.',
              measure: { kind: 'count', target: 60, unit: 'rastepladser' },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Sikkerhed',
      text: 'Det skal være trygt at overnatte i lastbilen.',
      blocks: [
        {
          id: '1.3',
          weight: 20,
          requirements: [
            {
              id: '1.3.a',
              label: 'a)',
              text: 'Antallet af anmeldte tyverier fra holdende lastbiler nedbringes med minimum 20 pct. i forhold til ultimo 2023.',
              measure: { kind: 'change', direction: 'decrease', agreed: 0.2, unit: 'tyverier', baselineOf: 'ultimo 2023' },
            },
            {
              id: '1.3.b',
              label: 'b)',
              text: 'Chaufførernes tryghed er i gennemsnit over årene 2023-2025 mindst 3,8 af 5.',
              measure: {
                kind: 'average',
                target: 3.8,
                direction: 'atLeast',
                unit: 'point',
                firstYear: 2023,
                lastYear: 2025,
              },
            },
          ],
        },
      ],
    },
  ],
  amendments: [
    {
      change: 'replace',
      requirement: '1.1.b',
      from: '2024-05-15',
      reason: CLOSED,
      document: NOTE,
      by: {
        id: '1.1.b2',
        label: 'b)',
        text: 'Langs motorvejene er mindst 12 nye rastepladser taget i brug i 2024.',
        measure: { kind: 'count', target: 12, unit: 'rastepladser' },
      },
    },
    {
      change: 'retarget',
      requirement: '1.2.a',
      from: '2024-05-15',
      reason: CLOSED,
      document: NOTE,
      measure: { kind: 'count', target: 40, unit: 'rastepladser', whole: true, cumulative: true },
    },
    {
      change: 'withdraw',
      requirement: '1.2.b',
      from: '2024-09-15',
      reason: 'Vandforsyningen er overgået til kommunerne.',
      document: 'Tillæg 2 til mål- og resultatplanen, underskrevet den 10. september 2024',
    },
    { change: 'reweight', block: '1.2', from: '2024-09-15', reason: CLOSED, document: NOTE, weight: 15 },
    { change: 'reweight', block: '1.3', from: '2024-09-15', reason: CLOSED, document: NOTE, weight: 30 },
  ],
};
