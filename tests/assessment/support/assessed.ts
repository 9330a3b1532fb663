import { assess } from '../../../src/assessment/assess';
import type { Assessment } from '../../../src/assessment/types';
import type { ColumnRole } from '../../../src/recognition/types';
import { contentOf } from '../../../src/report/contentOf';
import type { Entry, UnitReport } from '../../../src/report/types';
import { EMPTY_CELL, type Cell } from '../../../src/workbook/snapshot';
import type { LibreOfficeInput } from '../../support/libreoffice';
import type { GeneratedReport } from './generate';
import { ROLES, SHEET } from './layout';

export function assessed({ plan, withdrawn, round, units }: GeneratedReport): Assessment {
  const reports = new Map<string, UnitReport>();
  let row = 0;
  for (const [id, { cells, percentScale }] of units) {
    row += 1;
    const entries: Partial<Record<ColumnRole, Entry>> = {};
    ROLES.forEach((role, column) => {
      const input = cells[role];
      if (input === undefined) return;
      const raw = cellOf(input);
      const holdsDays = role === 'deliveredOn' || role === 'overrideOn';
      entries[role] = { cell: { sheet: SHEET, row, column }, raw, content: contentOf(raw, { date1904: false, holdsDays }) };
    });
    reports.set(id, { id, sheet: SHEET, row, percentScale, entries });
  }
  const report = { current: { round: round.id, sheets: [SHEET], units: reports }, earlier: [] };
  return assess({ plan, withdrawn, round, asOf: round.asOf, report });
}

function cellOf(input: LibreOfficeInput): Cell {
  const plain = { formula: undefined, format: 'General' };
  if (input === null) return EMPTY_CELL;
  if (typeof input === 'number') return { ...plain, type: 'number', value: input };
  if (typeof input === 'boolean') return { ...plain, type: 'boolean', value: input };
  if (typeof input === 'string') return { ...plain, type: 'text', value: input };
  return { ...plain, type: 'error', value: input.error };
}
