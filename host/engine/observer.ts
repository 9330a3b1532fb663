/**
 * What a person does in the grid, told as events: Univer's own commands that did not come from us. Rows and columns that move take with
 * them what stands beside the cells (conditional formats, tables, filter).
 */
import type { ICellData, ICommandService, IRange } from '@univerjs/core';
import type { Rect } from '../../src/workbook/address';
import { rectOf } from './book';
import { moveExtras } from './moves';
import type { ChangeType, EngineEvent, LineMove, SheetExtras } from './types';

export interface Observed {
  readonly unit: string;
  emit(event: EngineEvent): void;
  extras(sheet: string): SheetExtras;
  /** Rows or columns moved. */
  moved(sheet: string, move: LineMove): void;
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
  /** The command that this mutation is part of. */
  readonly trigger?: string;
  readonly sheet?: { readonly id?: string };
  readonly from?: { readonly subUnitId: string; readonly value: Params['cellValue'] };
  readonly to?: { readonly subUnitId: string; readonly value: Params['cellValue'] };
}

/** The rectangle around the cells of a mutation that change in looks only, or in more than that. */
function touched(cells: Params['cellValue'], what: 'content' | 'styles' = 'content'): Rect | undefined {
  let area: Rect | undefined;
  for (const [rowKey, columns] of Object.entries(cells ?? {}))
    for (const [columnKey, data] of Object.entries(columns)) {
      const stylesOnly = data !== null && Object.keys(data).every((key) => key === 's' || key === 'custom');
      if (stylesOnly !== (what === 'styles')) continue;
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

const LINES: Readonly<Record<string, { readonly change: ChangeType; readonly side: 'rows' | 'columns'; readonly sign: 1 | -1 }>> =
  {
    'sheet.mutation.insert-row': { change: 'RowInserted', side: 'rows', sign: 1 },
    'sheet.mutation.remove-rows': { change: 'RowDeleted', side: 'rows', sign: -1 },
    'sheet.mutation.insert-col': { change: 'ColumnInserted', side: 'columns', sign: 1 },
    'sheet.mutation.remove-col': { change: 'ColumnDeleted', side: 'columns', sign: -1 },
  };

const LINE_COMMAND = /^sheet\.command\.(insert|remove)-.*(row|col)/;

function lineChange(host: Observed, id: string, sheet: string, params: Params): void {
  const line = LINES[id];
  if (!line || !params.range) return;
  const area = rectOf(params.range);
  const at = line.side === 'rows' ? area.top : area.left;
  const count = line.side === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const move: LineMove = { side: line.side, at, count: line.sign * count };
  moveExtras(host.extras(sheet), move);
  host.moved(sheet, move);
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
        // Formulas whose references moved with the lines have not been edited.
        if (LINE_COMMAND.test(params.trigger ?? '')) return;
        const area = touched(params.cellValue);
        if (area) host.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', origin: 'user' });
        const styles = touched(params.cellValue, 'styles');
        if (styles) host.emit({ kind: 'formatted', sheet, area: styles });
        return;
      }
      case 'sheet.mutation.set-row-hidden':
      case 'sheet.mutation.set-row-visible':
        for (const { startRow, endRow } of params.ranges ?? [])
          host.emit({ kind: 'rowsHidden', sheet, first: startRow, last: endRow, hidden: command.id.endsWith('hidden') });
        return;
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
