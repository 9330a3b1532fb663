/** What layouts are put together from. */
import type { CellSpec } from '../../support/workbook';
import type { UsualRound } from '../../../src/plan/rounds';
import { column, targetOf, textOf, typed, type Column, type Row } from '../draft';
import type { Facts, Leaf, Year } from '../facts';

export type CellOf = (leaf: Leaf, facts: Facts) => CellSpec;

const BY_KEY: Readonly<Record<string, readonly [header: string, cell: CellOf]>> = {
  id: ['Nr.', ({ id }) => id],
  area: ['Område', ({ goal }) => goal.area],
  requirement: ['Resultatkrav', (leaf) => textOf(leaf)],
  weight: ['Vægt', ({ block }) => block.weight],
  target: ['Måltal', (leaf) => targetOf(leaf)],
  baseline: ['Ultimo 2023', ({ id }, facts) => facts[id]?.baseline ?? null],
  actual: ['Realiseret', (leaf, facts) => typed(leaf, facts[leaf.id]?.reached)],
  forecast: ['Forventet årsresultat', (leaf, facts) => typed(leaf, facts[leaf.id]?.forecast)],
  explanation: ['Bemærkninger', () => null],
  office: ['Ansvarlig', ({ goal }) => `Kontor ${goal.id.split('.')[0] ?? ''}`],
};

export const USUAL = ['id', 'requirement', 'weight', 'target', 'baseline', 'actual', 'forecast', 'explanation'] as const;

export function columnsFor(keys: readonly string[]): Column[] {
  return keys.map((key) => column(key, BY_KEY[key]?.[0] ?? key));
}

export function cellFor(key: string, leaf: Leaf, facts: Facts): CellSpec {
  return BY_KEY[key]?.[1](leaf, facts) ?? null;
}

export function rowsFor(year: Year, round: UsualRound, columns: readonly Column[], cell = cellFor): Row[] {
  const facts = year.rounds[round];
  return year.leaves.map((unit) => ({
    unit,
    kind: 'unit',
    cells: new Map(columns.map((one) => [one, cell(one.key, unit, facts)])),
  }));
}
