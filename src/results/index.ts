/**
 * From an assessment to edits: result columns in the agency's table, the sheet "Målstatus", and what the workbook is to remember. Pure:
 * the same request gives the same edits, and on a workbook that has them already nothing is left of them (`needed`).
 */
import type { Plan } from '../plan/schema';
import type { Recognised, TableBinding } from '../recognition/types';
import { NAME_PREFIX, RESULT_SHEET, type Edit } from '../workbook/edits';
import { COLUMN_NAMES, fingerprint, readMemory, type Memory, type Written } from '../workbook/memory';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { locateColumns, resultSheetName, type LocatedColumn } from '../workbook/written';
import { Draft } from './draft';
import { memoryEdits } from '../workbook/remember';
import type { Note } from './notes';
import { outlineOf, type Outline } from './outline';
import { drawOverview, drawParameters, type SheetName } from './overview';
import { placeColumns, type Placement } from './placement';
import { clearedCells, drawnSheets, removedLights, restoredColumn } from './restore';
import type { Scene } from './scene';
import { tableResult, type TableResult } from './tableCells';
import type { ResultEdits, ResultRequest } from './types';
import { drawGoals, drawUnits } from './unitTable';
import { setWidths } from './widths';

export { removalEdits } from './restore';
export { rememberEdits } from '../workbook/remember';
export type { Note, NoteCode } from './notes';
export type { Language, ResultEdits, ResultRequest } from './types';
export type { SheetLanguage, Texts } from './sheetWords';

/** Never throws on what stands in the workbook. Edits are empty, and a note says why, where nothing may be written. */
export function resultEdits(request: ResultRequest): ResultEdits {
  const { workbook, recognition } = request;
  const refused = refusal(request);
  if (refused || !recognition.recognised) return { edits: [], notes: refused ? [refused] : [] };
  const sheet = findSheet(workbook, recognition.table.sheet.value);
  if (!sheet) return { edits: [], notes: [] };

  const remembered = readMemory(workbook);
  const memory: Memory = remembered.is === 'memory' ? remembered.memory : {};
  const notes: Note[] = [];
  if (remembered.is === 'damaged') {
    const damaged: Note = { code: 'resultsMemoryDamaged', values: { because: remembered.because } };
    // What a later version of Målstatus remembers is not ours to write over.
    if (remembered.because === 'newerVersion') return { edits: [], notes: [damaged] };
    notes.push(damaged);
  }
  const known = resultSheetName(workbook);
  const resultSheet = known ?? freeName(workbook);
  if (known === undefined && resultSheet !== RESULT_SHEET) {
    notes.push({ code: 'resultsOtherSheetName', values: { sheet: resultSheet } });
  }

  const located = memory.written ? locateColumns(workbook, memory.written) : [];
  const here = located.filter((column) => column.sheet.name === sheet.name);
  const outline = outlineOf(recognition.plan);
  const tableRows = rowsOfTheirOwn(outline, recognition.table, notes);
  const placement = placed(request, recognition, sheet, tableRows, here, known);
  notes.push(...placement.notes);
  if (located.length > here.length) notes.push({ code: 'resultsMoved', values: { sheet: sheet.name } });

  const scene: Scene = {
    outline,
    settings: recognition.plan.settings,
    recognition,
    report: request.report,
    final: request.assessment.final,
    sheet: resultSheet,
    tableRows,
    columns: placement.columns,
  };
  const { draft, names } = drawn(request, scene);
  const table = tableResult({
    scene,
    sheet,
    located: here,
    texts: request.words.texts,
    looksKnown: request.looksKnown ?? (sheet.looks !== undefined && sheet.columnWidths !== undefined),
  });
  const columnNames = table.columns.map(({ role, area }): SheetName => ({ name: COLUMN_NAMES[role], area }));
  const written = writtenBy(scene, draft, [...names, ...columnNames], table);
  const old = findSheet(workbook, resultSheet);
  const edits: Edit[] = [
    { kind: 'addSheet', sheet: resultSheet, visibility: 'visible' },
    ...staleEdits(workbook, located, scene, table, memory.written, written),
    ...names.map(({ name, area }): Edit => ({ kind: 'setName', name, sheet: resultSheet, area })),
    ...draft.contentEdits(old?.used),
    ...(memory.written?.looks === written.looks && old ? [] : draft.lookEdits(old ? extentOf(old) : undefined)),
    ...lightEdits(draft, old),
    ...table.edits,
    ...columnNames.map(({ name, area }): Edit => ({ kind: 'setName', name, sheet: sheet.name, area })),
    ...memoryEdits(workbook, carried(request, recognition.plan, memory, written)),
  ];
  return { edits, notes };
}

function refusal({ workbook, recognition }: ResultRequest): Note | undefined {
  const plain = (code: Note['code']): Note => ({ code, values: {} });
  if (!recognition.recognised || recognition.questions.length > 0) return plain('resultsUnconfirmed');
  if (workbook.readOnly) return plain('resultsReadOnly');
  const known = resultSheetName(workbook);
  if (workbook.structureProtected && (known === undefined || readMemory(workbook).is === 'none')) {
    return plain('resultsStructureProtected');
  }
  const protectedSheet = known === undefined ? undefined : findSheet(workbook, known)?.protection;
  return protectedSheet ? { code: 'resultsSheetProtected', values: { sheet: known ?? '' } } : undefined;
}

