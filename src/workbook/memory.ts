/**
 * What Målstatus remembers in the workbook itself: the plan, a person's confirmations, and what stood before we wrote. It travels as
 * chunks of text in the cells of a very hidden sheet, since custom XML and settings fail silently on some clients (docs/decisions.md).
 * Reading never throws: a memory that is cut, edited or half deleted is a typed problem.
 */
import * as v from 'valibot';
import { MEMORY_SHEET, NAME_PREFIX, type CellInput } from './edits';
import { memorySchema, type Memory, type ResultRole } from './memorySchema';
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

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
    // The fingerprint tells that we wrote it; the shape is still checked, since a later version may have written other things.
    const memory = v.safeParse(memorySchema, JSON.parse(json));
    return memory.success ? { is: 'memory', memory: memory.output } : damaged('unreadable');
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
