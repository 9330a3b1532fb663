/** An open workbook, or one read from a file: its visible sheets, each with the table it may have. */
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { PlanSource } from './types';

export function workbookSource({ file, sheets }: WorkbookSnapshot): PlanSource {
  return {
    kind: 'workbook',
    file,
    blocks: sheets.filter(({ visibility }) => visibility === 'visible').map((sheet) => ({ is: 'table', sheet })),
    told: [],
  };
}
