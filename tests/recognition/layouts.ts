/** Small workbooks of the 2024 plan, as people lay them out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { unitsOf, type Unit } from '../../src/plan/units';
import { recognise, type RecogniseOptions } from '../../src/recognition/recognise';
import type { NotRecognised, Recognised } from '../../src/recognition/types';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf, type CellSpec, type SheetSpec } from '../support/workbook';

export const PLAN = loadPlan2024();

function loadPlan2024(): Plan {
  const loaded = parsePlan(JSON.parse(readFileSync(join(__dirname, '../../plans/hjemrejsestyrelsen-2024.json'), 'utf8')));
  if (!loaded.ok) throw new Error('the plan of 2024 does not load');
  return loaded.value;
}

export const UNITS = unitsOf(PLAN);

export function textOf(unit: Unit): string {
  return unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
}

export const TITLE = 'Status på mål- og resultatplan 2024 – Hjemrejsestyrelsen';
export const TITLES: readonly (readonly CellSpec[])[] = [[TITLE], ['Udgiftsopfølgning II'], []];

export type Column = readonly [header: string, cell: (unit: Unit, index: number) => CellSpec];

export const NR: Column = ['Nr.', (unit) => unit.id];
export const KRAV: Column = ['Resultatkrav', textOf];
export const WEIGHT: Column = ['Vægt', (unit) => (unit.level === 'requirement' ? unit.block.weight : null)];
export const TARGET: Column = ['Måltal', ({ measure }) => ('target' in measure ? (measure.target ?? null) : null)];
export const ACTUAL: Column = ['Realiseret', (_, index) => index + 1];

export function rowsOf(columns: readonly Column[], units: readonly Unit[] = UNITS): CellSpec[][] {
  return [columns.map(([header]) => header), ...units.map((unit, index) => columns.map(([, cell]) => cell(unit, index)))];
}

export function sheetRows(columns: readonly Column[], titles = TITLES): (readonly CellSpec[])[] {
  return [...titles, ...rowsOf(columns)];
}

export function book(rows: SheetSpec['rows'], more: Omit<SheetSpec, 'rows'> = {}, file = 'arbejdsbog.xlsx'): WorkbookSnapshot {
  return workbookOf({ file, sheets: { Ark1: { ...more, rows } } });
}

export function found(workbook: WorkbookSnapshot, options?: RecogniseOptions, plans: readonly Plan[] = [PLAN]): Recognised {
  const recognition = recognise(workbook, plans, options);
  if (!recognition.recognised) throw new Error(`not recognised: ${JSON.stringify(recognition.reason)}`);
  return recognition;
}

export function refused(workbook: WorkbookSnapshot, options?: RecogniseOptions, plans: readonly Plan[] = [PLAN]): NotRecognised {
  const recognition = recognise(workbook, plans, options);
  if (recognition.recognised) throw new Error(`recognised: ${JSON.stringify(recognition.tables[0].rows.slice(0, 3))}`);
  return recognition;
}

/** Column by role, guesses marked. */
export function columns({ tables: [table] }: Pick<Recognised, 'tables'>): Record<string, number | string> {
  return Object.fromEntries(
    table.columns.map(({ role, value, confidence }) => [role, confidence === 'sure' ? value : `${value}?`]),
  );
}

/** Row by unit, guesses marked. */
export function rows({ tables: [table] }: Pick<Recognised, 'tables'>): Record<string, number | string> {
  return Object.fromEntries(table.rows.map(({ id, value, confidence }) => [id, confidence === 'sure' ? value : `${value}?`]));
}

/** The rows of a table that has one row for each of the given units from `first` on. */
export function inOrder(first: number, units: readonly Unit[] = UNITS): Record<string, number> {
  return Object.fromEntries(units.map(({ id }, index) => [id, first + index]));
}
