import { removalEdits } from '../../src/results';
import { lockRound } from '../../src/rounds/lockRound';
import { reasonRowEdits, type ReasonRequest } from '../../src/rounds/reasonRowEdits';
import type { LateChange } from '../../src/rounds/yearTypes';
import { yearOf } from '../../src/rounds/yearOf';
import { applyEdits } from '../../src/workbook/apply';
import { REASONS_NAME, REASONS_SHEET, type Edit } from '../../src/workbook/edits';
import { findSheet, cellAt, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellSpec } from '../support/workbook';
import type { Case } from '../results/support/generated';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { rowsWith } from './support/rows';
import { DANISH } from './support/words';

const ABOUT = { by: 'Bo Lund', at: '2024-10-02T09:15:20' } as const;
const TEXT = 'Tre sager blev registreret i september';

/** The table as it stands with these rows, the round locked as it first was, and what else has been written. */
function later(changes: Readonly<Record<string, readonly CellSpec[]>>, from: WorkbookSnapshot = lockedBook()): Case {
  const given = smallCase({ sheet: { rows: rowsWith(ROWS, changes) } });
  const own = new Set(given.workbook.sheets.map(({ name }) => name));
  const sheets = [...given.workbook.sheets, ...from.sheets.filter(({ name }) => !own.has(name))];
  return { ...given, workbook: { ...from, sheets } };
}

function lockedBook(): WorkbookSnapshot {
  const given = smallCase();
  const { edits } = lockRound({ ...given, plan: PLAN, by: 'Anna Holm', at: '2024-09-05', words: DANISH });
  return applyEdits(given.workbook, edits);
}

const year = (given: Case) => yearOf({ ...given, plan: PLAN });
const needing = (given: Case): LateChange[] =>
  year(given)
    .changes.flatMap(({ changes }) => changes)
    .filter(({ reason }) => reason.is !== 'notNeeded');

function give(given: Case, how: Partial<ReasonRequest> = {}) {
  const request = { workbook: given.workbook, plan: PLAN.id, changes: needing(given), text: TEXT, words: DANISH, ...ABOUT };
  return reasonRowEdits({ ...request, ...how });
}

/** The case with the reason written. */
const given = (late: Case, how: Partial<ReasonRequest> = {}): Case => ({
  ...late,
  workbook: applyEdits(late.workbook, give(late, how).edits),
});

const LATE = { '1.2': ['1.2', 'Antal', 10, 'forventes opfyldt'] } as const;

function row(workbook: WorkbookSnapshot, index: number): readonly unknown[] {
  const sheet = findSheet(workbook, REASONS_SHEET);
  if (!sheet) throw new Error('no sheet of reasons');
  return Array.from({ length: 8 }, (_, column) => cellAt(sheet, index, column).value);
}

function edited(workbook: WorkbookSnapshot, at: number, column: number, value: string): WorkbookSnapshot {
  const area = { top: at, bottom: at, left: column, right: column };
  return applyEdits(workbook, [{ kind: 'setCells', sheet: REASONS_SHEET, area, rows: [[{ value }]] }]);
}

describe('A reason where the table has no place for it', () => {
  it('is asked for, and once written belongs to the change with who, when, before and after', () => {
    const late = later(LATE);
    expect(needing(late)).toMatchObject([{ part: 'actual', reason: { is: 'asked', comment: undefined } }]);
    const after = given(late);
    expect(needing(after)).toMatchObject([
      { part: 'actual', before: 7, now: 10, reason: { is: 'given', where: 'sheet', text: TEXT, by: 'Bo Lund', at: ABOUT.at } },
    ]);
    expect(row(after.workbook, 4).slice(0, 7)).toEqual(['UO2', '1.2', 'Realiseret', 7, 10, TEXT, 'Bo Lund']);
    expect(year(after).reasons.problems).toEqual([]);
  });

  it('changes no cell of the agency’s sheets and leaves the history as it was', () => {
    const late = later(LATE);
    const touched = give(late).edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : []));
    expect(new Set(touched)).toEqual(new Set([REASONS_SHEET]));
    expect(year(given(late)).history).toEqual(year(late).history);
  });

  it('holds for that change only: another figure is asked about again, and the old row stays', () => {
    const after = given(later(LATE));
    const again = later({ '1.2': ['1.2', 'Antal', 11, 'forventes opfyldt'] }, after.workbook);
    expect(needing(again)).toMatchObject([{ now: 11, reason: { is: 'asked' } }]);
    const second = given(again, { text: 'Endnu en sag' });
    expect(row(second.workbook, 4)[5]).toBe(TEXT);
    expect(row(second.workbook, 5).slice(3, 6)).toEqual([7, 11, 'Endnu en sag']);
    expect(needing(second)).toMatchObject([{ reason: { is: 'given', text: 'Endnu en sag' } }]);
  });

  it('is one row for each figure that was changed, and what was emptied stands as nothing', () => {
    const late = later({ '1.2': ['1.2', 'Antal', null, 'forventes ikke opfyldt'] });
    const after = given(late);
    expect(needing(after).map(({ part, reason }) => [part, reason.is])).toEqual([
      ['actual', 'given'],
      ['forecast', 'given'],
    ]);
    expect(row(after.workbook, 4)[4]).toBeNull();
  });

  it('never becomes a formula, and hides what looks like a CPR number', () => {
    const after = given(later(LATE), { text: '=SUM(A1) om 010190-1234', by: '+Bo' });
    const [kept] = year(after).reasons.kept;
    expect(kept).toMatchObject({ by: '+Bo' });
    expect(kept?.text).toMatch(/^=SUM\(A1\) om /);
    expect(kept?.text).not.toContain('1234');
    const cells = [...(findSheet(after.workbook, REASONS_SHEET)?.cells.values() ?? [])];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('counts days as the workbook does', () => {
    const late = later(LATE);
    const old = { ...late, workbook: { ...late.workbook, date1904: true } };
    const after = { ...old, workbook: applyEdits(old.workbook, give(old).edits) };
    expect(year(after).reasons.kept).toMatchObject([{ at: ABOUT.at }]);
    expect(Number(row(after.workbook, 4)[7])).toBeLessThan(45_000);
  });
});

