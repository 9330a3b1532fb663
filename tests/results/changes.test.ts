import { removalEdits, resultEdits } from '../../src/results';
import { parseRect } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { SHEET_NAMES, tagged, type CellInput, type Edit } from '../../src/workbook/edits';
import { readMemory } from '../../src/workbook/memory';
import { cellAt, findSheet, type Cell, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { overwrittenCells } from '../../src/workbook/writtenColumns';
import { computed, requestOf } from './support/generated';
import { insertRow } from './support/insertRow';
import { IDS, smallBook, smallCase, type SmallOptions } from './support/small';

function cell(workbook: WorkbookSnapshot, sheet: string, address: string): Cell {
  const found = findSheet(workbook, sheet);
  const rect = parseRect(address);
  if (!found || !rect) throw new Error(`${sheet}!${address}`);
  return cellAt(found, rect.top, rect.left);
}

function type(workbook: WorkbookSnapshot, sheet: string, address: string, input: CellInput): WorkbookSnapshot {
  const area = parseRect(address);
  if (!area) throw new Error(address);
  return applyEdits(workbook, [{ kind: 'setCells', sheet, area, rows: [[input]] }]);
}

function again(workbook: WorkbookSnapshot, options: SmallOptions = {}): WorkbookSnapshot {
  const second = applyEdits(workbook, resultEdits(requestOf(smallCase(options, workbook))).edits);
  // Whatever happened, the run after that has nothing left to do.
  expect(needed(second, resultEdits(requestOf(smallCase(options, second))).edits)).toEqual([]);
  return second;
}

function removed(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applyEdits(workbook, removalEdits(workbook).edits);
}

const results = computed(smallCase()).workbook;

describe('What people do to a computed workbook', () => {
  it('points out a computed cell somebody has written over, leaves it alone and judges the row on our own sheet', () => {
    const typed = type(results, 'Status', 'F5', { value: 'Opfyldt, efter aftale' });
    expect(overwrittenCells(typed)).toMatchObject([
      { unit: '1.1.a.1', role: 'resultStatus', cell: { sheet: 'Status', row: 4, column: 5 }, state: 'foreign' },
    ]);
    const { edits, notes } = resultEdits(requestOf(smallCase({}, typed)));
    expect(notes).toEqual([{ code: 'resultsOverwritten', values: { unit: '1.1.a.1', cell: 'Status!F5' } }]);
    const second = applyEdits(typed, edits);
    expect(cell(second, 'Status', 'F5').value).toBe('Opfyldt, efter aftale');
    expect(overwrittenCells(second)).toHaveLength(1);
    const status = [...(findSheet(second, 'Målstatus')?.cells.values() ?? [])].filter(({ formula }) => formula?.includes('$F$5'));
    expect(status).toEqual([]);
    const after = removed(second);
    expect(cell(after, 'Status', 'F5').value).toBe('Opfyldt, efter aftale');
    expect(removalEdits(second).notes).toEqual([{ code: 'resultsOverwritten', values: { unit: '1.1.a.1', cell: 'Status!F5' } }]);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Status']);
  });

  it('puts a formula back that was emptied or copied from the row above', () => {
    const emptied = type(results, 'Status', 'E5', { clear: true });
    expect(overwrittenCells(emptied)).toMatchObject([{ unit: '1.1.a.1', role: 'resultDegree', state: 'cleared' }]);
    expect(cell(again(emptied), 'Status', 'E5')).toEqual(cell(results, 'Status', 'E5'));
    const above = cell(results, 'Status', 'E5').formula ?? '';
    const copied = type(results, 'Status', 'E6', { formula: above.replaceAll('C5', 'C6') });
    expect(overwrittenCells(copied)).toMatchObject([{ unit: '1.1.a.2', role: 'resultDegree', state: 'altered' }]);
    expect(cell(again(copied), 'Status', 'E6')).toEqual(cell(results, 'Status', 'E6'));
  });

  it.each([0, 3, 5, 8])('follows its cells when a row is inserted before row index %i', (at) => {
    const inserted = insertRow(results, 'Status', at);
    expect(overwrittenCells(inserted)).toEqual([]);
    const shift = at <= 2 ? 1 : 0;
    const rows = Object.fromEntries(IDS.map((id, index) => [id, index + 3 >= at ? index + 4 : index + 3]));
    const given = smallCase({ rows }, inserted);
    const table = { ...given.recognition.tables[0], headerTop: 2 + shift, headerBottom: 2 + shift };
    const { edits } = resultEdits(requestOf({ ...given, recognition: { ...given.recognition, tables: [table] } }));
    const changes = needed(inserted, edits).filter((edit) => 'sheet' in edit && edit.sheet === 'Status');
    expect(changes.filter((edit) => edit.kind === 'setCells' || edit.kind === 'setFormats')).toEqual([]);
    const empty = insertRow(smallBook(), 'Status', at);
    expect(findSheet(removed(inserted), 'Status')?.cells).toEqual(findSheet(empty, 'Status')?.cells);
  });

  it('clears the results of rows that are no longer in the table', () => {
    const rows = { '1.1.a': 3, '1.1.a.1': 4, '1.1.b': 6, '1.2': 7 };
    const second = again(results, { rows });
    expect(cell(second, 'Status', 'E6')).toMatchObject({ type: 'empty', formula: undefined, format: 'General' });
    expect(cell(second, 'Status', 'E7').formula).toBeDefined();
  });

  it('computes again after its sheet was deleted', () => {
    const lost: Edit[] = [{ kind: 'removeSheet', sheet: 'Målstatus' }];
    const broken = applyEdits(results, lost);
    const gone = {
      ...broken,
      sheets: broken.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([key, found]): [number, Cell] => [
            key,
            { ...found, formula: found.formula?.replace(/'Målstatus'!\$[A-Z]+\$\d+/g, '#REF!') },
          ]),
        ),
      })),
    };
    const second = again(gone);
    expect(findSheet(second, 'Status')?.cells).toEqual(findSheet(results, 'Status')?.cells);
    expect(findSheet(second, 'Målstatus')?.cells).toEqual(findSheet(results, 'Målstatus')?.cells);
    expect(findSheet(removed(gone), 'Status')?.cells).toEqual(findSheet(smallBook(), 'Status')?.cells);
  });

  it('leaves the lights of an overview in the same workbook alone', () => {
    const area = { top: 0, left: 0, bottom: 2, right: 0 };
    const overview: Edit[] = [
      { kind: 'addSheet', sheet: 'Koncern', visibility: 'visible' },
      { kind: 'setName', name: `${SHEET_NAMES}_KoncernStyrelser`, sheet: 'Koncern', area },
      { kind: 'setLights', sheet: 'Koncern', area, lights: [{ formula: tagged('A1="x"'), fill: '#FFFFFF', color: '#000000' }] },
    ];
    const both = again(applyEdits(results, overview));
    expect(findSheet(both, 'Koncern')?.lights).toHaveLength(1);
  });

  it('keeps a header that somebody has renamed', () => {
    const renamed = type(results, 'Status', 'E3', { value: 'Opfyldt i pct.' });
    expect(overwrittenCells(renamed)).toEqual([]);
    expect(cell(again(renamed), 'Status', 'E3').value).toBe('Opfyldt i pct.');
  });

  it('knows its sheet by another name', () => {
    const sheets = results.sheets.map((sheet) => (sheet.name === 'Målstatus' ? { ...sheet, name: 'Score' } : sheet));
    const renamed: WorkbookSnapshot = {
      ...results,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([key, found]): [number, Cell] => [
            key,
            { ...found, formula: found.formula?.replaceAll("'Målstatus'!", 'Score!') },
          ]),
        ),
      })),
      names: results.names.map((name) => (name.sheet === 'Målstatus' ? { ...name, sheet: 'Score' } : name)),
    };
    expect(overwrittenCells(renamed)).toEqual([]);
    expect(again(renamed).sheets.map(({ name }) => name)).toEqual(['Status', 'Score', 'MS_Data']);
    expect(removed(renamed).sheets.map(({ name }) => name)).toEqual(['Status']);
  });
});

