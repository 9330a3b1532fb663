/**
 * How the agencies' workbooks look: the layouts of `examples/layouts` with another agency's plan in them, and more that published plans and
 * reports have shown. All hold the same facts.
 */
import type { Workbook, Worksheet } from 'exceljs';
import type { ColumnRole } from '../../src/recognition/types';
import { writeSheet, type SheetSpec } from '../kit/example';
import { DEPARTMENT, GREEN, GREY, WINE, type TitleLine } from '../kit/looks';
import type { ColumnSpec, Written } from '../kit/table';
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
import { fitted } from './fitted';
import { frontPage, instructions } from './other-sheets';
import type { Status } from './status';

export interface LaidOut {
  readonly sheet: Worksheet;
  readonly written: Written;
}

export interface Layout {
  readonly name: string;
  readonly write: (book: Workbook, status: Status) => LaidOut;
}

const INVENTED: TitleLine = { text: 'Eksempel: Styrelsen, dens mål og alle tal er opdigtede.', look: 'notice' };

interface Look extends Omit<SheetSpec, 'figures' | 'columns' | 'titles'> {
  readonly titles: readonly (readonly [look: TitleLine['look'], text: string] | undefined)[];
  readonly columns: readonly ColumnSpec[];
}

interface Around {
  readonly before?: (book: Workbook, status: Status) => void;
  readonly after?: (sheet: Worksheet, written: Written, columns: readonly ColumnSpec[]) => void;
}

function layout(name: string, lookOf: (status: Status) => Look, { before, after }: Around = {}): Layout {
  return {
    name,
    write: (book, status) => {
      before?.(book, status);
      const { titles, ...look } = lookOf(status);
      const columns = asked(look.columns, status);
      const lines = titles.map((line): TitleLine | undefined => line && { look: line[0], text: line[1] });
      const figures = fitted(status.plan, status.knowledge, {
        roles: rolesIn(columns, look.current),
        percent: look.percent ?? 'fraction',
        drawn: status.drawn,
      });
      const own = new Set([undefined, '', look.current]);
      const laidOut = writeSheet(book, status.plan, {
        ...look,
        titles: [...lines, INVENTED],
        columns,
        figures: (set) => (own.has(set) ? figures : {}),
      });
      after?.(laidOut.sheet, laidOut.written, columns);
      return laidOut;
    },
  };
}

function rolesIn(columns: readonly ColumnSpec[], current: string | undefined): ReadonlySet<ColumnRole> {
  return new Set(columns.flatMap(({ role, set }) => (role && (set === undefined || set === current) ? [role] : [])));
}

/** Where the plan wants a percentage set by a person, the workbook asks for it; in the årsrapport there is nothing left to expect. */
function asked(columns: readonly ColumnSpec[], { plan, round }: Status): readonly ColumnSpec[] {
  const needed = round.id === 'AR' ? columns.filter(({ role }) => role !== 'forecast') : columns;
  if (plan.settings.credit.model !== 'manual') return needed;
  return needed.flatMap((column): ColumnSpec[] =>
    column.role === 'explanation'
      ? [{ ...column, role: 'manualCredit', header: 'Manuel opfyldelse', width: 11 }, column]
      : [column],
  );
}

const column = (role: ColumnRole, header: string, width: number): ColumnSpec => ({ role, header, width });
const entry = (role: ColumnRole, header: string, width: number): ColumnSpec => ({ role, header, width, entry: true });

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
  columns: STATUS_COLUMNS,
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
    ['logo', plan.department],
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

const sheetPerRound = layout(
  'vejledning-foran',
  ({ plan, round, roundShort, day }) => ({
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
  }),
  { before: instructions },
);

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
      ['logo', plan.department],
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

/** Agency, round and day stand on a front page; the table's own sheet says nothing of them. */
const behindFrontPage = layout(
  'forside',
  () => ({
    sheet: 'Skema',
    theme: WINE,
    titles: [['title', 'Skema til indberetning']],
    columns: [
      column('id', 'Krav nr.', 9),
      column('area', 'Område', 18),
      column('requirement', 'Resultatkrav', 50),
      column('weight', 'Vægt', 7),
      column('target', 'Aftalt niveau', 11),
      entry('baseline', 'Baseline', 10),
      entry('numerator', 'Heraf inden for frist', 10),
      entry('denominator', 'Antal sager i alt', 10),
      entry('actual', 'År til dato', 12),
      entry('deliveredOn', 'Indsendt den', 12),
      entry('forecast', 'Helårsskøn', 12),
      entry('reportedStatus', 'Egen vurdering', 14),
      entry('explanation', 'Årsag til afvigelse', 40),
      entry('source', 'Datakilde', 20),
      entry('extractedOn', 'Data trukket den', 12),
    ],
    goals: 'every',
    weights: 'first',
    numbers: 'unit',
    sections: false,
  }),
  { before: frontPage },
);

