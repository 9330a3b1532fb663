/**
 * What Målstatus remembers in the workbook itself: the plan, a person's confirmations, and what stood before we wrote. It travels as
 * chunks of text in the cells of a very hidden sheet, since custom XML and settings fail silently on some clients (docs/decisions.md).
 * Reading never throws: a memory that is cut, edited or half deleted is a typed problem.
 */
import type { IsoDate } from '../calendar/days';
import type { CellAddress, Rect } from './address';
import { MEMORY_SHEET, NAME_PREFIX, type CellInput } from './edits';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** Columns of results in the agency's table, in the order in which they are written. */
export const RESULT_ROLES = ['resultDegree', 'resultStatus', 'resultLight', 'resultPoints'] as const;
export type ResultRole = (typeof RESULT_ROLES)[number];

/** The name that stands on a result column, header included; Excel moves it along when rows or columns are inserted. */
export const COLUMN_NAMES = {
  resultDegree: `${NAME_PREFIX}Kolonne_Opfyldelse`,
  resultStatus: `${NAME_PREFIX}Kolonne_Status`,
  resultLight: `${NAME_PREFIX}Kolonne_Trafiklys`,
  resultPoints: `${NAME_PREFIX}Kolonne_Point`,
} as const satisfies Record<ResultRole, string>;

/** The name of the nth table's column, from 1: a round may have several tables, and a name stands on one place only. */
export function nameOfColumn(role: ResultRole, table: number): string {
  return table === 1 ? COLUMN_NAMES[role] : `${COLUMN_NAMES[role]}_${table}`;
}

/** Is it the name of such a column, of whichever table? Excel does not tell upper from lower case. */
export function isNameOfColumn(name: string, role: ResultRole): boolean {
  const [known, wanted] = [name.toLowerCase(), COLUMN_NAMES[role].toLowerCase()];
  return known.startsWith(wanted) && /^(?:_\d+)?$/.test(known.slice(wanted.length));
}

/** The name on the first cell of our sheet: that is how it is found again when it is called something else. */
export const SHEET_NAME = `${NAME_PREFIX}Ark`;

/** One cell of the agency's sheet that we filled. Every such cell was empty before; only its number format can have been another. */
export interface WrittenCell {
  /** Id of the unit, "" for the column's header. */
  readonly unit: string;
  readonly row: number;
  /** Number format before we wrote. */
  readonly before: string;
  /** What we wrote, in the form of `comparableFormula`; a header's text as it is. */
  readonly now: string;
  /** True when we gave the cell looks; it was plain before. */
  readonly styled?: true;
}

export interface WrittenColumn {
  readonly role: ResultRole;
  /** The name that stands on it; absent it is that of the first table. */
  readonly name?: string;
  readonly sheet: string;
  readonly column: number;
  /** True when the column is ours, false when it was an empty result column of the workbook's own. */
  readonly added: boolean;
  /** The column's width in points before we changed it; absent when we did not. */
  readonly width?: number | 'standard';
  /** The rectangle the name stood on: from the header's first row to the table's last. */
  readonly area: Rect;
  readonly cells: readonly WrittenCell[];
}

/** Everything of ours in the workbook, and what stood there before. */
export interface Written {
  readonly resultSheet: string;
  readonly columns: readonly WrittenColumn[];
  readonly names: readonly string[];
  /** Areas that carry our conditional formats. */
  readonly lights: readonly { readonly sheet: string; readonly area: Rect }[];
  /** Fingerprint of the looks (styles, widths, conditional formats), so that they are set again only when they change. */
  readonly looks: string;
}

/** A finding that a person has called irrelevant, with the reason. `fingerprint` is of what the finding said and what stood in the cell. */
export interface DismissedMark {
  readonly code: string;
  /** Id of the unit, "" for what concerns the whole table. */
  readonly unit: string;
  /** Where it stood then; rows may have moved since. */
  readonly cell?: CellAddress;
  readonly reason: string;
  readonly fingerprint: string;
}

/** "Klar til aflevering": who said so, which day, of which round, and what stood in the entered cells then. */
export interface ReadyMark {
  readonly round: string;
  readonly by: string;
  readonly on: IsoDate;
  /** Of all entered figures together. */
  readonly fingerprint: string;
  /** Fingerprint of each entered cell that held something, by "unit|role". */
  readonly entries: Readonly<Record<string, string>>;
}

