/** What one step of undo can hold. */
import type { Probe } from '../types';
import { codeOf } from '../run';

const GROUPED = '1.20';
const MANY = 1_600;

/** Runs in a group of its own; "none" where there are no groups. */
async function grouped(change: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void, name: string): Promise<string> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', GROUPED)) return 'none';
  try {
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      change(context, context.workbook.worksheets.getItem(name));
      await context.sync();
    });
    return 'ok';
  } catch (error) {
    return codeOf(error);
  }
}

function inGroup(id: Probe['id'], change: (sheet: Excel.Worksheet) => void): Probe {
  return {
    id,
    source: 'learn.microsoft.com, excel-add-ins-undo-capabilities',
    run: async ({ context, sheet }) => {
      sheet.load('name');
      await context.sync();
      return grouped((_, own) => change(own), sheet.name);
    },
  };
}

export const UNDO: readonly Probe[] = [
  inGroup('undoValues', (sheet) => {
    sheet.getRange('A1').values = [[1]];
  }),
  inGroup('undoVisibility', (sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.visibility = 'Hidden';
  }),
  inGroup('undoPosition', (sheet) => {
    sheet.position = 0;
  }),
  inGroup('undoDelete', (sheet) => sheet.delete()),
  inGroup('undoFormulas', (sheet) => {
    sheet.getRange(`A1:A${MANY}`).formulas = Array.from({ length: MANY }, (_, row) => [`=ROW()+${row}`]);
  }),
];
