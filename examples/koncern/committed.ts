/** The department's in-tray: what the group's agencies have sent when UO II is due, and a few files of the other rounds. */
import type { Workbook } from 'exceljs';
import type { Plan } from '../../src/plan/schema';
import type { UsualRound } from '../../src/plan/rounds';
import { bytesOf, newBook } from '../kit/save';
import { plainTable } from '../layouts/foreign';
import { outside } from './agencies/outside';
import { planOf } from './compose';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts';
import { statusOf } from './status';
import { ANNUAL_REPORT } from './usual-layouts';
import { workbookOf, type ExpectedReport } from './workbooks';

/** Where a file stands when UO II is asked for. */
type Delivery = 'counts' | 'again' | 'late' | 'otherRound';

export type ExpectedFile = { readonly file: string; readonly saved: string } & (
  | ({ readonly recognised: true; readonly forUO2: Delivery } & ExpectedReport)
  /** Code of the reason, and the agency it must name. */
  | { readonly recognised: false; readonly reason: string; readonly agency: string }
);

export interface CommittedFile {
  readonly bytes: Uint8Array;
  readonly expected: ExpectedFile;
}

interface Sent {
  readonly file: string;
  readonly plan: string;
  readonly round: UsualRound;
  readonly layout: string;
  readonly saved: string;
  readonly forUO2: Delivery;
  readonly strength: number;
  readonly untidy?: number;
}

const SENT: readonly Sent[] = [
  {
    file: 'bakker-og-dale-uo2',
    plan: 'bakker-og-dale-2024',
    round: 'UO2',
    layout: 'departementets-skema',
    saved: '2024-09-10T09:12:00Z',
    forUO2: 'counts',
    strength: 0.93,
    untidy: 0.2,
  },
  {
    file: 'bakker-og-dale-uo2-rettet',
    plan: 'bakker-og-dale-2024',
    round: 'UO2',
    layout: 'departementets-skema',
    saved: '2024-09-13T14:40:00Z',
    forUO2: 'again',
    strength: 0.96,
  },
  {
    file: 'broer-og-bolvaerker-uo2',
    plan: 'broer-og-bolvaerker-2024',
    round: 'UO2',
    layout: 'to-overskriftsraekker',
    saved: '2024-09-16T07:55:00Z',
    forUO2: 'counts',
    strength: 0.97,
  },
  {
    file: 'fyrtaarnsstyrelsen-uo2',
    plan: 'fyrtaarnsstyrelsen-2024',
    round: 'UO2',
    layout: 'maal-som-overskrifter',
    saved: '2024-09-12T11:05:00Z',
    forUO2: 'counts',
    strength: 1.03,
  },
  {
    file: 'vandrerutedirektoratet-uo2',
    plan: 'vandrerutedirektoratet-2024',
    round: 'UO2',
    layout: 'procenter-som-hele-tal',
    saved: '2024-09-16T12:30:00Z',
    forUO2: 'counts',
    strength: 0.9,
    untidy: 0.4,
  },
  {
    file: 'rastepladsagenturet-uo2',
    plan: 'rastepladsagenturet-2024',
    round: 'UO2',
    layout: 'runder-side-om-side',
    saved: '2024-09-11T08:00:00Z',
    forUO2: 'counts',
    strength: 1.02,
  },
  {
    file: 'sagn-og-skroener-uo2',
    plan: 'sagn-og-skroener-2024',
    round: 'UO2',
    layout: 'delmaal-i-egen-kolonne',
    saved: '2024-09-27T16:20:00Z',
    forUO2: 'late',
    strength: 0.98,
  },
  {
    file: 'fyrtaarnsstyrelsen-uo1',
    plan: 'fyrtaarnsstyrelsen-2024',
    round: 'UO1',
    layout: 'excel-tabel',
    saved: '2024-05-13T10:00:00Z',
    forUO2: 'otherRound',
    strength: 1,
  },
  {
    file: 'broer-og-bolvaerker-uo1',
    plan: 'broer-og-bolvaerker-2024',
    round: 'UO1',
    layout: 'forside',
    saved: '2024-05-14T10:00:00Z',
    forUO2: 'otherRound',
    strength: 1,
  },
  {
    file: 'broer-og-bolvaerker-uo3',
    plan: 'broer-og-bolvaerker-2024',
    round: 'UO3',
    layout: 'ark-per-runde',
    saved: '2024-11-14T10:00:00Z',
    forUO2: 'otherRound',
    strength: 0.97,
  },
  {
    file: 'rastepladsagenturet-aarsrapport',
    plan: 'rastepladsagenturet-2024',
    round: 'AR',
    layout: 'aarsrapport',
    saved: '2025-02-20T10:00:00Z',
    forUO2: 'otherRound',
    strength: 1.02,
  },
];

