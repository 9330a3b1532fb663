import { MRP204 } from '../../src/validation/rules/MRP204';
import { applyFix, found, variants, type Reported, type RowSpec } from './support';

const share = (cell: RowSpec[1], scale: 1 | 100 = 1) =>
  found(MRP204, { columns: ['actual'], rows: [['1.1.c', cell]], scale: { '1.1.c': scale } });
const percent = (value: number) => ({ value, format: '0%' });

describe('MRP204 percent scale doubtful', () => {
  it('takes 85 for 85 pct. in a row of fractions', () => {
    expect(share(85)).toMatchObject([
      { found: 85, values: { variant: 'tooLarge', share: 0.85 }, fix: { input: { value: 0.85 }, format: '0%' } },
    ]);
  });

  it('takes 8500 % for 85 %', () => {
    expect(share(percent(85))).toMatchObject([{ found: '8500 %', fix: { input: { value: 0.85 } } }]);
  });

  it('keeps the decimals that were entered', () => {
    expect(share(84.96)[0]?.fix).toMatchObject({ input: { value: 0.8496 }, format: '0.00%' });
  });

  it('takes 0,85 for 85 pct. in a row of whole per cent', () => {
    expect(share(0.85, 100)).toMatchObject([{ values: { variant: 'tooSmall', share: 0.85 }, fix: { input: { value: 85 } } }]);
    expect(share(percent(0.07), 100)[0]?.fix).toEqual({
      cell: { sheet: 'Status', row: 1, column: 1 },
      input: { value: 7 },
      format: 'General',
    });
  });

  it('does not guess at what can be two things', () => {
    expect(variants(share(1.05))).toEqual(['unknown']);
    expect(share(1.05)[0]?.fix).toBeUndefined();
    expect(variants(share(1, 100))).toEqual(['unknown']);
  });

  it.each<[RowSpec[1], 1 | 100]>([
    [0.85, 1],
    [1, 1],
    [0, 1],
    [percent(1.05), 1],
    [-0.5, 1],
    [101, 1],
    [85, 100],
    [100, 100],
    [0, 100],
  ])('has no doubt about %j in scale %d', (cell, scale) => {
    expect(share(cell, scale)).toEqual([]);
  });

  it('looks at shares only', () => {
    expect(found(MRP204, { columns: ['actual'], rows: [['1.2', 85]] })).toEqual([]);
  });

  it.each<[RowSpec[1], 1 | 100]>([
    [85, 1],
    [percent(85), 1],
    [0.85, 100],
    [percent(0.85), 100],
  ])('leaves nothing to find once %j in scale %d is mended', (cell, scale) => {
    const reported: Reported = { columns: ['actual'], rows: [['1.1.c', cell]], scale: { '1.1.c': scale } };
    expect(applyFix(MRP204, reported)).toEqual([]);
  });
});
