/** `maalstatus check` with answers, certain fixes and reasons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../cli/arguments';
import { explanation, questionAnswers } from '../../cli/check/explain';
import { fixedWorkbook } from '../../cli/check/fixes';
import { confirmationOf } from '../../cli/openFile';
import { SAID } from '../../cli/options';
import { choosePlans } from '../../cli/plans';
import { check, type CheckResult } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { maalstatus, ownIo, ROOT } from '../support/commandLine';

const choice = choosePlans(ownIo, undefined);
if (!choice.ok) throw new Error(choice.key);
const { plans, rulePacks } = choice.agreed;

function workbook(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(join(ROOT, 'examples', name))), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.workbook;
}

function checked(of: WorkbookSnapshot, ...args: string[]): CheckResult {
  const asked = readArguments(['a.xlsx', ...args], SAID);
  if ('problem' in asked) throw new Error(asked.problem);
  const confirmation = confirmationOf(asked.values, ownIo.files);
  if ('problem' in confirmation) throw new Error(confirmation.problem);
  return check({ workbook: of, plans, rulePacks, confirmation });
}

describe('answers on the command line', () => {
  it('bind the column and the row that are named', () => {
    const result = checked(workbook('status-uo2-2024.xlsx'), '--column', 'actual=L', '--row', '1.2=30');
    if (result.state !== 'checked') throw new Error(result.state);
    const [{ columns, rows }] = result.recognition.tables;
    expect(columns.find(({ role }) => role === 'actual')?.value).toBe(11);
    expect(rows.find(({ id }) => id === '1.2')?.value).toBe(29);
  });

  it.each([
    [['--column', 'noget=K'], '"noget=K" er ikke en kolonne.'],
    [['--column', 'actual=12'], '"actual=12" er ikke en kolonne.'],
    [['--row', '1.2=0'], '"1.2=0" er ikke en række.'],
    [['--answers', 'findes-ikke.json'], 'Filen findes-ikke.json med svar kan ikke læses.'],
  ])('%j is refused: %s', async (args, sentence) => {
    const { code, err } = await maalstatus('check', 'a.xlsx', ...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('that rule the column of figures out leave a question without the weights', () => {
    const { recognition } = checked(workbook('status-uo2-2024.xlsx'), '--column', 'actual=-');
    const [question] = questionAnswers(recognition, 'da');
    expect(question?.options.flatMap((option) => option.for)).not.toContain('Overskriften er "Vægt".');
  });
});

it('certain fixes are applied once, and nothing is left to fix', () => {
  const before = workbook('stavefejl-og-formater.xlsx');
  const fixed = fixedWorkbook(before, checked(before));
  expect(fixed.fixes.length).toBeGreaterThan(4);
  const after = checked(fixed.workbook);
  expect(after.state === 'checked' && after.findings.filter(({ fix }) => fix)).toEqual([]);
});

it('tells for every bound column why it is the one', () => {
  const { recognition } = checked(workbook('runder-side-om-side.xlsx'));
  const lines = explanation(recognition, 'da').join('\n');
  expect(lines).toMatch(/actual = [A-Z]: \+ Overskriften/);
  expect(lines).toMatch(/actual ≠ [A-Z]+: .*– Overskriften nævner Udgiftsopfølgning I, men tabellen gælder Udgiftsopfølgning II/);
});
