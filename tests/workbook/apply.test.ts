import fc from 'fast-check';
import { a1, type Rect } from '../../src/workbook/address';
import { applyEdits, inverseOf } from '../../src/workbook/apply';
import { sizeOf } from '../../src/workbook/areas';
import { needed } from '../../src/workbook/compare';
import { tagged, type CellInput, type CellStyle, type Edit } from '../../src/workbook/edits';
import { EditRefused, type EditProblem } from '../../src/workbook/refusals';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { area, sheetBook, workbookOf } from '../support/workbook';

const book = workbookOf({
  sheets: {
    Status: {
      rows: [
        ['Mål', 'Vægt', 'Resultat'],
        ['1.1', 20, { value: 0.85, format: '0.0%' }],
        ['1.2', 10, '=B3/2'],
        [null, { error: '#N/A' }, true],
        ["'85", '85', '1.155'],
      ],
      merges: ['A3:A4'],
      styles: { 'A1:C1': { bold: true, fill: '#DDDDDD' }, B2: { color: '#FF0000', size: 9 } },
      columnWidths: { 0: 120 },
      lights: [{ area: 'F2:F5', formula: tagged('$F2=1'), fill: '#FF0000', color: '#000000' }],
    },
    Andet: { rows: [['noter']] },
  },
  names: { MS_Ark: 'Andet!A1', Kilde: 'Status!B2:B4' },
});

const input: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant<CellInput>({ clear: true }),
  fc.record({ value: fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('Opfyldt', "'=1", '85', "''x", '')) }),
  fc.record({ formula: fc.constantFrom('=1+1', "=SUM('Status'!B2:B3)") }),
);
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    fill: fc.option(fc.constantFrom('#00FF00', '#DDDDDD')),
    size: fc.constantFrom(9, 12),
    horizontal: fc.constantFrom('General' as const, 'Center' as const),
  },
  { requiredKeys: [] },
);
/** Clear of the merged cells A3:A4. */
const place: fc.Arbitrary<Rect> = fc
  .record({ top: fc.nat(6), left: fc.integer({ min: 1, max: 4 }), rows: fc.nat(3), columns: fc.nat(2) })
  .map(({ top, left, rows, columns }) => ({ top, left, bottom: top + rows, right: left + columns }));

function grid<T>(where: Rect, item: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  const { rows, columns } = sizeOf(where);
  return fc.array(fc.array(item, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  place.chain((where) => grid(where, input).map((rows): Edit => ({ kind: 'setCells', sheet: 'Status', area: where, rows }))),
  place.chain((where) =>
    grid(where, fc.constantFrom('General', '0.0%', '@')).map((rows): Edit => ({
      kind: 'setFormats',
      sheet: 'Status',
      area: where,
      rows,
    })),
  ),
  fc
    .record({ where: place, style })
    .map(({ where, style: styles }): Edit => ({ kind: 'setStyle', sheet: 'status', area: where, style: styles })),
  place.map((where): Edit => ({ kind: 'clearStyle', sheet: 'Status', area: where })),
  fc
    .record({ column: fc.nat(4), points: fc.constantFrom(40, 80) })
    .map((width): Edit => ({ kind: 'setColumnWidth', sheet: 'Status', ...width })),
  fc.constantFrom<Edit>(
    { kind: 'addSheet', sheet: 'Målstatus', visibility: 'visible' },
    { kind: 'addSheet', sheet: 'MS_Data', visibility: 'veryHidden' },
    { kind: 'removeSheet', sheet: 'Andet' },
    { kind: 'removeSheet', sheet: 'Målstatus' },
    { kind: 'setName', name: 'MS_Ark', sheet: 'Status', area: area('A1') },
    { kind: 'setName', name: 'MS_Ny', sheet: 'Status', area: area('B2:B5') },
    { kind: 'removeName', name: 'ms_ark' },
    { kind: 'removeName', name: 'kilde' },
  ),
  fc.record({ left: fc.integer({ min: 5, max: 7 }), count: fc.nat(2) }).map(({ left, count }): Edit => ({
    kind: 'setLights',
    sheet: 'Status',
    area: { top: 1, left, bottom: 4, right: left },
    lights: Array.from({ length: count }, (_, index) => ({
      formula: tagged(`${a1(1, left)}=${index}`),
      fill: '#00FF00',
      color: '#000000',
    })),
  })),
  fc
    .record({ rows: fc.integer({ min: 1, max: 3 }), bar: fc.constantFrom(null, { from: 0, to: 1 }, { from: 0, to: 100 }) })
    .map(({ rows, bar }): Edit => ({ kind: 'setBars', sheet: 'Status', area: { top: 1, left: 8, bottom: rows, right: 8 }, bar })),
);
const edits = fc.array(edit, { maxLength: 8 });

/** Order of names, the ids of sheets that were taken away and put back, and whether there are no bars or none are known, carry no meaning. */
function comparable(workbook: WorkbookSnapshot): unknown {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      id: '',
      bars: sheet.bars ?? [],
      cells: new Map([...sheet.cells].sort(([a], [b]) => a - b)),
    })),
    names: [...workbook.names].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
  };
}

