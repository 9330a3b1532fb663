/** The generated reports of tests/assessment laid out as an agency's table, with results computed into it. */
import { assess } from '../../../src/assessment/assess';
import type { Assessment } from '../../../src/assessment/types';
import { unitsOf } from '../../../src/plan/units';
import { COLUMN_ROLES, type ColumnRole, type Recognised, type TableBinding } from '../../../src/recognition/types';
import { contentOf } from '../../../src/report/content';
import type { Entry, Report, UnitReport } from '../../../src/report/types';
import { resultEdits, type ResultEdits, type ResultRequest, type SheetLanguage } from '../../../src/results';
import { sheetDa } from '../../../src/texts/da/sheet';
import { applyEdits } from '../../../src/workbook/apply';
import type { ResultRole } from '../../../src/workbook/memory';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { GeneratedReport } from '../../assessment/support/generate';
import { workbookOf, type CellSpec } from '../../support/workbook';

export const TABLE = 'Status på MRP';
export const DANISH: SheetLanguage = { language: 'da', texts: sheetDa };

/** Where the results go: columns of our own, empty ones of the workbook's, or (all cells locked) on our sheet alone. */
export type Layout = 'own' | 'theirs' | 'locked';

export const FIGURES: readonly ColumnRole[] = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'target',
  'reportedStatus',
  'manualCredit',
  'explanation',
  'overrideStatus',
  'overrideReason',
  'overrideBy',
  'overrideOn',
];
export const RESULTS: readonly ResultRole[] = ['resultDegree', 'resultStatus', 'resultLight', 'resultPoints'];
export const FIRST_ROW = 4;

export interface Case {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognised;
  readonly report: Report;
  readonly assessment: Assessment;
}

export function caseOf(generated: GeneratedReport, layout: Layout): Case {
  const { plan, withdrawn, round, units } = generated;
  const ids = unitsOf(plan).map((unit) => unit.id);
  const results = layout === 'theirs' ? RESULTS : [];
  const roles: readonly ColumnRole[] = ['id', ...FIGURES, ...results];
  const rows: CellSpec[][] = [['Status på mål- og resultatplan'], [], [], [...roles]];
  for (const id of ids) {
    rows.push([{ value: id, format: '@' }, ...FIGURES.map((role): CellSpec => units.get(id)?.cells[role] ?? null)]);
  }
  const workbook = workbookOf({
    sheets: { [TABLE]: { rows, ...(layout === 'locked' ? { unlocked: ['A1:A1'] } : {}) }, Andet: { rows: [['Noter', 1]] } },
  });
  const table: TableBinding = {
    round: round.id,
    sheet: sure(TABLE),
    headerTop: 3,
    headerBottom: 3,
    lastRow: FIRST_ROW + ids.length - 1,
    columns: COLUMN_ROLES.flatMap((role) => {
      const at = roles.indexOf(role);
      return at < 0 ? [] : [{ ...sure(at), role, header: role }];
    }),
    rows: ids.map((id, at) => ({ ...sure(FIRST_ROW + at), id, percentScale: units.get(id)?.percentScale ?? 1 })),
    unknownRows: [],
    repeatedRows: [],
  };
  const recognition: Recognised = {
    recognised: true,
    plan,
    withdrawn: new Map(
      [...withdrawn].map((id) => [
        id,
        { change: 'withdraw', requirement: id, from: '2024-01-01', reason: 'Aftalt', document: 'Brev' },
      ]),
    ),
    planEvidence: [],
    planConfidence: 'sure',
    round: sure(round),
    asOf: sure(round.asOf),
    table,
    earlier: [],
    claims: [],
    questions: [],
  };
  const report = reportOf(workbook, generated, ids);
  return { workbook, recognition, report, assessment: assess({ plan, withdrawn, round, asOf: round.asOf, report }) };
}

/** A unit has an entry only where the generator gave it a cell, so that every combination of columns is met. */
function reportOf(workbook: WorkbookSnapshot, { round, units }: GeneratedReport, ids: readonly string[]): Report {
  const sheet = findSheet(workbook, TABLE);
  if (!sheet) throw new Error('no table');
  const reports = new Map<string, UnitReport>();
  ids.forEach((id, at) => {
    const unit = units.get(id);
    if (!unit) return;
    const entries: Partial<Record<ColumnRole, Entry>> = {};
    FIGURES.forEach((role, column) => {
      if (unit.cells[role] === undefined) return;
      const cell = { sheet: TABLE, row: FIRST_ROW + at, column: column + 1 };
      const raw = cellAt(sheet, cell.row, cell.column);
      const holdsDays = role === 'deliveredOn' || role === 'overrideOn';
      entries[role] = { cell, raw, content: contentOf(raw, { date1904: false, holdsDays }) };
    });
    reports.set(id, { id, row: FIRST_ROW + at, percentScale: unit.percentScale, entries });
  });
  return { current: { round: round.id, sheet: TABLE, units: reports }, earlier: [] };
}

export function requestOf({ workbook, recognition, report, assessment }: Case): ResultRequest {
  return { workbook, recognition, report, assessment, words: DANISH, looksKnown: true };
}

export function computed(given: Case): { readonly workbook: WorkbookSnapshot; readonly result: ResultEdits } {
  const result = resultEdits(requestOf(given));
  return { workbook: applyEdits(given.workbook, result.edits), result };
}

function sure<T>(value: T): { readonly value: T; readonly confidence: 'sure'; readonly evidence: readonly [] } {
  return { value, confidence: 'sure', evidence: [] };
}