describe('A damaged memory', () => {
  const texts = [...(findSheet(results, 'MS_Data')?.cells.values() ?? [])].map(({ value }) => String(value));

  it.each([
    ['a header that is something else', 'A1', { value: 'Noter' }, 'header'],
    ['a part that was deleted', 'A2', { clear: true }, 'missingPart'],
    ['a part that was edited', 'A2', { value: `${texts[1] ?? ''} ` }, 'changed'],
    ['a later version', 'A1', { value: 'maalstatus-hukommelse/2 1 2 3' }, 'newerVersion'],
  ] as const)('is told from %s', (_, address, input, because) => {
    const hurt = type(results, 'MS_Data', address, input);
    expect(readMemory(hurt)).toEqual({ is: 'damaged', code: 'memoryDamaged', because });
    expect(overwrittenCells(hurt)).toEqual([]);
    const { edits, notes } = resultEdits(requestOf(smallCase({}, hurt)));
    expect(notes).toContainEqual({ code: 'resultsMemoryDamaged', values: { because } });
    if (because === 'newerVersion') expect(edits).toEqual([]);
    else expect(readMemory(applyEdits(hurt, edits))).toMatchObject({ is: 'memory' });
    const after = removed(hurt);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Status']);
    expect([...(findSheet(after, 'Status')?.cells.values() ?? [])].every(({ formula }) => formula === undefined)).toBe(true);
  });
});
