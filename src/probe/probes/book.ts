/** Names, events, page set-up and the codes of errors. */
import type { Probe } from '../types';

const NAME = 'MS_Proeve_Navn';
const QUIET_MS = 1_500;

const quiet = () => new Promise<void>((resolve) => setTimeout(resolve, QUIET_MS));

export const BOOK: readonly Probe[] = [
  {
    id: 'nameAfterRename',
    source: 'measured: Excel rewrites names and formulas',
    run: async ({ context, sheet }) => {
      sheet.names.add(NAME, sheet.getRange('A1'));
      sheet.getRange('A1').values = [[7]];
      sheet.name = 'MS_Proeve_2';
      await context.sync();
      const name = sheet.names.getItem(NAME);
      name.load('formula,type');
      await context.sync();
      return { formula: String(name.formula), type: name.type };
    },
  },
  {
    id: 'ownChangeTold',
    source: 'events page: triggerSource',
    run: async ({ context, sheet }) => {
      const told: string[] = [];
      const changed = sheet.onChanged.add(({ triggerSource }) => {
        told.push(`changed:${triggerSource}`);
        return Promise.resolve();
      });
      const formatted = sheet.onFormatChanged.add(() => {
        told.push('formatted');
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').format.fill.color = '#FFFF00';
      await context.sync();
      await quiet();
      changed.remove();
      formatted.remove();
      await context.sync();
      return [...new Set(told)];
    },
  },
  {
    id: 'pageSetup',
    source: 'office-js 1860; PageSetup of VBA without a printer',
    run: ({ sheet, attempt }) =>
      attempt(() => {
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.paperSize = 'A4';
      }),
  },
  {
    id: 'missingSheet',
    source: 'error codes page',
    run: ({ context, attempt }) => attempt(() => context.workbook.worksheets.getItem('findes ikke').load('name')),
  },
  {
    id: 'wrongAddress',
    source: 'error codes page',
    run: ({ sheet, attempt }) => attempt(() => sheet.getRange('A0').load('address')),
  },
  {
    id: 'sameSheetName',
    source: 'error codes page',
    run: async ({ context, sheet, attempt }) => {
      sheet.load('name');
      await context.sync();
      const { name } = sheet;
      return attempt(() => context.workbook.worksheets.add(name));
    },
  },
];
