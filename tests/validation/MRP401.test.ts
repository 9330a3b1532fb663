import { MRP401 } from '../../src/validation/rules/MRP401';
import { found, type RowSpec } from './support';

const cell = (content: RowSpec[1]) => found(MRP401, { columns: ['explanation'], rows: [['1.2', content]] });

describe('MRP401 something that looks like a CPR number', () => {
  it.each<[RowSpec[1]]>([
    ['010190-1234'],
    ['Sag om 010190-1234, se bilag'],
    ['0101901234'],
    ['010190 1234'],
    ['010190\u20131234'],
    ['311299-0000'],
    ['610190-1234'],
    [{ value: 3112991234, format: 'General' }],
    [{ value: 101901234, format: '0000000000' }],
  ])('reports %j without repeating it', (content) => {
    const [observation] = cell(content);
    expect(observation).toMatchObject({ cell: { row: 1, column: 1 } });
    expect(JSON.stringify(observation)).toContain('••••-••••');
    expect(JSON.stringify(observation)).not.toMatch(/\d{4}[^\d"]?\d{4}|190|1299/);
  });

  it.each<[RowSpec[1]]>([
    ['320190-1234'],
    ['011390-1234'],
    ['2024-123456'],
    ['12345678'],
    ['01019012345'],
    ['+45 12 34 56 78'],
    ['1.155.000'],
    ['J.nr. 2024/010190-12345'],
    [{ value: 101200000, format: '#,##0' }],
    [{ value: 250000000, format: 'General' }],
    [1155],
    [0.85],
  ])('accepts %j', (content) => {
    expect(cell(content)).toEqual([]);
  });

  it('looks outside the bound cells too, and on the sheets of earlier rounds', () => {
    const observations = found(MRP401, {
      columns: ['explanation'],
      rows: [
        ['1.2', 'ok'],
        [undefined, null, null, 'kontakt 010190-1234'],
      ],
      earlier: { UO1: [['1.2', '020290-1234']] },
    });
    expect(observations.map((observation) => observation.cell?.sheet)).toEqual(['Status', 'UO1']);
  });
});