export interface Memory {
  /** A plan file's content; who reads it checks it against the plan's schema. */
  readonly plan?: unknown;
  /** A `Confirmation` of recognition; who reads it checks it. */
  readonly confirmation?: unknown;
  readonly written?: Written;
  readonly dismissed?: readonly DismissedMark[];
  readonly ready?: ReadyMark;
  /** What was answered about the files of a group (src/group/layoutAnswers.ts); who reads it checks it. */
  readonly groupAnswers?: unknown;
}

export type MemoryProblem = 'header' | 'missingPart' | 'changed' | 'unreadable' | 'newerVersion';

export type RememberedMemory =
  | { readonly is: 'none' }
  | { readonly is: 'memory'; readonly memory: Memory }
  /** `code` names a sentence; nothing of a damaged memory is used. */
  | { readonly is: 'damaged'; readonly code: 'memoryDamaged'; readonly because: MemoryProblem };

const FORMAT = 'maalstatus-hukommelse/1';
const ANY_FORMAT = /^maalstatus-hukommelse\/\d+$/;
/** Well under Excel's 32,767 characters a cell. */
const CHUNK = 30_000;
/** Every chunk begins with it, so that none can be taken for a formula or a number. */
const MARK = ':';

/** The column of texts that stands in the memory sheet: a header, then the chunks. */
export function memoryRows(memory: Memory): readonly (readonly CellInput[])[] {
  // An escaped "_x" cannot be taken for one of the file format's own escapes.
  const json = JSON.stringify(memory).replaceAll('_x', '\\u005fx');
  const chunks: string[] = [];
  for (let from = 0; from < json.length;) {
    let to = Math.min(from + CHUNK, json.length);
    if (isHighSurrogate(json.charCodeAt(to - 1)) && to < json.length) to--;
    chunks.push(MARK + json.slice(from, to));
    from = to;
  }
  const header = [FORMAT, chunks.length, json.length, fingerprint(json)].join(' ');
  return [header, ...chunks].map((value) => [{ value }]);
}

export function readMemory(workbook: WorkbookSnapshot): RememberedMemory {
  const sheet = findSheet(workbook, MEMORY_SHEET);
  if (!sheet) return { is: 'none' };
  const header = textAt(sheet, 0);
  const [format = '', count = '', length = '', sum = ''] = header.split(' ');
  if (format !== FORMAT) return damaged(ANY_FORMAT.test(format) ? 'newerVersion' : 'header');
  if (!/^\d{1,5}$/.test(count)) return damaged('header');
  const parts: string[] = [];
  for (let row = 1; row <= Number(count); row++) {
    const part = textAt(sheet, row);
    if (!part.startsWith(MARK)) return damaged('missingPart');
    parts.push(part.slice(MARK.length));
  }
  const json = parts.join('');
  if (String(json.length) !== length || fingerprint(json) !== sum) return damaged('changed');
  try {
    const memory = checkedMemory(JSON.parse(json));
    return memory ? { is: 'memory', memory } : damaged('unreadable');
  } catch {
    return damaged('unreadable');
  }
}

/** What is remembered, empty where there is nothing; undefined where it is damaged, so that nobody writes over what may be mended. */
export function memoryOf(workbook: WorkbookSnapshot): Memory | undefined {
  const remembered = readMemory(workbook);
  if (remembered.is === 'damaged') return undefined;
  return remembered.is === 'memory' ? remembered.memory : {};
}

