/** Goals and weights merged over many rows; other words for the columns; deliveries stand among the results. Filled in with care. */
import { CLEAN, deliveriesAsResults, without } from '../figures/clean';
import { INVENTED, oneSheet } from '../kit/example';
import { GREEN } from '../kit/styles';
import type { ColumnSpec } from '../kit/table';

export const MERGED_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Mål nr.', width: 7 },
  { role: 'area', header: 'Indsatsområde', width: 17 },
  { role: 'goal', header: 'Målsætning', width: 30 },
  { role: 'requirement', header: 'Succeskriterie', width: 50 },
  { role: 'weight', header: 'Vægtning', width: 9 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'baseline', header: 'Antal ultimo 2023', width: 11, entry: true },
  { role: 'actual', header: 'Resultat', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet målopfyldelse', width: 13, entry: true },
  { role: 'explanation', header: 'Bemærkninger', width: 40, entry: true },
  { role: 'source', header: 'Datakilde', width: 22, entry: true },
  { role: 'extractedOn', header: 'Dato for udtræk', width: 12, entry: true },
];

export const mergedGoals = oneSheet('flettede-maal', 'UO2', (plan) => ({
  sheet: 'Afrapportering',
  theme: GREEN,
  titles: [
    { text: `Afrapportering af resultatkrav 2024 – ${plan.agency.name}`, style: 'title' },
    { text: 'UO II, opgørelsesdato 31.08.2024', style: 'subtitle' },
    { text: INVENTED, style: 'notice' },
  ],
  columns: MERGED_COLUMNS,
  goals: 'merged',
  weights: 'merged',
  numbers: 'goal',
  freezeColumns: 1,
  figures: () => without(deliveriesAsResults(CLEAN), 'numerator', 'denominator'),
}));
