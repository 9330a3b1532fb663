/** The tables of one round, bound together: a unit has its row in one of them only. */
import type { Plan, RoundId } from '../plan/schema';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { SheetCandidate } from './sheetCandidate';
import { confirmedOn } from './confirmation';
import { bindTable, type BoundTable } from './table';
import type { Confirmation, Evidence, Question, RowBinding, TableBinding, Tables } from './types';

export interface TablesRequest {
  readonly workbook: WorkbookSnapshot;
  readonly plan: Plan;
  /** The one with most of the plan. */
  readonly first: SheetCandidate;
  readonly others: readonly SheetCandidate[];
  readonly round: RoundId;
  readonly earlier: boolean;
  readonly evidenceOf: (candidate: SheetCandidate) => readonly Evidence[];
  readonly sheetConfidence: 'sure' | 'guessed';
  readonly confirmation: Confirmation | undefined;
  /** The workbook names the agency, so that its numbers can be trusted where a wording differs. */
  readonly named: boolean;
}

export interface BoundTables {
  readonly tables: Tables;
  readonly questions: readonly Question[];
}

export function bindTables(request: TablesRequest): BoundTables {
  const { workbook, first, others, confirmation, evidenceOf, ...common } = request;
  const bind = (candidate: SheetCandidate): BoundTable =>
    bindTable({
      ...common,
      workbook,
      candidate,
      said: confirmedOn(confirmation, candidate.view.sheet.name, candidate === first),
      sheetEvidence: evidenceOf(candidate),
    });
  const main = bind(first);
  if (others.length === 0) return { tables: [main.table], questions: main.questions };
  const sheetIndex = ({ table }: BoundTable): number => workbook.sheets.findIndex(({ name }) => name === table.sheet.value);
  const all = [main, ...others.map(bind)].sort(
    (one, other) => sheetIndex(one) - sheetIndex(other) || one.table.headerTop - other.table.headerTop,
  );
  const bound = eachOnce(all.map(({ table }) => table));
  const [top = main.table, ...rest] = bound;
  return {
    tables: [top, ...rest],
    questions: asOne(
      all.flatMap(({ table: { sheet, rows }, questions }, index) =>
        questions
          // Nobody needs to say which row repeats what stands elsewhere.
          .filter(
            ({ about, subject, options }) =>
              about !== 'row' || options.some((one) => one.rows) || !isRepeated(subject, rows, bound[index]),
          )
          .map((question) => ({ ...question, sheet: sheet.value })),
      ),
    ),
  };
}

/** Sheets laid out alike ask alike, and one answer is meant for all of them. */
function asOne(questions: readonly (Question & { readonly sheet: string })[]): Question[] {
  const groups = new Map<string, (Question & { readonly sheet: string })[]>();
  for (const question of questions) {
    const { about, subject, options, sheet } = question;
    const key = JSON.stringify(about === 'column' ? [subject, options] : [about, subject, sheet]);
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()].flatMap(([first, ...others]): Question[] => {
    if (!first) return [];
    return others.length === 0 ? [first] : [{ ...first, sheets: [first, ...others].map(({ sheet }) => sheet) }];
  });
}

/** A row that a person has pointed at is the unit's, before one that is sure, before a guess; else the first. The others repeat it. */
function eachOnce(tables: readonly TableBinding[]): TableBinding[] {
  const holder = new Map<string, TableBinding>();
  for (const isGood of [isConfirmed, isSure, () => true]) {
    for (const table of tables) {
      for (const row of table.rows) if (!holder.has(row.id) && isGood(row)) holder.set(row.id, table);
    }
  }
  return tables.map((table): TableBinding => {
    const rows = table.rows.filter(({ id }) => holder.get(id) === table);
    const repeated = table.rows.filter(({ id }) => holder.get(id) !== table).map(({ id, value }) => ({ id, row: value }));
    return repeated.length === 0 ? table : { ...table, rows, repeatedRows: [...table.repeatedRows, ...repeated] };
  });
}

function isRepeated(id: string, before: readonly RowBinding[], now: TableBinding | undefined): boolean {
  return before.some((row) => row.id === id) && now?.rows.every((row) => row.id !== id) === true;
}

function isSure({ confidence }: RowBinding): boolean {
  return confidence === 'sure';
}

function isConfirmed({ evidence }: RowBinding): boolean {
  return evidence.some(({ code }) => code === 'confirmed');
}

/** The table that has the unit's row. */
export function tableOf(tables: Tables, id: string): TableBinding | undefined {
  return tables.find(({ rows }) => rows.some((row) => row.id === id));
}

/** The sheets of the tables, each once. */
export function sheetsOf(tables: Tables): readonly [string, ...string[]] {
  const [first, ...others] = tables.map(({ sheet }) => sheet.value);
  return [first ?? tables[0].sheet.value, ...new Set(others.filter((name) => name !== first))];
}
