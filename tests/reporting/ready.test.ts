import { readReport } from '../../src/report/readReport';
import { readyEdits, readyState } from '../../src/reporting/readiness';
import type { Finding, RuleContext } from '../../src/validation/types';
import { applyEdits } from '../../src/workbook/apply';
import type { CellInput, Edit } from '../../src/workbook/edits';
import { READY_NAMES } from '../../src/workbook/readyCells';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { area } from '../support/workbook';
import { contextOf } from '../validation/support';

const CONTEXT = contextOf({
  columns: ['actual', 'explanation'],
  rows: [
    ['1.2', 0.9, 'Som ventet'],
    ['1.4', 3, null],
  ],
});
const SAID = { by: ' Ida Holm ', on: '2024-09-10', visible: 'Klar, Ida Holm, 10.9.2024', marked: 'Markeret klar; ' };

function put(workbook: WorkbookSnapshot, address: string, input: CellInput): WorkbookSnapshot {
  const edit: Edit = { kind: 'setCells', sheet: 'Status', area: area(address), rows: [[input]] };
  return applyEdits(workbook, [edit]);
}

function stateOf(workbook: WorkbookSnapshot, findings: readonly Finding[] = [], context: RuleContext = CONTEXT) {
  return readyState(workbook, { report: readReport(workbook, context.recognition), findings });
}

function marked(workbook = CONTEXT.workbook): WorkbookSnapshot {
  return applyEdits(workbook, readyEdits(workbook, { report: CONTEXT.report, findings: [] }, SAID));
}

const ERROR: Finding = { code: 'MRP201', severity: 'error', values: {} };

describe('marking a report as ready', () => {
  it('is open until somebody has marked it', () => {
    expect(stateOf(CONTEXT.workbook, [ERROR])).toEqual({ is: 'open', errors: 1 });
  });

  it('remembers who and when', () => {
    expect(stateOf(marked())).toMatchObject({ is: 'ready', mark: { by: 'Ida Holm', on: '2024-09-10', round: 'UO2' } });
  });

  it('is refused while there are errors, and without a name', () => {
    const given = { report: CONTEXT.report, findings: [ERROR] };
    expect(readyEdits(CONTEXT.workbook, given, SAID)).toEqual([]);
    expect(readyEdits(CONTEXT.workbook, { ...given, findings: [] }, { ...SAID, by: '  ' })).toEqual([]);
  });

  it('names the cells that were changed, filled or emptied since', () => {
    let workbook = put(marked(), 'B2', { value: 0.91 });
    workbook = put(workbook, 'C2', { clear: true });
    workbook = put(workbook, 'C3', { value: 'Ny forklaring' });
    const state = stateOf(workbook);
    expect(state.is === 'changed' && state.cells.map(({ unit, role }) => `${unit} ${role}`).sort()).toEqual([
      '1.2 actual',
      '1.2 explanation',
      '1.4 explanation',
    ]);
  });

  it('holds again when the figure is put back', () => {
    const changed = put(marked(), 'B2', { value: 0.5 });
    expect(stateOf(put(changed, 'B2', { value: 0.9 })).is).toBe('ready');
  });

  it('is not moved by a number format or by cells outside the entered columns', () => {
    const edits: Edit[] = [
      { kind: 'setFormats', sheet: 'Status', area: area('B2'), rows: [['0.0%']] },
      { kind: 'setCells', sheet: 'Status', area: area('H9'), rows: [[{ value: 'en note' }]] },
    ];
    expect(stateOf(applyEdits(marked(), edits)).is).toBe('ready');
  });

  it('does not carry over to another round', () => {
    const later = contextOf({ columns: ['actual', 'explanation'], rows: [['1.2', 0.9, 'Som ventet']], round: 'UO3' });
    expect(stateOf(marked(), [], later).is).toBe('open');
  });

  it('is said where the sheet Målstatus keeps a place for it', () => {
    const withName = {
      ...CONTEXT.workbook,
      names: [{ name: READY_NAMES.said, sheet: 'Status', area: area('J1'), visible: true }],
    };
    const sheet = findSheet(marked(withName), 'Status');
    expect(sheet && cellAt(sheet, 0, 9).value).toBe(SAID.visible);
  });

  it('does not write over a memory that cannot be read', () => {
    const broken = applyEdits(marked(), [
      { kind: 'setCells', sheet: 'MS_Data', area: area('A2'), rows: [[{ value: ':{"cut' }]] },
    ]);
    expect(readyEdits(broken, { report: CONTEXT.report, findings: [] }, SAID)).toEqual([]);
  });
});
