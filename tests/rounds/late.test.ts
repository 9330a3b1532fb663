import { lockRound } from '../../src/rounds/lockRound';
import { readHistory } from '../../src/rounds/readHistory';
import { changesSince, revisionsOf } from '../../src/rounds/lateChanges';
import { roundValuesNow } from '../../src/rounds/roundValues';
import type { Plan } from '../../src/plan/schema';
import type { Report } from '../../src/report/types';
import { applyEdits } from '../../src/workbook/apply';
import type { CellSpec } from '../support/workbook';
import type { Case } from '../results/support/generated';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { DANISH } from './support/words';
import { rowsWith } from './support/rows';

const COMMENTED = ROWS.map((row, index) => (index === 2 ? [...row, 'Bemærkning'] : row.length === 4 ? [...row, null] : row));

function bookWith(changes: Readonly<Record<string, readonly CellSpec[]>>, commented = true): Case {
  const rows = rowsWith(commented ? COMMENTED : ROWS, changes);
  return smallCase({ sheet: { rows }, ...(commented ? { roles: { explanation: 4 } } : {}) });
}

function historyOf(given: Case, plan: Plan = PLAN) {
  const { edits } = lockRound({ ...given, plan, by: 'Anna Holm', at: '2024-09-05', words: DANISH });
  return readHistory(applyEdits(given.workbook, edits), plan);
}

describe('Later changes to a frozen round', () => {
  it('are none when nothing was changed', () => {
    const given = bookWith({});
    expect(changesSince({ history: historyOf(given), report: given.report, plan: PLAN })).toEqual([
      {
        round: 'UO2',
        version: 1,
        score: { reached: { before: 50, now: 50 }, expected: expect.anything() as unknown },
        changes: [],
      },
    ]);
  });

  it('are listed with before, after, cell and reason, and with what follows from them', () => {
    const history = historyOf(bookWith({}));
    const late = bookWith({ '1.2': ['1.2', 'Antal', 10, 'forventes opfyldt', 'Tre sager blev registreret i september'] });
    const [round] = changesSince({ history, report: late.report, plan: PLAN });
    const own = round?.changes.filter(({ unit, level }) => unit === '1.2' && level === 'requirement');
    const reason = 'Tre sager blev registreret i september';
    const given = { is: 'given', where: 'comment', text: reason };
    expect(own).toEqual([
      expect.objectContaining({
        part: 'actual',
        before: 7,
        now: 10,
        cell: { sheet: 'Status', row: 7, column: 2 },
        reason: given,
      }),
      expect.objectContaining({ part: 'explanation', before: null, now: reason }),
      expect.objectContaining({ part: 'degree', before: 0.7, now: 1, cell: undefined, reason: { is: 'notNeeded' } }),
      expect.objectContaining({ part: 'status', before: 'notFulfilled', now: 'fulfilled' }),
    ]);
    expect(round?.score.reached.now).toBeGreaterThan(round?.score.reached.before ?? Infinity);
  });

  it('have no reason in a comment from before the change', () => {
    const old = 'Følger planen';
    const history = historyOf(bookWith({ '1.2': ['1.2', 'Antal', 7, 'forventes opfyldt', old] }));
    const late = bookWith({ '1.2': ['1.2', 'Antal', 10, 'forventes opfyldt', old] });
    const [round] = changesSince({ history, report: late.report, plan: PLAN });
    expect(round?.changes.find(({ part }) => part === 'actual')?.reason).toEqual({ is: 'asked', comment: old });
  });

  it('are found in the table of an earlier round, judged by that round’s own day', () => {
    const before = bookWith({});
    const history = historyOf(before);
    const late = bookWith({ '1.2': ['1.2', 'Antal', null, null, null] });
    const report: Report = { current: { ...before.report.current, round: 'AR' }, earlier: [late.report.current] };
    const [round] = changesSince({ history, report, plan: PLAN });
    expect(round).toMatchObject({ round: 'UO2', version: 1 });
    expect(round?.changes.map(({ unit, level, part, now }) => [unit, level, part, now])).toContainEqual([
      '1.2',
      'requirement',
      'actual',
      null,
    ]);
    expect(roundValuesNow(PLAN, report, 'UO2')?.asOf).toBe('2024-08-31');
  });

  it('stay in the account when the round is locked again', () => {
    const first = bookWith({});
    const late = bookWith({ '1.2': ['1.2', 'Antal', 10, 'forventes opfyldt', 'Talt forkert'] });
    const by = { plan: PLAN, words: DANISH, by: 'Anna Holm' };
    const locked = applyEdits(first.workbook, lockRound({ ...first, ...by, at: '2024-09-05' }).edits);
    const again = lockRound({ ...late, ...by, workbook: locked, at: '2024-09-12' });
    const history = readHistory(applyEdits(locked, again.edits), PLAN);
    expect(changesSince({ history, report: late.report, plan: PLAN })[0]?.changes).toEqual([]);
    const [revision, ...others] = revisionsOf({ history });
    expect([revision?.round, revision?.version, others]).toEqual(['UO2', 1, []]);
    expect(revision?.changes).toContainEqual(
      expect.objectContaining({
        unit: '1.2',
        part: 'actual',
        before: 7,
        now: 10,
        cell: undefined,
        reason: { is: 'given', where: 'comment', text: 'Talt forkert' },
      }),
    );
    expect(revisionsOf({ history: historyOf(first) })).toEqual([]);
  });

  it('are not looked for where the round’s table stands in another file', () => {
    const given = bookWith({});
    const report: Report = { current: { ...given.report.current, round: 'AR' }, earlier: [] };
    expect(changesSince({ history: historyOf(given), report, plan: PLAN })).toEqual([]);
  });

  it('do not come from an amendment of a later day', () => {
    const given = bookWith({});
    const plan: Plan = {
      ...PLAN,
      amendments: [
        {
          change: 'retarget',
          requirement: '1.2',
          from: '2024-10-01',
          reason: 'Genforhandlet',
          document: 'Brev',
          measure: { kind: 'count', target: 5, unit: 'sager', whole: true, cumulative: true },
        },
      ],
    };
    expect(changesSince({ history: historyOf(given, plan), report: given.report, plan })[0]?.changes).toEqual([]);
  });
});
