/** What browser tests (and a developer's console) reach as `window.maalstatusHost`. The grid is a canvas: cells are read here. */
import type { CellStyle } from '../engine/types';
import type { Host } from '../model/host';
import type { Person, Plain, Reader } from '../model/person';
import type { Profile } from '../model/profile';
import type { Counters } from '../protocol/session';

export interface MaalstatusHost {
  /** The first example is open and its pane is loading. */
  readonly ready: Promise<void>;
  readonly file: string;
  /** Opens an example by its file name, or bytes under a name; the pane is loaded anew. */
  open(file: string, bytes?: readonly number[]): Promise<void>;
  workbookNames(): string[];
  sheetNames(): string[];
  activeSheet(): string;
  /** Top left cell of what is marked, counted from 0. */
  selection(): { readonly sheet: string; readonly row: number; readonly column: number };
  getCell(sheet: string, address: string): Plain;
  getCells(sheet: string, address: string): Plain[][];
  getFormula(sheet: string, address: string): string | undefined;
  getStyle(sheet: string, address: string): CellStyle;
  /** As typed by a person: "=…" is a formula, null empties. Resolves when everything is calculated. */
  setCell(sheet: string, address: string, value: Plain): Promise<void>;
  select(sheet: string, address: string): void;
  provoke(mood: Partial<Moods>): void;
  /** Presses the ribbon's button with this function name of the manifest. */
  press(action: string): void;
  /** Which Excel the workbooks opened from now on stand in. */
  standIn(excel: ExcelKind): void;
  person: Person;
  readonly counters: Counters;
  resetCounters(): void;
  names(): { readonly name: string; readonly refersTo: string; readonly visible: boolean }[];
  formats(sheet: string): { readonly formula: string; readonly fill: string | undefined }[];
  /** Bytes of the workbook as "Gem" would save it. */
  save(): Promise<number[]>;
}

export interface ExcelKind {
  /** What it does otherwise than the strictest that is known. */
  readonly facts?: Partial<Profile>;
  /** Milliseconds that it takes for each answer. */
  readonly slowness?: number;
}

export interface Moods {
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Name of a sheet to protect; its cells marked as unlocked stay writable. */
  readonly protect: string;
  readonly unprotect: string;
  /** Milliseconds that Excel takes for each answer. */
  readonly slowness: number;
  /** What Excel does otherwise from now on. */
  readonly facts: Partial<Profile>;
}

declare global {
  interface Window {
    maalstatusHost: MaalstatusHost;
  }
}

export interface Surroundings {
  current(): { readonly file: string; readonly host: Host; readonly reader: Reader; readonly person: Person };
  open(bytes: Uint8Array, file: string): Promise<void>;
  openExample(file: string): Promise<void>;
  save(): Promise<Uint8Array>;
  standIn(excel: ExcelKind): void;
  readonly ready: Promise<void>;
}

function provoke(host: Host, person: Person, mood: Partial<Moods>): void {
  if (mood.editing !== undefined) person.edit(mood.editing);
  if (mood.readOnly !== undefined) host.state.readOnly = mood.readOnly;
  if (mood.structureProtected !== undefined) person.protectStructure(mood.structureProtected);
  if (mood.protect !== undefined) person.protect(mood.protect, true);
  if (mood.unprotect !== undefined) person.protect(mood.unprotect, false);
  if (mood.facts) host.state.profile = { ...host.state.profile, ...mood.facts };
  if (mood.slowness !== undefined) host.session.slowness = mood.slowness;
}

export function exposeTestApi(page: Surroundings): void {
  const now = (): ReturnType<Surroundings['current']> => page.current();
  window.maalstatusHost = {
    ready: page.ready,
    get file() {
      return now().file;
    },
    open: (file, bytes) => (bytes ? page.open(new Uint8Array(bytes), file) : page.openExample(file)),
    workbookNames: () =>
      [...document.querySelectorAll<HTMLOptionElement>('#example option')]
        .map((option) => option.value)
        .filter((name) => name !== ''),
    sheetNames: () => now().reader.sheetNames(),
    activeSheet: () => now().host.engine.sheetName(now().host.engine.active().sheet),
    selection: () => {
      const { sheet, area } = now().host.engine.active();
      return { sheet: now().host.engine.sheetName(sheet), row: area.top, column: area.left };
    },
    getCell: (sheet, address) => now().reader.value(sheet, address),
    getCells: (sheet, address) => now().reader.values(sheet, address),
    getFormula: (sheet, address) => now().reader.formula(sheet, address),
    getStyle: (sheet, address) => now().reader.cell(sheet, address).style,
    setCell: (sheet, address, value) => now().person.set(sheet, address, value),
    select: (sheet, address) => now().person.select(sheet, address),
    press: (action) => now().host.press(action),
    standIn: (excel) => page.standIn(excel),
    provoke: (mood) => provoke(now().host, now().person, mood),
    get person() {
      return now().person;
    },
    get counters() {
      return now().host.session.counters;
    },
    resetCounters: () => now().host.session.resetCounters(),
    names: () =>
      now()
        .host.engine.names()
        .map(({ name, refersTo, visible }) => ({ name, refersTo, visible })),
    formats: (sheet) => {
      const { engine } = now().host;
      const id = engine.sheetIds().find((candidate) => engine.sheetName(candidate) === sheet) ?? '';
      return engine.extras(id).formats.map(({ formula, fill }) => ({ formula, fill }));
    },
    save: async () => [...(await page.save())],
  };
}
