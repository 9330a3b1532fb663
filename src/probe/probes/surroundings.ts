/** Which Excel this is, and how it counts. */
import type { Probe } from '../types';

const NEWEST = 25;

export const SURROUNDINGS: readonly Probe[] = [
  {
    id: 'excelApi',
    source: 'requirement sets page',
    run: () => {
      const supported = Array.from({ length: NEWEST }, (_, minor) => minor + 1).filter((minor) =>
        Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`),
      );
      return Promise.resolve(`1.${supported.at(-1) ?? 0}`);
    },
  },
  {
    id: 'client',
    source: 'Office.context.diagnostics',
    run: () => {
      const { platform, version } = Office.context.diagnostics;
      return Promise.resolve({ platform: String(platform), version, language: Office.context.displayLanguage });
    },
  },
  {
    id: 'calculation',
    source: 'd.ts of Application.calculationMode',
    run: async ({ context }) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      return application.calculationMode;
    },
  },
  {
    id: 'precision',
    source: 'd.ts of Workbook.usePrecisionAsDisplayed',
    run: async ({ context }) => {
      const { workbook } = context;
      workbook.load('usePrecisionAsDisplayed');
      await context.sync();
      return workbook.usePrecisionAsDisplayed;
    },
  },
  {
    id: 'autoSave',
    source: 'd.ts of Workbook.autoSave',
    run: async ({ context }) => {
      context.workbook.load('autoSave');
      await context.sync();
      return context.workbook.autoSave;
    },
  },
  {
    id: 'date1904',
    source: 'd.ts of Functions.date',
    run: async ({ context }) => {
      const day = context.workbook.functions.date(2024, 1, 1);
      day.load('value');
      await context.sync();
      return day.value;
    },
  },
];
