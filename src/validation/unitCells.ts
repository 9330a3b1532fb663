/** Walking over what was entered, unit by unit, for the rules. */
import type { UnitAssessment } from '../assessment/types';
import { leafKind } from '../measures';
import type { LeafMeasure } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { ENTERED_ROLES, type ColumnBinding, type ColumnRole, type TableBinding } from '../recognition/types';
import type { Content, Entry, UnitReport } from '../report/types';
import { cellKey, cellAddressKey, type CellAddress } from '../workbook/address';
import { onceFor } from '../workbook/onceFor';
import { seen } from './shownFound';
import type { Observation, RuleContext } from './types';

export type LeafUnit = Unit & { readonly measure: LeafMeasure };

/** One unit with its row in the current round. */
export interface Row<U extends Unit = Unit> {
  readonly unit: U;
  readonly report: UnitReport;
}

/** An entry with the unit it belongs to; a cell merged over several rows is met once, with the first of them. */
export interface UnitCell<U extends Unit = Unit> extends Row<U> {
  readonly role: ColumnRole;
  readonly entry: Entry;
}

/** "1.1 a) Delmål 1": how a person finds the unit in the plan. */
export function nameOf(unit: Unit): string {
  const own = unit.level === 'subGoal' ? unit.subGoal.label : undefined;
  return [unit.goal.id, unit.requirement.label, own].filter((part) => part !== undefined).join(' ');
}

/** Units in force that have a row, in the order of the plan. Thirty rules walk over them; each list is made once a context. */
export const rowsInForce = onceFor(({ plan, recognition, report }: RuleContext): readonly Row[] =>
  unitsOf(plan).flatMap((unit) => {
    const unitReport = report.current.units.get(unit.id);
    return unitReport && !recognition.withdrawn.has(unit.id) ? [{ unit, report: unitReport }] : [];
  }),
);

export function isLeaf(unit: Unit): unit is LeafUnit {
  return unit.measure.kind !== 'composite';
}

/** As `rowsInForce`, without composites. */
export const leafRows = onceFor((context: RuleContext): readonly Row<LeafUnit>[] => {
  const rows = rowsInForce(context);
  return areLeaves(rows) ? rows : rows.filter(isLeafRow);
});

function isLeafRow(row: Row): row is Row<LeafUnit> {
  return isLeaf(row.unit);
}

function areLeaves(rows: readonly Row[]): rows is readonly Row<LeafUnit>[] {
  return rows.every(isLeafRow);
}

/** Every entered cell of `ENTERED_ROLES`, each once: what most rules look at. */
export const enteredCells = onceFor((context: RuleContext): readonly UnitCell[] =>
  unitCellsIn(rowsInForce(context), ENTERED_ROLES).filter(({ entry }) => entry.content.is !== 'empty'),
);

/** The agreed level where the plan leaves it to the workbook: it is computed on as an entered figure is. */
export function agreedLevels(context: RuleContext): readonly UnitCell<LeafUnit>[] {
  const rows = leafRows(context).filter(({ unit: { measure } }) =>
    leafKind(measure).inputs.some((set) => set.includes('target')),
  );
  return unitCellsIn(rows, ['target']);
}

/** Places that several entries share: those of merges, of rows that stand for several units, and, on different sheets, by chance. */
const sharedCells = onceFor((rows: readonly Row[]): ReadonlySet<number> => {
  const met = new Set<number>();
  const shared = new Set<number>();
  for (const { report } of rows) {
    for (const { cell } of Object.values(report.entries)) {
      const key = cellKey(cell.row, cell.column);
      if (met.has(key)) shared.add(key);
      else met.add(key);
    }
  }
  return shared;
});

