/** What we write into a workbook must not change how it is read the next time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckResult } from '../../src/check';
import { parseRulePack } from '../../src/plan/load';
import type { TableBinding } from '../../src/recognition/types';
import { resultEdits } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { applyEdits } from '../../src/workbook/apply';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { PLAN } from './layouts';

const ROOT = join(__dirname, '../..');
const pack = parseRulePack(JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));

function checked(workbook: WorkbookSnapshot): Extract<CheckResult, { state: 'checked' }> {
  if (!pack.ok) throw new Error('the rule pack of 2024 does not load');
  const result = check({ workbook, plans: [PLAN], rulePacks: [pack.value] });
  if (result.state !== 'checked') throw new Error(result.state);
  return result;
}

function bound(table: TableBinding) {
  return { ...table, columns: table.columns.filter(({ role }) => !role.startsWith('result')) };
}

it.each(['status-uo2-2024', 'beskyttet-ark', 'runder-side-om-side', 'excel-tabel'])('reads %s alike before and after', (name) => {
  const read = readXlsx(readFileSync(join(ROOT, 'examples', `${name}.xlsx`)), `${name}.xlsx`);
  if (!read.ok) throw new Error(read.problem.code);
  const first = checked(read.workbook);
  const { edits } = resultEdits({ workbook: read.workbook, ...first, words: { language: 'da', texts: sheetDa } });
  const { recognition } = checked(applyEdits(read.workbook, edits));
  expect(bound(recognition.tables[0])).toEqual(bound(first.recognition.tables[0]));
  expect(recognition.earlier).toEqual(first.recognition.earlier);
  expect(recognition.questions).toEqual([]);
  expect(recognition.tables[0].columns.filter(({ role }) => role.startsWith('result'))).toHaveLength(4);
});
