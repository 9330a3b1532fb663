/** The generated reports of tests/assessment laid out as an agency's table, with results computed into it. */
import { assess } from '../../../src/assessment/assess';
import type { Assessment } from '../../../src/assessment/types';
import { unitsOf } from '../../../src/plan/units';
import { COLUMN_ROLES, type ColumnRole, type Recognised, type TableBinding } from '../../../src/recognition/types';
import { contentOf } from '../../../src/report/contentOf';
import type { Entry, Report, UnitReport } from '../../../src/report/types';
import { resultEdits, type ResultEdits, type ResultRequest, type SheetLanguage } from '../../../src/results';
import { sheetDa } from '../../../src/texts/da/sheet';
import { applyEdits } from '../../../src/workbook/apply';
import type { ResultRole } from '../../../src/workbook/memorySchema';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { GeneratedReport } from '../../assessment/support/generate';
import { workbookOf, type CellSpec, type SheetSpec } from '../../support/workbook';

export const TABLE = 'Status på MRP';
export const SECOND_TABLE = 'Koncernfælles mål';
export const DANISH: SheetLanguage = { language: 'da', texts: sheetDa };

/**
 * Where the results go: columns of our own, empty ones of the workbook's, (all cells locked) on our sheet alone, or beside two tables that
 * share the plan between them, the second with its columns in the opposite order.
 */
export const LAYOUTS = ['own', 'theirs', 'locked', 'split'] as const;
export type Layout = (typeof LAYOUTS)[number];

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
  const half = layout === 'split' ? Math.ceil(ids.length / 2) : ids.length;
  const parts: readonly [Part, ...Part[]] = [
    { name: TABLE, ids: ids.slice(0, half), roles },
    ...(half < ids.length ? [{ name: SECOND_TABLE, ids: ids.slice(half), roles: roles.toReversed() }] : []),
  ];
  const sheets: Record<string, SheetSpec> = {};
  for (const part of parts) {
    const rows = [
      ['Status på mål- og resultatplan'],
      [],
      [],
      [...part.roles],
      ...part.ids.map((id) => rowOf(id, part, generated)),
    ];
    sheets[part.name] = { rows, ...(layout === 'locked' ? { unlocked: ['A1:A1'] } : {}) };
  }
  const workbook = workbookOf({ sheets: { ...sheets, Andet: { rows: [['Noter', 1]] } } });
  const table = (part: Part): TableBinding => ({
    round: round.id,
    sheet: sure(part.name),
    headerTop: 3,
    headerBottom: 3,
    lastRow: FIRST_ROW + part.ids.length - 1,
    columns: COLUMN_ROLES.flatMap((role) => {
      const at = part.roles.indexOf(role);
      return at < 0 ? [] : [{ ...sure(at), role, header: role }];
    }),
    rows: part.ids.map((id, at) => ({ ...sure(FIRST_ROW + at), id, percentScale: units.get(id)?.percentScale ?? 1 })),
    unknownRows: [],
    repeatedRows: [],
  });
  const [first, ...others] = parts;
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
    tables: [table(first), ...others.map(table)],
    earlier: [],
    claims: [],
    questions: [],
  };
  const report = reportOf(workbook, generated, parts);
  return { workbook, recognition, report, assessment: assess({ plan, withdrawn, round, asOf: round.asOf, report }) };
}

interface Part {
  readonly name: string;
  readonly ids: readonly string[];
  readonly roles: readonly ColumnRole[];
}

function rowOf(id: string, { roles }: Part, { units }: GeneratedReport): CellSpec[] {
  return roles.map((role): CellSpec => (role === 'id' ? { value: id, format: '@' } : (units.get(id)?.cells[role] ?? null)));
}

/** A unit has an entry only where the generator gave it a cell, so that every combination of columns is met. */
function reportOf(workbook: WorkbookSnapshot, { round, units }: GeneratedReport, parts: readonly Part[]): Report {
  const reports = new Map<string, UnitReport>();
  for (const { name, ids, roles } of parts) {
    const sheet = findSheet(workbook, name);
    if (!sheet) throw new Error('no table');
    ids.forEach((id, at) => {
      const unit = units.get(id);
      if (!unit) return;
      const row = FIRST_ROW + at;
      const entries: Partial<Record<ColumnRole, Entry>> = {};
      for (const role of FIGURES) {
        if (unit.cells[role] === undefined) continue;
        const cell = { sheet: name, row, column: roles.indexOf(role) };
        const raw = cellAt(sheet, cell.row, cell.column);
        const holdsDays = role === 'deliveredOn' || role === 'overrideOn';
        entries[role] = { cell, raw, content: contentOf(raw, { date1904: false, holdsDays }) };
      }
      reports.set(id, { id, sheet: name, row, percentScale: unit.percentScale, entries });
    });
  }
  return { current: { round: round.id, sheets: parts.map(({ name }) => name), units: reports }, earlier: [] };
}

export function requestOf({ workbook, recognition, report, assessment }: Case): ResultRequest {
  return { workbook, recognition, report, assessment, words: DANISH, stylesKnown: true };
}

export function computed(given: Case): { readonly workbook: WorkbookSnapshot; readonly result: ResultEdits } {
  const result = resultEdits(requestOf(given));
  return { workbook: applyEdits(given.workbook, result.edits), result };
}

function sure<T>(value: T): { readonly value: T; readonly confidence: 'sure'; readonly evidence: readonly [] } {
  return { value, confidence: 'sure', evidence: [] };
}
