/** Rows and columns were moved since the file was read: the library's own cells, notes, drop-downs and tables move along. */
import type { Cell, CellValue, DataValidation, Style, Worksheet } from 'exceljs';
import { a1, parseRect, rectA1 } from '../../src/workbook/address';
import { movedLine } from '../engine/moves';
import type { LineMove, TableInfo } from '../engine/types';
import { undeclared } from './read';

interface Kept {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: Partial<Style>;
  readonly comment: unknown;
}

/** A note is an object of the library's own. */
interface Noted {
  _comment?: unknown;
}

interface Validations {
  model: Record<string, DataValidation | undefined>;
}

interface CellPosition {
  readonly row: number;
  readonly column: number;
}

function moved(position: CellPosition, moves: readonly LineMove[]): CellPosition | undefined {
  let { row, column } = position;
  for (const move of moves) {
    const line = movedLine(move.side === 'rows' ? row : column, move);
    if (line === undefined) return undefined;
    if (move.side === 'rows') row = line;
    else column = line;
  }
  return { row, column };
}

function wiped(cell: Cell): void {
  cell.value = null;
  cell.style = {};
  delete (cell as Cell & Noted)._comment;
}

function moveValidations(sheet: Worksheet, moves: readonly LineMove[]): void {
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  if (typeof validations !== 'object' || validations === null) return;
  const { model } = validations as Validations;
  const after: Validations['model'] = {};
  for (const [address, rule] of Object.entries(model)) {
    const area = parseRect(address);
    const position = area && moved({ row: area.top, column: area.left }, moves);
    if (position) after[a1(position.row, position.column)] = rule;
  }
  (validations as Validations).model = after;
}

/** A table whose columns have changed in number would make the file invalid: it becomes ordinary cells. */
function moveTables(sheet: Worksheet, tables: readonly TableInfo[]): void {
  for (const [name, { table }] of Object.entries(undeclared(sheet).tables ?? {})) {
    const now = tables.find((info) => info.name === (table?.displayName ?? table?.name));
    const before = table?.tableRef === undefined ? undefined : parseRect(table.tableRef);
    if (!table || !now || !before || now.area.right - now.area.left !== before.right - before.left) {
      sheet.removeTable(name);
      continue;
    }
    Object.assign(table, { tableRef: rectA1(now.area) });
    if ('autoFilterRef' in table && table.autoFilterRef !== undefined) Object.assign(table, { autoFilterRef: rectA1(now.area) });
  }
}

export function moveCells(sheet: Worksheet, moves: readonly LineMove[], tables: readonly TableInfo[]): void {
  for (const merge of [...sheet.model.merges] as string[]) sheet.unMergeCells(merge);
  const cells: Kept[] = [];
  const heights = new Map<number, number>();
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) heights.set(number - 1, row.height);
    Object.assign(row, { height: undefined, hidden: false });
    row.eachCell({ includeEmpty: true }, (cell) => {
      const comment = (cell as Cell & Noted)._comment;
      cells.push({ row: number - 1, column: Number(cell.col) - 1, value: cell.value, style: cell.style, comment });
      wiped(cell);
    });
  });
  for (const { row, column, value, style, comment } of cells) {
    const position = moved({ row, column }, moves);
    if (!position) continue;
    const target = sheet.getCell(position.row + 1, position.column + 1);
    target.value = value;
    target.style = style;
    if (comment !== undefined) Object.assign(target, { _comment: comment });
  }
  for (const [row, height] of heights) {
    const position = moved(
      { row, column: 0 },
      moves.filter((move) => move.side === 'rows'),
    );
    if (position) sheet.getRow(position.row + 1).height = height;
  }
  moveValidations(sheet, moves);
  moveTables(sheet, tables);
}
