/** Everything a formula of the results needs to know about where things stand, and the references made from it. */
import type { SharedRefs } from '../assessment/types';
import { FIGURE_ROLES, type FigureRole } from '../measures/content';
import { override, type LeafRefs } from '../assessment/formulas';
import type { Settings } from '../plan/schema';
import type { Unit } from '../plan/units';
import type { Recognised, TableBinding } from '../recognition/types';
import type { Report, UnitReport } from '../report/types';
import { a1, absoluteA1, quoteSheet, type CellAddress } from '../workbook/address';
import type { ResultRole } from '../workbook/memorySchema';
import { COLUMN, type LeafUnit, type ResultLayout } from './resultLayout';
import type { ResultColumn } from './columnPlacement';
import type { Guards } from './guardTypes';
import { NAMES } from './sheetWords';

/** A table of the agency's, with what is written into it. */
export interface ResultTable {
  readonly binding: TableBinding;
  /** Name of its sheet. */
  readonly sheet: string;
  /** Row of each unit that has one of its own in it. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: readonly ResultColumn[];
}

/** Where everything stands, before the guards are known that are made from it. */
export interface PlacedResults {
  readonly layout: ResultLayout;
  readonly settings: Settings;
  readonly recognition: Recognised;
  readonly report: Report;
  /** Settles the year: what is expected is what is reached. */
  readonly final: boolean;
  /** Name of our sheet. */
  readonly sheet: string;
  readonly tables: readonly ResultTable[];
}

export interface ResultContext extends PlacedResults {
  readonly guards: Guards;
}

/** A formula stands in the unit's own row of its table or on our sheet; references are written accordingly. */
export type FormulaSite = 'table' | 'sheet';

export const SHARED: SharedRefs = {
  asOf: NAMES.asOf,
  periodFrom: NAMES.periodFrom,
  periodTo: NAMES.periodTo,
  partlyFrom: NAMES.partlyFrom,
  yellowFrom: NAMES.yellowFrom,
  words: NAMES.words,
  wordCodes: NAMES.wordCodes,
};

const RESULT_COLUMN = {
  resultDegree: COLUMN.degree,
  resultStatus: COLUMN.status,
  resultLight: COLUMN.light,
  resultPoints: COLUMN.points,
} as const satisfies Record<ResultRole, number>;

/** One of our sheet's own cells. */
export function own(context: Pick<PlacedResults, 'sheet'>, row: number, column: number, formulaSite: FormulaSite): string {
  return formulaSite === 'sheet' ? a1(row, column) : `${quoteSheet(context.sheet)}!${absoluteA1(row, column)}`;
}

/** A cell of the unit's own: by its place in the row where the formula stands beside it. */
export function theirs({ sheet, row, column }: CellAddress, formulaSite: FormulaSite): string {
  return formulaSite === 'table' ? a1(row, column) : `${quoteSheet(sheet)}!${a1(row, column)}`;
}

/** The cell in the agency's table that holds a result, undefined where our sheet alone does. */
export function tableCell(context: Pick<PlacedResults, 'tables'>, unit: string, role: ResultRole): CellAddress | undefined {
  const table = context.tables.find(({ rows }) => rows.has(unit));
  const column = table?.columns.find((candidate) => candidate.role === role);
  const row = table?.rows.get(unit);
  if (!table || !column?.units.has(unit) || row === undefined) return undefined;
  return { sheet: table.sheet, row, column: column.column };
}

/** Where a unit's result can be read from a formula. */
export function resultRef(
  context: ResultContext,
  unit: string,
  line: number,
  role: ResultRole,
  formulaSite: FormulaSite,
): string {
  const cell = formulaSite === 'table' ? tableCell(context, unit, role) : undefined;
  return cell ? theirs(cell, formulaSite) : own(context, line, RESULT_COLUMN[role], formulaSite);
}

export function reported(context: Pick<PlacedResults, 'report'>, unit: string): UnitReport | undefined {
  return context.report.current.units.get(unit);
}

export function entryRef(
  context: PlacedResults,
  unit: string,
  role: keyof UnitReport['entries'],
  formulaSite: FormulaSite,
): string | undefined {
  const cell = entryCell(context, unit, role);
  return cell && theirs(cell, formulaSite);
}

/** The cell of the unit's own that formulas may read for a role. */
export function entryCell(
  context: Pick<PlacedResults, 'report' | 'tables'>,
  unit: string,
  role: keyof UnitReport['entries'],
): CellAddress | undefined {
  const cell = reported(context, unit)?.entries[role]?.cell;
  if (!cell) return undefined;
  // A column of results is never a figure: a formula that reads its own cell would go round in a circle.
  const table = context.tables.find(({ sheet }) => sheet === cell.sheet);
  return table?.columns.some(({ column }) => column === cell.column) ? undefined : cell;
}

export function leafRefs(context: ResultContext, unit: LeafUnit, line: number, formulaSite: FormulaSite): LeafRefs {
  const figures: Partial<Record<FigureRole, string>> = {};
  for (const role of FIGURE_ROLES) {
    const ref = entryRef(context, unit.id, role, formulaSite);
    if (ref !== undefined) figures[role] = ref;
  }
  const parameters = Object.fromEntries(
    context.layout.parameters
      .filter((candidate) => candidate.unit.id === unit.id)
      .map(({ parameter, row }) => [parameter.key, own(context, row, COLUMN.weight, formulaSite)]),
  );
  const assigned = assignedRef(context, unit.id, line, formulaSite);
  const percentScale = reported(context, unit.id)?.percentScale ?? 1;
  return { figures, parameters, shared: SHARED, percentScale, ...(assigned === undefined ? {} : { assigned }) };
}

/** The cell with the number of the status a manager has assigned; undefined where the table has no columns for it. */
export function assignedRef(context: ResultContext, unit: string, line: number, formulaSite: FormulaSite): string | undefined {
  return assignedExpression(context, unit) === undefined ? undefined : own(context, line, COLUMN.assigned, formulaSite);
}

export function assignedExpression(context: ResultContext, unit: string): string | undefined {
  const status = entryRef(context, unit, 'overrideStatus', 'sheet');
  const reason = entryRef(context, unit, 'overrideReason', 'sheet');
  const by = entryRef(context, unit, 'overrideBy', 'sheet');
  const on = entryRef(context, unit, 'overrideOn', 'sheet');
  if (status === undefined || reason === undefined || by === undefined || on === undefined) return undefined;
  return override({ status, reason, by, on }, SHARED);
}

export function hasOverrides(context: ResultContext): boolean {
  return context.layout.units.some(({ unit }) => assignedExpression(context, unit.id) !== undefined);
}

/** Is the unit judged in its own row of the table? What is rolled up or withdrawn is judged on our sheet, and the row shows it. */
export function isDirect(context: Pick<PlacedResults, 'recognition'>, unit: Unit): boolean {
  return unit.measure.kind !== 'composite' && !isWithdrawn(context, unit);
}

/** Taken out by an amendment of the plan. */
export function isWithdrawn(context: Pick<PlacedResults, 'recognition'>, unit: Unit): boolean {
  return context.recognition.withdrawn.has(unit.id);
}
