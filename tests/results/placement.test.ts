import { removalEdits, resultEdits, type ResultNotice } from '../../src/results';
import { a1, parseRect } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { COLUMN_NAMES } from '../../src/workbook/memory';
import { RESULT_ROLES } from '../../src/workbook/memorySchema';
import { cellAt, findSheet, type Cell, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { computed, requestOf } from './support/generated';
import { ROWS, smallBook, smallCase, type SmallOptions } from './support/small';

function cell(workbook: WorkbookSnapshot, sheet: string, address: string): Cell {
  const found = findSheet(workbook, sheet);
  const rect = parseRect(address);
  if (!found || !rect) throw new Error(`${sheet}!${address}`);
  return cellAt(found, rect.top, rect.left);
}

/** First cell of each result column, "" where there is none. */
function columnsOf(workbook: WorkbookSnapshot): string[] {
  return RESULT_ROLES.map((role) => {
    const area = workbook.names.find(({ name }) => name === COLUMN_NAMES[role])?.area;
    return area ? a1(area.top, area.left) : '';
  });
}

function run(options: SmallOptions = {}): { workbook: WorkbookSnapshot; notes: readonly ResultNotice[] } {
  const { workbook, result } = computed(smallCase(options));
  return { workbook, notes: result.notes };
}

describe('Where results are put', () => {
  it('puts columns of its own directly right of the table', () => {
    const { workbook, notes } = run();
    expect(columnsOf(workbook)).toEqual(['E3', 'F3', 'G3', 'H3']);
    expect(cell(workbook, 'Status', 'E3').value).toBe('Opfyldelse');
    expect(notes).toEqual([]);
  });

  it('judges a row by the figures beside it', () => {
    const { workbook } = run();
    expect(cell(workbook, 'Status', 'E5').formula).toMatch(/ISNUMBER\(C5\).*C5\/'Målstatus'!\$D\$\d+/);
    expect(cell(workbook, 'Status', 'F5').formula).toContain('MS_DelvistFra');
    expect(cell(workbook, 'Status', 'H5').formula).toMatch(
      /,IF\(ISNUMBER\('Målstatus'!\$J\$\d+\),'Målstatus'!\$J\$\d+\*1,""\),""\)$/,
    );
  });

  it('fills empty result columns that the workbook has, and gives back their number formats', () => {
    const roles = { resultStatus: 4, resultLight: 5 };
    const sheet = {
      rows: ROWS.map((row, at) => (at === 2 ? [...row, 'Status', 'Lys'] : row)),
      formats: { 'E4:E8': '@' },
    };
    const { workbook } = run({ roles, sheet });
    expect(columnsOf(workbook)).toEqual(['G3', 'E3', 'F3', 'H3']);
    expect(cell(workbook, 'Status', 'E3').value).toBe('Status');
    expect(cell(workbook, 'Status', 'E5').format).toBe('General');
    const after = applyEdits(workbook, removalEdits(workbook).edits);
    expect(cell(after, 'Status', 'E5')).toMatchObject({ type: 'empty', formula: undefined, format: '@' });
  });

  it('does not write over a status somebody has typed', () => {
    const rows = ROWS.map((row, at) => (at === 2 ? [...row, 'Status'] : at === 6 ? [...row, 'Opfyldt'] : row));
    const { workbook, notes } = run({ roles: { resultStatus: 4 }, sheet: { rows } });
    expect(columnsOf(workbook)).toEqual(['F3', 'G3', 'H3', 'I3']);
    expect(cell(workbook, 'Status', 'E7').value).toBe('Opfyldt');
    expect(notes).toEqual([{ code: 'resultsColumnFilled', values: { header: 'resultStatus', cell: 'Status!E7' } }]);
  });

  it('goes beyond what stands right of the table', () => {
    const rows = ROWS.map((row, at) => (at === 5 ? [...row, null, 'note'] : row));
    expect(columnsOf(run({ sheet: { rows } }).workbook)).toEqual(['G3', 'H3', 'I3', 'J3']);
  });

  it('goes beyond merged and hidden columns', () => {
    expect(columnsOf(run({ sheet: { merges: ['E4:E5'] } }).workbook)[0]).toBe('F3');
    expect(columnsOf(run({ sheet: { hiddenColumns: [4] } }).workbook)[0]).toBe('F3');
  });

  it('leaves a column free beside an Excel table, which would grow over it', () => {
    expect(columnsOf(run({ sheet: { tables: { Krav: 'A3:D8' } } }).workbook)[0]).toBe('F3');
  });

  it('does not use a result column merged over several demands', () => {
    const rows = ROWS.map((row, at) => (at === 2 ? [...row, 'Status'] : row));
    const { workbook } = run({ roles: { resultStatus: 4 }, sheet: { rows, merges: ['E4:E6'] } });
    expect(columnsOf(workbook)[1]).toBe('G3');
  });

  it('writes only unlocked cells of a protected sheet, and the rest on its own sheet', () => {
    const roles = { resultStatus: 4 };
    const rows = ROWS.map((row, at) => (at === 2 ? [...row, 'Status'] : row));
    const { workbook, notes } = run({ roles, sheet: { rows, unlocked: ['C4:E6'] } });
    expect(columnsOf(workbook)).toEqual(['', 'E3', '', '']);
    expect(cell(workbook, 'Status', 'E5').formula).toContain("'Målstatus'!$E$");
    expect(cell(workbook, 'Status', 'E7').formula).toBeUndefined();
    expect(notes).toEqual([{ code: 'resultsLocked', values: { sheet: 'Status', count: 5 } }]);
  });

  it('shows the sub-goal where a requirement shares its row', () => {
    const rows = { '1.1.a': 4, '1.1.a.1': 4, '1.1.a.2': 5, '1.1.b': 6, '1.2': 7 };
    const { workbook, notes } = run({ rows });
    expect(cell(workbook, 'Status', 'E5').formula).toContain('C5');
    expect(notes).toEqual([{ code: 'resultsSharedRow', values: { unit: '1.1.a', shown: '1.1.a.1', row: 5 } }]);
  });

  it('takes another name where a sheet of the same name is not ours', () => {
    const book = { sheets: { Målstatus: { rows: [['Mit eget ark']] } } };
    const { workbook, notes } = run({ book });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Status', 'Målstatus', 'Målstatus (2)', 'MS_Data']);
    expect(notes).toEqual([{ code: 'resultsOtherSheetName', values: { sheet: 'Målstatus (2)' } }]);
    const second = resultEdits(requestOf(smallCase({}, workbook)));
    expect(needed(workbook, second.edits)).toEqual([]);
    const after = applyEdits(workbook, removalEdits(workbook).edits);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Status', 'Målstatus']);
  });

  it('writes nothing into a workbook whose structure is protected, is read-only or is not confirmed', () => {
    for (const [book, code] of [
      [{ structureProtected: true }, 'resultsStructureProtected'],
      [{ readOnly: true }, 'resultsReadOnly'],
    ] as const) {
      const given = smallCase({ book });
      expect(resultEdits(requestOf(given))).toEqual({ edits: [], notes: [{ code, values: {} }] });
    }
    const given = smallCase();
    const questions = [{ about: 'column' as const, subject: 'actual', options: [] }];
    const unsure = { ...requestOf(given), recognition: { ...given.recognition, questions } };
    expect(resultEdits(unsure)).toEqual({ edits: [], notes: [{ code: 'resultsUnconfirmed', values: {} }] });
  });

  it('counts days as the 1904 system where the workbook does', () => {
    const { workbook } = run({ book: { date1904: true } });
    const asOf = workbook.names.find(({ name }) => name === 'MS_Opgoerelsesdato')?.area;
    expect(asOf && cell(workbook, 'Målstatus', a1(asOf.top, asOf.left)).value).toBe(45_535 - 1462);
  });

  it('never writes a text of the plan as a formula', () => {
    const { workbook } = run();
    expect(cell(workbook, 'Målstatus', 'D5')).toMatchObject({ type: 'text', value: '=Opdigtet Ministerium', formula: undefined });
  });

  it('takes results along when the round moves to another table', () => {
    const first = run({ book: { sheets: { 'UO III': { rows: ROWS } } } }).workbook;
    const given = smallCase({}, first);
    const table = { ...given.recognition.tables[0], sheet: { ...given.recognition.tables[0].sheet, value: 'UO III' } };
    const { edits, notes } = resultEdits(requestOf({ ...given, recognition: { ...given.recognition, tables: [table] } }));
    const second = applyEdits(first, edits);
    expect(notes).toEqual([{ code: 'resultsMoved', values: { sheet: 'UO III' } }]);
    expect(findSheet(second, 'Status')?.cells).toEqual(findSheet(smallBook(), 'Status')?.cells);
    expect(cell(second, 'UO III', 'F5').formula).toBeDefined();
  });
});
