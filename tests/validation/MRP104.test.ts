import { MRP104 } from '../../src/validation/rules/MRP104';
import { found, planOf, variants } from './support';

describe('MRP104 needed column missing', () => {
  it('reports the column that figures need, once for all of them', () => {
    const observations = found(MRP104, { columns: ['forecast'], rows: [['1.2'], ['1.3']] });
    expect(observations).toMatchObject([{ values: { variant: 'actual', count: 2, unit: '1.2' } }]);
  });

  it('names the columns between which a person is asked', () => {
    const option = (value: string, header: string) => ({
      value,
      evidence: [{ code: 'headerExact' as const, values: { header } }],
    });
    const observations = found(MRP104, {
      columns: ['forecast'],
      rows: [['1.2']],
      questions: [{ about: 'column', subject: 'actual', options: [option('5', 'Realiseret'), option('6', 'pr. 31/8')] }],
    });
    expect(observations).toMatchObject([{ values: { variant: 'asked', columns: 'F "Realiseret", G "pr. 31/8"' } }]);
  });

  it('asks for the baseline that the plan leaves to the workbook', () => {
    expect(variants(found(MRP104, { columns: ['actual', 'forecast'], rows: [['1.1.a.2']] }))).toEqual(['baseline']);
  });

  it('is satisfied with numerator and denominator for a share, and with a date for a delivery', () => {
    expect(
      found(MRP104, { columns: ['numerator', 'denominator', 'forecast', 'deliveredOn'], rows: [['1.1.c'], ['1.4.1']] }),
    ).toEqual([]);
  });

  it('asks for the column that is nearest to complete', () => {
    expect(variants(found(MRP104, { columns: ['numerator', 'forecast'], rows: [['1.1.c']] }))).toHaveLength(1);
  });

  it('asks for the expected result before the final round only', () => {
    const reported = { columns: ['actual'], rows: [['1.2']] } as const;
    expect(variants(found(MRP104, reported))).toEqual(['forecast']);
    expect(found(MRP104, { ...reported, round: 'AR' })).toEqual([]);
  });

  it('asks each table for what its own rows need', () => {
    const observations = found(MRP104, {
      columns: ['actual', 'forecast'],
      rows: [['1.2']],
      more: [{ sheet: 'Fælles', columns: ['forecast'], rows: [['2.4.1'], ['2.3']] }],
    });
    expect(observations.map(({ cell, values }) => [cell?.sheet, values['variant'], values['count']])).toEqual([
      ['Fælles', 'deliveredOn', 2],
    ]);
  });

  it('asks for a status where the demand is judged', () => {
    const plan = planOf({ '1.1': { kind: 'judged' } });
    expect(variants(found(MRP104, { plan, columns: ['forecast'], rows: [['1.1']] }))).toEqual(['reportedStatus']);
  });
});
