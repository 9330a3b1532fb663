import { daysLeft, missingCells, nextMissing } from '../../src/reporting/missingCells';
import { contextOf } from '../validation/support';

const CONTEXT = contextOf({
  columns: ['numerator', 'denominator', 'actual', 'deliveredOn', 'forecast'],
  rows: [
    ['1.1.d', 9, null, null, null, null],
    ['1.1.b', null, null, null, null, null],
    ['2.4.3', null, null, null, null, 45_640],
  ],
});
const [first, ...rest] = missingCells(CONTEXT);

describe('the next missing figure', () => {
  it('walks down the sheet and begins again', () => {
    expect(nextMissing(CONTEXT)).toEqual(first);
    expect(nextMissing(CONTEXT, first)).toEqual(rest[0]);
    expect(nextMissing(CONTEXT, { sheet: 'Status', row: 99, column: 0 })).toEqual(first);
  });

  it('asks for the other half of a share that is begun', () => {
    expect(first).toEqual({ sheet: 'Status', row: 1, column: 2 });
  });

  it('walks over every table, whatever row each of them is at', () => {
    const context = contextOf({
      columns: ['actual', 'forecast'],
      rows: [
        ['1.2', 1, 2],
        ['1.3', null, 5],
      ],
      more: [
        {
          sheet: 'Fælles',
          columns: ['deliveredOn', 'forecast'],
          rows: [
            ['2.4.1', null, 45_600],
            ['2.4.2', null, 45_600],
          ],
        },
      ],
    });
    const cells = missingCells(context);
    expect(cells.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['Status', 2],
      ['Fælles', 1],
      ['Fælles', 2],
    ]);
    expect(nextMissing(context, cells[0])).toEqual(cells[1]);
    expect(nextMissing(context, { sheet: 'Status', row: 99, column: 0 })).toEqual(cells[1]);
    expect(nextMissing(context, cells[2])).toEqual(cells[0]);
  });

  it('is none when nothing is due', () => {
    const early = contextOf({ columns: ['deliveredOn', 'forecast'], rows: [['2.4.3', null, 45_640]], asOf: '2024-01-15' });
    expect(nextMissing(early)).toBeUndefined();
  });
});

describe('days to the deadline', () => {
  it('counts whole days, nothing on the day itself, below nothing after', () => {
    expect(daysLeft('2024-09-15', '2024-09-01')).toBe(14);
    expect(daysLeft('2024-09-15', '2024-09-15')).toBe(0);
    expect(daysLeft('2024-09-15', '2024-09-17')).toBe(-2);
    expect(daysLeft('2024-09-15', 'i morgen')).toBeUndefined();
  });
});