describe('The sheet of reasons', () => {
  const after = given(later(LATE));

  it('is known when it is called something else', () => {
    const rename = (name: string) => (name === REASONS_SHEET ? 'Forklaringer' : name);
    const { sheets, names } = after.workbook;
    const workbook: WorkbookSnapshot = {
      ...after.workbook,
      sheets: sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })),
      names: names.map((name) => (name.sheet === undefined ? name : { ...name, sheet: rename(name.sheet) })),
    };
    expect(needing({ ...after, workbook })).toMatchObject([{ reason: { is: 'given' } }]);
    expect(year({ ...after, workbook }).reasons.sheet).toBe('Forklaringer');
  });

  it('that was edited is pointed out with its cell, and shown as it stands', () => {
    const workbook = edited(after.workbook, 4, 5, 'En anden forklaring');
    expect(year({ ...after, workbook }).reasons.problems).toEqual([
      { code: 'reasonRowEdited', unit: '1.2', cell: { sheet: REASONS_SHEET, row: 4, column: 0 } },
    ]);
    expect(needing({ ...after, workbook })).toMatchObject([{ reason: { text: 'En anden forklaring' } }]);
  });

  it('may hold notes of somebody’s own below', () => {
    const workbook = edited(after.workbook, 9, 0, 'Husk at spørge Karen');
    expect(year({ ...after, workbook }).reasons.problems).toEqual([]);
  });

  it('that is deleted is missed, and the reason is asked for again', () => {
    const gone: WorkbookSnapshot = {
      ...after.workbook,
      sheets: after.workbook.sheets.filter(({ name }) => name !== REASONS_SHEET),
      // Excel keeps a name whose sheet is gone, without a place.
      names: after.workbook.names.map((one) => (one.name === REASONS_NAME ? { ...one, sheet: undefined, area: undefined } : one)),
    };
    expect(year({ ...after, workbook: gone }).reasons.problems).toEqual([{ code: 'reasonSheetGone' }]);
    expect(needing({ ...after, workbook: gone })).toMatchObject([{ reason: { is: 'asked' } }]);
  });

  it('whose header is gone is not read and not written in', () => {
    const clear: Edit = {
      kind: 'setCells',
      sheet: REASONS_SHEET,
      area: { top: 3, bottom: 3, left: 2, right: 2 },
      rows: [[{ clear: true }]],
    };
    const damaged = { ...after, workbook: applyEdits(after.workbook, [clear]) };
    expect(year(damaged).reasons.problems).toMatchObject([{ code: 'reasonHeaderGone' }]);
    expect(give(damaged)).toMatchObject({ edits: [], refused: { code: 'reasonUnreadable', sheet: REASONS_SHEET } });
  });

  it('is not begun where nothing can be written', () => {
    const late = later(LATE);
    const refused = (part: Partial<WorkbookSnapshot>) => give({ ...late, workbook: { ...late.workbook, ...part } }).refused;
    expect(refused({ readOnly: true })).toEqual({ code: 'reasonReadOnly' });
    expect(refused({ structureProtected: true })).toEqual({ code: 'reasonStructureProtected' });
    expect(refused({})).toBeUndefined();
  });

  it('is a record that "Fjern Målstatus" leaves', () => {
    const left = applyEdits(after.workbook, removalEdits(after.workbook).edits);
    expect(needing({ ...after, workbook: left })).toMatchObject([{ reason: { is: 'given', text: TEXT } }]);
  });
});
