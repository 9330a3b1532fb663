/**
 * What a person does in the grid, told as events: Univer's own commands that did not come from us. Rows and columns that move take with
 * them what stands beside the cells (conditional formats, tables, filter).
 */
import type { ICellData, ICommandService, IRange } from '@univerjs/core';
import type { Rect } from '../../src/workbook/address';
import { rectOf } from './book';
import type { ChangeType, EngineEvent, SheetExtras } from './types';

export interface Observed {
  readonly unit: string;
  emit(event: EngineEvent): void;
  extras(sheet: string): SheetExtras;
  /** Sheet names as they were before the command. */
  nameBefore(sheet: string): string;
  selected(sheet: string, area: Rect): void;
  active(): { readonly sheet: string; readonly area: Rect };
  /** A cell is being edited in the grid. */
  editing(on: boolean): void;
}

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly selections?: readonly { readonly range: IRange }[];
  readonly visible?: boolean;
  readonly sheet?: { readonly id?: string };
  readonly from?: { readonly subUnitId: string; readonly value: Params['cellValue'] };
  readonly to?: { readonly subUnitId: string; readonly value: Params['cellValue'] };
}

/** The rectangle around the cells of a mutation that changes more than looks. */
function touched(cells: Params['cellValue']): Rect | undefined {
  let area: Rect | undefined;
  for (const [rowKey, columns] of Object.entries(cells ?? {}))
    for (const [columnKey, data] of Object.entries(columns)) {
      const looksOnly = data !== null && Object.keys(data).every((key) => key === 's' || key === 'custom');
      if (looksOnly) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      area = {
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      };
    }
  return area;
}

/** A rectangle after `count` lines were inserted (or, negative, removed) at `at`; undefined when nothing is left of it. */
export function shifted(area: Rect, side: 'rows' | 'columns', at: number, count: number): Rect | undefined {
  const [first, last] = side === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const move = (position: number): number => (position < at ? position : Math.max(at, position + count));
  const from = move(first);
  const to = count >= 0 ? move(last) : last < at ? last : Math.max(at - 1, last + count);
  if (to < from) return undefined;
  return side === 'rows' ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function shiftExtras(extras: SheetExtras, side: 'rows' | 'columns', at: number, count: number): void {
  const keep = (area: Rect): Rect[] => {
    const moved = shifted(area, side, at, count);
    return moved ? [moved] : [];
  };
  for (const format of extras.formats) format.areas = format.areas.flatMap(keep);
  extras.formats = extras.formats.filter((format) => format.areas.length > 0);
  extras.tables = extras.tables.flatMap((table) => keep(table.area).map((area) => ({ ...table, area })));
  extras.filter = extras.filter && shifted(extras.filter, side, at, count);
  const lines = side === 'rows' ? extras.unlockedRows : extras.unlockedColumns;
  const moved = [...lines].flatMap((line) => (line < at ? [line] : line + count < at ? [] : [line + count]));
  lines.clear();
  for (const line of moved) lines.add(line);
}

const LINES: Readonly<Record<string, { readonly change: ChangeType; readonly side: 'rows' | 'columns'; readonly sign: 1 | -1 }>> =
  {
    'sheet.mutation.insert-row': { change: 'RowInserted', side: 'rows', sign: 1 },
    'sheet.mutation.remove-rows': { change: 'RowDeleted', side: 'rows', sign: -1 },
    'sheet.mutation.insert-col': { change: 'ColumnInserted', side: 'columns', sign: 1 },
    'sheet.mutation.remove-col': { change: 'ColumnDeleted', side: 'columns', sign: -1 },
  };

function lineChange(host: Observed, id: string, sheet: string, params: Params): void {
  const line = LINES[id];
  if (!line || !params.range) return;
  const area = rectOf(params.range);
  const at = line.side === 'rows' ? area.top : area.left;
  const count = line.side === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  shiftExtras(host.extras(sheet), line.side, at, line.sign * count);
  host.emit({ kind: 'changed', sheet, area, change: line.change, origin: 'user' });
}

export function observe(commands: ICommandService, host: Observed): { dispose(): void } {
  const names = new Map<string, string>();
  const before = commands.beforeCommandExecuted((command) => {
    const { subUnitId } = (command.params ?? {}) as Params;
    if (command.id === 'sheet.mutation.set-worksheet-name' && subUnitId !== undefined)
      names.set(subUnitId, host.nameBefore(subUnitId));
  });
  const after = commands.onCommandExecuted((command, options) => {
    if (options?.['fromHost'] === true || options?.['fromFormula'] === true) return;
    const params = (command.params ?? {}) as Params;
    if (params.unitId !== host.unit && command.id !== 'sheet.operation.set-cell-edit-visible') return;
    const sheet = params.subUnitId ?? '';
    switch (command.id) {
      case 'sheet.mutation.set-range-values': {
        const area = touched(params.cellValue);
        if (area) host.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', origin: 'user' });
        return;
      }
      case 'sheet.mutation.move-range':
        for (const part of [params.from, params.to]) {
          const area = touched(part?.value);
          if (part && area) host.emit({ kind: 'changed', sheet: part.subUnitId, area, change: 'RangeEdited', origin: 'user' });
        }
        return;
      case 'sheet.mutation.set-worksheet-name':
        host.emit({ kind: 'sheets', change: 'renamed', sheet, before: names.get(sheet) ?? '' });
        return;
      case 'sheet.mutation.insert-sheet':
        host.emit({ kind: 'sheets', change: 'added', sheet: params.sheet?.id ?? '' });
        return;
      case 'sheet.mutation.remove-sheet':
        host.emit({ kind: 'sheets', change: 'deleted', sheet });
        return;
      case 'sheet.operation.set-worksheet-active':
        host.selected(sheet, host.active().sheet === sheet ? host.active().area : { top: 0, left: 0, bottom: 0, right: 0 });
        return;
      case 'sheet.operation.set-selections': {
        const last = params.selections?.at(-1);
        if (last) host.selected(sheet, rectOf(last.range));
        return;
      }
      case 'sheet.operation.set-cell-edit-visible':
        host.editing(params.visible === true);
        return;
      default:
        lineChange(host, command.id, sheet, params);
    }
  });
  return {
    dispose: () => {
      before.dispose();
      after.dispose();
    },
  };
}
