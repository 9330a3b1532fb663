/** A plan whose rounds are tertials: ids and names of its own, and one that says itself that it is final. */
import { check } from '../../src/check';
import { parsePlan } from '../../src/plan/load';
import { isFinalRound } from '../../src/plan/rounds';
import { lockEdits } from '../../src/rounds/lockEdits';
import { readHistory } from '../../src/rounds/readHistory';
import { roundsDa } from '../../src/texts/da/rounds';
import { sheetDa } from '../../src/texts/da/sheet';
import { applyEdits } from '../../src/workbook/apply';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { PLAN, rowsOf, textOf, TITLE, type Column } from '../recognition/layouts';
import { RULE_PACKS } from '../../src/taskpane/plans';
import { workbookOf } from '../support/workbook';

const ROUNDS = [
  { id: 'T1', name: '1. tertial', asOf: '2024-04-30', due: '2024-05-15' },
  { id: 'T2', name: '2. tertial', asOf: '2024-08-31', due: '2024-09-16' },
  { id: 'T3', name: '3. tertial', asOf: '2024-11-30', due: '2024-12-15' },
  { id: 'Helår', name: 'Hele året', asOf: '2024-12-31', due: '2025-03-14', final: true },
];
const loaded = parsePlan({ ...PLAN, rounds: ROUNDS });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const plan = loaded.value;

const COLUMNS: readonly Column[] = [
  ['Nr.', ({ id }) => id],
  ['Resultatkrav', textOf],
  ['Realiseret', ({ measure }) => (measure.kind === 'count' ? measure.target : null)],
];

function bookNaming(...rounds: readonly string[]): WorkbookSnapshot {
  const table = rowsOf(COLUMNS).map((row) => row.map((value) => (typeof value === 'object' ? null : (value ?? null))));
  return workbookOf({
    sheets: Object.fromEntries(rounds.map((round) => [round, { rows: [[TITLE], [`Runde: ${round}`], [], ...table] }])),
  });
}

const checked = (workbook: WorkbookSnapshot, round?: string) =>
  check({ workbook, plans: [plan], rulePacks: RULE_PACKS, planId: plan.id, ...(round !== undefined && { round }) });

describe('a plan with tertials', () => {
  it('says itself which round is final; a plan without that means AR', () => {
    expect(plan.rounds.map(isFinalRound)).toEqual([false, false, false, true]);
    expect(PLAN.rounds.map(isFinalRound)).toEqual([false, false, false, true]);
  });

  it.each([
    ['2. tertial', 'T2', false],
    ['Tertial 3', 'T3', false],
    ['T1', 'T1', false],
    ['Hele året', 'Helår', true],
  ])('reads the round from "%s" and computes it', (said, round, final) => {
    const result = checked(bookNaming(said));
    if (result.state !== 'checked') throw new Error(JSON.stringify(result.recognition));
    expect(result.recognition.round.value.id).toBe(round);
    expect(result.assessment.final).toBe(final);
    expect(result.assessment.score.reached.percent).not.toBeNull();
  });

  it('refuses a round that no plan has', () => {
    const { recognition } = checked(bookNaming('2. tertial'), 'UO2');
    expect(recognition).toMatchObject({ recognised: false, reason: { code: 'roundInNoPlan', values: { round: 'UO2' } } });
  });

  it('is locked round by round, under names that Excel takes', () => {
    let workbook = bookNaming('1. tertial');
    for (const [round, at] of [
      ['T1', '2024-05-10'],
      ['Helår', '2025-02-01'],
    ] as const) {
      const result = checked(workbook, round);
      if (result.state !== 'checked') throw new Error(JSON.stringify(result.recognition));
      const words = { language: 'da', sheet: sheetDa, rounds: roundsDa } as const;
      const { locking, edits } = lockEdits({ workbook, ...result, plan, by: 'Anna Holm', at, words }, { lock: true });
      expect(locking.refused).toBeUndefined();
      workbook = applyEdits(workbook, edits);
    }
    const history = readHistory(workbook, plan);
    expect(history.lockedRounds.map(({ round }) => round)).toEqual(['T1', 'Helår']);
    expect(history.problems.map(({ code }) => code)).toEqual(['historyRoundMissing', 'historyRoundMissing']);
    expect(
      workbook.names.filter(({ name }) => name.startsWith('MS_Laast_')).every(({ name }) => /^[\p{L}\d_.]+$/u.test(name)),
    ).toBe(true);
  });
});
