/** UO II filled in with care: every figure there, every deviation explained. Invented throughout. */
import type { Figures } from '../kit/types';

const day = (iso: string): { readonly day: string } => ({ day: iso });
const FROM_CASES = { source: 'Sagssystemet, udtræk 114', extractedOn: day('2024-09-03') };
const FROM_BOARDS = { source: 'Nævnenes sagsoversigt', extractedOn: day('2024-09-04') };
const FROM_FILES = { source: 'Journalen', extractedOn: day('2024-09-02') };

export const CLEAN: Figures = {
  '1.1.a.1': { ...FROM_CASES, actual: 108, forecast: 158, explanation: 'På sporet.' },
  '1.1.a.2': { ...FROM_CASES, baseline: 530, actual: 471, forecast: 468 },
  '1.1.a.3': {
    ...FROM_CASES,
    actual: 498,
    forecast: 760,
    explanation: 'Færre domme med udvisning end ventet. Styrelsen følger udviklingen hver måned.',
  },
  '1.1.b': { ...FROM_FILES, actual: 2, forecast: 3, explanation: 'Tredje projekt er planlagt til november.' },
  '1.1.c': { ...FROM_CASES, numerator: 132, denominator: 150, actual: 0.88, forecast: 0.87 },
  '1.1.d': { ...FROM_CASES, numerator: 57, denominator: 60, actual: 0.95, forecast: 0.93 },
  '1.1.e': {
    ...FROM_CASES,
    numerator: 172,
    denominator: 200,
    actual: 0.86,
    forecast: 0.9,
    explanation: 'Oversættelserne kom for sent i marts og april. Ny leverandør fra juni.',
  },
  '1.1.f': {
    source: 'Månedsopgørelsen for august',
    extractedOn: day('2024-09-05'),
    numerator: 582,
    denominator: 600,
    actual: 0.97,
    forecast: 0.96,
  },
  '1.1.g': { ...FROM_CASES, numerator: 41, denominator: 50, actual: 0.82, forecast: 0.82 },
  '1.1.h': { ...FROM_CASES, numerator: 184, denominator: 200, actual: 0.92, forecast: 0.91 },
  '1.2': { ...FROM_BOARDS, actual: 104, forecast: 108 },
  '1.3': { ...FROM_BOARDS, actual: 5.6, forecast: 5.8 },
  '1.4.1': { ...FROM_FILES, deliveredOn: day('2024-06-20') },
  '1.4.2': { ...FROM_FILES, forecast: day('2024-09-27') },
  '2.1': { ...FROM_FILES, target: 4, actual: 4, forecast: 4 },
  '2.2.1': { ...FROM_FILES, deliveredOn: day('2024-06-28') },
  '2.2.2': { ...FROM_FILES, forecast: day('2024-12-20') },
  '2.3': { ...FROM_FILES, forecast: day('2024-09-25') },
  '2.4.1': { ...FROM_FILES, deliveredOn: day('2024-03-27') },
  '2.4.2': { ...FROM_FILES, deliveredOn: day('2024-06-26') },
  '2.4.3': { ...FROM_FILES, forecast: day('2024-09-30') },
};

type Entry = NonNullable<Figures[string]>;

/** The same figures with some columns changed or left out. */
export function changed(figures: Figures, change: (entry: Entry, unit: string) => Entry): Figures {
  return Object.fromEntries(Object.entries(figures).map(([unit, entry]) => [unit, change(entry, unit)]));
}

export function without(figures: Figures, ...roles: (keyof Entry)[]): Figures {
  return changed(figures, (entry) =>
    Object.fromEntries(Object.entries(entry).filter(([role]) => !roles.some((out) => out === role))),
  );
}

/** For layouts without a column for deliveries: the day stands in the column of results. */
export function deliveriesAsResults(figures: Figures): Figures {
  return changed(figures, (entry) => {
    const { deliveredOn, ...rest } = entry;
    return deliveredOn === undefined ? entry : { ...rest, actual: deliveredOn };
  });
}
