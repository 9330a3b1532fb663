import { MRP306 } from '../../src/validation/rules/MRP306';
import { found, variants, type RowSpec } from './support';

const shown = (id: string, value: number, format: string, scale: 1 | 100 = 1) =>
  found(MRP306, { columns: ['actual'], rows: [[id, { value, format }]], scale: { [id]: scale } });

describe('MRP306 shown rounding hides a miss', () => {
  it('reports 84,96 pct. shown as 85,0 %', () => {
    expect(shown('1.1.c', 0.8496, '0.0%')).toMatchObject([{ found: '85,0 %', values: { variant: 'percent', exact: 0.8496 } }]);
  });

  it.each<[string, number, string, 1 | 100]>([
    ['1.1.c', 84.6, '0', 100],
    ['1.2', 110.3, '0', 1],
    ['1.3', 6.04, '0.0', 1],
    ['1.1.c', 0.845, '0%', 1],
  ])('reports %s: %d shown with %s', (id, value, format, scale) => {
    expect(shown(id, value, format, scale)).toHaveLength(1);
  });

  it.each<[string, number, string]>([
    ['1.1.c', 0.8496, '0.00%'],
    ['1.1.c', 0.8496, 'General'],
    ['1.1.c', 0.8504, '0%'],
    ['1.1.c', 0.85, '0%'],
    ['1.1.c', 0.8444, '0%'],
    ['1.2', 110.6, '0'],
    ['1.2', 109.7, '0'],
    ['1.1.c', 0.5, '0%'],
  ])('accepts %s: %d shown with %s', (id, value, format) => {
    expect(shown(id, value, format)).toEqual([]);
  });

  it('holds the shown share against the exact numerator and denominator', () => {
    const row: RowSpec = ['1.1.c', { value: 0.8496, format: '0%', formula: '=C2/D2' }, 8496, 10000];
    expect(variants(found(MRP306, { columns: ['actual', 'numerator', 'denominator'], rows: [row] }))).toEqual(['percent']);
  });
});
