/** Invented agencies that have handed in, made the way the front door makes them, and a department's workbook to put the overview in. */
import type { CheckResult } from '../../../src/check';
import { overviewEdits, rosterOf, submissionOf, type OverviewWords, type Submission } from '../../../src/group';
import type { Plan } from '../../../src/plan/schema';
import { groupOverviewDa } from '../../../src/texts/da/groupOverview';
import { sheetDa } from '../../../src/texts/da/sheet';
import { fill } from '../../../src/texts/fill';
import type { Finding } from '../../../src/validation/types';
import { applyEdits } from '../../../src/workbook/apply';
import { needed } from '../../../src/workbook/compare';
import type { Edit } from '../../../src/workbook/edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { PLAN, smallBook, smallCase } from '../../results/support/small';
import { area, sheetBook } from '../../support/workbook';

export const WORDS: OverviewWords = {
  language: 'da',
  texts: sheetDa,
  say: (key, values = {}) => fill(groupOverviewDa[key], values, 'da'),
};

export interface Handed {
  readonly name: string;
  /** Of demand 1.2, where 10 is agreed; the higher, the better the score. */
  readonly reached?: number | string;
  readonly expected?: number | string;
  readonly explanation?: string;
  readonly file?: string;
  readonly savedOn?: string;
  readonly year?: number;
  readonly findings?: readonly Finding[];
  readonly readiness?: Extract<CheckResult, { state: 'checked' }>['readiness'];
}

/** The small plan with its second goal shared by all agencies. */
export function planOf({ name, year = 2024 }: Handed): Plan {
  const [own] = PLAN.sections;
  const [first, second] = own?.goals ?? [];
  if (!own || !first || !second) throw new Error('the small plan has changed');
  return {
    ...PLAN,
    id: `${name.toLowerCase().replace(/[^a-zæøå]/g, '')}-${year}`,
    agency: { name, aliases: [] },
    year,
    sections: [
      { ...own, goals: [first] },
      { ...own, id: '3.2', title: 'Fælles mål', shared: true, goals: [second] },
    ],
  };
}

export function handedIn(handed: Handed): Submission {
  const { reached = 7, expected = 'forventes opfyldt', explanation, savedOn } = handed;
  const rows = [
    ['Status på mål- og resultatplan'],
    [],
    ['Nr.', 'Resultatkrav', 'Realiseret', 'Forventet', 'Forklaring'],
    ['1.1.a', 'To delmål', null, null, null],
    ['1.1.a.1', 'Antal', 150, 200, null],
    ['1.1.a.2', 'Antal', 400, 800, null],
    ['1.1.b', 'Andel', 0.9, null, null],
    ['1.2', 'Antal', reached, expected, null],
  ];
  const options = { plan: planOf(handed), sheet: { rows }, roles: { explanation: 4 } };
  // As text, whatever it looks like.
  const typed: readonly Edit[] =
    explanation === undefined
      ? []
      : [{ kind: 'setCells', sheet: 'Status', area: area('E8'), rows: [[{ value: `'${explanation}` }]] }];
  const workbook = { ...applyEdits(smallBook(options), typed), ...(savedOn !== undefined && { savedOn }) };
  const { recognition, report, assessment } = smallCase(options, workbook);
  const result: CheckResult = {
    state: 'checked',
    recognition,
    report,
    assessment,
    findings: handed.findings ?? [],
    dismissed: [],
    readiness: handed.readiness ?? { is: 'open', errors: 0 },
    notices: [],
  };
  return submissionOf(handed.file ?? `${handed.name}.xlsx`, { ok: true, workbook }, () => result);
}

export const FRESH = sheetBook([['Departementets egen arbejdsbog']]);

export interface Insertion {
  readonly today?: string;
  readonly words?: OverviewWords;
}

export function overviewOf(
  workbook: WorkbookSnapshot,
  handed: readonly Handed[],
  { today = '2024-09-10', words = WORDS }: Insertion = {},
) {
  const plans = [...new Map(handed.map((one) => [one.name, planOf(one)])).values()];
  const submissions = handed.map(handedIn);
  const roster = rosterOf(plans, submissions, { round: 'UO2', today });
  return overviewEdits({ workbook, submissions, roster, words });
}

/** The workbook after "Indsæt koncernoversigt". */
export function inserted(workbook: WorkbookSnapshot, handed: readonly Handed[], insertion?: Insertion): WorkbookSnapshot {
  return applyEdits(workbook, needed(workbook, overviewOf(workbook, handed, insertion).edits));
}

export function sheetIn(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}, only ${workbook.sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

/** Row of the first cell in column A (or another) that holds the text, from 0. */
export function rowOf(sheet: SheetSnapshot, text: string, column = 0, from = 0): number {
  for (let row = from; row <= (sheet.used?.bottom ?? 0); row++) if (cellAt(sheet, row, column).value === text) return row;
  throw new Error(`"${text}" is not in the column`);
}

export const OVERVIEW = groupOverviewDa.sheetAgencies;
export const GOALS = groupOverviewDa.sheetGoals;
export const DEVIATIONS = groupOverviewDa.sheetDeviations;
export const HEADER = 15;
export const NOTES = 34;
export const CHANGED = 20;
export const REMARK = 19;
