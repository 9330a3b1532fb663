/** A small agency whose work hardly fits numbers: a person sets the percentage of every demand and says why. */
import type { AgencyPlan } from '../compose';

export const sagn: AgencyPlan = {
  id: 'sagn-og-skroener-2024',
  agency: { name: 'Styrelsen for Sagn og Skrøner', short: 'SSS' },
  settings: {
    partlyFrom: 0.8,
    yellowFrom: 0.9,
    credit: { model: 'manual' },
    rollUp: { parts: { mode: 'mean' }, requirements: { mode: 'mean' } },
    excluded: 'leaveOut',
    late: 'partly',
    aboveMax: 'ok',
    expectedWeightSum: 100,
  },
  goals: [
    {
      id: '1.1',
      area: 'Indsamling',
      text: 'Folkelige fortællinger skal skrives ned, før de bliver glemt.',
      blocks: [
        {
          id: '1.1',
          weight: 35,
          requirements: [
            {
              id: '1.1.a',
              label: 'a)',
              text: 'Minimum 320 sagn er nedskrevet efter mundtlig overlevering i 2024.',
              measure: { kind: 'count', target: 320, unit: 'sagn' },
            },
            {
              id: '1.1.b',
              label: 'b)',
              text: 'Mindst 75 pct. af optegnelserne har både fortæller, egn og år.',
              measure: { kind: 'share', target: 0.75, numerator: 'fuldstændige optegnelser', denominator: 'optegnelser' },
            },
          ],
        },
      ],
    },
    {
      id: '1.2',
      area: 'Formidling',
      text: 'Fortællingerne skal ud og virke.',
      blocks: [
        {
          id: '1.2',
          weight: 25,
          requirements: [
            {
              id: '1.2.a',
              label: 'a)',
              text: 'Udstillingen om nisser og vætter vurderes at have høj faglig kvalitet.',
              measure: { kind: 'judged' },
            },
            {
              id: '1.2.b',
              label: 'b)',
              text: 'Der er afholdt præcis 24 fortælleaftener, to i hver landsdel.',
              measure: { kind: 'exact', target: 24, unit: 'aftener' },
            },
          ],
        },
      ],
    },
    {
      id: '1.3',
      area: 'Arkiv',
      text: 'Arkivet skal kunne søges.',
      blocks: [
        {
          id: '1.3',
          weight: 25,
          requirements: [
            {
              id: '1.3',
              text: 'Skrønearkivet åbnes for offentligheden i 4. kvartal 2024.',
              measure: { kind: 'milestone', due: '2024-12-31', notBefore: '2024-10-01' },
            },
          ],
        },
      ],
    },
  ],
};
