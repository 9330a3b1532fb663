import { MRP108 } from '../../src/validation/rules/MRP108';
import { memoryRows } from '../../src/workbook/memory';
import type { Written } from '../../src/workbook/memorySchema';
import { comparableFormula } from '../../src/workbook/writtenColumns';
import { MEMORY_SHEET } from '../../src/workbook/edits';
import type { RuleContext } from '../../src/validation/types';
import { workbookOf, type CellSpec } from '../support/workbook';
import { contextOf, variants } from './support';

const FORMULA = '=IF(B2="","",B2/MS_Maal)';
const WRITTEN: Written = {
  resultSheet: 'Målstatus',
  columns: [
    {
      role: 'resultDegree',
      sheet: 'Status',
      column: 2,
      added: true,
      area: { top: 0, left: 2, bottom: 1, right: 2 },
      cells: [
        { unit: '', row: 0, before: 'General', now: 'Opfyldelse' },
        { unit: '1.2', row: 1, before: 'General', now: comparableFormula(FORMULA, 1, undefined) },
      ],
    },
  ],
  names: [],
  lights: [],
  looks: '',
};

function withCell(cell: CellSpec): RuleContext {
  const context = contextOf({ columns: ['actual'], rows: [['1.2', 100]] });
  const memory = memoryRows({ written: WRITTEN }).map((row) =>
    row.map((input): CellSpec => ('value' in input ? input.value : null)),
  );
  const workbook = workbookOf({
    sheets: {
      Status: {
        rows: [
          ['nr', 'actual', 'Opfyldelse'],
          ['1.2', 100, cell],
        ],
      },
      [MEMORY_SHEET]: { rows: memory, visibility: 'veryHidden' },
    },
    names: { MS_Kolonne_Opfyldelse: 'Status!C1:C2' },
  });
  return { ...context, workbook };
}

describe('MRP108 computed cell overwritten', () => {
  it('reports a number typed over the formula', () => {
    expect([...MRP108.find(withCell(1.1))]).toMatchObject([
      { unit: '1.2', cell: { row: 1, column: 2 }, found: 1.1, values: { variant: 'foreign' } },
    ]);
  });

  it('reports a formula that has been deleted', () => {
    expect(variants([...MRP108.find(withCell(null))])).toEqual(['cleared']);
  });

  it('is silent while the formula stands as written', () => {
    expect([...MRP108.find(withCell({ value: 1.1, formula: FORMULA }))]).toEqual([]);
  });

  it('is silent in a workbook that holds nothing of ours', () => {
    expect([...MRP108.find(contextOf({ columns: ['actual'], rows: [['1.2', 100]] }))]).toEqual([]);
  });
});
