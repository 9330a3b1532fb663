/** The bytes of an .xlsx or .xlsm file → a workbook as plain data. Runs in a page, a worker and Node alike. */
import { findSheet, type SheetSnapshot, type TableArea, type WorkbookSnapshot } from '../workbook/snapshot';
import { serialOfIso } from '../calendar/days';
import { parseRect } from '../workbook/address';
import type { ReadingState } from './cells';
import { whatItIs } from './container';
import { readWorkbookPart, relationsOf, type SheetPart, type WorkbookPart } from './package';
import { corrupt, LIMITS, ReadStop, tooLarge, type FileProblem } from './problems';
import { readSheet } from './sheet';
import { readStyles } from './styles';
import { unescaped } from './characters';
import { readStrings } from './strings';
import { TERMS } from './scopes';
import { TagScanner } from './xml';
import { Parts } from './zip';

export { LIMITS, problemKey, problemValues, type FileProblem, type ProblemKey } from './problems';

export type ReadResult =
  { readonly ok: true; readonly workbook: WorkbookSnapshot } | { readonly ok: false; readonly problem: FileProblem };

/**
 * Never throws, never asks the network for anything and never runs anything of the file. `file` is the name shown to a person. Nothing of
 * the result shares memory with `bytes`.
 */
export function readXlsx(bytes: Uint8Array, file: string): ReadResult {
  try {
    return { ok: true, workbook: read(bytes, file) };
  } catch (error) {
    const stop = error instanceof ReadStop ? error : corrupt('');
    const { reason, part } = stop;
    return {
      ok: false,
      problem:
        reason.code === 'too-large'
          ? { code: reason.code, file, part, limit: reason.limit, allowed: LIMITS[reason.limit] }
          : { code: reason.code, file, part },
    };
  }
}

function read(bytes: Uint8Array, file: string): WorkbookSnapshot {
  if (bytes.length > LIMITS.input) throw tooLarge('input');
  const kind = whatItIs(bytes);
  if (kind !== 'zip') throw new ReadStop({ code: kind });
  const parts = new Parts(bytes);
  const workbook = readWorkbookPart(parts);
  const [stylesPart = '', stringsPart = ''] = ['styles', 'sharedStrings'].map((type) => partOfType(workbook, type));
  const state: ReadingState = {
    strings: readStrings(parts.textOf(stringsPart), stringsPart),
    styles: readStyles(parts.textOf(stylesPart), stylesPart),
    date1904: workbook.date1904,
    calculated: workbook.calculated,
    otherFiles: workbook.links.map((part) => otherFile(parts, part)),
    cellCount: 0,
    uncalculated: 0,
    formulaCharacters: 0,
  };
  const snapshot: WorkbookSnapshot = {
    file,
    sheets: workbook.sheets.map((sheet) => readSheetPart(parts, sheet, state)),
    names: [],
    date1904: workbook.date1904,
    structureProtected: workbook.structureProtected,
    readOnly: false,
    ...savedOn(parts),
    ...(state.uncalculated > 0 ? { uncalculated: true } : {}),
  };
  const names = workbook.names.map((name) => {
    const sheet = name.sheet === undefined ? undefined : findSheet(snapshot, name.sheet)?.name;
    return sheet === undefined ? { ...name, sheet: undefined, area: undefined } : { ...name, sheet };
  });
  return { ...snapshot, names };
}

/** From the document properties, which Excel and LibreOffice write in UTC; absent when there is none or no real day. */
function savedOn(parts: Parts): { savedOn?: string } {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(modified(parts) ?? '')?.[1];
  return day === undefined || serialOfIso(day) === undefined ? {} : { savedOn: day };
}

/** A workbook whose properties are damaged is still a workbook. */
function modified(parts: Parts): string | undefined {
  const part = 'docProps/core.xml';
  try {
    const tags = new TagScanner(parts.textOf(part) ?? '', part, TERMS);
    let value: string | undefined;
    while (tags.next()) if (tags.opens && tags.level === 2 && tags.name === 'modified') value = tags.value();
    return value;
  } catch (error) {
    if (error instanceof ReadStop) return undefined;
    throw error;
  }
}

/** There may be one of each. */
function partOfType({ relations, part }: WorkbookPart, type: string): string | undefined {
  const [first, ...more] = relations.filter((relation) => relation.type === type);
  if (more.length > 0) throw corrupt(part);
  return first?.target;
}

/** "file:///C:/Sager/Budget%202024.xlsx" → "Budget 2024.xlsx". */
function otherFile(parts: Parts, part: string): string {
  const [link] = part === '' ? [] : relationsOf(parts, part, 'only');
  const name = link?.target.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readSheetPart(parts: Parts, sheet: SheetPart, state: ReadingState): SheetSnapshot {
  const text = parts.textOf(sheet.part);
  if (text === undefined) throw corrupt(sheet.part);
  const tables = relationsOf(parts, sheet.part)
    .filter((relation) => relation.type === 'table')
    .flatMap((relation) => readTable(parts, relation.target));
  return readSheet(text, sheet, tables, state);
}

function readTable(parts: Parts, part: string): TableArea[] {
  const text = parts.textOf(part);
  if (text === undefined) return [];
  const tags = new TagScanner(text, part);
  if (!tags.next() || tags.name !== 'table') throw corrupt(part);
  const area = parseRect(tags.attribute('ref') ?? '');
  const name = unescaped(tags.attribute('displayName') ?? tags.attribute('name') ?? '');
  return area ? [{ name, area }] : [];
}
