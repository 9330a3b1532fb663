/** Slips and old words in the headers; percentages and dates typed five ways in one column. */
import { changed, CLEAN, without } from '../figures/clean';
import { cellOf, INVENTED, oneSheet } from '../kit/example';
import { GREY } from '../kit/styles';
import type { Figures, Input } from '../kit/types';
import type { ColumnSpec } from '../kit/table';

export const SLIPS_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Mål nr', width: 8 },
  { role: 'area', header: 'Kontraktområde', width: 18 },
  { role: 'requirement', header: 'Resultatakrav', width: 52 },
  { role: 'weight', header: 'Vægning', width: 9 },
  { role: 'target', header: 'Måltal (pct./antal)', width: 12 },
  { role: 'baseline', header: 'Udgangspunkt ult. 2023', width: 13 },
  { role: 'actual', header: 'Realisert', width: 15 },
  { role: 'forecast', header: 'Forv. årsresultat', width: 14 },
  { role: 'explanation', header: 'Bemærkning/forklaring', width: 40 },
  { role: 'source', header: 'Kilder', width: 20 },
  { role: 'extractedOn', header: 'Udtræks-dato', width: 12 },
];

/** 87 pct. and 28 June as people type them; those that stand as text are pointed out. */
const TYPED: Readonly<Record<string, Input>> = {
  '1.1.c': { value: 87, format: 'General' },
  '1.1.d': '95 %',
  '1.1.e': '86 pct.',
  '1.1.f': { value: 97, format: '0.0" %"' },
  '1.1.g': '82,0',
  '1.1.h': { value: 92, format: '0' },
  '1.4.1': '20.06.2024',
  '2.2.1': { day: '2024-06-28', format: 'd. mmmm yyyy' },
  '2.4.1': '27/3-2024',
  '2.4.2': '26. juni 2024',
};
const AS_TEXT = ['1.1.d', '1.1.e', '1.1.g', '1.4.1', '2.4.1', '2.4.2'] as const;
const FORECASTS: Readonly<Record<string, Input>> = {
  '1.1.c': 87,
  '1.1.d': 93,
  '1.1.e': 90,
  '1.1.f': 96,
  '1.1.g': 82,
  '1.1.h': 91,
};

const figures: Figures = changed(without(CLEAN, 'numerator', 'denominator'), (entry, unit) => {
  const { deliveredOn, ...rest } = entry;
  const typed = TYPED[unit] ?? deliveredOn;
  const forecast = FORECASTS[unit];
  return { ...rest, ...(typed === undefined ? {} : { actual: typed }), ...(forecast === undefined ? {} : { forecast }) };
});

export const slips = oneSheet(
  'stavefejl-og-formater',
  'UO2',
  (plan) => ({
    sheet: 'Ark1',
    theme: GREY,
    titles: [
      { text: `Resultatkontrakt 2024 – ${plan.agency.short ?? plan.agency.name} (${plan.agency.name})`, style: 'title' },
      { text: 'Status til udgiftsopfølgning 2, pr. 31/8 2024', style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
    ],
    columns: SLIPS_COLUMNS,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    sections: false,
    percent: 'hundreds',
    figures: () => figures,
    instead: { '1.1.a.2': { target: '10 pct.' } },
  }),
  ({ written }) => AS_TEXT.map((unit) => ({ code: 'MRP203', cell: cellOf(written, unit, 'actual') })),
);
