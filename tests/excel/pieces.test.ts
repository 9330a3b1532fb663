import fc from 'fast-check';
import { hostArea, hostAreas } from '../../src/excel/addresses';
import { bandsOf, grouped, outside, readablePart } from '../../src/excel/blocks';
import { cellOf } from '../../src/excel/cells';
import { cutEdits, weightOf } from '../../src/excel/size';
import { entered } from '../../src/excel/writes';
import { rectA1, type Rect } from '../../src/workbook/address';
import { cellsOf, sizeOf } from '../../src/workbook/areas';
import { areaIn, tagged, withArea, withoutArea, type Edit } from '../../src/workbook/edits';
import { area } from '../support/workbook';

const rect: fc.Arbitrary<Rect> = fc
  .record({ top: fc.nat(300), left: fc.nat(40), rows: fc.nat(60), columns: fc.nat(20) })
  .map(({ top, left, rows, columns }) => ({ top, left, bottom: top + rows, right: left + columns }));

describe('addresses from Excel', () => {
  it('are read with their sheet, quoted or not, one or many', () => {
    expect(hostAreas("Ark1!A1:B2,'Status, UO II'!$C$3,'Mål''s'!D4:D9")).toEqual([
      { sheet: 'Ark1', area: area('A1:B2') },
      { sheet: 'Status, UO II', area: area('C3') },
      { sheet: "Mål's", area: area('D4:D9') },
    ]);
    expect(hostArea('Ark1!A1,Ark1!B2')).toBeUndefined();
    expect(hostArea('')).toBeUndefined();
    expect(hostArea('Ark1!#REF!')).toBeUndefined();
  });

  it('reach to the edge for whole rows and columns', () => {
    expect(hostArea('Ark1!2:3')?.area).toEqual({ top: 1, left: 0, bottom: 2, right: 16_383 });
    expect(hostArea('Ark1!C:C')?.area).toEqual({ top: 0, left: 2, bottom: 1_048_575, right: 2 });
  });

  it('come back as they were written, whatever the sheet is called', () => {
    const name = fc.string({ minLength: 1, maxLength: 31 }).filter((text) => !/[\\/?*[\]:]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, rect), { minLength: 1, maxLength: 4 }), (places) => {
        const text = places.map(([sheet, where]) => `'${sheet.replaceAll("'", "''")}'!${rectA1(where)}`).join(',');
        expect(hostAreas(text)).toEqual(places.map(([sheet, where]) => ({ sheet, area: where })));
      }),
    );
  });
});

describe('cutting large areas', () => {
  it('covers every cell exactly once, in pieces within the limit', () => {
    fc.assert(
      fc.property(rect, fc.integer({ min: 1, max: 200 }), (whole, limit) => {
        const bands = bandsOf(whole, limit);
        expect(bands.flatMap((band) => [...cellsOf(band)])).toEqual([...cellsOf(whole)]);
        const { columns } = sizeOf(whole);
        expect(bands.every((band) => sizeOf(band).rows * columns <= Math.max(limit, columns))).toBe(true);
      }),
    );
  });

  it('leaves to be read exactly what lies outside the window', () => {
    fc.assert(
      fc.property(rect, rect, (whole, other) => {
        const window: Rect = { ...other, top: 0, left: 0 };
        const rests = outside(whole, window).flatMap((part) => [...cellsOf(part)]);
        const wanted = [...cellsOf(whole)].filter(({ row, column }) => row > window.bottom || column > window.right);
        expect(rests).toHaveLength(wanted.length);
        expect(new Set(rests.map(({ row, column }) => `${row} ${column}`)).size).toBe(wanted.length);
      }),
      { numRuns: 30 },
    );
  });

  it('reads whole rows from the top of a sheet that is a database', () => {
    const used: Rect = { top: 0, left: 0, bottom: 1_048_575, right: 9 };
    expect(readablePart(used)).toEqual({ ...used, bottom: 149_999 });
  });

  it('groups neighbours and lets a giant stand alone', () => {
    expect(grouped([1, 2, 9, 1, 1, 1], (size) => size, 3)).toEqual([[1, 2], [9], [1, 1, 1]]);
  });

  it('writes the same cells in smaller edits', () => {
    const rows = Array.from({ length: 9 }, (_, row) => [{ value: `række ${row}` }]);
    const edit: Edit = { kind: 'setCells', sheet: 'Ark1', area: area('B2:B10'), rows };
    const parts = cutEdits([edit], 60);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap((part) => (part.kind === 'setCells' ? part.rows : []))).toEqual(rows);
    expect(parts.map((part) => part.kind === 'setCells' && part.area.top)).toContain(1);
    expect(Math.max(...parts.map(weightOf))).toBeLessThan(300);
  });
});

describe('cells', () => {
  it('does not take a text for a formula because it begins with "="', () => {
    expect(cellOf('=1+1', '=1+1', 'String', 'General')).toEqual({
      type: 'text',
      value: '=1+1',
      formula: undefined,
      format: 'General',
    });
    expect(cellOf('=1+1', '=A1', 'String', 'General')).toMatchObject({ type: 'text', formula: '=A1' });
  });

  it('takes an error by its type and never by its text', () => {
    expect(cellOf('#N/A', '#N/A', 'Error', 'General')).toMatchObject({ type: 'error' });
    expect(cellOf('#N/A', '#N/A', 'String', 'General')).toMatchObject({ type: 'text' });
  });

  it.each([
    [{ value: 'Opfyldt' }, 'Opfyldt'],
    [{ value: '85' }, "'85"],
    [{ value: 'maj 2024' }, "'maj 2024"],
    [{ value: '-' }, "'-"],
    [{ value: 'SAND' }, "'SAND"],
    [{ value: "'=1" }, "'=1"],
    [{ value: 85 }, 85],
    [{ clear: true }, ''],
    [{ formula: '=1' }, '=1'],
    [{ error: '#N/A' }, '#N/A'],
  ] as const)('enters %j so that Excel keeps it what it is', (input, expected) => {
    expect(entered(input)).toBe(expected);
  });
});

describe('conditional formats that say where they lie', () => {
  it('can be read back, and are the same condition without it', () => {
    fc.assert(
      fc.property(rect, (where) => {
        const formula = tagged('LEFT(K7,1)="●"');
        const placed = withArea(formula, where);
        expect(areaIn(placed)).toEqual(where);
        expect(withoutArea(placed)).toBe(formula);
        expect(withArea(placed, where)).toBe(placed);
      }),
    );
    expect(areaIn(tagged('A1=1'))).toBeUndefined();
    expect(areaIn(tagged('A1=1').replace('=0,', '=0,ROWS(#REF!)>0,'))).toBeUndefined();
  });
});
