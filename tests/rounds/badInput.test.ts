/** What people do to a history and a plan: each a clear sentence, and nothing that stands is ever written over. */
import type { Amendment, Plan } from '../../src/plan/schema';
import { HISTORY_COLUMNS } from '../../src/rounds/historyColumns';
import { lockEdits } from '../../src/rounds/lockEdits';
import { roundSentence } from '../../src/rounds/roundSentences';
import { roundsDa } from '../../src/texts/da/rounds';
import { fill } from '../../src/texts/fill';
import { cellKey, keyRow } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { HISTORY_SHEET, type Edit } from '../../src/workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Case } from '../results/support/generated';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { DANISH } from './support/words';

const HEADER = 4;
const ANNUAL = { by: 'Anna Holm', at: '2025-02-10T09:00' };

function lock(given: Case, { by = 'Anna Holm', at = '2024-09-05T14:30', plan = PLAN } = {}) {
  return lockEdits({ ...given, plan, by, at, words: DANISH }, { lock: true });
}

function locked(given: Case, how?: Parameters<typeof lock>[1]): WorkbookSnapshot {
  return applyEdits(given.workbook, lock(given, how).edits);
}

/** A year with UO II and the årsrapport locked. */
function twoRounds(): WorkbookSnapshot {
  return locked({ ...smallCase({ round: 'AR' }), workbook: locked(smallCase()) }, ANNUAL);
}

function said(given: Case, plan: Plan = PLAN): string[] {
  const { year } = lock(given, { at: '2025-03-01', plan });
  return [...year.history.problems, ...year.amendmentProblems].map((problem) => {
    const { code, values } = roundSentence(problem, plan);
    return fill(roundsDa[code], values, 'da');
  });
}

function set(row: number, column: number, value: string | number): Edit {
  const area = { top: row, left: column, bottom: row, right: column };
  return { kind: 'setCells', sheet: HISTORY_SHEET, area, rows: [[{ value }]] };
}

function withoutRows(workbook: WorkbookSnapshot, gone: (row: number) => boolean): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === HISTORY_SHEET ? { ...sheet, cells: new Map([...sheet.cells].filter(([key]) => !gone(keyRow(key)))) } : sheet,
  );
  return { ...workbook, sheets };
}

const annual = (workbook: WorkbookSnapshot): Case => ({ ...smallCase({ round: 'AR' }), workbook });
const rowsOfHistory = (workbook: WorkbookSnapshot): number => findSheet(workbook, HISTORY_SHEET)?.used?.bottom ?? 0;
const column = (key: (typeof HISTORY_COLUMNS)[number]['key']): number => HISTORY_COLUMNS.findIndex((one) => one.key === key);

/** Everything above the rows that a further freezing adds stands as it stood, but for the seal. */
function expectNothingRewritten(given: Case): void {
  const bottom = rowsOfHistory(given.workbook);
  const touched = needed(given.workbook, lock(given, { at: '2025-03-01' }).edits).flatMap((edit) =>
    'sheet' in edit && edit.sheet === HISTORY_SHEET && edit.kind !== 'setName' ? [edit] : [],
  );
  expect(touched.map(({ kind }) => kind)).not.toContain('removeSheet');
  const above = touched.filter((edit) => 'area' in edit && edit.area.top <= bottom);
  expect(above.map((edit) => 'area' in edit && edit.area)).toEqual([{ top: 2, left: 1, bottom: 2, right: 1 }]);
}

it('has nothing to say about a history that was left alone', () => {
  expect(said(annual(twoRounds()))).toEqual([]);
  expectNothingRewritten(annual(twoRounds()));
});

