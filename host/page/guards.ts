/** What Excel keeps a person from doing: writing in locked cells of a protected sheet, and changing a protected structure. */
import type { Engine } from '../engine/types';
import { a1 } from '../../src/workbook/address';

interface Command {
  readonly id: string;
  readonly params?: object;
}

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly visible?: boolean;
}

const STRUCTURE = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.mutation.set-worksheet-order',
]);
const LINES = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
]);

export type Refusal =
  { readonly why: 'locked'; readonly cell: string } | { readonly why: 'structure' } | { readonly why: 'sheet' };

/** The first reason to refuse what a person is about to do; undefined lets it happen. */
export function refusalOf(command: Command, engine: Engine, structureProtected: boolean): Refusal | undefined {
  const { subUnitId, cellValue, visible } = (command.params ?? {}) as Params;
  if (STRUCTURE.has(command.id)) return structureProtected ? { why: 'structure' } : undefined;
  const sheet = command.id === 'sheet.operation.set-cell-edit-visible' ? engine.active().sheet : subUnitId;
  if (sheet === undefined || !engine.hasSheet(sheet) || !engine.extras(sheet).protection) return undefined;
  if (LINES.has(command.id)) return { why: 'sheet' };
  const locked = (row: number, column: number): Refusal | undefined =>
    engine.cell(sheet, row, column).locked ? { why: 'locked', cell: a1(row, column) } : undefined;
  if (command.id === 'sheet.operation.set-cell-edit-visible' && visible === true) {
    const { top, left } = engine.active().area;
    return locked(top, left);
  }
  if (command.id !== 'sheet.mutation.set-range-values') return undefined;
  for (const [row, columns] of Object.entries(cellValue ?? {}))
    for (const column of Object.keys(columns)) {
      const refusal = locked(Number(row), Number(column));
      if (refusal) return refusal;
    }
  return undefined;
}
