import { MRP103 } from '../../src/validation/rules/MRP103';
import { found, SPEECHES, variants } from './support';

describe('MRP103 requirement twice', () => {
  it('points at the second row and names the first', () => {
    const observations = found(MRP103, {
      columns: ['id'],
      rows: [
        ['1.1.b', 'b'],
        [undefined, 'b'],
      ],
      repeatedRows: [{ id: '1.1.b', row: 2 }],
    });
    expect(observations).toMatchObject([
      { unit: '1.1.b', cell: { row: 2, column: 1 }, values: { unit: '1.1 b)', first: 2, row: 3 } },
    ]);
  });

  it('does not ask to delete the figures of another office', () => {
    const twice = (office: string) =>
      variants(
        found(MRP103, {
          columns: ['id', 'office'],
          rows: [
            ['1.1.b', 'b', 'Kontor A'],
            [undefined, 'b', office],
          ],
          repeatedRows: [{ id: '1.1.b', row: 2 }],
        }),
      );
    expect(twice('Kontor B')).toEqual(['offices']);
    expect(twice('kontor a')).not.toEqual(['offices']);
  });

  it('names both sheets where the other row stands on another one', () => {
    const [observation, ...others] = found(MRP103, {
      columns: ['id'],
      rows: [['1.1.b', 'b']],
      more: [{ sheet: 'Fælles', columns: ['weight', 'id'], rows: [['2.1', 5, '2.1']], repeatedRows: [{ id: '1.1.b', row: 4 }] }],
    });
    expect(others).toEqual([]);
    expect(observation).toMatchObject({ unit: '1.1.b', cell: { sheet: 'Fælles', row: 4, column: 2 } });
    expect(SPEECHES.map((texts) => observation && texts.findingSentences({ ...observation, code: 'MRP103' }).what)).toEqual([
      '1.1 b) står både i række 2 på arket "Status" og i række 5 på arket "Fælles". Kun rækken på arket "Status" tæller.',
      expect.stringContaining('Only the row on the sheet "Status" counts.'),
    ]);
  });

  it('is silent when every requirement stands once', () => {
    expect(
      found(MRP103, {
        columns: ['id'],
        rows: [
          ['1.1.b', 'b'],
          ['1.1.c', 'c'],
        ],
      }),
    ).toEqual([]);
  });
});
