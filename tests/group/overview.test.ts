import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import type { CellInput } from '../../src/workbook/edits';
import { cellAt, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { area, sheetBook } from '../support/workbook';
import {
  CHANGED,
  DEVIATIONS,
  FRESH,
  GOALS,
  HEADER,
  inserted,
  NOTES,
  OVERVIEW,
  overviewOf,
  REMARK,
  rowOf,
  sheetIn,
  type Handed,
} from './support/agencies';

const FIR = { name: 'Grantræstyrelsen', reached: 3, expected: 4, explanation: 'Vi kom sent i gang.' };
const MOSS = { name: 'Mosstyrelsen', reached: 9, expected: 10 };
const PEBBLE = { name: 'Stenstyrelsen', reached: 10, expected: 9 };
const THREE: readonly Handed[] = [FIR, MOSS, PEBBLE];

function typed(workbook: WorkbookSnapshot, sheet: string, row: number, column: number, input: CellInput): WorkbookSnapshot {
  const area = { top: row, left: column, bottom: row, right: column };
  return applyEdits(workbook, [{ kind: 'setCells', sheet, area, rows: [[input]] }]);
}

function columnOf(workbook: WorkbookSnapshot, name: string, column: number, rows: number, from = HEADER + 1): unknown[] {
  return Array.from({ length: rows }, (_, index) => cellAt(sheetIn(workbook, name), from + index, column).value);
}

describe('The overview', () => {
  it('lists the agencies by score, those that have not handed in last', () => {
    const workbook = inserted(FRESH, THREE);
    const names = columnOf(workbook, OVERVIEW, 0, 3);
    const scores = columnOf(workbook, OVERVIEW, 2, 3).map(Number);
    expect(new Set(names)).toEqual(new Set(THREE.map(({ name }) => name)));
    expect(scores).toEqual([...scores].sort((first, second) => second - first));
    expect(names[2]).toBe(FIR.name);
  });

  it('names file, sheet and cell of every figure', () => {
    const workbook = inserted(FRESH, THREE);
    const row = rowOf(sheetIn(workbook, OVERVIEW), FIR.name, 0, HEADER);
    const sheet = sheetIn(workbook, OVERVIEW);
    expect([30, 31, 32].map((column) => cellAt(sheet, row, column).value)).toEqual([`${FIR.name}.xlsx`, 'Status', 'C4:C8']);
    const deviations = sheetIn(workbook, DEVIATIONS);
    const demand = rowOf(deviations, '1.2', 1);
    const seen = [0, 3, 7, 9, 12, 13, 14, 15, 16].map((column) => cellAt(deviations, demand, column).value);
    expect(seen).toEqual([FIR.name, '■ Rød', 3, 'Vi kom sent i gang.', `${FIR.name}.xlsx`, 'Status', 'C8', 'D8', 'E8']);
  });

  it('shows the goals that all share, agency by agency', () => {
    const workbook = inserted(FRESH, THREE);
    const sheet = sheetIn(workbook, GOALS);
    const top = rowOf(sheet, 'Nr.', 0, 5);
    expect(columnOf(workbook, GOALS, 0, 4, top + 1)).toEqual(['1.2', '1.2', '1.2', null]);
    expect(new Set(columnOf(workbook, GOALS, 2, 3, top + 1))).toEqual(new Set(THREE.map(({ name }) => name)));
  });

  it('changes nothing the second time', () => {
    const workbook = inserted(FRESH, THREE);
    expect(needed(workbook, overviewOf(workbook, THREE).edits)).toEqual([]);
  });

  it('changes nothing the second time after a change either: the marks stay', () => {
    const before = inserted(FRESH, THREE);
    const after = inserted(before, [{ ...FIR, expected: 10 }, MOSS, PEBBLE]);
    expect(needed(after, overviewOf(after, [{ ...FIR, expected: 10 }, MOSS, PEBBLE]).edits)).toEqual([]);
  });

  it('marks what changed since last time, and only that', () => {
    const before = inserted(FRESH, THREE);
    expect(columnOf(before, OVERVIEW, CHANGED, 3)).toEqual([null, null, null]);
    const after = inserted(before, [{ ...FIR, expected: 10 }, MOSS, PEBBLE]);
    const sheet = sheetIn(after, OVERVIEW);
    const markOf = (name: string): unknown => cellAt(sheet, rowOf(sheet, name, 0, HEADER), CHANGED).value;
    expect(markOf(FIR.name)).toMatch(/Score, forventet/);
    expect(markOf(MOSS.name)).toBeNull();
    const later = inserted(after, [
      { ...FIR, expected: 10 },
      { ...MOSS, reached: 1, expected: 1 },
      PEBBLE,
      { name: 'Tangstyrelsen' },
    ]);
    const now = sheetIn(later, OVERVIEW);
    const laterMark = (name: string): unknown => cellAt(now, rowOf(now, name, 0, HEADER), CHANGED).value;
    expect(laterMark(FIR.name)).toBeNull();
    expect(laterMark(MOSS.name)).toMatch(/Score, forventet/);
    expect(laterMark('Tangstyrelsen')).toBe('Ny');
  });

  it('keeps a note beside an agency with it when the order changes', () => {
    const before = inserted(FRESH, THREE);
    const row = rowOf(sheetIn(before, OVERVIEW), FIR.name, 0, HEADER);
    let noted = typed(before, OVERVIEW, HEADER, NOTES, { value: 'Bemærkning' });
    noted = typed(noted, OVERVIEW, row, NOTES, { value: 'Ring til direktøren' });
    noted = typed(noted, OVERVIEW, row, NOTES + 1, { formula: `=E${row + 1}*2+E$16` });
    const after = inserted(noted, [{ ...FIR, reached: 10, expected: 12 }, { ...MOSS, reached: 1, expected: 1 }, PEBBLE]);
    const sheet = sheetIn(after, OVERVIEW);
    const now = rowOf(sheet, FIR.name, 0, HEADER);
    expect(now).not.toBe(row);
    expect(cellAt(sheet, HEADER, NOTES).value).toBe('Bemærkning');
    expect(cellAt(sheet, now, NOTES).value).toBe('Ring til direktøren');
    expect(cellAt(sheet, now, NOTES + 1).formula).toBe(`=E${now + 1}*2+E$16`);
    expect(columnOf(after, OVERVIEW, NOTES, 3).filter((value) => value !== null)).toEqual(['Ring til direktøren']);
  });

  it('keeps the department’s remark in the row of its agency, also when the agency is gone', () => {
    const before = inserted(FRESH, THREE);
    const row = rowOf(sheetIn(before, OVERVIEW), FIR.name, 0, HEADER);
    const remarked = typed(before, OVERVIEW, row, REMARK, { value: 'Ring til direktøren' });
    expect(needed(remarked, overviewOf(remarked, THREE).edits)).toEqual([]);
    const after = inserted(remarked, [{ ...FIR, reached: 10, expected: 12 }, { ...MOSS, reached: 1, expected: 1 }, PEBBLE]);
    const sheet = sheetIn(after, OVERVIEW);
    const now = rowOf(sheet, FIR.name, 0, HEADER);
    expect(now).not.toBe(row);
    expect(cellAt(sheet, now, REMARK).value).toBe('Ring til direktøren');
    expect(columnOf(after, OVERVIEW, REMARK, 3).filter((value) => value !== null)).toHaveLength(1);
    const gone = inserted(after, [PEBBLE]);
    expect(cellAt(sheetIn(gone, OVERVIEW), rowOf(sheetIn(gone, OVERVIEW), FIR.name, 0, HEADER), REMARK).value).toBe(
      'Ring til direktøren',
    );
  });

  it('says beside the score what is missing, and ranks by what is certain', () => {
    const workbook = inserted(FRESH, [{ ...FIR, reached: 'ca. 290', expected: 12 }, MOSS, PEBBLE]);
    const sheet = sheetIn(workbook, OVERVIEW);
    const row = rowOf(sheet, FIR.name, 0, HEADER);
    expect(cellAt(sheet, row, 1).value).toBe('Afleveret, mangler 1 tal');
    expect(String(cellAt(sheet, row, 6).value)).toMatch(/^foreløbig: 3 af 4 tal/);
    expect(Number(cellAt(sheet, row, 5).value)).toBeGreaterThan(Number(cellAt(sheet, row, 4).value));
  });

  it('keeps a note when a person has put a column into the table, and writes nothing over it', () => {
    const before = inserted(FRESH, THREE);
    const sheet = sheetIn(before, OVERVIEW);
    const name = before.names.find((one) => one.name === 'MS_Ark_KoncernStyrelser');
    if (!name?.area) throw new Error('no table');
    const { area: table } = name;
    // What Excel makes of "insert column" at C.
    const shifted = new Map([...sheet.cells].map(([key, cell]) => [key % 16_384 >= 2 ? key + 1 : key, cell]));
    const row = rowOf(sheet, FIR.name, 0, HEADER);
    const moved: WorkbookSnapshot = {
      ...before,
      sheets: before.sheets.map((one) =>
        one === sheet ? { ...one, cells: shifted, used: { ...table, top: 0, right: table.right + 1 } } : one,
      ),
      names: before.names.map((one) => (one === name ? { ...one, area: { ...table, right: table.right + 1 } } : one)),
    };
    const noted = typed(moved, OVERVIEW, row, 2, { value: 'Min egen kolonne' });
    expect(overviewOf(noted, THREE).edits.filter(({ kind }) => kind === 'setBars')).toEqual([
      { kind: 'setBars', sheet: OVERVIEW, area: area('D17:D19'), bar: null },
      { kind: 'setBars', sheet: OVERVIEW, area: area('C17:C19'), bar: { from: 0, to: 1 } },
    ]);
    const after = inserted(noted, THREE);
    expect(cellAt(sheetIn(after, OVERVIEW), row, NOTES).value).toBe('Min egen kolonne');
    expect(cellAt(sheetIn(after, OVERVIEW), row, CHANGED).value).toBeNull();
    expect(needed(after, overviewOf(after, THREE).edits)).toEqual([]);
  });

  it('has a bar of the same scale behind the forecast score of every agency, as long as the table', () => {
    const before = inserted(FRESH, THREE);
    expect(sheetIn(before, OVERVIEW).bars).toEqual([{ from: 0, to: 1, area: area('C17:C19') }]);
    const edits = overviewOf(before, [...THREE, { name: 'Lyngstyrelsen' }]).edits;
    expect(sheetIn(applyEdits(before, edits), OVERVIEW).bars).toEqual([{ from: 0, to: 1, area: area('C17:C20') }]);
    expect(overviewOf(before, THREE).edits.filter(({ kind }) => kind === 'setBars')).toEqual([]);
  });

  it('keeps the row of an agency that is no longer there only when there is a note beside it', () => {
    const before = inserted(FRESH, THREE);
    const row = rowOf(sheetIn(before, OVERVIEW), FIR.name, 0, HEADER);
    const noted = typed(before, OVERVIEW, row, NOTES, { value: 'Husk dem' });
    const after = inserted(noted, [PEBBLE]);
    const sheet = sheetIn(after, OVERVIEW);
    const kept = rowOf(sheet, FIR.name, 0, HEADER);
    expect(cellAt(sheet, kept, 1).value).toBe('Ikke med denne gang');
    expect(cellAt(sheet, kept, NOTES).value).toBe('Husk dem');
    expect(cellAt(sheet, kept, 4).value).toBeNull();
    expect(() => rowOf(sheet, MOSS.name, 0, HEADER)).toThrow();
    expect(needed(after, overviewOf(after, [PEBBLE]).edits)).toEqual([]);
  });

  it('keeps a demand that is better now as long as somebody has a note beside it, without counting it', () => {
    const before = inserted(FRESH, THREE);
    const demand = rowOf(sheetIn(before, DEVIATIONS), '1.2', 1);
    const noted = typed(before, DEVIATIONS, demand, 19, { value: 'Følg op' });
    const after = inserted(noted, [{ ...FIR, reached: 10, expected: 10 }, MOSS, PEBBLE]);
    const sheet = sheetIn(after, DEVIATIONS);
    const row = rowOf(sheet, '1.2', 1);
    expect([3, 17, 19].map((column) => cellAt(sheet, row, column).value)).toEqual(['● Grøn', 0, 'Følg op']);
  });

  it('keeps what people have written below the table below it', () => {
    const before = inserted(FRESH, [MOSS]);
    const noted = typed(before, OVERVIEW, HEADER + 4, 0, { value: 'Kilde: egne optegnelser' });
    const after = inserted(noted, THREE);
    expect(cellAt(sheetIn(after, OVERVIEW), HEADER + 6, 0).value).toBe('Kilde: egne optegnelser');
  });

  it.each(['=1+1', '+45 12345678', '-5', '@SUM(A1)', "'=1+1", '\t=1+1', '=HYPERLINK("http://x","y")', '12.000', 'SAND'])(
    'writes the text %j of others as text',
    (hostile) => {
      const workbook = inserted(FRESH, [
        { name: hostile, reached: 1, expected: 1, explanation: hostile, file: `${hostile}.xlsx` },
      ]);
      const overview = sheetIn(workbook, OVERVIEW);
      const deviations = sheetIn(workbook, DEVIATIONS);
      const cells = [
        cellAt(overview, HEADER + 1, 0),
        cellAt(overview, HEADER + 1, 30),
        cellAt(deviations, rowOf(deviations, '1.2', 1), 9),
      ];
      expect(cells.map(({ type, formula }) => [type, formula])).toEqual(cells.map(() => ['text', undefined]));
      expect(cells.map(({ value }) => value)).toEqual([hostile, `${hostile}.xlsx`, hostile]);
      expect(
        needed(
          workbook,
          overviewOf(workbook, [{ name: hostile, reached: 1, expected: 1, explanation: hostile, file: `${hostile}.xlsx` }]).edits,
        ),
      ).toEqual([]);
    },
  );

  it('leaves a sheet of the same name that is not its own alone', () => {
    const other = { ...FRESH, sheets: FRESH.sheets.map((sheet) => ({ ...sheet, name: OVERVIEW })) };
    const workbook = inserted(other, THREE);
    expect(cellAt(sheetIn(workbook, OVERVIEW), 0, 0).value).toBe('Departementets egen arbejdsbog');
    expect(rowOf(sheetIn(workbook, `${OVERVIEW} (2)`), FIR.name, 0, HEADER)).toBeGreaterThan(HEADER);
  });

  it('finds its sheets again when they have been renamed', () => {
    const before = inserted(FRESH, THREE);
    const rename = (name: string): string => (name === OVERVIEW ? 'Til direktionen' : name);
    const renamed: WorkbookSnapshot = {
      ...before,
      sheets: before.sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })),
      names: before.names.map((name) => ({ ...name, sheet: name.sheet && rename(name.sheet) })),
    };
    expect(needed(renamed, overviewOf(renamed, THREE).edits)).toEqual([]);
  });

  it('writes nothing and says why where it may not', () => {
    const codes = (workbook: WorkbookSnapshot): unknown => {
      const { edits, notes } = overviewOf(workbook, THREE);
      return [edits.length, notes.map(({ code }) => code)];
    };
    expect(codes({ ...FRESH, readOnly: true })).toEqual([0, ['consolidationReadOnly']]);
    expect(codes({ ...FRESH, structureProtected: true })).toEqual([0, ['consolidationStructureProtected']]);
    const before = inserted(FRESH, THREE);
    const protection = { allowFormatCells: false, allowFormatColumns: false, unlocked: new Set<number>() };
    const locked = { ...before, sheets: before.sheets.map((sheet) => ({ ...sheet, protection })) };
    expect(codes(locked)).toEqual([0, ['consolidationSheetProtected']]);
  });

  it('shows who marked the report ready, and when figures were changed since', () => {
    const mark = { round: 'UO2', by: '=Anne', on: '2024-09-05', fingerprint: '', entries: {} } as const;
    const workbook = inserted(FRESH, [
      { ...MOSS, readiness: { is: 'ready', mark } },
      { ...FIR, readiness: { is: 'changed', mark, cells: [] } },
    ]);
    expect(columnOf(workbook, OVERVIEW, 29, 2)).toEqual([
      'Ja: =Anne, 5.9.2024',
      'Ændret, siden =Anne markerede den klar 5.9.2024',
    ]);
  });

  it('stands in an empty list of agencies too', () => {
    const workbook = inserted(sheetBook([]), []);
    expect(needed(workbook, overviewOf(workbook, []).edits)).toEqual([]);
    expect(inserted(workbook, THREE).sheets).toHaveLength(workbook.sheets.length);
  });
});
