import { removalEdits } from '../../src/results';
import { readHistory } from '../../src/rounds/readHistory';
import { lockEdits } from '../../src/rounds/lockEdits';
import { recognise } from '../../src/recognition/recognise';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { DANISH } from './support/words';
import { rowsWith, type Rows } from './support/rows';

const YEAR = 'Målstatus udvikling';
const HISTORY = 'Målstatus historik';

function locked(rows: Rows, workbook?: WorkbookSnapshot, lock = true, round: 'UO2' | 'AR' = 'UO2') {
  const given = smallCase({ sheet: { rows }, round });
  const at = round === 'AR' ? '2025-02-10' : '2024-09-05';
  const request = { ...given, workbook: workbook ?? given.workbook, plan: PLAN, by: 'Anna Holm', at, words: DANISH };
  const { edits, year } = lockEdits(request, { lock });
  return { edits, year, after: applyEdits(request.workbook, edits), before: request.workbook };
}

function texts(workbook: WorkbookSnapshot, name = YEAR): string[] {
  const cells = [...(findSheet(workbook, name)?.cells.values() ?? [])];
  return cells.flatMap(({ type, value }) => (type === 'text' ? [value] : []));
}

describe('The sheet of the year', () => {
  const first = locked(ROWS);
  const late = rowsWith(ROWS, { '1.2': ['1.2', 'Antal', 9, 'forventes opfyldt'] });

  it('shows score, requirements and that nothing has changed since', () => {
    expect(texts(first.after)).toEqual(expect.arrayContaining(['Score over runderne', '1.1.a.1', '○ nyt', 'Ja', 'Ingen.']));
  });

  it('lists a late change after the round was frozen, and freezes nothing by itself', () => {
    const { after, year } = locked(late, first.after, false);
    expect(year.history.lockedRounds).toHaveLength(1);
    expect(texts(after)).toEqual(expect.arrayContaining(['Realiseret', 'Nej', 'Udgiftsopfølgning II']));
    const sheet = findSheet(after, YEAR);
    const rows = [...(sheet?.cells.entries() ?? [])].filter(([, cell]) => cell.value === 'Ændringer i låste runder');
    expect(rows).toHaveLength(1);
  });

  it('says the direction in sign and word', () => {
    const { after } = locked(
      rowsWith(ROWS, { '1.2': ['1.2', 'Antal', 12, null], '1.1.b': ['1.1.b', 'Andel', 0.8, null] }),
      first.after,
      true,
      'AR',
    );
    expect(texts(after)).toEqual(expect.arrayContaining(['▲ højere', '▼ lavere', '▲ bedre', '▼ dårligere', '● uændret']));
  });

  it('has nothing to do the second time', () => {
    const { edits, before } = locked(ROWS, first.after);
    const left = needed(before, edits).filter((edit) => edit.kind !== 'setStyle');
    expect(left).toEqual([]);
  });

  it('is never taken for the agency’s own table, also when it is renamed', () => {
    const renamed: WorkbookSnapshot = {
      ...first.after,
      sheets: first.after.sheets
        .filter(({ name }) => name !== 'Status')
        .map((sheet) => (sheet.name === YEAR ? { ...sheet, name: 'Vores år' } : sheet)),
      names: first.after.names.map((name) => (name.sheet === YEAR ? { ...name, sheet: 'Vores år' } : name)),
    };
    expect(recognise(renamed, [PLAN])).toMatchObject({ recognised: false });
    expect(locked(ROWS, renamed, false).edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : []))).not.toContain(YEAR);
  });

  it('goes with "Fjern Målstatus", while what was frozen stays', () => {
    const { edits } = removalEdits(first.after);
    const after = applyEdits(first.after, edits);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Status', HISTORY]);
    expect(readHistory(after, PLAN).problems).toEqual([]);
    expect(readHistory(after, PLAN).lockedRounds).toHaveLength(1);
  });

  it('is left alone where it is protected', () => {
    const shut: WorkbookSnapshot = {
      ...first.after,
      sheets: first.after.sheets.map((sheet) =>
        sheet.name === YEAR
          ? { ...sheet, protection: { allowFormatCells: false, allowFormatColumns: false, unlocked: new Set() } }
          : sheet,
      ),
    };
    expect(locked(late, shut, false).edits).toEqual([]);
    const sheet = findSheet(shut, YEAR);
    expect(sheet && cellAt(sheet, 0, 0).value).toBe(YEAR);
  });
});
