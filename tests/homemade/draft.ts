/** A workbook as it is being laid out: pages with columns and rows that habits and traps may still change. */
import type { Dice } from '../../examples/koncern/dice';
import type { Fact } from '../../examples/koncern/known';
import type { Plan, Round } from '../../src/plan/schema';
import type { UsualRound } from '../../src/plan/rounds';
import type { CellSpec } from '../support/workbook';
import type { Facts, Leaf, Year } from './facts';

export interface Column {
  /** The role it has for a person who knows the table; a text with ":" is none of the product's. */
  key: string;
  /** One text a header row, from the top. */
  header: string[];
}

export interface Row {
  readonly unit?: Leaf;
  readonly kind: 'unit' | 'heading' | 'other';
  readonly cells: Map<Column, CellSpec>;
}

export interface Page {
  name: string;
  visibility: 'visible' | 'hidden';
  above: CellSpec[][];
  columns: Column[];
  rows: Row[];
  below: CellSpec[][];
  /** Columns left of the table that are left empty. */
  left: number;
  readonly hiddenColumns: Set<Column>;
  readonly hiddenRows: Set<Row>;
  /** Header cells joined sideways: the text stands in the first column. */
  readonly joined: { readonly headerRow: number; readonly columns: readonly Column[] }[];
  /** Cells of one column joined downwards over rows. */
  readonly stacked: { readonly column: Column; readonly rows: readonly Row[] }[];
  /** A row that holds the headings of the true table, where another one stands above it. */
  headerRow?: Row;
  /** Every column is made of so many merged ones. */
  wide: number;
}

/** What is true, whatever the workbook looks like. */
export interface Truth {
  readonly plan: Plan;
  readonly round: Round;
  asOf: string;
  readonly facts: Facts;
  /** Leaves whose figure cannot count as it stands, so that something must be said of it. */
  readonly spoiled: Set<string>;
  /** False where no answer about columns and rows can make the figures right. */
  answersHelp: boolean;
}

export interface Draft {
  file: string;
  readonly year: Year;
  readonly round: UsualRound;
  readonly truth: Truth;
  /** The table of the round stands on the first. */
  readonly pages: Page[];
  date1904: boolean;
}

export interface Habit {
  readonly name: string;
  /** `mustAsk`: from the workbook alone nobody could know; asking or refusing is right. */
  readonly person: 'knows' | 'mustAsk';
  /** False where it has no meaning. */
  suits?(draft: Draft): boolean;
  apply(draft: Draft, dice: Dice): void;
}

export interface Layout {
  readonly name: string;
  readonly person: 'knows' | 'mustAsk';
  /** Which roles the truth lies in, for answering; layouts that are bound in other ways say so. */
  lay(year: Year, round: UsualRound, dice: Dice): Page[];
}

export function pageOf(name: string, columns: Column[], rows: Row[] = []): Page {
  return {
    name,
    visibility: 'visible',
    above: [],
    columns,
    rows,
    below: [],
    left: 0,
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    joined: [],
    stacked: [],
    wide: 1,
  };
}

export function column(key: string, ...header: string[]): Column {
  return { key, header };
}

export function main(draft: Draft): Page {
  const [first] = draft.pages;
  if (!first) throw new Error('no pages');
  return first;
}

export function columnOf(page: Page, key: string): Column | undefined {
  return page.columns.find((one) => one.key === key);
}

export function unitRows(page: Page): (Row & { readonly unit: Leaf })[] {
  return page.rows.filter((row): row is Row & { readonly unit: Leaf } => row.kind === 'unit' && row.unit !== undefined);
}

/** A new column before or behind another, with a cell for each row of a unit. */
export function insert(
  page: Page,
  made: Column,
  where: { readonly before?: string; readonly after?: string },
  cell: (row: Row & { readonly unit: Leaf }) => CellSpec,
): void {
  const at = page.columns.findIndex(({ key }) => key === (where.before ?? where.after));
  if (at < 0) page.columns.push(made);
  else page.columns.splice(where.before === undefined ? at + 1 : at, 0, made);
  for (const row of unitRows(page)) row.cells.set(made, cell(row));
}

export function rename(page: Page, key: string, header: string): void {
  const found = columnOf(page, key);
  if (found) found.header = [...found.header.slice(0, -1), header];
}

/** A fact as it is typed: a number, a day, a word. */
export function typed(leaf: Leaf, fact: Fact | undefined): CellSpec {
  if (!fact) return null;
  if (fact.is === 'day') return { value: fact.day, format: 'dd-mm-yyyy' };
  if (fact.is === 'word') return fact.word;
  if (fact.is === 'share') return { value: fact.part / fact.whole, format: '0.0%' };
  return leaf.measure.kind === 'share' ? { value: fact.value, format: '0.0%' } : fact.value;
}

export function factOf(draft: Draft, round: UsualRound, id: string): Fact | undefined {
  return draft.year.rounds[round][id]?.reached;
}

export function textOf(leaf: Leaf): string {
  return leaf.level === 'subGoal' ? leaf.subGoal.text : leaf.requirement.text;
}

export function targetOf({ measure }: Leaf): CellSpec {
  switch (measure.kind) {
    case 'share':
      return { value: measure.target, format: '0%' };
    case 'count':
    case 'duration':
    case 'exact':
    case 'average':
      return measure.target;
    case 'change':
      return { value: measure.direction === 'decrease' ? -measure.agreed : measure.agreed, format: '0%' };
    case 'range':
      return `${measure.min}-${measure.max}`;
    case 'milestone':
      return { value: dayOf(measure.due), format: 'dd-mm-yyyy' };
    case 'level':
      return measure.target ?? 4;
    case 'allOf':
    case 'growth':
    case 'judged':
    case 'series':
      return null;
  }
}

/** The text that stands in a cell; empty where none does. */
export function wordsIn(row: Row, at: Column | undefined): string {
  const cell = at && row.cells.get(at);
  return typeof cell === 'string' ? cell : '';
}

export function dayOf(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000 + 25_569;
}

export function danishDay(iso: string): string {
  return `${Number(iso.slice(8, 10))}. ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** Another figure of the same kind; days move by as many days as the share lacks of a hundred. */
export function scaled(cell: CellSpec, share: number): CellSpec {
  if (typeof cell === 'number') return Math.round(cell * share * 10) / 10;
  if (typeof cell !== 'object' || typeof cell?.value !== 'number') return cell;
  if (cell.format === 'dd-mm-yyyy') return { ...cell, value: cell.value - Math.round((1 - share) * 100) };
  return { ...cell, value: Math.round(cell.value * share * 1000) / 1000 };
}
