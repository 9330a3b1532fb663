/**
 * UO II as an agency might hand it in two weeks before the deadline: about half done, with the ordinary mistakes. All figures are invented,
 * but the 100 and 180 days at 1.2 are published ones of an earlier year.
 */
import type { Figures, PlantedFinding } from '../kit/types';

const day = (iso: string): { readonly day: string } => ({ day: iso });
const FROM_CASES = { source: 'Sagssystemet, udtræk 114', extractedOn: day('2024-09-03') };
const FROM_BOARDS = { source: 'Nævnenes sagsoversigt', extractedOn: day('2024-09-04') };

export const HALF_FILLED: Figures = {
  // A number that was pasted in as text.
  '1.1.a.1': { ...FROM_CASES, actual: '104', forecast: 155, reportedStatus: 'Ikke vurderet' },
  // The number at the end of last year is missing.
  '1.1.a.2': { ...FROM_CASES, actual: 452, forecast: 440 },
  // The forecast is lower than what is already reached.
  '1.1.a.3': { ...FROM_CASES, actual: 612, forecast: 590, explanation: 'Færre domme end ventet i andet halvår.' },
  // A word that is no status.
  '1.1.b': {
    actual: 3,
    forecast: 4,
    reportedStatus: 'Kører efter planen',
    source: 'Projektoversigt',
    extractedOn: day('2024-09-02'),
  },
  // 118 of 136 is 86,8 pct., not 85,5.
  '1.1.c': { ...FROM_CASES, numerator: 118, denominator: 136, actual: 0.855, forecast: 0.86, reportedStatus: 'Opfyldt' },
  // A percentage as text.
  '1.1.d': { ...FROM_CASES, actual: '92 pct.', forecast: 0.91 },
  // 96 where the other rows have 0,96.
  '1.1.e': { ...FROM_CASES, actual: 96, forecast: 0.96 },
  // More hits than cases.
  '1.1.f': { source: 'Månedsopgørelsen for august', extractedOn: day('2024-09-05'), numerator: 241, denominator: 214 },
  // Nothing yet.
  '1.1.g': {},
  // Looks like 90,0 pct. but is not; is reported as met, though not even the agency expects it; and nobody says why.
  '1.1.h': { ...FROM_CASES, actual: 0.8996, forecast: 0.89, reportedStatus: 'Opfyldt' },
  '1.2': {
    ...FROM_BOARDS,
    actual: 100,
    forecast: 180,
    reportedStatus: 'Opfyldt',
    explanation:
      'Mange ældre sager ventes afgjort i 4. kvartal, og det trækker gennemsnittet op. Sekretariatet har sat to ekstra nævnsmøder ind.',
  },
  // Missed, and not a word about why.
  '1.3': { ...FROM_BOARDS, actual: 6.8, forecast: 6.6, reportedStatus: 'Ikke opfyldt' },
  '1.4.1': {
    deliveredOn: day('2024-06-20'),
    reportedStatus: 'Opfyldt',
    source: 'F2, sag 2024-118',
    extractedOn: day('2024-09-02'),
  },
  '1.4.2': { forecast: 'Forventes opfyldt' },
  // A likely CPR number does not belong in a status. The running number 0000 is never given to anyone.
  '2.1': {
    target: 4,
    actual: 4,
    reportedStatus: 'Opfyldt',
    source: 'Modenhedsmåling 2024',
    extractedOn: day('2024-06-28'),
    explanation: 'Kontakt om målingen: jf. sag 170588-0000.',
  },
  // A date as text.
  '2.2.1': { deliveredOn: '28.06.2024', reportedStatus: 'Opfyldt', source: 'F2, sag 2024-131', extractedOn: day('2024-09-02') },
  '2.2.2': { forecast: 'Forventes opfyldt' },
  // Delivered after the day the round looks at.
  '2.3': { deliveredOn: day('2024-10-03'), source: 'F2, sag 2024-140', extractedOn: day('2024-09-02') },
  // Delivered, but when?
  '2.4.1': { deliveredOn: 'ja', reportedStatus: 'Opfyldt', source: 'F2, sag 2024-097', extractedOn: day('2024-09-02') },
  // The year is a slip.
  '2.4.2': {
    deliveredOn: day('2023-06-27'),
    reportedStatus: 'Opfyldt',
    source: 'F2, sag 2024-133',
    extractedOn: day('2024-09-02'),
  },
  '2.4.3': { forecast: 'Forventes opfyldt' },
};

/** Plan cells the agency has typed over. */
export const TYPED_OVER: Figures = {
  '2.3': { weight: 4 },
  '1.1.g': { target: { value: 0.85, format: '0%' } },
};

type Column =
  'weight' | 'target' | 'actual' | 'numerator' | 'baseline' | 'forecast' | 'reportedStatus' | 'explanation' | 'deliveredOn';

/** Code, unit and column of each mistake. */
const MISTAKES: readonly (readonly [code: string, unit: string, column: Column])[] = [
  ['MRP203', '1.1.a.1', 'actual'],
  ['MRP211', '1.1.a.2', 'baseline'],
  ['MRP303', '1.1.a.3', 'forecast'],
  ['MRP210', '1.1.b', 'reportedStatus'],
  ['MRP307', '1.1.c', 'actual'],
  ['MRP203', '1.1.d', 'actual'],
  ['MRP204', '1.1.e', 'actual'],
  ['MRP209', '1.1.f', 'numerator'],
  ['MRP107', '1.1.g', 'target'],
  ['MRP201', '1.1.g', 'actual'],
  ['MRP306', '1.1.h', 'actual'],
  ['MRP302', '1.1.h', 'reportedStatus'],
  ['MRP305', '1.1.h', 'explanation'],
  ['MRP305', '1.3', 'explanation'],
  ['MRP401', '2.1', 'explanation'],
  ['MRP203', '2.2.1', 'deliveredOn'],
  ['MRP105', '2.3', 'weight'],
  ['MRP206', '2.3', 'deliveredOn'],
  ['MRP308', '2.4.1', 'deliveredOn'],
  ['MRP206', '2.4.2', 'deliveredOn'],
];

/** The mistakes as findings, once the table stands. */
export function plantedIn(
  columns: Readonly<Partial<Record<string, string>>>,
  rows: Readonly<Record<string, number>>,
): readonly PlantedFinding[] {
  return MISTAKES.map(([code, unit, column]) => ({ code, cell: `${columns[column] ?? '?'}${rows[unit] ?? '?'}` }));
}
