/** Taking results away again: cells of ours are emptied and get their old number format; what a person wrote over them stays. */
import { showAddress, type Rect } from '../workbook/address';
import { mapArea, patches } from '../workbook/areas';
import { isNameOfColumn, readMemory, SHEET_NAME } from '../workbook/memory';
import { RESULT_ROLES, type Written, type WrittenColumn } from '../workbook/memorySchema';
import { MEMORY_SHEET, RECORD_NAMES, SHEET_NAMES, type Edit } from '../workbook/edits';
import { findSheet, isWritable, type NameSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { locateColumns, resultSheetName, type LocatedCell, type LocatedColumn } from '../workbook/writtenColumns';
import type { ResultNotice } from './resultNotices';
import { area } from '../drawing/styles';
import { LIGHT_NAMES, NAMES, STATUS_NAMES } from './sheetWords';
import type { ResultEdits } from './types';

/** Edits that empty cells of ours in a located column and give them back their number formats. */
export function clearedCells({ sheet, column }: LocatedColumn, cells: readonly LocatedCell[]): readonly Edit[] {
  const mayFormat = sheet.protection?.allowFormatCells ?? true;
  const going = new Map(
    cells
      .filter(({ row, state }) => state !== 'foreign' && isWritable(sheet, row, column))
      .map(({ row, written }) => [row, written] as const),
  );
  const runs = (isMeant: (row: number) => boolean): readonly Rect[] => {
    const whole = area(Math.min(...going.keys()), column, Math.max(...going.keys()), column);
    return patches(whole, (row) => (isMeant(row) ? true : undefined), String).map((run) => run.area);
  };
  if (going.size === 0) return [];
  const all = runs((row) => going.has(row));
  const styled = runs((row) => going.get(row)?.styled === true);
  const name = sheet.name;
  const emptied = all.map((run): Edit => ({
    kind: 'setCells',
    sheet: name,
    area: run,
    rows: mapArea(run, () => ({ clear: true })),
  }));
  if (!mayFormat) return emptied;
  return [
    ...emptied,
    ...all.map((run): Edit => {
      return { kind: 'setFormats', sheet: name, area: run, rows: mapArea(run, (row) => going.get(row)?.before ?? 'General') };
    }),
    ...styled.map((run): Edit => ({ kind: 'clearStyle', sheet: name, area: run })),
  ];
}

/** A column given up whole: cells, looks, width. */
export function restoredColumn(located: LocatedColumn): readonly Edit[] {
  const { remembered, sheet, column, cells } = located;
  const edits: Edit[] = [...clearedCells(located, cells)];
  if (remembered.width !== undefined && (sheet.protection?.allowFormatColumns ?? true)) {
    edits.push({ kind: 'setColumnWidth', sheet: sheet.name, column, points: remembered.width });
  }
  return edits;
}

/** Our conditional formats on a sheet of the agency's, wherever rows and columns have taken them. */
export function removedLights(sheet: SheetSnapshot): readonly Edit[] {
  if (sheet.protection?.allowFormatCells === false) return [];
  return (sheet.lights ?? []).map((light): Edit => ({ kind: 'setLights', sheet: sheet.name, area: light.area, lights: [] }));
}

/**
 * "Fjern Målstatus": the workbook as it was before the first run, also in a later session, from what it remembers itself. Cells that a
 * person has written over since are left alone and named in the notes. Pure; apply the edits in their order.
 */
export function removalEdits(workbook: WorkbookSnapshot): ResultEdits {
  const memory = readMemory(workbook);
  const notes: ResultNotice[] = [];
  const resultSheet = resultSheetName(workbook);
  // What was drawn from the workbook goes; what was frozen, and why it was changed, is a record and stays.
  const drawn = drawnSheets(workbook).filter(({ name }) => !RECORD_NAMES.includes(name));
  const nothing = memory.is === 'none' && resultSheet === undefined && drawn.length === 0;
  if (nothing) return { edits: [], notes: [] };
  if (workbook.readOnly) return { edits: [], notes: [{ code: 'resultsReadOnly', values: {} }] };
  if (workbook.structureProtected) return { edits: [], notes: [{ code: 'resultsStructureProtected', values: {} }] };
  if (memory.is === 'damaged') notes.push({ code: 'resultsMemoryDamaged', values: { because: memory.because } });
  const written = (memory.is === 'memory' ? memory.memory.written : undefined) ?? fromNames(workbook, resultSheet);
  const located = locateColumns(workbook, written);
  for (const { sheet, column, cells } of located) {
    for (const { row, state, written: cell } of cells) {
      if (state !== 'foreign') continue;
      const target = showAddress({ sheet: sheet.name, row, column });
      notes.push({ code: 'resultsOverwritten', values: { unit: cell?.unit ?? '', cell: target } });
    }
  }
  const sheets = new Set([resultSheet, ...drawn.map(({ sheet }) => sheet)].filter((sheet) => sheet !== undefined));
  const names = new Set([...written.names, ...knownNames(), ...drawn.map(({ name }) => name)].map((name) => name.toLowerCase()));
  const isColumn = (name: string): boolean => RESULT_ROLES.some((role) => isNameOfColumn(name, role));
  const present = workbook.names.filter(({ name }) => names.has(name.toLowerCase()) || isColumn(name));
  const lit = workbook.sheets.filter((sheet) => !sheets.has(sheet.name) && sheet.name !== MEMORY_SHEET);
  return {
    edits: [
      ...located.flatMap(restoredColumn),
      ...lit.flatMap(removedLights),
      ...present.map((name): Edit => ({ kind: 'removeName', name: name.name })),
      ...[...sheets].map((sheet): Edit => ({ kind: 'removeSheet', sheet })),
      ...(findSheet(workbook, MEMORY_SHEET) ? [{ kind: 'removeSheet', sheet: MEMORY_SHEET } as const] : []),
    ],
    notes,
  };
}

/** The names on other sheets of ours: the overview of the group, the history. */
export function drawnSheets(workbook: WorkbookSnapshot): readonly NameSnapshot[] {
  return workbook.names.filter(({ name }) => name.startsWith(`${SHEET_NAMES}_`));
}

/** Every name we may have written, but those of the columns. */
function knownNames(): readonly string[] {
  return [SHEET_NAME, ...[NAMES, STATUS_NAMES, LIGHT_NAMES].flatMap((names): string[] => Object.values(names))];
}

/** Without a memory the names still tell where our columns are, though not what stood in them. */
function fromNames(workbook: WorkbookSnapshot, resultSheet: string | undefined): Written {
  const columns = RESULT_ROLES.flatMap((role) =>
    workbook.names.flatMap(({ name, sheet, area: where }): WrittenColumn[] => {
      if (sheet === undefined || !where || !isNameOfColumn(name, role)) return [];
      return [{ role, name, sheet, column: where.left, added: false, area: where, cells: [] }];
    }),
  );
  return { resultSheet: resultSheet ?? '', columns, names: [], lights: [], looks: '' };
}
