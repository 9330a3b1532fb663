import { MRP304 } from '../../src/validation/rules/MRP304';
import { found, variants, type Reported, type RowSpec } from './support';

const course = (row: RowSpec, more: Partial<Reported> = {}) =>
  variants(found(MRP304, { columns: ['actual', 'forecast', 'explanation'], rows: [row], ...more }));

describe('MRP304 forecast and pace disagree', () => {
  it('reports a hopeful forecast far behind the pace', () => {
    expect(course(['1.1.a.1', 30, 150, null])).toEqual(['hopeful']);
    expect(course(['1.2', 180, 'Forventes opfyldt', '-'])).toEqual(['hopeful']);
  });

  it('reports a gloomy forecast on course', () => {
    expect(course(['1.1.a.1', 120, 'Ikke opfyldt', null])).toEqual(['gloomy']);
  });

  it('accepts both with an explanation', () => {
    expect(course(['1.1.a.1', 30, 150, 'Aftale om udsendelser fra oktober'])).toEqual([]);
  });

  it('accepts an explanation given at the requirement of a sub-goal', () => {
    expect(
      found(MRP304, {
        columns: ['actual', 'forecast', 'explanation'],
        rows: [
          ['1.1.a', null, null, 'Aftale fra oktober'],
          ['1.1.a.1', 30, 150, null],
        ],
      }),
    ).toEqual([]);
  });

  it('accepts a forecast that follows the pace, and a light in between', () => {
    expect(course(['1.1.a.1', 30, 45, null])).toEqual([]);
    expect(course(['1.1.a.1', 120, 180, null])).toEqual([]);
    expect(course(['1.1.a.1', 95, 150, null])).toEqual([]);
  });

  it('has nothing to say without a forecast or at the final round', () => {
    expect(course(['1.1.a.1', 30, null, null])).toEqual([]);
    expect(course(['1.1.a.1', 30, 150, null], { round: 'AR' })).toEqual([]);
  });
});
