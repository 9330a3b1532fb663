import { check } from '../../src/check';
import { unitAt, type RowSubject } from '../../src/reporting/unitAt';
import { findSheet } from '../../src/workbook/snapshot';
import { area } from '../support/workbook';
import { example } from '../taskpane/memoryPort';
import { contextOf, PLAN_2024, RULES_2024, type Reported } from '../validation/support';

function placeAt(reported: Reported, address: string): RowSubject {
  const { recognition, workbook } = contextOf(reported);
  const sheet = findSheet(workbook, 'Status');
  const { top, left } = area(address);
  if (!sheet) throw new Error('no sheet');
  return unitAt(recognition, sheet, top, left);
}

const ROWS: Reported = {
  columns: ['goal', 'actual', 'explanation'],
  rows: [
    ['1.1.a', 'Mål 1.1', null, null],
    ['1.1.a.1', null, 1, null],
    ['1.1.a.2', null, 2, null],
    ['1.1.b', null, 3, null],
    [undefined, null, null, null],
    ['1.2', 'Mål 1.2', 4, null],
  ],
  sheet: { merges: ['B2:B5', 'D3:D4', 'C5:C6'] },
};

describe('the requirement of a cell', () => {
  it('is that of the row, whichever column is marked', () => {
    expect(placeAt(ROWS, 'C7')).toEqual({ is: 'unit', id: '1.2', requirement: '1.2' });
    expect(placeAt(ROWS, 'Z7')).toEqual({ is: 'unit', id: '1.2', requirement: '1.2' });
  });

  it('is the sub-goal inside its requirement', () => {
    expect(placeAt(ROWS, 'C4')).toEqual({ is: 'unit', id: '1.1.a.2', requirement: '1.1.a' });
  });

  it('is the requirement where a merged cell holds several of its sub-goals', () => {
    expect(placeAt(ROWS, 'D4')).toEqual({ is: 'unit', id: '1.1.a', requirement: '1.1.a' });
  });

  it('is the goal where a merged cell holds several of its requirements', () => {
    expect(placeAt(ROWS, 'B4')).toEqual({ is: 'goal', id: '1.1' });
  });

  it('runs on over the rows that a requirement is merged over', () => {
    expect(placeAt(ROWS, 'D6')).toEqual({ is: 'unit', id: '1.1.b', requirement: '1.1.b' });
  });

  it('is nothing above the table, below it, and on other sheets', () => {
    expect(placeAt(ROWS, 'C1')).toEqual({ is: 'nothing' });
    expect(placeAt(ROWS, 'C20')).toEqual({ is: 'nothing' });
  });

  it('is the unit itself at every bound row of an example with merged goals', () => {
    const workbook = example('flettede-maal.xlsx');
    const result = check({ workbook, plans: [PLAN_2024], rulePacks: [RULES_2024] });
    if (result.state !== 'checked') throw new Error(result.state);
    const [table] = result.recognition.tables;
    const sheet = findSheet(workbook, table.sheet.value);
    const column = table.columns.find(({ role }) => role === 'explanation')?.value ?? -1;
    for (const { id, value } of table.rows) {
      expect(sheet && unitAt(result.recognition, sheet, value, column)).toMatchObject({ is: 'unit', id });
    }
  });

  it('is followed on every sheet that has a table of the round, and on no other', () => {
    const workbook = example('to-ark-per-runde.xlsx');
    const result = check({ workbook, plans: [PLAN_2024], rulePacks: [RULES_2024] });
    if (result.state !== 'checked') throw new Error(result.state);
    for (const { sheet: bound, rows } of result.recognition.tables) {
      const sheet = findSheet(workbook, bound.value);
      for (const { id, value } of rows)
        expect(sheet && unitAt(result.recognition, sheet, value, 4)).toMatchObject({ is: 'unit', id });
    }
    const before = findSheet(workbook, 'UO I fælles');
    expect(before && unitAt(result.recognition, before, 6, 4)).toEqual({ is: 'nothing' });
  });
});
