/** The layouts of `examples/layouts`, with another agency's plan in them. */
import { DEPARTMENT, GREEN, GREY, WINE } from '../kit/styles';
import { ANNUAL_COLUMNS } from '../layouts/annual-report';
import { ENGLISH_COLUMNS } from '../layouts/english';
import { asExcelTable, TABLE_COLUMNS } from '../layouts/excel-table';
import { MERGED_COLUMNS } from '../layouts/merged-goals';
import { lock, PROTECTED_COLUMNS } from '../layouts/protected';
import { columnsOf as roundColumns } from '../layouts/rounds-beside';
import { ROUND_SHEET_COLUMNS } from '../layouts/sheet-per-round';
import { SLIPS_COLUMNS } from '../layouts/slips';
import { STATUS_COLUMNS } from '../layouts/status-uo2';
import { TWO_ROW_COLUMNS } from '../layouts/two-headers';
import { column, layout, type Layout } from './layout';
import { instructions } from './other-sheets';
import { statusesBefore } from './status';

const departmentForm = layout('departementets-skema', ({ plan, round, day }) => ({
  sheet: 'Status',
  theme: DEPARTMENT,
  titles: [
    ['logo', `${plan.department}   ◆   Koncernstyring`],
    ['title', `Status på mål- og resultatplan 2024 – ${plan.agency.name}`],
    ['subtitle', `${round.name} · opgjort pr. ${day}`],
    ['note', 'Gule felter udfyldes af styrelsen. Andele skrives som procent. Leverancer får den dato, de er afleveret.'],
    undefined,
  ],
  columns: STATUS_COLUMNS.map((own) => (own.role === 'actual' ? { ...own, header: `Realiseret pr. ${day}` } : own)),
  goals: 'merged',
  weights: 'merged',
  numbers: 'goal',
  freezeColumns: 4,
}));

const merged = layout('flettede-maal', ({ plan, roundShort, dayShort }) => ({
  sheet: 'Afrapportering',
  theme: GREEN,
  titles: [
    ['title', `Afrapportering af resultatkrav 2024 – ${plan.agency.name}`],
    ['subtitle', `${roundShort}, opgørelsesdato ${dayShort}`],
  ],
  columns: MERGED_COLUMNS,
  goals: 'merged',
  weights: 'merged',
  numbers: 'goal',
}));

const twoRows = layout('to-overskriftsraekker', ({ plan, round, day }) => ({
  sheet: 'Oversigt',
  theme: DEPARTMENT,
  titles: [
    ['logo', plan.department ?? ''],
    ['title', `Oversigt over årets resultatopfyldelse 2024: ${plan.agency.name}`],
    ['subtitle', round.name],
  ],
  columns: TWO_ROW_COLUMNS.map((own) => (own.group?.startsWith('Opgørelse') ? { ...own, group: `Opgørelse pr. ${day}` } : own)),
  goals: 'first',
  weights: 'first',
  numbers: 'unit',
  sections: true,
  freezeColumns: 2,
}));

const roundsBeside = layout('runder-side-om-side', ({ plan, roundShort, dayShort }) => ({
  sheet: 'Status 2024',
  theme: GREY,
  titles: [
    ['title', `Status på mål- og resultatplan 2024, ${plan.agency.name}`],
    ['note', `Udfyld kolonnerne for den aktuelle runde. Aktuel runde: ${roundShort} (${dayShort}).`],
  ],
  columns: [
    column('id', 'Nr.', 9),
    column('requirement', 'Resultatkrav', 48),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    column('baseline', 'Ultimo 2023', 9),
    ...['UO I', 'UO II', 'UO III'].flatMap(roundColumns),
  ],
  goals: 'first',
  weights: 'first',
  numbers: 'unit',
  freezeColumns: 2,
  current: roundShort,
}));

const roundSheet = layout('ark-for-en-runde', ({ plan, round, roundShort, day }) => ({
  sheet: roundShort,
  theme: WINE,
  titles: [
    ['title', `Mål- og resultatplan 2024 · ${plan.agency.name}`],
    ['subtitle', `${round.name}, opgjort ${day}`],
    undefined,
  ],
  columns: ROUND_SHEET_COLUMNS,
  goals: 'merged',
  weights: 'first',
  numbers: 'unit',
}));

/** Every round so far on a sheet of its own, behind a sheet of instructions. */
const sheetPerRound: Layout = {
  name: 'ark-per-runde',
  write: (book, status) => {
    instructions(book);
    for (const before of statusesBefore(status)) roundSheet.write(book, before);
    return roundSheet.write(book, status);
  },
};

const hundreds = layout('procenter-som-hele-tal', ({ plan, roundShort, dayShort }) => ({
  sheet: 'Ark1',
  theme: GREY,
  titles: [
    ['title', `Resultatkontrakt 2024 – ${plan.agency.short ?? ''} (${plan.agency.name})`],
    ['subtitle', `Status til ${roundShort}, pr. ${dayShort}`],
  ],
  columns: SLIPS_COLUMNS,
  goals: 'first',
  weights: 'first',
  numbers: 'unit',
  sections: false,
  percent: 'hundreds',
}));

const protectedForm = layout(
  'beskyttet-skema',
  ({ plan, round, day }) => ({
    sheet: 'Indberetning',
    theme: DEPARTMENT,
    titles: [
      ['logo', plan.department ?? ''],
      ['title', `Indberetning: mål- og resultatplan 2024, ${plan.agency.name}`],
      ['subtitle', `${round.name} pr. ${day}. Arket er beskyttet: kun de gule felter kan udfyldes.`],
    ],
    columns: PROTECTED_COLUMNS,
    goals: 'first',
    weights: 'first',
    numbers: 'unit',
  }),
  { after: lock },
);

const excelTable = layout(
  'excel-tabel',
  ({ plan, roundShort, dayShort }) => ({
    sheet: 'MRP 2024',
    theme: GREEN,
    titles: [['title', `MRP 2024 · ${plan.agency.name} · ${roundShort} (${dayShort})`]],
    columns: TABLE_COLUMNS,
    goals: 'every',
    weights: 'first',
    numbers: 'unit',
    sections: false,
    totals: false,
  }),
  { after: asExcelTable },
);

const english = layout('english-headers', ({ plan, roundShort, round }) => ({
  sheet: 'Status report',
  theme: { ...DEPARTMENT, entry: undefined },
  titles: [
    ['title', `Performance contract 2024 – ${plan.agency.name}`],
    ['subtitle', `${roundShort}, as of ${round.asOf}`],
  ],
  columns: ENGLISH_COLUMNS,
  goals: 'merged',
  weights: 'merged',
  numbers: 'unit',
}));

export const USUAL: readonly Layout[] = [
  departmentForm,
  merged,
  twoRows,
  roundsBeside,
  sheetPerRound,
  hundreds,
  protectedForm,
  excelTable,
  english,
];

export const ANNUAL_REPORT = layout('aarsrapport', ({ plan }) => ({
  sheet: 'Målrapportering 1. del',
  theme: DEPARTMENT,
  titles: [
    ['title', `Årsrapport 2024 · ${plan.agency.name}`],
    ['subtitle', 'Målrapportering 1. del: Skematisk oversigt'],
  ],
  columns: ANNUAL_COLUMNS,
  goals: 'merged',
  weights: 'merged',
  numbers: 'unit',
}));
