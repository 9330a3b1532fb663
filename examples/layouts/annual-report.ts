/** The year's final account: "Målrapportering 1. del", part of the årsrapport. */
import { CLEAN, changed } from '../figures/clean';
import { cellOf, INVENTED, oneSheet } from '../kit/example';
import { DEPARTMENT } from '../kit/styles';
import type { Figures } from '../kit/types';
import type { ColumnSpec } from '../kit/table';

export const ANNUAL_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 8 },
  { role: 'area', header: 'Område', width: 20 },
  { role: 'requirement', header: 'Resultatkrav', width: 52 },
  { role: 'weight', header: 'Vægt', width: 8 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'baseline', header: 'Ultimo 2023', width: 10 },
  { role: 'actual', header: 'Realiseret 2024', width: 13 },
  { role: 'explanation', header: 'Analyse og forklaring', width: 52 },
  { role: 'source', header: 'Kilde', width: 22 },
  { role: 'extractedOn', header: 'Udtræksdato', width: 12 },
];

const FINAL: Figures = {
  '1.1.a.1': { actual: 161, explanation: '' },
  '1.1.a.2': { baseline: 530, actual: 470 },
  '1.1.a.3': {
    actual: 748,
    explanation:
      'Der kom færre domme med udvisning end forudsat. Styrelsen har gennemgået alle afsluttede sager og fandt ingen, der var gået i stå.',
  },
  '1.1.b': { actual: 3 },
  '1.1.c': { actual: 0.871 },
  '1.1.d': { actual: 0.934 },
  '1.1.e': {
    actual: 0.902,
    explanation: 'Oversættelserne kom for sent i første halvår. Ny leverandør fra juni; andelen var 96 pct. i andet halvår.',
  },
  '1.1.f': { actual: 0.963 },
  '1.1.g': { actual: 0.818 },
  '1.1.h': { actual: 0.911 },
  '1.2': { actual: 108 },
  // Far from its target, and the analysis the rules ask for is not there.
  '1.3': { actual: 7.4 },
  '1.4.1': { actual: { day: '2024-06-20' } },
  '1.4.2': { actual: { day: '2024-09-27' } },
  '2.1': { target: 4, actual: 4 },
  '2.2.1': { actual: { day: '2024-06-28' } },
  '2.2.2': { actual: { day: '2024-12-19' } },
  '2.3': { actual: { day: '2024-09-26' } },
  '2.4.1': { actual: { day: '2024-03-27' } },
  '2.4.2': { actual: { day: '2024-06-26' } },
  '2.4.3': {
    actual: { day: '2024-10-08' },
    explanation: 'Status blev forsinket otte dage, fordi regnskabstallene for august blev korrigeret.',
  },
};

const figures = changed(FINAL, (entry, unit) => ({
  ...entry,
  source: CLEAN[unit]?.source ?? 'Journalen',
  extractedOn: { day: '2025-01-20' },
}));

export const annualReport = oneSheet(
  'aarsrapport-2024',
  'AR',
  (plan) => ({
    sheet: 'Målrapportering 1. del',
    theme: DEPARTMENT,
    titles: [
      { text: `Årsrapport 2024 · ${plan.agency.name}`, style: 'title' },
      { text: 'Målrapportering 1. del: Skematisk oversigt', style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
    ],
    columns: ANNUAL_COLUMNS,
    goals: 'merged',
    weights: 'merged',
    numbers: 'unit',
    figures: () => figures,
  }),
  ({ written }) => [{ code: 'MRP305', cell: cellOf(written, '1.3', 'explanation') }],
);
