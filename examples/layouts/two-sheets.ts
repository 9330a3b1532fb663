/** The agency's own goals on one sheet and those it shares with the ministry group on another: one round, two tables. */
import type { Plan, Section } from '../../src/plan/schema';
import { changed, CLEAN } from '../figures/clean';
import { cellOf, expectedOf, INVENTED, writeSheet, type SheetSpec } from '../kit/example';
import { GREEN, WINE, type Theme } from '../kit/styles';
import { newBook } from '../kit/save';
import type { ColumnSpec, Written } from '../kit/table';
import type { Built, Example, Figures } from '../kit/types';

const OWN_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 8 },
  { role: 'goal', header: 'Mål', width: 30 },
  { role: 'requirement', header: 'Resultatkrav', width: 48 },
  { role: 'weight', header: 'Vægt', width: 8 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'baseline', header: 'Udgangspunkt', width: 13, entry: true },
  { role: 'numerator', header: 'Tæller', width: 9, entry: true },
  { role: 'denominator', header: 'Nævner', width: 9, entry: true },
  { role: 'actual', header: 'Realiseret', width: 12, entry: true },
  { role: 'deliveredOn', header: 'Leveret den', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet årsresultat', width: 13, entry: true },
  { role: 'explanation', header: 'Bemærkning', width: 40, entry: true },
  { role: 'source', header: 'Kilde', width: 22, entry: true },
  { role: 'extractedOn', header: 'Udtræksdato', width: 12, entry: true },
];

/** Whoever made the sheet for the whole ministry group had other words and another order. */
const SHARED_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Målnummer', width: 10 },
  { role: 'area', header: 'Indsatsområde', width: 18 },
  { role: 'requirement', header: 'Succeskriterie', width: 48 },
  { role: 'actual', header: 'Resultat', width: 12, entry: true },
  { role: 'deliveredOn', header: 'Afleveret den', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet målopfyldelse', width: 13, entry: true },
  { role: 'weight', header: 'Vægtning', width: 9 },
  { role: 'target', header: 'Måltal', width: 11, entry: true },
  { role: 'explanation', header: 'Kommentar', width: 40, entry: true },
  { role: 'source', header: 'Datakilde', width: 22, entry: true },
  { role: 'extractedOn', header: 'Dato for udtræk', width: 12, entry: true },
];

interface Part {
  readonly sheet: string;
  readonly title: string;
  readonly round: string;
  readonly asOf: string;
  readonly figures: Figures;
}

function partOf(plan: Plan, shared: boolean): Plan {
  return { ...plan, sections: plan.sections.filter((section) => section.shared === shared) };
}

function specOf(
  plan: Plan,
  { sheet, title, round, asOf, figures }: Part,
  columns: readonly ColumnSpec[],
  theme: Theme,
): SheetSpec {
  return {
    sheet,
    theme,
    titles: [
      { text: `${title} 2024 – ${plan.agency.name}`, style: 'title' },
      { text: `${round}, opgjort pr. ${asOf}`, style: 'subtitle' },
      { text: INVENTED, style: 'notice' },
    ],
    columns,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
    sections: false,
    totals: false,
    figures: () => figures,
  };
}

const UO2 = { round: 'Udgiftsopfølgning II', asOf: '31. august 2024' };

function tableOf(sheet: string, { columns, rows }: Written) {
  return { sheet, columns, rows };
}

export const twoSheets: Example = {
  name: 'to-ark',
  build: (plan): Built => {
    const book = newBook('Mål- og resultatplan 2024, opfølgning');
    const own = { ...UO2, sheet: 'Faglige mål', title: 'Status på faglige mål', figures: CLEAN };
    const shared = { ...UO2, sheet: 'Koncernfælles mål', title: 'Status på koncernfælles mål', figures: CLEAN };
    const first = writeSheet(book, partOf(plan, false), specOf(plan, own, OWN_COLUMNS, GREEN)).written;
    const second = writeSheet(book, partOf(plan, true), specOf(plan, shared, SHARED_COLUMNS, WINE)).written;
    return { book, expected: expectedOf(plan, 'UO2', own.sheet, first, [], { more: [tableOf(shared.sheet, second)] }) };
  },
};

const FIRST_ROUND = new Set(['1.1.a.1', '1.1.a.2', '1.1.c', '1.1.d', '1.2', '1.3', '2.1', '2.4.1']);
const EARLIER: Figures = Object.fromEntries(
  Object.entries(changed(CLEAN, (entry, unit) => (unit === '1.1.a.1' ? { ...entry, actual: 51 } : entry))).filter(([unit]) =>
    FIRST_ROUND.has(unit),
  ),
);
/** Its row was put on the sheet of the agency's own goals as well. */
const TWICE = '2.3';
const WITH_GAP: Figures = { ...CLEAN, '2.4.2': {} };

/** The agency's own part and, below it, the shared goal that somebody put there as well. */
function ownPart(plan: Plan): Plan {
  const withTwice = (section: Section): Section | undefined => {
    if (!section.shared) return section;
    const goals = section.goals.filter(({ id }) => id === TWICE);
    return goals.length === 0 ? undefined : { ...section, goals };
  };
  return { ...plan, sections: plan.sections.flatMap((section) => withTwice(section) ?? []) };
}

export const twoSheetsPerRound: Example = {
  name: 'to-ark-per-runde',
  build: (plan): Built => {
    const book = newBook('Mål- og resultatplan 2024, opfølgning');
    const uo1 = { round: 'Udgiftsopfølgning I', asOf: '30. april 2024', figures: EARLIER };
    const uo2 = { ...UO2, figures: WITH_GAP };
    const own = { title: 'Status på faglige mål' };
    const shared = { title: 'Status på koncernfælles mål' };
    writeSheet(book, partOf(plan, false), specOf(plan, { ...uo1, ...own, sheet: 'UO I faglige' }, OWN_COLUMNS, GREEN));
    writeSheet(book, partOf(plan, true), specOf(plan, { ...uo1, ...shared, sheet: 'UO I fælles' }, SHARED_COLUMNS, WINE));
    const first = writeSheet(
      book,
      ownPart(plan),
      specOf(plan, { ...uo2, ...own, sheet: 'UO II faglige' }, OWN_COLUMNS, GREEN),
    ).written;
    const second = writeSheet(
      book,
      partOf(plan, true),
      specOf(plan, { ...uo2, ...shared, sheet: 'UO II fælles' }, SHARED_COLUMNS, WINE),
    ).written;
    const rows = Object.fromEntries(Object.entries(second.rows).filter(([id]) => id !== TWICE));
    const on = (address: string): string => `'UO II fælles'!${address}`;
    const planted = [
      { code: 'MRP103', cell: on(`${second.columns.id ?? '?'}${second.rows[TWICE] ?? '?'}`) },
      { code: 'MRP201', cell: on(cellOf(second, '2.4.2', 'deliveredOn')) },
      { code: 'MRP201', cell: on(cellOf(second, '2.4.2', 'forecast')) },
    ];
    const expected = expectedOf(plan, 'UO2', 'UO II faglige', first, planted, {
      more: [{ ...tableOf('UO II fælles', second), rows }],
      earlier: [
        { round: 'UO1', sheet: 'UO I faglige' },
        { round: 'UO1', sheet: 'UO I fælles' },
      ],
    });
    return { book, expected };
  },
};
