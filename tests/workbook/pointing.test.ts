import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckResult } from '../../src/check';
import { PLANS, RULE_PACKS } from '../../src/taskpane/plans';
import { writing } from '../../src/taskpane/engineWrites';
import { applyEdits } from '../../src/workbook/apply';
import { cellKey, keyColumn, keyRow } from '../../src/workbook/address';
import { pointsElsewhere } from '../../src/workbook/pointsElsewhere';
import { findSheet, type Cell, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { overwrittenCells } from '../../src/workbook/writtenColumns';
import { readXlsx } from '../../src/xlsx';

const FOLDER = join(__dirname, '../../examples');

function asked(workbook: WorkbookSnapshot): CheckResult {
  return check({ workbook, plans: PLANS, rulePacks: RULE_PACKS });
}

function computed(file: string): WorkbookSnapshot {
  const read = readXlsx(Uint8Array.from(readFileSync(join(FOLDER, file))), file);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  const result = asked(read.workbook);
  if (result.state !== 'checked') return read.workbook;
  return applyEdits(read.workbook, writing.compute(read.workbook, result, {}, 'da').edits);
}

/** As Excel sorts: whole rows change places, and formulas keep looking along their own row. */
function exchanged(workbook: WorkbookSnapshot, sheet: string, first: number, second: number): WorkbookSnapshot {
  const place = new Map([
    [first, second],
    [second, first],
  ]);
  const moved = ([key, cell]: readonly [number, Cell]): [number, Cell] => {
    const row = keyRow(key);
    const to = place.get(row);
    if (to === undefined) return [key, cell];
    const along = new RegExp(`(?<![$!\\w])([A-Z]{1,3})${String(row + 1)}(?!\\d)`, 'g');
    const formula = cell.formula?.replace(along, `$1${String(to + 1)}`);
    return [cellKey(to, keyColumn(key)), { ...cell, formula }];
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => (one.name === sheet ? { ...one, cells: new Map([...one.cells].map(moved)) } : one)),
  };
}

function codes(workbook: WorkbookSnapshot): readonly string[] {
  return asked(workbook).notices.map(({ code }) => code);
}

describe('what has just been computed looks at the right rows', () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx')))('in %s', (file) => {
    const workbook = computed(file);
    expect(findSheet(workbook, 'Målstatus')).toBeDefined();
    expect(codes(workbook)).not.toContain('resultsPointElsewhere');
  });
});

describe('after sorting', () => {
  const SHEET = 'Status UO II';
  const workbook = computed('status-uo2-2024.xlsx');

  it('the overview looks elsewhere, until it is computed again; no computed cell counts as written over', () => {
    const sorted = exchanged(workbook, SHEET, 14, 15);
    expect(codes(sorted)).toContain('resultsPointElsewhere');
    expect(overwrittenCells(sorted)).toEqual([]);
    const result = asked(sorted);
    if (result.state !== 'checked') throw new Error('no longer recognised');
    const again = applyEdits(sorted, writing.compute(sorted, result, {}, 'da').edits);
    expect(codes(again)).not.toContain('resultsPointElsewhere');
  });

  it('a formula copied over another is still told', () => {
    const sheet = findSheet(workbook, SHEET);
    const copy = sheet?.cells.get(cellKey(14, 18));
    if (!sheet || !copy) throw new Error('nothing was computed');
    const cells = new Map(sheet.cells).set(cellKey(15, 18), {
      ...copy,
      formula: copy.formula?.replaceAll(/(?<![$!\w])([A-Z]{1,3})15(?!\d)/g, '$116'),
    });
    const copied = { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, cells } : one)) };
    expect(overwrittenCells(copied)).toMatchObject([{ cell: { row: 15, column: 18 }, state: 'altered' }]);
  });

  it('a reference that Excel could not keep looks elsewhere too', () => {
    const results = findSheet(workbook, 'Målstatus');
    const key = [...(results?.cells ?? [])].find(([, { formula }]) => formula?.includes(SHEET))?.[0];
    const cell = key === undefined ? undefined : results?.cells.get(key);
    if (!results || key === undefined || !cell) throw new Error('nothing was computed');
    const cells = new Map(results.cells).set(key, { ...cell, formula: '=#REF!&""' });
    const lost = { ...workbook, sheets: workbook.sheets.map((one) => (one === results ? { ...results, cells } : one)) };
    const id = String(results.cells.get(cellKey(keyRow(key), 0))?.value);
    expect(pointsElsewhere(lost, SHEET, new Map([[id, 14]]))).toBe('Målstatus');
  });
});