/** "Målstatus", or the first "Målstatus (n)" that no sheet bears. */
function freeName(workbook: WorkbookSnapshot): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? RESULT_SHEET : `${RESULT_SHEET} (${number})`;
    if (!findSheet(workbook, name)) return name;
  }
}

/** Row of each unit. Where a requirement shares its row with a sub-goal, the row shows the sub-goal. */
function rowsOfTheirOwn(outline: Outline, table: TableBinding, notes: Note[]): ReadonlyMap<string, number> {
  const byRow = new Map<number, string>();
  const bound = new Map(table.rows.filter((row) => row.confidence === 'sure').map((row) => [row.id, row.value]));
  for (const { unit } of outline.units) {
    const row = bound.get(unit.id);
    if (row === undefined) continue;
    const other = byRow.get(row);
    if (other !== undefined) notes.push({ code: 'resultsSharedRow', values: { unit: other, shown: unit.id, row: row + 1 } });
    // Units come requirement first, then its sub-goals.
    byRow.set(row, unit.id);
  }
  return new Map([...byRow].map(([row, id]) => [id, row]));
}

function placed(
  { workbook }: ResultRequest,
  { table, earlier }: Recognised,
  sheet: SheetSnapshot,
  rows: ReadonlyMap<string, number>,
  located: readonly LocatedColumn[],
  resultSheet: string | undefined,
): Placement {
  if (rows.size === 0 || workbook.readOnly) return { columns: [], notes: [] };
  return placeColumns({ table, earlier, sheet, rows, located, resultSheet });
}

function drawn(request: ResultRequest, scene: Scene): { readonly draft: Draft; readonly names: readonly SheetName[] } {
  const draft = new Draft(scene.sheet);
  const drawing = {
    draft,
    scene,
    words: request.words,
    date1904: request.workbook.date1904,
    readySentence: request.readySentence,
  };
  const names = drawOverview(drawing);
  drawGoals(draft, scene, request.words.texts);
  drawUnits(draft, scene, request.words.texts);
  drawParameters(drawing);
  setWidths(draft);
  return { draft, names };
}

function writtenBy(scene: Scene, draft: Draft, names: readonly SheetName[], table: TableResult): Written {
  return {
    resultSheet: scene.sheet,
    columns: table.columns,
    names: names.map(({ name }) => name),
    lights: table.lights.map((area) => ({ sheet: scene.recognition.table.sheet.value, area })),
    looks: fingerprint(JSON.stringify(draft.lookEdits(undefined))),
  };
}

/** What an earlier run left and this one does not: columns given up, rows moved or gone, lights elsewhere, names no longer used. */
function staleEdits(
  workbook: WorkbookSnapshot,
  located: readonly LocatedColumn[],
  scene: Scene,
  table: TableResult,
  before: Written | undefined,
  now: Written,
): readonly Edit[] {
  const edits: Edit[] = [];
  const tableSheet = scene.recognition.table.sheet.value;
  for (const column of located) {
    const kept =
      column.sheet.name === tableSheet ? table.columns.find((candidate) => candidate.column === column.column) : undefined;
    if (!kept) edits.push(...restoredColumn(column));
    else {
      const rows = new Set(kept.cells.map((cell) => cell.row));
      edits.push(
        ...clearedCells(
          column,
          column.cells.filter((cell) => !rows.has(cell.row)),
        ),
      );
    }
  }
  const stillLit = (sheet: SheetSnapshot): boolean =>
    sheet.name === tableSheet && (sheet.lights ?? []).every((light) => table.lights.some((area) => same(area, light.area)));
  const others = new Set(drawnSheets(workbook).map(({ sheet }) => sheet));
  for (const sheet of workbook.sheets) {
    if (sheet.name !== scene.sheet && !others.has(sheet.name) && !stillLit(sheet)) edits.push(...removedLights(sheet));
  }
  const names = new Set(now.names);
  const gone = (before?.names ?? []).filter((name) => name.startsWith(NAME_PREFIX) && !names.has(name));
  return [...edits, ...gone.map((name): Edit => ({ kind: 'removeName', name }))];
}

/** Lights of our sheet; where the layout has changed, the old ones go first. */
function lightEdits(draft: Draft, old: SheetSnapshot | undefined): readonly Edit[] {
  const wanted = draft.lightAreas.map(({ area }) => area);
  const stale = (old?.lights ?? []).filter((light) => !wanted.some((area) => same(area, light.area)));
  const cleared = stale.map((light): Edit => ({ kind: 'setLights', sheet: draft.sheet, area: light.area, lights: [] }));
  return [...cleared, ...draft.lightEdits()];
}

function same(first: { top: number; left: number; bottom: number; right: number }, second: typeof first): boolean {
  return first.top === second.top && first.left === second.left && first.bottom === second.bottom && first.right === second.right;
}

function extentOf(sheet: SheetSnapshot): { top: number; left: number; bottom: number; right: number } | undefined {
  return sheet.used && { top: 0, left: 0, bottom: sheet.used.bottom, right: sheet.used.right };
}

/** A plan without amendments is its file; with them, only the caller knows the file as it was before they were applied. */
function carried({ carried: given }: ResultRequest, plan: Plan, memory: Memory, written: Written): Memory {
  const carriedPlan = given?.plan ?? memory.plan ?? (plan.amendments.length === 0 ? plan : undefined);
  const confirmation = given?.confirmation ?? memory.confirmation;
  return {
    ...memory,
    ...(carriedPlan === undefined ? {} : { plan: carriedPlan }),
    ...(confirmation === undefined ? {} : { confirmation }),
    written,
  };
}
