/**
 * A workbook opened in Node with the add-in's own surroundings: `Excel.run` of unmodified office.js works on it. For tests, the command
 * line and the examples. One process can open several, also at the same time; the global `Excel` and `Office` are those of the last.
 */
import { parseRect, type Rect } from '../../src/workbook/address';
import { type BookSeed, type CellContent, type CellSeed, type Content, type EngineCell, type SheetSeed } from '../engine/types';
import { emptySheet } from '../engine/seed';
import { createHost, type Host } from '../model/host';
import type { Counters } from '../protocol/session';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { writeXlsx } from '../xlsx/write';
import { loadOffice, type OfficeRuntime } from './office';
import { openEngine } from './univer';

export interface HeadlessOptions {
  /** Shown as `workbook.name`. */
  readonly fileName?: string;
  readonly readOnly?: boolean;
  /** Sets the global `Excel`, `Office` and `OfficeExtension`; true unless said otherwise. */
  readonly globals?: boolean;
}

type Plain = string | number | boolean | null;

/** What a person does in the spreadsheet while the add-in looks on. */
export interface Person {
  /** "=…" is a formula; `null` empties. Protection does not hold this person back. */
  set(sheet: string, address: string, value: Plain): Promise<void>;
  select(sheet: string, address: string): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  addSheet(name: string): void;
  merge(sheet: string, address: string): void;
  unlock(sheet: string, address: string): void;
  protect(sheet: string, on: boolean): void;
  protectStructure(on: boolean): void;
  /** While on, every request is refused with InvalidOperationInCellEditMode. */
  edit(on: boolean): void;
}

export interface Headless {
  readonly Excel: OfficeRuntime['Excel'];
  readonly Office: OfficeRuntime['Office'];
  readonly OfficeExtension: OfficeRuntime['OfficeExtension'];
  readonly host: Host;
  /** Requests (syncs) since opening or since `resetCounters`. */
  readonly counters: Counters;
  resetCounters(): void;
  readonly person: Person;
  sheetNames(): string[];
  /** What the cell shows: number, text, truth value, error code, or null when empty. */
  value(sheet: string, address: string): Plain;
  values(sheet: string, address: string): Plain[][];
  /** "=…", or undefined where no formula stands. */
  formula(sheet: string, address: string): string | undefined;
  cell(sheet: string, address: string): EngineCell;
  settle(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
}

function contentOf(value: Plain): Content {
  if (value === null) return { type: 'empty', value: null };
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value.startsWith('=') && value.length > 1 ? { formula: value } : { type: 'text', value };
}

/** A sheet from rows of plain values. */
export function sheetOf(name: string, rows: readonly (readonly Plain[])[]): SheetSeed {
  const cells: CellSeed[] = rows.flatMap((row, top) =>
    row.flatMap((value, column) =>
      value === null ? [] : [{ row: top, column, content: contentOf(value), look: {}, locked: true }],
    ),
  );
  return { ...emptySheet(name), cells };
}

export function bookOf(sheets: readonly SheetSeed[], name = 'Mappe1.xlsx'): BookSeed {
  return { name, sheets: sheets.length > 0 ? sheets : [sheetOf('Ark1', [])], names: [], active: 0 };
}

function areaIn(address: string): Rect {
  const area = parseRect(address);
  if (!area) throw new Error(`"${address}" is no address of cells`);
  return area;
}

function personOf(host: Host, idOf: (sheet: string) => string): Person {
  const { engine, state } = host;
  return {
    set: async (sheet, address, value) => {
      const area = areaIn(address);
      const writes = [];
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) writes.push({ row, column, content: contentOf(value) });
      engine.write(idOf(sheet), writes, area, 'user');
      await engine.settle();
    },
    select: (sheet, address) => engine.select(idOf(sheet), areaIn(address)),
    renameSheet: (sheet, name) => engine.renameSheet(idOf(sheet), name),
    deleteSheet: (sheet) => engine.removeSheet(idOf(sheet)),
    addSheet: (name) => void engine.addSheet(name),
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
  };
}

function plain(cell: CellContent): Plain {
  return cell.value;
}

async function source(
  from: Uint8Array | BookSeed | undefined,
  fileName: string,
): Promise<{ seed: BookSeed; read: ReadBook | undefined }> {
  if (!(from instanceof Uint8Array)) return { seed: from ?? bookOf([]), read: undefined };
  const read = await readXlsx(from, fileName);
  return { seed: read.seed, read };
}

/** Opens the bytes of a .xlsx file, or a workbook made with `bookOf`. Throws `UnreadableFile` with a reason. */
export async function openHeadless(from?: Uint8Array | BookSeed, options: HeadlessOptions = {}): Promise<Headless> {
  const fileName = options.fileName ?? 'Mappe1.xlsx';
  const { seed, read } = await source(from, fileName);
  const engine = await openEngine(seed);
  const numbers = new Map<string, number>();
  engine.sheetIds().forEach((id, position) => {
    const number = read?.sheetIds[position];
    if (number !== undefined) numbers.set(id, number);
  });
  const office = loadOffice((text) => void host.session.receive(text), new Map());
  const host = createHost(
    engine,
    {
      fileName,
      readOnly: options.readOnly ?? false,
      structureProtected: read?.parts.structureProtected ?? false,
      date1904: read?.parts.date1904 ?? false,
    },
    // Answers come later than the request, as from a real host.
    (text) => void Promise.resolve().then(() => office.deliver(text)),
  );
  const names = { Excel: office.Excel, Office: office.Office, OfficeExtension: office.OfficeExtension };
  const before = Object.keys(names).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  if (options.globals !== false) Object.assign(globalThis, names);

  const idOf = (sheet: string): string => {
    const id = engine.sheetIds().find((candidate) => candidate === sheet || engine.sheetName(candidate) === sheet);
    if (id === undefined) throw new Error(`The workbook has no sheet "${sheet}"`);
    return id;
  };
  const cellOf = (sheet: string, address: string): EngineCell => {
    const { top, left } = areaIn(address);
    return engine.cell(idOf(sheet), top, left);
  };
  const { session } = host;
  return {
    ...names,
    host,
    counters: session.counters,
    resetCounters: () => void Object.assign(session.counters, { requests: 0, actions: 0, largestRequest: 0, largestResponse: 0 }),
    person: personOf(host, idOf),
    sheetNames: () => engine.sheetIds().map((id) => engine.sheetName(id)),
    value: (sheet, address) => plain(cellOf(sheet, address)),
    values: (sheet, address) => {
      const area = areaIn(address);
      const id = idOf(sheet);
      return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
        Array.from({ length: area.right - area.left + 1 }, (__, across) =>
          plain(engine.cell(id, area.top + down, area.left + across)),
        ),
      );
    },
    formula: (sheet, address) => cellOf(sheet, address).formula,
    cell: cellOf,
    settle: () => engine.settle(),
    save: async () => {
      await engine.settle();
      return writeXlsx(engine, read, numbers, host.state.structureProtected);
    },
    close: () => {
      if (options.globals !== false && Reflect.get(globalThis, 'Excel') === names.Excel)
        for (const [name, descriptor] of before) {
          if (descriptor) Object.defineProperty(globalThis, name, descriptor);
          else Reflect.deleteProperty(globalThis, name);
        }
      engine.dispose();
    },
  };
}
