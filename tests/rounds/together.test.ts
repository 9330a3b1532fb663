import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { check } from '../../src/check';
import { applyToExcel, readWorkbook, type ExcelProblem } from '../../src/excel';
import { ExcelFailure } from '../../src/excel/problems';
import { readHistory } from '../../src/rounds/readHistory';
import { lockEdits, type LockedYear } from '../../src/rounds/lockEdits';
import { HISTORY_SHEET } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RulePack } from '../../src/plan/schema';
import { PLAN, ROWS } from '../results/support/small';
import { DANISH } from './support/words';

const rules = JSON.parse(readFileSync(join(__dirname, '../../plans/rules-2024.json'), 'utf8')) as RulePack;

let open: Headless | undefined;
afterEach(async () => {
  await open?.settle();
  open?.close();
  open = undefined;
});

async function book(): Promise<Headless> {
  const rows = ROWS.map((row) => row.map((value) => (typeof value === 'object' ? null : (value ?? null))));
  open = await openHeadless(bookOf([sheetOf('Status', rows)], 'Fælles.xlsx'), { fileName: 'Fælles.xlsx' });
  return open;
}

/** One press on "Lås runden", prepared from what that person has read. */
function prepared(workbook: WorkbookSnapshot, by: string, at: string): LockedYear {
  const result = check({ workbook, plans: [PLAN], rulePacks: [rules], round: 'UO2', confirmation: { planId: PLAN.id } });
  if (result.state !== 'checked') throw new Error(JSON.stringify(result.recognition));
  return lockEdits({ workbook, ...result, plan: PLAN, by, at, words: DANISH }, { lock: true });
}

async function press(workbook: WorkbookSnapshot, by: string, at: string): Promise<ExcelProblem | 'locked'> {
  try {
    const { notTaken } = await applyToExcel(prepared(workbook, by, at).edits, workbook, { onChanged: 'refuse' });
    expect(notTaken).toEqual([]);
    return 'locked';
  } catch (error) {
    if (error instanceof ExcelFailure) return error.problem;
    throw error;
  }
}

const ANNA = ['Anna Holm', '2024-09-05T14:30'] as const;
const BO = ['Bo Lund', '2024-09-05T14:31'] as const;

const whoLocked = async () =>
  readHistory(await readWorkbook(), PLAN).lockedRounds.map(({ by, version, sound }) => [by, version, sound]);

describe('Two people who lock the round at once', () => {
  it('the second is refused before the history begins, and both stand when they press again', async () => {
    await book();
    const [anna, bo] = [await readWorkbook(), await readWorkbook()];
    expect(await press(anna, ...ANNA)).toBe('locked');
    expect(await press(bo, ...BO)).toEqual({ code: 'changedMeanwhile', sheet: HISTORY_SHEET, cells: [] });
    expect(await whoLocked()).toEqual([['Anna Holm', 1, true]]);
    expect(await press(await readWorkbook(), ...BO)).toBe('locked');
    expect(await whoLocked()).toEqual([
      ['Anna Holm', 1, true],
      ['Bo Lund', 2, true],
    ]);
    const { problems } = readHistory(await readWorkbook(), PLAN);
    expect(problems.map(({ code }) => code)).toEqual(['historyFrozenByTwo']);
  });

  it('the second is refused below what stands there, and nothing of theirs is written', async () => {
    const excel = await book();
    await press(await readWorkbook(), 'Carl Vang', '2024-09-04');
    const [anna, bo] = [await readWorkbook(), await readWorkbook()];
    expect(await press(anna, ...ANNA)).toBe('locked');
    await excel.settle();
    const before = await readWorkbook();
    expect(await press(bo, ...BO)).toMatchObject({ code: 'changedMeanwhile', sheet: HISTORY_SHEET });
    await excel.settle();
    expect(await readWorkbook()).toEqual(before);
    expect(await press(before, ...BO)).toBe('locked');
    expect(await whoLocked()).toEqual([
      ['Carl Vang', 1, true],
      ['Anna Holm', 2, true],
      ['Bo Lund', 3, true],
    ]);
  });

  it('is missed where both wrote into the same rows in the same moment, and stands when the round is locked again', async () => {
    const excel = await book();
    await press(await readWorkbook(), 'Carl Vang', '2024-09-04');
    const [anna, bo] = [await readWorkbook(), await readWorkbook()];
    expect(await Promise.all([press(anna, ...ANNA), press(bo, ...BO)])).toEqual(['locked', 'locked']);
    await excel.settle();
    const overwritten = readHistory(await readWorkbook(), PLAN);
    expect(overwritten.problems.map(({ code }) => code)).toContain('historyFreezingLost');
    expect(await press(await readWorkbook(), 'Anna Holm', '2024-09-05T14:35')).toBe('locked');
    expect(await whoLocked()).toEqual([
      ['Carl Vang', 1, true],
      ['Bo Lund', 2, true],
      ['Anna Holm', 3, true],
    ]);
  });

  it('leaves the history of the first alone where both began it in the same moment', async () => {
    const excel = await book();
    const [anna, bo] = [await readWorkbook(), await readWorkbook()];
    expect(await Promise.all([press(anna, ...ANNA), press(bo, ...BO)])).toEqual([
      'locked',
      { code: 'changedMeanwhile', sheet: HISTORY_SHEET, cells: [] },
    ]);
    await excel.settle();
    expect(await whoLocked()).toEqual([['Anna Holm', 1, true]]);
    expect(readHistory(await readWorkbook(), PLAN).problems).toEqual([]);
  });
});
