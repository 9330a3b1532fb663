/** A person beside the add-in: changes cells and sheets by hand and reads what stands there. For tests and for the page. */
import { parseRect, type Rect } from '../../src/workbook/address';
import { cellsOf } from '../../src/workbook/areas';
import type { Content, Engine, EngineCell, Origin } from '../engine/types';
import type { Host } from './host';

export type Plain = string | number | boolean | null;

/** What a person does in the spreadsheet while the add-in looks on. */
export interface Person {
  /** "=…" is a formula; `null` empties. Protection does not hold this person back. */
  set(sheet: string, address: string, value: Plain): Promise<void>;
  /** The same by somebody else who has the workbook open. */
  setElsewhere(sheet: string, address: string, value: Plain): Promise<void>;
  /** As pasted: one change of a whole block from its top left cell. */
  paste(sheet: string, address: string, rows: readonly (readonly Plain[])[]): Promise<void>;
  select(sheet: string, address: string): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  addSheet(name: string): void;
  /** Above the row (counted from 0); formulas, merges, names and formats move along. */
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  deleteRows(sheet: string, row: number, count: number): Promise<void>;
  insertColumns(sheet: string, column: number, count: number): Promise<void>;
  deleteColumns(sheet: string, column: number, count: number): Promise<void>;
  merge(sheet: string, address: string): void;
  unlock(sheet: string, address: string): void;
  protect(sheet: string, on: boolean): void;
  protectStructure(on: boolean): void;
  /** While on, every request is refused with InvalidOperationInCellEditMode. */
  edit(on: boolean): void;
  /** Ctrl+Z. False when there was nothing to take back. */
  undo(): Promise<boolean>;
  /** Makes it an Excel 4 macro sheet. */
  makeMacroSheet(sheet: string): void;
}

/** Reads cells as they stand, without the add-in's protocol. `sheet` is a name or an id. */
export interface Reader {
  sheetNames(): string[];
  /** What the cell shows: number, text, truth value, error code, or null when empty. */
  value(sheet: string, address: string): Plain;
  values(sheet: string, address: string): Plain[][];
  /** "=…", or undefined where no formula stands. */
  formula(sheet: string, address: string): string | undefined;
  cell(sheet: string, address: string): EngineCell;
}

export function contentOf(value: Plain): Content {
  if (value === null) return { type: 'empty', value: null };
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value.startsWith('=') && value.length > 1 ? { formula: value } : { type: 'text', value };
}

function areaIn(address: string): Rect {
  const area = parseRect(address);
  if (!area) throw new Error(`"${address}" is no address of cells`);
  return area;
}

export function personOf(host: Host): Person {
  const { engine, state } = host;
  const idOf = (sheet: string): string => sheetId(engine, sheet);
  const put = async (sheet: string, address: string, value: Plain, origin: Origin): Promise<void> => {
    const area = areaIn(address);
    const writes = [...cellsOf(area)].map((at) => ({ ...at, content: contentOf(value) }));
    if (origin === 'user') host.undo.byPerson(idOf(sheet), area, writes);
    engine.write(idOf(sheet), writes, area, origin);
    await engine.settle();
  };
  return {
    set: (sheet, address, value) => put(sheet, address, value, 'user'),
    setElsewhere: (sheet, address, value) => put(sheet, address, value, 'colleague'),
    paste: async (sheet, address, rows) => {
      const { top, left } = areaIn(address);
      const area = { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
      const writes = rows.flatMap((row, down) =>
        row.map((value, across) => ({ row: top + down, column: left + across, content: contentOf(value) })),
      );
      host.undo.byPerson(idOf(sheet), area, writes);
      engine.write(idOf(sheet), writes, area, 'user');
      await engine.settle();
    },
    select: (sheet, address) => engine.select(idOf(sheet), areaIn(address)),
    renameSheet: (sheet, name) => engine.renameSheet(idOf(sheet), name),
    deleteSheet: (sheet) => engine.removeSheet(idOf(sheet)),
    addSheet: (name) => void engine.addSheet(name),
    insertRows: (sheet, row, count) => engine.moveLines(idOf(sheet), { side: 'rows', at: row, count }),
    deleteRows: (sheet, row, count) => engine.moveLines(idOf(sheet), { side: 'rows', at: row, count: -count }),
    insertColumns: (sheet, column, count) => engine.moveLines(idOf(sheet), { side: 'columns', at: column, count }),
    deleteColumns: (sheet, column, count) => engine.moveLines(idOf(sheet), { side: 'columns', at: column, count: -count }),
    merge: (sheet, address) => engine.merge(idOf(sheet), areaIn(address)),
    unlock: (sheet, address) => {
      const area = areaIn(address);
      const writes = [];
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) writes.push({ row, column, locked: false });
      engine.write(idOf(sheet), writes, area, 'user');
    },
    protect: (sheet, on) => host.protect(idOf(sheet), on),
    protectStructure: (on) => {
      state.structureProtected = on;
    },
    edit: (on) => {
      state.editing = on;
    },
    undo: async () => {
      const undone = host.undo.undo();
      await engine.settle();
      return undone;
    },
    makeMacroSheet: (sheet) => void state.macroSheets.add(idOf(sheet)),
  };
}

export function readerOf(engine: Engine): Reader {
  const cell = (sheet: string, address: string): EngineCell => {
    const { top, left } = areaIn(address);
    return engine.cell(sheetId(engine, sheet), top, left);
  };
  return {
    sheetNames: () => engine.sheetIds().map((id) => engine.sheetName(id)),
    value: (sheet, address) => cell(sheet, address).value,
    values: (sheet, address) => {
      const area = areaIn(address);
      const id = sheetId(engine, sheet);
      return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
        Array.from(
          { length: area.right - area.left + 1 },
          (__, across) => engine.cell(id, area.top + down, area.left + across).value,
        ),
      );
    },
    formula: (sheet, address) => cell(sheet, address).formula,
    cell,
  };
}

export function sheetId(engine: Engine, sheet: string): string {
  const id = engine.sheetIds().find((candidate) => candidate === sheet || engine.sheetName(candidate) === sheet);
  if (id === undefined) throw new Error(`The workbook has no sheet "${sheet}"`);
  return id;
}
