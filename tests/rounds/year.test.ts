import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf, openHeadless, type Headless } from '../../host/node/headless';
import { serialOfIso } from '../../src/calendar/days';
import { check } from '../../src/check';
import { applyToExcel, readWorkbook } from '../../src/excel';
import type { RulePack } from '../../src/plan/schema';
import type { UsualRound } from '../../src/plan/rounds';
import { resultEdits } from '../../src/results';
import { readHistory } from '../../src/rounds/readHistory';
import { lockEdits, type LockedYear } from '../../src/rounds/lockEdits';
import { yearOf } from '../../src/rounds/yearOf';
import { sheetDa } from '../../src/texts/da/sheet';
import { needed } from '../../src/workbook/compare';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { evaluateFilesInLibreOffice } from '../support/libreoffice';
import { AMENDED as PLAN, cellOf, figuresOf, SHEETS, yearSheets } from '../support/year';
import { DANISH } from './support/words';

const rules = JSON.parse(readFileSync(join(__dirname, '../../plans/rules-2024.json'), 'utf8')) as RulePack;
const MOMENTS: Readonly<Record<UsualRound, string>> = {
  UO1: '2024-05-10T09:30',
  UO2: '2024-09-10T10:00',
  UO3: '2024-11-08T11:15',
  AR: '2025-03-01T12:00',
};

let open: Headless;

async function fill(round: UsualRound): Promise<void> {
  for (const [cell, value] of figuresOf(round)) await open.person.set(SHEETS[round], cell, value);
}

function checked(workbook: WorkbookSnapshot, round: UsualRound) {
  const result = check({ workbook, plans: [PLAN], rulePacks: [rules], round });
  if (result.state !== 'checked') throw new Error(JSON.stringify(result.recognition));
  return result;
}

async function lock(round: UsualRound, by: string, at = MOMENTS[round]): Promise<LockedYear> {
  const workbook = await readWorkbook();
  const request = { workbook, ...checked(workbook, round), plan: PLAN, by, at, words: DANISH };
  const locked = lockEdits(request, { lock: true });
  expect(locked.locking.refused).toBeUndefined();
  const applied = await applyToExcel(locked.edits, workbook);
  expect(applied.notTaken).toEqual([]);
  await open.settle();
  return locked;
}

async function year(round: UsualRound) {
  const workbook = await readWorkbook();
  return yearOf({ workbook, plan: PLAN, ...checked(workbook, round) });
}

afterAll(() => open.close());

