import { MRP402 } from '../../src/validation/rules/MRP402';
import { found, type RowSpec } from './support';

const text = (content: RowSpec[1]) => found(MRP402, { columns: ['explanation', 'actual'], rows: [['1.2', content, null]] });
describe('MRP402 text that would become a formula', () => {
  it.each([['+45 personer'], ['-tre sager'], ['@afdelingen'], ['- mange sager i marts'], ['\t=A1']])('reports %j', (content) => {
    expect(text(content)).toMatchObject([{ cell: { row: 1, column: 1 } }]);
  });

  it.each<[RowSpec[1]]>([
    ['Mange sager'],
    ['3 = tre'],
    ['-'],
    ['– tankestreg'],
    ['-5'],
    ['+5 %'],
    [-5],
    [{ value: '-x', formula: '=A1' }],
  ])('accepts %j', (content) => {
    expect(text(content)).toEqual([]);
  });

  it('looks at entered columns only', () => {
    expect(found(MRP402, { columns: ['requirement'], rows: [['1.2', '- krav']] })).toEqual([]);
  });

  it('names the sign', () => {
    expect(text('@a')[0]?.values['sign']).toBe('@');
  });
});