/** Every entered cell of the given columns, each once. */
export function unitCellsIn<U extends Unit>(rows: readonly Row<U>[], roles: readonly ColumnRole[]): UnitCell<U>[] {
  const shared = sharedCells(rows);
  const met = new Set<string>();
  const unitCell: UnitCell<U>[] = [];
  for (const { unit, report } of rows) {
    for (const role of roles) {
      const entry = report.entries[role];
      if (!entry) continue;
      if (shared.has(cellKey(entry.cell.row, entry.cell.column))) {
        const key = cellAddressKey(entry.cell);
        if (met.has(key)) continue;
        met.add(key);
      }
      unitCell.push({ unit, report, role, entry });
    }
  }
  return unitCell;
}

export function columnOf({ columns }: TableBinding, role: ColumnRole): ColumnBinding | undefined {
  return columns.find((column) => column.role === role);
}

/** The column that tells a person which row is meant. */
export function namingColumn(table: TableBinding): number {
  return (columnOf(table, 'id') ?? columnOf(table, 'requirement'))?.value ?? 0;
}

/** The header as a person reads it above the unit's cell; the sheet's own word is easier to find than ours. */
export function headerOf({ recognition, report }: RuleContext, unit: Pick<Unit, 'id'>, role: ColumnRole): string {
  const name = report.current.units.get(unit.id)?.sheet;
  const table = recognition.tables.find(({ sheet }) => sheet.value === name);
  return (table && columnOf(table, role)?.header) ?? role;
}

/** Where something is said of a table as a whole. */
export function headerCell({ sheet, headerBottom, columns }: TableBinding, role?: ColumnRole): CellAddress {
  const column = columns.find((candidate) => role === undefined || candidate.role === role);
  return { sheet: sheet.value, row: headerBottom, column: column?.value ?? 0 };
}

/** The rows of one of the tables. */
export function rowsIn<U extends Unit>({ rows }: TableBinding, all: readonly Row<U>[]): readonly Row<U>[] {
  const own = new Set(rows.map(({ id }) => id));
  return all.filter(({ unit }) => own.has(unit.id));
}

/** The number in an entry that counts. */
export function numberIn(entry: Entry | undefined): number | undefined {
  return entry?.content.is === 'number' ? entry.content.value : undefined;
}

/** Does anything stand there? A dash or a lone sign says nothing. */
export function isFilled(content: Content | undefined): boolean {
  if (content === undefined || content.is === 'empty') return false;
  return content.is !== 'text' || /[\p{L}\p{N}]/u.test(content.text);
}

/** What every observation about an entered cell carries. */
export function about(
  context: RuleContext,
  { unit, role, entry }: UnitCell,
  values: Readonly<Record<string, string | number>> = {},
): Observation & { readonly cell: CellAddress } {
  const found = seen(entry.raw);
  return {
    unit: unit.id,
    cell: entry.cell,
    found,
    values: { unit: nameOf(unit), column: headerOf(context, unit, role), found, ...values },
  };
}

/** What each unit amounts to, by its id. */
export const assessedUnits = onceFor(({ assessment }: RuleContext): ReadonlyMap<string, UnitAssessment> => {
  const units = new Map<string, UnitAssessment>();
  const add = (unit: UnitAssessment): void => {
    units.set(unit.id, unit);
    unit.parts.forEach(add);
  };
  assessment.goals.forEach((goal) => goal.blocks.forEach((block) => block.units.forEach(add)));
  return units;
});

/** The row's own explanation, or for a sub-goal that of its requirement; undefined where neither has the column. */
export function explanationOf(
  { report }: RuleContext,
  { unit, report: own }: Row,
): { readonly entry: Entry; readonly given: boolean } | undefined {
  const entries = [own.entries.explanation, report.current.units.get(unit.requirement.id)?.entries.explanation];
  const [entry] = entries.filter((candidate) => candidate !== undefined);
  return entry && { entry, given: entries.some((candidate) => isExplanation(candidate?.content)) };
}

/** A word at least: "-", "x" and "?" explain nothing. */
function isExplanation(content: Content | undefined): boolean {
  if (content === undefined || content.is === 'empty' || content.is === 'error' || content.is === 'uncalculated') return false;
  return 'text' in content && /\p{L}{2}/u.test(content.text);
}