it('plays a whole year: four rounds, a late registration, an amendment, an override', async () => {
  open = await openHeadless(bookOf(yearSheets(), 'Året 2024.xlsx'), { fileName: 'Året 2024.xlsx' });

  await fill('UO1');
  await lock('UO1', 'Anna Holm');
  await fill('UO2');
  const second = await lock('UO2', 'Anna Holm');
  expect(second.year.developments.since).toEqual({ round: 'UO1', asOf: '2024-04-30', locked: true });
  expect(second.year.history.problems).toEqual([]);
  expect(second.year.amendments.map(({ inForce }) => inForce)).toEqual([false, false]);

  // In October a case from August turns up.
  const late = '1.1.a.1';
  const before = Number(open.value(SHEETS.UO2, cellOf('actual', late)));
  await open.person.set(SHEETS.UO2, cellOf('actual', late), before + 12);
  await open.person.set(SHEETS.UO2, cellOf('comment', late), 'Registreret for sent i august');
  await fill('UO3');
  const third = await lock('UO3', 'Bo Lund');
  expect(third.year.changes.flatMap(({ changes }) => changes)).toContainEqual(
    expect.objectContaining({
      round: 'UO2',
      unit: late,
      part: 'actual',
      before,
      now: before + 12,
      reason: { is: 'given', where: 'comment', text: 'Registreret for sent i august' },
      cell: expect.objectContaining({ sheet: SHEETS.UO2 }) as unknown,
    }),
  );
  expect(third.year.amendments.map(({ unit, isNew, firstRound }) => [unit, isNew, firstRound])).toEqual([
    ['2.1', true, 'UO3'],
    ['1.2', true, 'UO3'],
  ]);
  expect(third.year.amendmentProblems.map(({ code }) => code)).toEqual([]);
  const weights = third.year.history.lockedRounds.map(
    ({ lines }) => lines.find(({ id, level }) => id === '1.2' && level === 'block')?.weight,
  );
  expect(weights).toEqual([10, 10, 15]);

  // The department locks the second round again, with the late case in it; the first version stays.
  const again = await lock('UO2', 'Anna Holm', '2024-11-12T08:00');
  expect(again.locking.version).toBe(2);
  expect((await year('UO3')).changes.find(({ round }) => round === 'UO2')).toMatchObject({ version: 2, changes: [] });

  await fill('AR');
  const judged = '1.3';
  await open.person.set(SHEETS.AR, cellOf('override', judged), 'Opfyldt');
  await open.person.set(SHEETS.AR, cellOf('reason', judged), 'Overgik til en ny definition i juni');
  await open.person.set(SHEETS.AR, cellOf('by', judged), 'Direktøren');
  await open.person.set(SHEETS.AR, cellOf('on', judged), serialOfIso('2025-02-20') ?? 0);
  const last = await lock('AR', 'Anna Holm');
  const verdict = last.year.history.lockedRounds.at(-1)?.lines.find(({ id, level }) => id === judged && level === 'requirement');
  expect(verdict).toMatchObject({
    reached: { status: 'fulfilled' },
    override: { reason: 'Overgik til en ny definition i juni', by: 'Direktøren' },
  });
  expect(last.year.developments.score.map(({ round, locked }) => [round, locked])).toEqual([
    ['UO1', true],
    ['UO2', true],
    ['UO3', true],
    ['AR', true],
  ]);

  // Results beside it, and nothing left to do the second time.
  const workbook = await readWorkbook();
  const final = checked(workbook, 'AR');
  const { edits } = resultEdits({ workbook, ...final, words: { language: 'da', texts: sheetDa } });
  await applyToExcel(edits, workbook);
  await open.settle();
  const after = await readWorkbook();
  const asked = { ...checked(after, 'AR'), workbook: after, plan: PLAN, by: 'Anna Holm', at: MOMENTS.AR, words: DANISH };
  expect(needed(after, lockEdits(asked, { lock: true }).edits)).toEqual([]);

  // The file, read by our own reader and recalculated by LibreOffice.
  const bytes = await open.save();
  const read = readXlsx(bytes, 'Året 2024.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const history = readHistory(read.workbook, PLAN);
  expect(history.problems).toEqual([]);
  expect(history.lockedRounds).toHaveLength(5);
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-aar-'));
  try {
    const file = join(folder, 'aaret.xlsx');
    writeFileSync(file, bytes);
    const [office] = await evaluateFilesInLibreOffice([file]);
    if (!office) throw new Error('LibreOffice gave no answer');
    const scores = last.year.developments.score;
    scores.forEach(({ reached }, index) => {
      const [shown, , , , , again] = [2, 3, 4, 5, 6, 7].map((column) => office.at('Målstatus udvikling', 5 + index, column));
      expect(shown).toBeCloseTo(reached ?? NaN, 9);
      expect(again).toBeCloseTo(reached ?? NaN, 9);
      expect(open.value('Målstatus udvikling', `H${6 + index}`)).toBeCloseTo(reached ?? NaN, 9);
    });
    const bar = office.at('Målstatus udvikling', 5, 3);
    expect(bar).toMatch(/^█+░*$/);
    expect(bar).toHaveLength(10);
    // Four rounds, one block each.
    const trend = office.at('Målstatus udvikling', 13, 9);
    expect(trend).toMatch(/^[▁▂▃▄▅▆▇█·]{4}$/);
    expect(open.value('Målstatus udvikling', 'J14')).toBe(trend);
    // The score of the live sheet, calculated from the figures, is the one that was frozen.
    const live = after.names.find(({ name }) => name === 'MS_Score');
    const place = live?.area ?? { top: -1, left: -1 };
    const share = Number(office.at('Målstatus', place.top, place.left));
    expect(100 * share).toBeCloseTo(history.lockedRounds.at(-1)?.score.reached.percent ?? NaN, 9);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
