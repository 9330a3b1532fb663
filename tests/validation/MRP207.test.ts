import { MRP207 } from '../../src/validation/rules/MRP207';
import { found, variants, type RowSpec } from './support';

const actual = (cell: RowSpec[1]) => variants(found(MRP207, { columns: ['actual'], rows: [['1.2', cell]] }));

describe('MRP207 error value', () => {
  it.each<[RowSpec[1], string]>([
    [{ error: '#DIV/0!', formula: '=1/0' }, 'error'],
    [{ error: '#FANTASI!' }, 'error'],
    ['=C9*2', 'uncalculated'],
    ['=SUM(B1:B9)', 'circular'],
    [{ value: 0, formula: '=B2+1' }, 'circular'],
    [{ value: 0, formula: '=SUM(B:B)' }, 'circular'],
    [{ value: 0, formula: '=SUM($1:$3)' }, 'circular'],
    [{ value: 0, formula: "='Status'!$B$2" }, 'circular'],
  ])('reports %j', (cell, variant) => {
    expect(actual(cell)).toEqual([variant]);
  });

  it('tells of a file that no calculator has seen what to do with it', () => {
    const report = { columns: ['actual'], rows: [['1.2', '=C9*2']], book: { uncalculated: true } } as const;
    expect(variants(found(MRP207, report))).toEqual(['uncalculatedFile']);
  });

  it.each<[RowSpec[1]]>([
    [100],
    [{ value: 1, formula: '=SUM(C1:C9)' }],
    [{ value: 1, formula: '=B20+AB2' }],
    [{ value: 1, formula: '=Ark2!B2' }],
    [{ value: 1, formula: '=SUM(Ark2!A1:B9)' }],
    [{ value: 1, formula: '=SUM(C:D)' }],
    [{ value: 1, formula: '=LOG10(C2)' }],
    [{ value: 1, formula: '=[1]Status!B2' }],
    [{ value: 1, formula: '=IF(C2="B2",1,0)' }],
    ['#DIV/0! står her'],
  ])('accepts %j', (cell) => {
    expect(actual(cell)).toEqual([]);
  });

  it('reports a circle through another cell, once for each of its cells in the table, and follows no chain that ends', () => {
    const cells = [
      { value: 0, formula: '=C2*2' },
      { value: 0, formula: '=B2+D2' },
      { value: 3, formula: '=1+2' },
    ];
    const observations = found(MRP207, { columns: ['actual', 'forecast', 'baseline'], rows: [['1.2', ...cells]] });
    expect(observations.map(({ cell, values }) => [cell?.column, values.variant, values.other])).toEqual([
      [1, 'circle', 'Status!C2'],
      [2, 'circle', 'Status!B2'],
    ]);
  });

  it('looks at weights and targets too, but not at results', () => {
    const cells = [{ error: '#REF!' }, { error: '#REF!' }, { error: '#REF!' }];
    expect(found(MRP207, { columns: ['weight', 'target', 'resultDegree'], rows: [['1.2', ...cells]] })).toHaveLength(2);
  });
});