/** A short text that differs when the given one does (FNV-1a, twice 32 bits); no protection against intent. */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`;
}

function textAt(sheet: SheetSnapshot, row: number): string {
  const cell = cellAt(sheet, row, 0);
  return cell.type === 'text' && cell.formula === undefined ? cell.value : '';
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function damaged(because: MemoryProblem): RememberedMemory {
  return { is: 'damaged', code: 'memoryDamaged', because };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fingerprint already tells that we wrote it; the shape is still checked, since a later version may have written other things. */
function checkedMemory(value: unknown): Memory | undefined {
  if (!isFields(value)) return undefined;
  const written = value['written'] === undefined ? undefined : checkedWritten(value['written']);
  if (value['written'] !== undefined && written === undefined) return undefined;
  const dismissed = value['dismissed'] === undefined ? undefined : checkedList(value['dismissed'], checkedDismissed);
  if (value['dismissed'] !== undefined && dismissed === undefined) return undefined;
  const ready = value['ready'] === undefined ? undefined : checkedReady(value['ready']);
  if (value['ready'] !== undefined && ready === undefined) return undefined;
  return {
    ...(value['plan'] === undefined ? {} : { plan: value['plan'] }),
    ...(value['confirmation'] === undefined ? {} : { confirmation: value['confirmation'] }),
    ...(written ? { written } : {}),
    ...(dismissed ? { dismissed } : {}),
    ...(ready ? { ready } : {}),
    ...(value['groupAnswers'] === undefined ? {} : { groupAnswers: value['groupAnswers'] }),
  };
}

function checkedDismissed(value: unknown): DismissedMark | undefined {
  if (!isFields(value)) return undefined;
  const { code, unit, reason, fingerprint: print } = value;
  if (typeof code !== 'string' || typeof unit !== 'string' || typeof reason !== 'string' || typeof print !== 'string')
    return undefined;
  const cell = checkedCellAddress(value['cell']);
  return { code, unit, reason, fingerprint: print, ...(cell && { cell }) };
}

function checkedCellAddress(value: unknown): CellAddress | undefined {
  if (!isFields(value)) return undefined;
  const { sheet, row, column } = value;
  if (typeof sheet !== 'string' || typeof row !== 'number' || typeof column !== 'number') return undefined;
  return { sheet, row, column };
}

function checkedReady(value: unknown): ReadyMark | undefined {
  if (!isFields(value) || !isFields(value['entries'])) return undefined;
  const { round, by, on, fingerprint: print } = value;
  if (typeof round !== 'string' || typeof by !== 'string' || typeof on !== 'string' || typeof print !== 'string')
    return undefined;
  const entries: Record<string, string> = {};
  for (const [key, entry] of Object.entries(value['entries'])) {
    if (typeof entry !== 'string') return undefined;
    entries[key] = entry;
  }
  return { round, by, on, fingerprint: print, entries };
}

function checkedWritten(value: unknown): Written | undefined {
  if (!isFields(value)) return undefined;
  const { resultSheet, looks } = value;
  const columns = checkedList(value['columns'], checkedColumn);
  const names = checkedList(value['names'], (name) => (typeof name === 'string' ? name : undefined));
  const lights = checkedList(value['lights'], (light) => {
    if (!isFields(light) || typeof light['sheet'] !== 'string') return undefined;
    const area = checkedRect(light['area']);
    return area && { sheet: light['sheet'], area };
  });
  if (typeof resultSheet !== 'string' || typeof looks !== 'string' || !columns || !names || !lights) return undefined;
  return { resultSheet, columns, names, lights, looks };
}

function checkedColumn(value: unknown): WrittenColumn | undefined {
  if (!isFields(value)) return undefined;
  const { sheet, column, added, width, name } = value;
  const role = RESULT_ROLES.find((known) => known === value['role']);
  const area = checkedRect(value['area']);
  const cells = checkedList(value['cells'], checkedCell);
  if (!role || !area || !cells || typeof sheet !== 'string' || typeof column !== 'number') return undefined;
  if (typeof added !== 'boolean') return undefined;
  const known: Pick<WrittenColumn, 'width'> = typeof width === 'number' || width === 'standard' ? { width } : {};
  return { role, ...(typeof name === 'string' ? { name } : {}), sheet, column, added, area, cells, ...known };
}

function checkedCell(value: unknown): WrittenCell | undefined {
  if (!isFields(value)) return undefined;
  const { unit, row, before, now, styled } = value;
  if (typeof unit !== 'string' || typeof row !== 'number' || typeof before !== 'string' || typeof now !== 'string')
    return undefined;
  return { unit, row, before, now, ...(styled === true ? { styled } : {}) };
}

function checkedRect(value: unknown): Rect | undefined {
  if (!isFields(value)) return undefined;
  const { top, left, bottom, right } = value;
  if (typeof top !== 'number' || typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number')
    return undefined;
  return { top, left, bottom, right };
}

/** Every item checked; undefined when the value is no list or one item fails. */
function checkedList<T>(value: unknown, check: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const item of value as readonly unknown[]) {
    const checked = check(item);
    if (checked === undefined) return undefined;
    items.push(checked);
  }
  return items;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
