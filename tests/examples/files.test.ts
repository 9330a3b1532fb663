import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../../examples/layouts';
import { examplePlan } from '../../examples/kit/plan';
import { bytesOf } from '../../examples/kit/save';
import type { Built, Example, Expected } from '../../examples/kit/types';
import { unitsOf } from '../../src/plan/units';
import { columnIndex, parseRect, quoteSheet } from '../../src/workbook/address';
import { cellAt, cellSeenAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';

const FOLDER = join(__dirname, '../../examples');
const plan = examplePlan(join(__dirname, '../../plans'));

function stored(example: Example): WorkbookSnapshot {
  const result = readXlsx(new Uint8Array(readFileSync(join(FOLDER, `${example.name}.xlsx`))), `${example.name}.xlsx`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.workbook;
}

function storedExpected(example: Example): Built['expected'] {
  return JSON.parse(readFileSync(join(FOLDER, `${example.name}.expected.json`), 'utf8')) as Built['expected'];
}

const named = EXAMPLES.map((example): [string, Example] => [example.name, example]);
const ofThePlan = named.filter(([name]) => !name.startsWith('foreign/'));

describe('the example workbooks', () => {
  it.each(named)('%s is what the script makes', async (_, example) => {
    const { book, expected } = example.build(plan);
    const made = readXlsx(await bytesOf(book), `${example.name}.xlsx`);
    expect(made.ok && made.workbook).toEqual(stored(example));
    expect(JSON.parse(JSON.stringify(expected))).toEqual(storedExpected(example));
  });

  it.each(ofThePlan)('%s says in the workbook that its figures are invented', (name, example) => {
    const texts = stored(example).sheets.flatMap((sheet) => [...sheet.cells.values()].map((cell) => String(cell.value)));
    const notice = name === 'status-uo2-2024-tom' ? 'Eksempel: en tom indberetning' : 'lle tal er opdigtede';
    expect(texts.some((text) => text.includes(notice))).toBe(true);
  });

  it.each(ofThePlan)('%s has a row for every unit of the plan, read from the file', (_, example) => {
    const expected = storedExpected(example) as Expected;
    const tables = [expected, ...(expected.more ?? [])];
    expect(tables.flatMap(({ rows }) => Object.keys(rows)).sort()).toEqual(
      unitsOf(plan)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { sheet: name, columns, rows } of tables) {
      const sheet = findSheet(stored(example), name);
      const column = columnIndex(columns.requirement ?? '') ?? -1;
      for (const unit of unitsOf(plan).filter(({ id }) => rows[id] !== undefined)) {
        const text = unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
        expect(sheet && String(cellSeenAt(sheet, (rows[unit.id] ?? 0) - 1, column).value)).toContain(text);
      }
    }
  });

  it.each(ofThePlan)('%s has its planted mistakes in cells of its table', (_, example) => {
    const expected = storedExpected(example) as Expected;
    for (const { cell = '' } of expected.planted) {
      const [address = '', sheet] = cell.split('!').reverse();
      const table = [expected, ...(expected.more ?? [])].find((one) => sheet === undefined || quoteSheet(one.sheet) === sheet);
      const rect = parseRect(address);
      const rows = Object.values(table?.rows ?? {});
      expect(rect && rect.top + 1 >= Math.min(...rows) && rect.top + 1 <= Math.max(...rows)).toBe(true);
    }
  });
});

describe('what a file carries besides values', () => {
  it('only the entry cells of the protected sheet can be written', () => {
    const example = EXAMPLES.find(({ name }) => name === 'beskyttet-ark');
    if (!example) throw new Error('no example');
    const expected = storedExpected(example) as Expected;
    const sheet = findSheet(stored(example), expected.sheet);
    const row = (expected.rows['1.2'] ?? 0) - 1;
    const unlocked = (role: keyof Expected['columns']): boolean | undefined =>
      sheet?.protection?.unlocked.has(row * 16_384 + (columnIndex(expected.columns[role] ?? '') ?? -1));
    expect([unlocked('actual'), unlocked('resultStatus'), unlocked('weight'), unlocked('requirement')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([0, columnIndex(expected.columns.goal ?? '')]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([(expected.rows['2.2.2'] ?? 0) - 1]);
    expect(sheet?.filter).toBeDefined();
  });

  it('an error value is read as one', () => {
    const example = EXAMPLES.find(({ name }) => name === 'to-overskriftsraekker');
    const expected = example && (storedExpected(example) as Expected);
    const rect = parseRect(expected?.planted[0]?.cell ?? '');
    const sheet = example && findSheet(stored(example), expected?.sheet ?? '');
    expect(sheet && rect && cellAt(sheet, rect.top, rect.left)).toMatchObject({ type: 'error', value: '#DIV/0!' });
  });
});
