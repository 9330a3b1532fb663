/** One table of one round, bound: its columns, its rows, and what a person must be asked about them. */
import type { Plan, RoundId } from '../plan/schema';
import { contains } from '../workbook/address';
import { isNameOfColumn } from '../workbook/memory';
import { RESULT_ROLES } from '../workbook/memorySchema';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { sureRows, type SheetCandidate } from './sheetCandidate';
import { bindColumns, JUDGED, type ColumnRequest } from './columns';
import type { Header, HeaderColumn } from './header';
import { percentScaleOf } from './percentScale';
import type { MatchedRow } from './rowTypes';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type Evidence,
  type Question,
  type RowBinding,
  type TableBinding,
  type TableConfirmation,
} from './types';
import { rowQuestions, type Doubtful } from './rowQuestions';
import { twoTables } from './twoTables';
import { holdsSomething } from './view';

export interface TableRequest {
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  readonly candidate: SheetCandidate;
  readonly round: RoundId;
  readonly earlier: boolean;
  readonly sheetEvidence: readonly Evidence[];
  readonly sheetConfidence: 'sure' | 'guessed';
  /** What a person has said of this very table. */
  readonly said: TableConfirmation;
  /** The workbook names the agency, so that its numbers can be trusted where a wording differs. */
  readonly named: boolean;
}

export interface BoundTable {
  readonly table: TableBinding;
  readonly questions: readonly Question[];
}

export function bindTable(request: TableRequest): BoundTable {
  const { plan, candidate, round, earlier } = request;
  const { view, header, rows, headerRounds } = candidate;
  const bound = bindColumns({
    plan,
    view,
    header,
    rows,
    date1904: request.workbook.date1904,
    round: headerRounds.length > 1 ? round : undefined,
    tableRound: round,
    earlier: earlier && headerRounds.length > 1,
    given: givenColumns(request),
  });
  const target = bound.columns.find(({ role }) => role === 'target')?.value;
  const { rowBindings, questions } = bindRows(request, target);
  const isSaid = earlier || request.said.headerTop !== undefined;
  const two = twoTables({ plan, candidate, round, columns: bound.columns, isSaid });
  return {
    table: {
      round,
      sheet: { value: view.sheet.name, confidence: request.sheetConfidence, evidence: request.sheetEvidence },
      headerTop: header.top,
      headerBottom: header.bottom,
      lastRow: Math.max(rows.lastRow, ...rowBindings.map(({ value }) => value)),
      columns: bound.columns,
      ...(bound.considered.length > 0 && { considered: bound.considered }),
      rows: rowBindings,
      unknownRows: rows.unknown.filter(({ row }) => !rowBindings.some(({ value }) => value === row)),
      repeatedRows: [...rows.repeated, ...two.repeated].filter(({ row }) => !rowBindings.some(({ value }) => value === row)),
    },
    questions: [...two.questions, ...bound.questions, ...questions],
  };
}

/** Columns of ours by their names, and those that a person has pointed at, as far as they still are there. */
function givenColumns({ workbook, candidate, said, earlier }: TableRequest): ColumnRequest['given'] {
  const { view, header, rows } = candidate;
  const given = new Map<(typeof COLUMN_ROLES)[number], { column: number; code: 'confirmed' | 'ownColumn' }>();
  const sheet = view.sheet.name.toLowerCase();
  if (earlier) return given;
  for (const role of RESULT_ROLES) {
    for (const { name, sheet: on, area } of workbook.names) {
      if (!area || !isNameOfColumn(name, role) || on?.toLowerCase() !== sheet) continue;
      if (contains(area, header.bottom, area.left)) given.set(role, { column: area.left, code: 'ownColumn' });
    }
  }
  for (const role of COLUMN_ROLES) {
    const column = said.columns?.[role];
    if (column === undefined || !Number.isInteger(column)) continue;
    const filled =
      column < 0 ||
      header.columns.some((known) => known.column === column) ||
      rows.matched.some(({ row }) => holdsSomething(view.seen(row, column)));
    if (filled && !isOutdated(header, role, column)) given.set(role, { column, code: 'confirmed' });
  }
  return given;
}

/**
 * A figure's column that a person once pointed at now names another role exactly, and another column names this one: the heading goes
 * before. An explanation or a source may stand under any heading, so there the person decides.
 */
function isOutdated({ columns }: Header, role: ColumnRole, column: number): boolean {
  if (!JUDGED.has(role)) return false;
  const names = (at: HeaderColumn, wanted: ColumnRole | undefined) =>
    at.meaning?.fit === 'exact' &&
    at.meaning.roles.some((named) => named.own && (wanted === undefined ? named.role !== role : named.role === wanted));
  const at = columns.find((one) => one.column === column);
  return at !== undefined && names(at, undefined) && !names(at, role) && columns.some((other) => names(other, role));
}

function bindRows(request: TableRequest, target: number | undefined): { rowBindings: RowBinding[]; questions: Question[] } {
  const { candidate, said, earlier } = request;
  const { view, catalogue, rows, header } = candidate;
  const pointed = earlier ? {} : (said.rows ?? {});
  const trusted = request.named && sureRows(rows.matched).filter(({ by }) => by !== 'label').length * 2 >= rows.matched.length;
  const doubtful: Doubtful[] = [];
  const rowBindings: RowBinding[] = [];
  const matched = new Map(rows.matched.map((row) => [row.unit.unit.id, row]));
  const claimed = new Set(Object.values(pointed));
  const numbered = new Map(rows.matched.flatMap(({ labelled, row }) => (labelled ? [[labelled.unit.id, row] as const] : [])));
  for (const unit of catalogue.units) {
    const { id } = unit.unit;
    const chosen = pointed[id];
    if (chosen !== undefined && chosen < 0) continue;
    const isThere = chosen !== undefined && chosen > header.bottom && view.columnsOf(chosen).length > 0;
    const found = matched.get(id);
    const row = isThere ? chosen : found?.row;
    if (row === undefined || (!isThere && claimed.has(row))) continue;
    const percentScale = percentScaleOf(unit, catalogue.plan.year, target === undefined ? undefined : view.seen(row, target));
    if (isThere) {
      rowBindings.push({ id, value: row, percentScale, confidence: 'sure', evidence: [{ code: 'confirmed', values: {} }] });
    } else if (found) {
      const isSure =
        found.by === 'label' ||
        found.by === 'labelAndText' ||
        found.by === 'text' ||
        (found.by === 'textDiffers' && trusted && found.labelled === undefined);
      const evidence = rowEvidence(found);
      rowBindings.push({ id, value: row, percentScale, confidence: isSure ? 'sure' : 'guessed', evidence: [evidence] });
      if (!isSure) doubtful.push({ id, row, evidence, byNumber: numbered.get(id) });
    }
  }
  return { rowBindings, questions: rowQuestions(doubtful) };
}

function rowEvidence({ unit, by, degree, labelled }: MatchedRow): Evidence {
  const { id } = unit.unit;
  const agreement = Math.round(degree * 100) / 100;
  switch (by) {
    case 'label':
      return { code: 'rowNumber', values: { id } };
    case 'labelAndText':
      return { code: 'rowNumberAndText', values: { id, agreement } };
    case 'text':
      return { code: 'rowText', values: { id, agreement } };
    case 'textDiffers':
      return { code: 'rowTextDiffers', values: { id, agreement } };
    case 'conflict':
      return { code: 'rowConflict', values: { id, agreement, number: labelled?.unit.id ?? '' } };
  }
}
