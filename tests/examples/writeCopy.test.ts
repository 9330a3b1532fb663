import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { copyWithResults } from '../../cli/check/writeCopy';
import { check } from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

const ROOT = join(__dirname, '../..');
const plan = examplePlan(join(ROOT, 'plans'));
const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));

/** The value behind one of our names. */
function named({ names, sheets }: WorkbookSnapshot, wanted: string): unknown {
  const name = names.find((candidate) => candidate.name === wanted);
  const sheet = sheets.find((candidate) => candidate.name === name?.sheet);
  return sheet && name?.area ? cellAt(sheet, name.area.top, name.area.left).value : undefined;
}

describe('a copy with the results in it', () => {
  it('counts days as the workbook does, also from 1904', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(ROOT, 'examples/flettede-maal.xlsx'));
    book.properties.date1904 = true;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const read = readXlsx(bytes, 'fra-1904.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const result = check({ workbook: read.workbook, plans: [plan], rulePacks: [rulePack] });
    if (result.state !== 'checked') throw new Error(result.state);
    const copy = copyWithResults(bytes, read.workbook, result, 'da');
    const again = readXlsx(copy.bytes, 'fra-1904.xlsx');
    if (!again.ok) throw new Error(JSON.stringify(again.problem));
    expect(again.workbook.date1904).toBe(true);
    expect(findSheet(again.workbook, 'Målstatus')).toBeDefined();
    // 31 August 2024, counted from 1904.
    expect(named(again.workbook, 'MS_Opgoerelsesdato')).toBe(44073);
  }, 30_000);
});