describe('applying edits', () => {
  it('is undone exactly by the inverse, whatever the edits', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const after = applyEdits(book, list);
        expect(comparable(applyEdits(after, inverseOf(book, list)))).toEqual(comparable(book));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing the second time when each thing is said once', () => {
    fc.assert(
      fc.property(edit, (one) => {
        const once = applyEdits(book, [one]);
        expect(comparable(applyEdits(once, [one]))).toEqual(comparable(once));
        expect(needed(once, [one])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same workbook when only the needed edits are applied', () => {
    fc.assert(
      fc.property(edits, (list) => {
        expect(comparable(applyEdits(book, needed(book, list)))).toEqual(comparable(applyEdits(book, list)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the given workbook as it was', () => {
    const before = structuredClone(comparable(book));
    applyEdits(book, [{ kind: 'setCells', sheet: 'Status', area: area('B2'), rows: [[{ value: 1 }]] }]);
    expect(comparable(book)).toEqual(before);
  });

  it('keeps a number that stood as text a text when it is put back', () => {
    const change: Edit = { kind: 'setCells', sheet: 'Status', area: area('B5'), rows: [[{ value: 85 }]] };
    const restored = applyEdits(applyEdits(book, [change]), inverseOf(book, [change]));
    const sheet = findSheet(restored, 'Status');
    expect(sheet && cellAt(sheet, 4, 1)).toMatchObject({ type: 'text', value: '85' });
    expect(inverseOf(book, [change])).toEqual([{ ...change, rows: [[{ value: "'85" }]] }]);
  });

  it('leaves names of a removed sheet behind without an area, as Excel does', () => {
    const after = applyEdits(book, [{ kind: 'removeSheet', sheet: 'Andet' }]);
    expect(after.names).toContainEqual({ name: 'MS_Ark', sheet: undefined, area: undefined, visible: true });
  });
});

describe('refusing edits', () => {
  function problemOf(workbook: WorkbookSnapshot, one: Edit): EditProblem | undefined {
    try {
      applyEdits(workbook, [one]);
      return undefined;
    } catch (error) {
      if (error instanceof EditRefused) return error.problem;
      throw error;
    }
  }
  const locked = sheetBook([['Mål', 1]], { unlocked: ['B1'] });

  it('names the locked cells of a protected sheet and lets the others through', () => {
    const write = (address: string): Edit => ({
      kind: 'setCells',
      sheet: 'Ark1',
      area: area(address),
      rows: [address.includes(':') ? [{ value: 1 }, { value: 2 }] : [{ value: 1 }]],
    });
    expect(problemOf(locked, write('A1:B1'))).toEqual({
      code: 'locked',
      sheet: 'Ark1',
      cells: [{ sheet: 'Ark1', row: 0, column: 0 }],
    });
    expect(problemOf(locked, write('B1'))).toBeUndefined();
  });

  it.each<[string, WorkbookSnapshot, Edit, EditProblem['code']]>([
    ['a sheet that is not there', book, { kind: 'clearStyle', sheet: 'Væk', area: area('A1') }, 'sheetMissing'],
    [
      'a covered cell of merged cells',
      book,
      { kind: 'setCells', sheet: 'Status', area: area('A4'), rows: [[{ value: 1 }]] },
      'insideMerge',
    ],
    [
      'rows that do not fit the area',
      book,
      { kind: 'setCells', sheet: 'Status', area: area('B2:C2'), rows: [[{ value: 1 }]] },
      'areaInvalid',
    ],
    [
      'a formula without "="',
      book,
      { kind: 'setCells', sheet: 'Status', area: area('B2'), rows: [[{ formula: '1+1' }]] },
      'inputInvalid',
    ],
    [
      'a number that is none',
      book,
      { kind: 'setCells', sheet: 'Status', area: area('B2'), rows: [[{ value: NaN }]] },
      'inputInvalid',
    ],
    ['a sheet name Excel forbids', book, { kind: 'addSheet', sheet: 'a/b', visibility: 'visible' }, 'sheetNameInvalid'],
    ['the last visible sheet', locked, { kind: 'removeSheet', sheet: 'Ark1' }, 'lastVisibleSheet'],
    [
      'looks of a protected sheet',
      locked,
      { kind: 'setStyle', sheet: 'Ark1', area: area('B1'), style: { bold: true } },
      'locked',
    ],
    ['a name that is a cell', book, { kind: 'setName', name: 'MS1', sheet: 'Status', area: area('A1') }, 'nameInvalid'],
    ['a read-only workbook', { ...book, readOnly: true }, { kind: 'removeName', name: 'x' }, 'readOnly'],
    [
      'a new sheet where the structure is protected',
      { ...book, structureProtected: true },
      { kind: 'addSheet', sheet: 'Målstatus', visibility: 'visible' },
      'structureProtected',
    ],
  ])('refuses %s', (_what, workbook, one, code) => {
    expect(problemOf(workbook, one)?.code).toBe(code);
  });
});
