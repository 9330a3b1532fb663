/**
 * From an assessment to edits: result columns in the agency's table, the sheet "Målstatus", and what the workbook is to remember. Pure:
 * the same request gives the same edits, and on a workbook that has them already nothing is left of them (`needed`).
 */
import { freeSheetName } from '../drawing/freeSheetName';
import type { Plan } from '../plan/schema';
import type { TableBinding } from '../recognition/types';
import { NAME_PREFIX, RESULT_SHEET, type Edit } from '../workbook/edits';
import { fingerprint, readMemory } from '../workbook/memory';
import type { Memory, Written, WrittenColumn } from '../workbook/memorySchema';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { locateColumns, resultSheetName, type LocatedColumn } from '../workbook/writtenColumns';
import { nameOn, namedColumns } from './columnNames';
import { SheetDraft } from '../drawing/sheetDraft';
import { memoryEdits } from '../workbook/memoryEdits';
import type { ResultNotice } from './resultNotices';
import { COLUMN, resultLayoutOf, type ResultLayout } from './resultLayout';
import { drawOverview, drawParameters } from './overview';
import type { SheetName } from './sheetWords';
import { placeColumns, type Placement, type PlacementRequest } from './columnPlacement';
import { clearedCells, drawnSheets, removedLights, restoredColumn } from './removal';
import { guardsOf } from './guards';
import type { PlacedResults, ResultContext, ResultTable } from './resultContext';
import { tableResult } from './tableCells';
import type { ResultEdits, ResultRequest } from './types';
import { drawGoals, drawUnits } from './unitTable';
import { setWidths } from './widths';

export { removalEdits } from './removal';
export { rememberEdits } from '../workbook/memoryEdits';
export type { ResultNotice } from './resultNotices';
export type { ResultEdits, ResultRequest } from './types';
export type { SheetLanguage, Texts } from './sheetWords';

/** Never throws on what stands in the workbook. Edits are empty, and a note says why, where nothing may be written. */
export function resultEdits(request: ResultRequest): ResultEdits {
  const { workbook, recognition } = request;
  const refused = refusal(request);
  if (refused || !recognition.recognised) return { edits: [], notes: refused ? [refused] : [] };
  const remembered = readMemory(workbook);
  const memory: Memory = remembered.is === 'memory' ? remembered.memory : {};
  const notes: ResultNotice[] = [];
  if (remembered.is === 'damaged') {
    const damaged: ResultNotice = { code: 'resultsMemoryDamaged', values: { because: remembered.because } };
    // What a later version of Målstatus remembers is not ours to write over.
    if (remembered.because === 'newerVersion') return { edits: [], notes: [damaged] };
    notes.push(damaged);
  }
  const known = resultSheetName(workbook);
  const resultSheet = known ?? freeSheetName(workbook, RESULT_SHEET);
  if (known === undefined && resultSheet !== RESULT_SHEET) {
    notes.push({ code: 'resultsOtherSheetName', values: { sheet: resultSheet } });
  }

  const located = memory.written ? locateColumns(workbook, memory.written) : [];
  const layout = resultLayoutOf(recognition.plan);
  const placements = recognition.tables.flatMap((binding) => {
    const sheet = findSheet(workbook, binding.sheet.value);
    if (!sheet) return [];
    const rows = rowsOfTheirOwn(layout, binding, notes);
    const here = located.filter((column) => column.sheet.name === sheet.name);
    const { columns, notes: said } = placementOf(request, { binding, sheet, rows, located: here }, known);
    notes.push(...said);
    const table: ResultTable = { binding, sheet: sheet.name, rows, columns };
    return [{ table, sheet, located: here }];
  });
  if (placements.length < recognition.tables.length) return { edits: [], notes: [] };
  const left = located.filter((column) => !placements.some(({ sheet }) => sheet.name === column.sheet.name));
  if (left.length > 0) notes.push({ code: 'resultsMoved', values: { sheet: recognition.tables[0].sheet.value } });

  const placed: PlacedResults = {
    layout,
    settings: recognition.plan.settings,
    recognition,
    report: request.report,
    final: request.assessment.final,
    sheet: resultSheet,
    tables: placements.map(({ table }) => table),
  };
  const context: ResultContext = { ...placed, guards: guardsOf(placed, workbook) };
  const { draft, names } = drawn(request, context, memory.ready);
  const results = placements.map((placement) => {
    const { styles, columnWidths } = placement.sheet;
    const stylesKnown = request.stylesKnown ?? (styles !== undefined && columnWidths !== undefined);
    return tableResult({ ...placement, context, texts: request.words.texts, stylesKnown });
  });
  const columns = namedColumns(
    results.flatMap((result) => result.columns),
    located,
  );
  const lights = results.flatMap((result) => result.lights);
  const written = writtenBy(context, draft, { names, columns, lights });
  const old = findSheet(workbook, resultSheet);
  const edits: Edit[] = [
    { kind: 'addSheet', sheet: resultSheet, visibility: 'visible' },
    ...staleEdits(workbook, located, memory.written, written),
    ...names.map(({ name, area }): Edit => ({ kind: 'setName', name, sheet: resultSheet, area })),
    ...draft.contentEdits(old?.used),
    ...(memory.written?.looks === written.looks && old ? [] : draft.styleEdits(old ? extentOf(old) : undefined)),
    ...lightEdits(draft, old),
    ...(old ? [] : [printEdit(context, request.words.texts)]),
    ...results.flatMap(({ edits: own }) => own),
    ...columns.map((column): Edit => ({ kind: 'setName', name: nameOn(column), sheet: column.sheet, area: column.area })),
    ...memoryEdits(workbook, carried(request, recognition.plan, memory, written)),
  ];
  return { edits, notes };
}