/** The table of the plan itself, with its unnamed column of numbers, and the columns of the follow-up beside it. */
const asPrinted = layout('som-planen-er-trykt', ({ plan, round, day }) => ({
  sheet: 'Oversigt over mål',
  theme: GREY,
  titles: [
    ['title', `${plan.agency.name}: Mål- og resultatplan 2024`],
    ['subtitle', `Opfølgning, ${round.name}`],
    ['note', `Tallene er gjort op den ${day}`],
    undefined,
  ],
  columns: [
    column('id', '', 6),
    column('area', 'Område', 18),
    column('goal', 'Mål', 30),
    column('requirement', 'Resultatkrav', 48),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    entry('baseline', 'Udgangspunkt', 12),
    entry('actual', 'Realiseret', 12),
    entry('forecast', 'Forventet', 12),
    entry('explanation', 'Kommentarer', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'merged',
  weights: 'merged',
  numbers: 'goal',
}));

/** Every goal is a row of its own with its number; below it only letters, and sub-goals by their name. */
const goalHeadings = layout('maal-som-overskrifter', ({ plan, roundShort, dayShort }) => ({
  sheet: 'Målopfølgning',
  theme: GREEN,
  titles: [
    ['title', `Målopfølgning 2024, ${plan.agency.name}`],
    ['subtitle', `${roundShort} pr. ${dayShort}`],
  ],
  columns: [
    column('id', 'Nr.', 10),
    column('requirement', 'Målepunkt', 56),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    column('unit', 'Måleenhed', 12),
    entry('baseline', 'Startværdi', 11),
    entry('actual', 'Opnået', 12),
    entry('forecast', 'Prognose', 12),
    entry('explanation', 'Redegørelse', 42),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræk den', 12),
  ],
  goals: 'every',
  weights: 'first',
  numbers: 'letter',
  headings: true,
  sections: false,
}));

/** Sub-goals in a column of their own, beside their requirement. */
const subGoalColumn = layout('delmaal-i-egen-kolonne', ({ plan, round, day }) => ({
  sheet: 'MRP-status',
  theme: DEPARTMENT,
  titles: [
    ['logo', plan.department],
    ['title', `MRP-status 2024 for ${plan.agency.name}`],
    ['subtitle', `${round.name} (pr. ${day})`],
  ],
  columns: [
    column('id', 'Mål nr.', 9),
    column('area', 'Indsatsområde', 18),
    column('requirement', 'Resultatkrav', 42),
    column('subGoal', 'Delmål', 36),
    column('weight', 'Vægtning', 9),
    column('target', 'Måltal', 11),
    entry('baseline', 'Basisniveau', 11),
    entry('numerator', 'Tæller', 9),
    entry('denominator', 'Nævner', 9),
    entry('actual', 'Resultat', 12),
    entry('deliveredOn', 'Gennemført den', 12),
    entry('forecast', 'Forventet målopfyldelse', 13),
    entry('reportedStatus', 'Styrelsens vurdering', 14),
    entry('explanation', 'Forklaring', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'merged',
  weights: 'first',
  numbers: 'unit',
}));

/** The form that asks for activities and their effect, with the weight on every row. */
const activities = layout('indsatser-og-aktiviteter', ({ plan, roundShort, day }) => ({
  sheet: 'Indsatser',
  theme: WINE,
  titles: [
    ['title', `Status på mål- og resultatplan 2024 · ${plan.agency.name}`],
    ['subtitle', `${roundShort} · ${day}`],
  ],
  columns: [
    column('id', 'Nr.', 9),
    column('area', 'Indsatsområde', 18),
    column('goal', 'Mål', 30),
    { header: 'Effekt', width: 16 },
    column('requirement', 'Aktivitet', 48),
    column('weight', 'Vægt', 7),
    column('target', 'Måltal', 11),
    entry('baseline', 'Baseline', 10),
    entry('actual', 'Realiseret', 12),
    entry('forecast', 'Forventet årsresultat', 12),
    entry('reportedStatus', 'Status', 14),
    entry('explanation', 'Bemærkninger', 40),
    entry('source', 'Kilde', 20),
    entry('extractedOn', 'Udtræksdato', 12),
  ],
  goals: 'first',
  weights: 'every',
  numbers: 'unit',
}));

/** For the udgiftsopfølgninger. */
export const LAYOUTS: readonly Layout[] = [
  departmentForm,
  merged,
  twoRows,
  roundsBeside,
  sheetPerRound,
  hundreds,
  protectedForm,
  excelTable,
  english,
  behindFrontPage,
  asPrinted,
  goalHeadings,
  subGoalColumn,
  activities,
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
