/** What the sheet "Målstatus" and the command line say about a report that was marked as ready. */
import { check } from '../../src/check';
import { LONGEST_NAME, readyEdits } from '../../src/reporting/readiness';
import { calculate } from '../../src/calculation';
import { resultEdits } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { readyTexts } from '../../src/texts/reporting';
import { applyEdits } from '../../src/workbook/apply';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { answerOf } from '../../cli/check/answer';
import { example } from '../taskpane/memoryPort';
import { uncalculated } from '../results/support/upheaval';
import { PLAN_2024, RULES_2024 } from '../validation/support';

const START = example('flettede-maal.xlsx');
const ON = '2024-09-12';

function checkedIn(workbook: WorkbookSnapshot, round?: 'UO3') {
  const confirmation = round && { round, asOf: '2024-10-31' };
  const result = check({ workbook, plans: [PLAN_2024], rulePacks: [RULES_2024], ...(confirmation && { confirmation }) });
  if (result.state !== 'checked') throw new Error(result.state);
  return result;
}

function computed(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { recognition, report, assessment, readiness } = checkedIn(workbook);
  const words = { language: 'da' as const, texts: sheetDa };
  const carried = { plan: PLAN_2024, confirmation: {} };
  const { edits } = resultEdits({
    workbook,
    recognition,
    report,
    assessment,
    words,
    carried,
    ...(readiness.is !== 'open' && { ready: readyTexts('da', readiness.mark) }),
  });
  return applyEdits(workbook, edits);
}

function marked(workbook: WorkbookSnapshot, by: string, on = ON): WorkbookSnapshot {
  const { ready: visible, marked: begins } = readyTexts('da', { by: by.trim(), on });
  return applyEdits(workbook, readyEdits(workbook, checkedIn(workbook), { by, on, visible, marked: begins }));
}

function changed(workbook: WorkbookSnapshot, value: number): WorkbookSnapshot {
  const cell = checkedIn(workbook).report.current.units.get('1.2')?.entries.actual?.cell;
  if (!cell) throw new Error('1.2 is not in the example');
  const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  return applyEdits(workbook, [{ kind: 'setCells', sheet: cell.sheet, area, rows: [[{ value }]] }]);
}

/** As it is seen with the add-in closed: everything calculated anew. */
function saidInSheet(written: WorkbookSnapshot): unknown {
  const { workbook } = calculate(uncalculated(written), new Map());
  const named = workbook.names.find(({ name }) => name === 'MS_Klar');
  const sheet = named?.sheet === undefined ? undefined : findSheet(workbook, named.sheet);
  const cell = sheet && named?.area && cellAt(sheet, named.area.top, named.area.left);
  return cell && cell.value;
}

describe('a report marked as ready', () => {
  it('says so on the sheet Målstatus at once, and when it is computed anew', () => {
    const sentence = 'Klar til aflevering, markeret af Ida Holm 12.9.2024';
    const sheet = computed(START);
    expect(saidInSheet(sheet)).toBe(sheetDa.readyNot);
    expect(saidInSheet(marked(sheet, 'Ida Holm'))).toBe(sentence);
    expect(saidInSheet(computed(marked(START, 'Ida Holm')))).toBe(sentence);
  });

  it('tells the department from the file who marked it and what was changed since', () => {
    const sent = marked(START, 'Ida Holm');
    expect(answerOf('a.xlsx', checkedIn(sent), 'da', '').ready).toEqual({ by: 'Ida Holm', on: ON, changed: [] });
    const later = changed(sent, 41);
    expect(answerOf('a.xlsx', checkedIn(later), 'da', '').ready).toMatchObject({ by: 'Ida Holm', changed: [expect.any(String)] });
    expect(saidInSheet(computed(later))).toBe('Markeret klar af Ida Holm 12.9.2024; 1 oplysning er ændret siden');
  });

  it('falls in the sheet the moment a figure is changed, and holds again when it is changed back', () => {
    const ready = marked(computed(START), 'Ida Holm');
    const cell = checkedIn(ready).report.current.units.get('1.2')?.entries.actual?.raw;
    expect(saidInSheet(changed(ready, 118))).toBe('Markeret klar af Ida Holm 12.9.2024; 1 oplysning er ændret siden');
    expect(saidInSheet(changed(changed(ready, 118), Number(cell?.value)))).toBe(
      'Klar til aflevering, markeret af Ida Holm 12.9.2024',
    );
  });

  it('keeps a name that looks like a formula as text', () => {
    const workbook = marked(computed(START), '=cmd|"/c calc"!A1');
    expect(checkedIn(workbook).readiness).toMatchObject({ is: 'ready', mark: { by: '=cmd|"/c calc"!A1' } });
    expect(saidInSheet(workbook)).toBe('Klar til aflevering, markeret af =cmd|"/c calc"!A1 12.9.2024');
    const formulas = workbook.sheets.find(({ name }) => name === 'MS_Data')?.cells;
    expect([...(formulas?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('takes a name of one line and no longer', () => {
    expect(checkedIn(marked(START, 'i'.repeat(LONGEST_NAME))).readiness.is).toBe('ready');
    expect(marked(START, 'i'.repeat(LONGEST_NAME + 1))).toEqual(START);
  });

  it('holds the last mark when it is marked twice', () => {
    const twice = marked(changed(marked(START, 'Ida Holm'), 41), 'Bo Lund', '2024-09-14');
    expect(checkedIn(twice).readiness).toMatchObject({ is: 'ready', mark: { by: 'Bo Lund', on: '2024-09-14' } });
  });

  it('is open again when the round is another', () => {
    expect(checkedIn(marked(START, 'Ida Holm'), 'UO3').readiness.is).toBe('open');
  });
});