function refusal({ workbook, recognition }: ResultRequest): ResultNotice | undefined {
  const plain = (code: ResultNotice['code']): ResultNotice => ({ code, values: {} });
  if (!recognition.recognised || recognition.questions.length > 0) return plain('resultsUnconfirmed');
  if (workbook.readOnly) return plain('resultsReadOnly');
  if (workbook.precisionAsDisplayed) return plain('resultsPrecision');
  const known = resultSheetName(workbook);
  if (workbook.structureProtected && (known === undefined || readMemory(workbook).is === 'none')) {
    return plain('resultsStructureProtected');
  }
  const protectedSheet = known === undefined ? undefined : findSheet(workbook, known)?.protection;
  return protectedSheet ? { code: 'resultsSheetProtected', values: { sheet: known ?? '' } } : undefined;
}

/** Row of each unit. Where a requirement shares its row with a sub-goal, the row shows the sub-goal. */
function rowsOfTheirOwn(layout: ResultLayout, table: TableBinding, notes: ResultNotice[]): ReadonlyMap<string, number> {
  const byRow = new Map<number, string>();
  const bound = new Map(table.rows.filter((row) => row.confidence === 'sure').map((row) => [row.id, row.value]));
  for (const { unit } of layout.units) {
    const row = bound.get(unit.id);
    if (row === undefined) continue;
    const other = byRow.get(row);
    if (other !== undefined) notes.push({ code: 'resultsSharedRow', values: { unit: other, shown: unit.id, row: row + 1 } });
    // Units come requirement first, then its sub-goals.
    byRow.set(row, unit.id);
  }
  return new Map([...byRow].map(([row, id]) => [id, row]));
}

function placementOf(
  { workbook, recognition }: ResultRequest,
  placement: Pick<PlacementRequest, 'sheet' | 'rows' | 'located'> & { readonly binding: TableBinding },
  resultSheet: string | undefined,
): Placement {
  if (placement.rows.size === 0 || workbook.readOnly || !recognition.recognised) return { columns: [], notes: [] };
  const { binding, ...rest } = placement;
  return placeColumns({ ...rest, table: binding, earlier: recognition.earlier.flat(), resultSheet });
}

function drawn(
  request: ResultRequest,
  context: ResultContext,
  mark: Memory['ready'],
): { readonly draft: SheetDraft; readonly names: readonly SheetName[] } {
  const draft = new SheetDraft(context.sheet);
  const drawing = {
    draft,
    context,
    words: request.words,
    date1904: request.workbook.date1904,
    ready:
      request.ready && mark?.round === request.report.current.round ? { ...request.ready, entries: mark.entries } : undefined,
  };
  const names = drawOverview(drawing);
  drawGoals(draft, context, request.words.texts);
  drawUnits(draft, context, request.words.texts);
  drawParameters(drawing);
  setWidths(draft);
  return { draft, names };
}

interface Put {
  readonly names: readonly SheetName[];
  readonly columns: readonly WrittenColumn[];
  readonly lights: Written['lights'];
}

function writtenBy(context: ResultContext, draft: SheetDraft, { names, columns, lights }: Put): Written {
  return {
    resultSheet: context.sheet,
    columns,
    names: [...names.map(({ name }) => name), ...columns.map(nameOn)],
    lights,
    looks: fingerprint(JSON.stringify(draft.styleEdits(undefined))),
  };
}

/** What an earlier run left and this one does not: columns given up, rows moved or gone, lights elsewhere, names no longer used. */
function staleEdits(
  workbook: WorkbookSnapshot,
  located: readonly LocatedColumn[],
  before: Written | undefined,
  now: Written,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const column of located) {
    const kept = now.columns.find(({ sheet, column: at }) => sheet === column.sheet.name && at === column.column);
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
    now.columns.some((column) => column.sheet === sheet.name) &&
    (sheet.lights ?? []).every(({ area }) => now.lights.some((light) => light.sheet === sheet.name && same(light.area, area)));
  const others = new Set(drawnSheets(workbook).map(({ sheet }) => sheet));
  for (const sheet of workbook.sheets) {
    if (sheet.name !== now.resultSheet && !others.has(sheet.name) && !stillLit(sheet)) edits.push(...removedLights(sheet));
  }
  const names = new Set(now.names);
  const gone = (before?.names ?? []).filter((name) => name.startsWith(NAME_PREFIX) && !names.has(name));
  return [...edits, ...gone.map((name): Edit => ({ kind: 'removeName', name }))];
}

/** Score, goals and requirements on pages as wide as they are; settings, words and guards below are for the screen. */
function printEdit({ layout: { rows }, sheet }: ResultContext, texts: ResultRequest['words']['texts']): Edit {
  const page = { orientation: 'landscape', headingRow: rows.units + 1, lastColumn: COLUMN.pace, lastRow: rows.unitsEnd } as const;
  return { kind: 'setPrint', sheet, ...page, pageOf: texts.pageOf };
}

/** Lights of our sheet; where the layout has changed, the old ones go first. */
function lightEdits(draft: SheetDraft, old: SheetSnapshot | undefined): readonly Edit[] {
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
