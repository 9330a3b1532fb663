/**
 * A workbook opened in Node with the add-in's own surroundings: `Excel.run` of unmodified office.js works on it. For tests, the command
 * line and the examples. One process can open several, also at the same time; the global `Excel` and `Office` are those of the last.
 */
import { emptySheet } from '../engine/seed';
import type { BookSeed, CellSeed, SheetSeed } from '../engine/types';
import { createHost, type Host } from '../model/host';
import { STRICTEST, type Profile } from '../model/profile';
import { contentOf, personOf, readerOf, type Person, type Plain, type Reader } from '../model/person';
import type { Counters } from '../protocol/session';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { writeXlsx } from '../xlsx/write';
import { loadOffice, type OfficeRuntime } from './office';
import { openEngine } from './univer';

export interface HeadlessOptions {
  /** Shown as `workbook.name`. */
  readonly fileName?: string;
  readonly readOnly?: boolean;
  /** Which Excel it stands in; the strictest unless said. */
  readonly profile?: Profile;
  /** Sets the global `Excel`, `Office` and `OfficeExtension`; true unless said otherwise. */
  readonly globals?: boolean;
}

export interface Headless extends Reader {
  readonly Excel: OfficeRuntime['Excel'];
  readonly Office: OfficeRuntime['Office'];
  readonly OfficeExtension: OfficeRuntime['OfficeExtension'];
  readonly host: Host;
  /** Requests (syncs) since opening or since `resetCounters`. */
  readonly counters: Counters;
  resetCounters(): void;
  readonly person: Person;
  settle(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
}

/** A sheet from rows of plain values. */
export function sheetOf(name: string, rows: readonly (readonly Plain[])[]): SheetSeed {
  const cells: CellSeed[] = rows.flatMap((row, top) =>
    row.flatMap((value, column) =>
      value === null ? [] : [{ row: top, column, content: contentOf(value), style: {}, locked: true }],
    ),
  );
  return { ...emptySheet(name), cells };
}

export function bookOf(sheets: readonly SheetSeed[], name = 'Mappe1.xlsx'): BookSeed {
  return { name, sheets: sheets.length > 0 ? sheets : [sheetOf('Ark1', [])], names: [], active: 0 };
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
  const office = loadOffice((text) => void host.session.receive(text), new Map(), {
    excelApi: () => host.state.profile.excelApi,
    undoGroup: (open) => {
      if (open) host.undo.open();
      else host.undo.close();
    },
  });
  const host = createHost(
    engine,
    {
      fileName,
      profile: options.profile ?? STRICTEST,
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

  const { session } = host;
  return {
    ...names,
    host,
    counters: session.counters,
    resetCounters: () => session.resetCounters(),
    person: personOf(host),
    ...readerOf(engine),
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