describe('A history that somebody has touched', () => {
  it('with a figure edited', () => {
    const given = annual(applyEdits(twoRounds(), [set(9, column('actual'), 175)]));
    expect(said(given)).toEqual([
      "'Målstatus historik'!F10: Rækken for Udgiftsopfølgning II (nr. 1.1.a.1, låst 5.9.2024 kl. 14.30) er rettet, efter at runden blev låst. Fortryd rettelsen, eller lås runden igen, så kommer der en ny udgave ved siden af.",
    ]);
    expectNothingRewritten(given);
  });

  it('with its score edited', () => {
    const given = annual(applyEdits(twoRounds(), [set(HEADER + 1, column('score'), 99)]));
    expect(said(given)).toEqual([expect.stringContaining('Rækken med scoren for Udgiftsopfølgning II')]);
    expectNothingRewritten(given);
  });

  it('with a row deleted', () => {
    const given = annual(withoutRows(twoRounds(), (row) => row === 9));
    expect(said(given)).toEqual([
      expect.stringMatching(
        /Udgiftsopfølgning II \(låst 5\.9\.2024 kl\. 14\.30\) blev låst med 9 rækker, men der står 8\. Hent de slettede rækker/,
      ),
    ]);
    expectNothingRewritten(given);
  });

  it('with a whole freezing deleted', () => {
    const last = rowsOfHistory(locked(smallCase()));
    const given = annual(withoutRows(twoRounds(), (row) => row > HEADER && row <= last));
    expect(said(given)).toEqual([
      expect.stringContaining('En låsning, som kom før denne låsning af Årsrapport, er slettet.'),
      expect.stringContaining('Udgiftsopfølgning II er aldrig blevet låst, men Årsrapport er.'),
    ]);
  });

  it('with its header changed: nothing more is added, and nothing is written at all', () => {
    const given = annual(withoutRows(twoRounds(), (row) => row === HEADER));
    expect(said(given)).toEqual([
      "'Målstatus historik'!A5: Overskrifterne i historikken er ændret, så den ikke kan læses. Fortryd ændringen, eller hent arket fra en tidligere version af filen.",
    ]);
    const { locking, edits } = lock(given, { at: '2025-03-01' });
    expect(locking.refused).toEqual({ code: 'freezeHistoryUnreadable', sheet: HISTORY_SHEET });
    expect(edits).toEqual([]);
  });

  it('with the sheet deleted: the next one begins, and says that something is gone', () => {
    const whole = twoRounds();
    const gone = applyEdits(whole, [{ kind: 'removeSheet', sheet: HISTORY_SHEET }]);
    const named = whole.names.map((name) =>
      name.sheet === HISTORY_SHEET ? { ...name, sheet: undefined, area: undefined } : name,
    );
    const given = annual({ ...gone, names: named });
    const [first] = said(given);
    expect(first).toContain('En låsning, som kom før denne låsning af Årsrapport, er slettet.');
  });
});

describe('A year that was frozen oddly', () => {
  it('out of order', () => {
    const late = locked(smallCase(), { at: '2025-03-02T10:00' });
    const given = annual(locked(annual(late), ANNUAL));
    expect(said(given)).toEqual([
      'Årsrapport blev låst 10.2.2025 kl. 9.00, og det er før Udgiftsopfølgning II (2.3.2025 kl. 10.00). Kontrollér, at datoerne er rigtige.',
    ]);
    expectNothingRewritten(given);
  });

  it('in a file of last year', () => {
    const plan = { ...PLAN, id: 'opdigtet-2025', year: 2025 };
    const given = smallCase({ plan });
    const own = { ...given, workbook: locked(smallCase()) };
    const { year } = lockEdits({ ...own, plan, by: 'Anna Holm', at: '2025-09-05', words: DANISH }, { lock: true });
    expect(year.history.lockedRounds.map((lockedRound) => lockedRound.plan)).toEqual(['opdigtet-2025']);
    const [problem] = year.history.problems.map((found) => roundSentence(found, plan));
    expect(problem && fill(roundsDa[problem.code], problem.values, 'da')).toBe(
      "'Målstatus historik'!AN6: Historikken er fra planen opdigtet-2024 og ikke fra opdigtet-2025. Begynd året i en ny fil uden sidste års historik.",
    );
    expectNothingRewritten(own);
  });
});

describe('A plan that was renegotiated oddly', () => {
  const COMMON = { reason: 'Ny lov', document: 'Brev' } as const;
  const withdraw = (from: string): Amendment => ({ ...COMMON, change: 'withdraw', requirement: '1.2', from });

  it('after the year', () => {
    const plan = { ...PLAN, amendments: [withdraw('2025-02-01')] };
    expect(said(smallCase(), plan)).toEqual([
      'Ændringen af 1.2 gælder fra 1.2.2025, men planens sidste dag er 31.12.2024. Ret datoen i planfilen, eller skriv ændringen i næste års plan.',
    ]);
  });

  it('so that a requirement goes after it was fulfilled: what was locked stays fulfilled', () => {
    const rows = ROWS.map((row) => (row[0] === '1.2' ? ['1.2', 'Antal', 12, null] : row));
    const workbook = locked(smallCase({ sheet: { rows } }));
    const plan = { ...PLAN, amendments: [withdraw('2024-10-01')] };
    const given = annual(workbook);
    expect(said(given, plan)).toEqual([
      '1.2 udgår af planen fra 1.10.2024, men var opfyldt ved Udgiftsopfølgning II (pr. 31.8.2024). Det er tilladt, men skal kunne forklares.',
    ]);
    const { year } = lock(given, { at: '2025-03-01', plan });
    const frozen = year.history.lockedRounds[0]?.lines.find(({ id, level }) => id === '1.2' && level === 'requirement');
    expect(frozen?.reached.status).toBe('fulfilled');
    const before = findSheet(workbook, HISTORY_SHEET)?.cells.get(cellKey(HEADER + 1, column('score')));
    const after = applyEdits(workbook, lock(given, { at: '2025-03-01', plan }).edits);
    expect(findSheet(after, HISTORY_SHEET)?.cells.get(cellKey(HEADER + 1, column('score')))).toEqual(before);
  });
});
