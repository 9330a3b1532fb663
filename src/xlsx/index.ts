/** The bytes of an .xlsx or .xlsm file → a workbook as plain data. Runs in a page, a worker and Node alike. */
import { findSheet, type SheetSnapshot, type TableArea, type WorkbookSnapshot } from '../workbook/snapshot';
import { serialOfIso } from '../calendar/days';
import { parseRect } from '../workbook/address';
import type { ReadingState } from './cells';
import { whatItIs } from './container';
import { readWorkbookPart, relationsOf, type SheetPart, type WorkbookPart } from './package';
import { corrupt, LIMITS, ReadStop, tooLarge, type FileProblem } from './problems';
import { PlainText } from './plain';
import { readSheet } from './sheet';
import { readStyles } from './styles';
import { readStringItem, TagScanner } from './xml';
import { Parts } from './zip';

export {
  LIMITS,
  problemKey,
  problemValues,
  type FileProblem,
  type FileProblemCode,
  type LimitName,
  type ProblemKey,
} from './problems';

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
  const stylesPart = partOfType(workbook, 'styles');
  const state: ReadingState = {
    strings: readStrings(parts, partOfType(workbook, 'sharedStrings')),
    styles: readStyles(stylesPart === undefined ? undefined : parts.textOf(stylesPart), stylesPart ?? ''),
    date1904: workbook.date1904,
    otherFiles: workbook.links.map((part) => otherFile(parts, part)),
    cellCount: 0,
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
  };
  const names = workbook.names.map((name) => {
    const sheet = name.sheet === undefined ? undefined : findSheet(snapshot, name.sheet)?.name;
    return sheet === undefined ? { ...name, sheet: undefined, area: undefined } : { ...name, sheet };
  });
  return { ...snapshot, names };
}

/** From the document properties, which Excel and LibreOffice write in UTC; absent when there is none or no real day. */
function savedOn(parts: Parts): { savedOn?: string } {
  const day = /<dcterms:modified\b[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(properties(parts) ?? '')?.[1];
  return day === undefined || serialOfIso(day) === undefined ? {} : { savedOn: day };
}

/** A workbook whose properties are damaged is still a workbook. */
function properties(parts: Parts): string | undefined {
  try {
    return parts.textOf('docProps/core.xml');
  } catch {
    return undefined;
  }
}

function partOfType(workbook: WorkbookPart, type: string): string | undefined {
  return workbook.relations.find((relation) => relation.type === type)?.target;
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

function readStrings(parts: Parts, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  const text = part === undefined ? undefined : parts.textOf(part);
  if (part === undefined || text === undefined) return strings;
  const tags = new TagScanner(text, part);
  const plain = new PlainText();
  const nextPlain = (from: string, start: number): number => plain.read(from, start);
  const add = (value: string): void => {
    if (strings.length === LIMITS.strings) throw tooLarge('strings', part);
    strings.push(value);
  };
  while (tags.next()) {
    if (tags.opens && tags.level === 2 && tags.name === 'si') add(readStringItem(tags));
    const inTable = tags.closes ? tags.level === 2 : tags.level === 1;
    while (inTable && tags.passed(nextPlain)) add(plain.value);
  }
  return strings;
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
  const name = tags.attribute('displayName') ?? tags.attribute('name') ?? '';
  return area ? [{ name, area }] : [];
}