export async function* committedFiles(plans: readonly Plan[]): AsyncGenerator<CommittedFile> {
  for (const { forUO2, ...sent } of SENT) {
    const { saved, round, strength, untidy = 0 } = sent;
    const order = { plan: planNamed(plans, sent.plan), round, layout: layoutNamed(sent.layout), saved };
    const { file, bytes, expected } = await workbookOf({
      ...order,
      manner: { seed: sent.file, strength, untidy },
      file: `${sent.file}.xlsx`,
    });
    yield { bytes, expected: { file, saved, recognised: true, forUO2, ...expected } };
  }
  yield await lastYears(planNamed(plans, 'vandrerutedirektoratet-2024'));
  yield await unknownAgency();
  yield await somethingElse();
}

/** The form of the year before, filled in. */
async function lastYears(plan: Plan): Promise<CommittedFile> {
  const saved = '2024-09-09T09:00:00Z';
  const book = newBook('Mål- og resultatplan 2023, UO II');
  layoutNamed('flettede-maal').write(book, statusOf(plan, 'UO2', { seed: '2023', strength: 1, untidy: 0 }));
  aYearBack(book);
  const file = 'vandrerutedirektoratet-uo2-2023.xlsx';
  return {
    bytes: await bytesOf(book, saved),
    expected: { file, saved, recognised: false, reason: 'otherYear', agency: plan.agency.name },
  };
}

const DAYS_OF_2024 = 366;

function aYearBack(book: Workbook): void {
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // Cells under a merge share the value of its first.
        if (cell.isMerged && cell.master !== cell) return;
        if (typeof cell.value === 'string') cell.value = cell.value.replaceAll('2024', '2023');
        else if (typeof cell.value === 'number' && /yy/.test(cell.numFmt)) cell.value -= DAYS_OF_2024;
      }),
    ),
  );
}

/** The department's form with the common goals in it, of an agency whose plan is not among ours. */
async function unknownAgency(): Promise<CommittedFile> {
  const saved = '2024-09-12T09:00:00Z';
  const book = newBook('Mål- og resultatplan 2024, UO II');
  layoutNamed('departementets-skema').write(book, statusOf(planOf(outside), 'UO2', { seed: 'outside', strength: 1, untidy: 0 }));
  const file = 'ekko-og-genlyd-uo2.xlsx';
  return {
    bytes: await bytesOf(book, saved),
    expected: { file, saved, recognised: false, reason: 'agencyOfNoPlan', agency: outside.agency.name },
  };
}

/** An agency of the group has sent the wrong file altogether. */
async function somethingElse(): Promise<CommittedFile> {
  const saved = '2024-09-16T15:00:00Z';
  const book = newBook('Årsværk 2024');
  plainTable(
    book.addWorksheet('Årsværk'),
    'Årsværk og overarbejde pr. 31. august 2024 – Fyrtårnsstyrelsen',
    ['Område', 'Årsværk', 'Budget', 'Realiseret', 'Bemærkning'],
    [
      ['1.1 Drift af fyr', 41, 24_100, 16_300, ''],
      ['1.2 Vedligehold', 28, 17_900, 12_200, 'To ledige stillinger'],
      ['1.3 Vagt', 19, 13_400, 9_050, ''],
      ['2.1 Stab', 22, 15_800, 10_700, ''],
    ],
  );
  const file = 'aarsvaerk-2024.xlsx';
  return {
    bytes: await bytesOf(book, saved),
    expected: { file, saved, recognised: false, reason: 'tooFewRequirements', agency: 'Fyrtårnsstyrelsen' },
  };
}

function planNamed(plans: readonly Plan[], id: string): Plan {
  const plan = plans.find((candidate) => candidate.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

function layoutNamed(name: string): Layout {
  const layout = [...LAYOUTS, ANNUAL_REPORT].find((candidate) => candidate.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  return layout;
}
