/** Every example workbook, read from its file: fully and rightly bound, or refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../src/recognition/recognise';
import type { Recognition } from '../../src/recognition/types';
import { columnName } from '../../src/workbook/address';
import { readXlsx } from '../../src/xlsx';
import { PLAN } from './layouts';

const FOLDER = join(__dirname, '../../examples');

interface Expected {
  readonly recognised: boolean;
  readonly plan: string;
  readonly round: string;
  readonly asOf: string;
  readonly sheet: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, number>>;
  readonly more?: readonly Pick<Expected, 'sheet' | 'columns' | 'rows'>[];
  readonly earlier?: readonly { readonly round: string; readonly sheet: string }[];
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~'))
        .map((name) => join(folder, name))
    : [];
}

const files = [...filesIn(FOLDER), ...filesIn(join(FOLDER, 'foreign'))].map((path) => path.slice(FOLDER.length + 1));

function recognisedIn(file: string): Recognition {
  const read = readXlsx(readFileSync(join(FOLDER, file)), file);
  if (!read.ok) throw new Error(`${file} cannot be read: ${read.problem.code}`);
  return recognise(read.workbook, [PLAN]);
}

function expectedOf(file: string): Expected | { readonly recognised: false } {
  return JSON.parse(readFileSync(join(FOLDER, file.replace(/\.xlsx$/, '.expected.json')), 'utf8')) as Expected;
}

it('has examples to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(7);
});

describe.each(files)('%s', (file) => {
  const expected = expectedOf(file);
  const recognition = recognisedIn(file);

  if (!('plan' in expected)) {
    it('is refused', () => {
      expect(recognition.recognised).toBe(false);
    });
    return;
  }

  it('is bound as it was laid out, surely and without a question', () => {
    if (!recognition.recognised) throw new Error(JSON.stringify(recognition.reason));
    const { plan, planConfidence, round, asOf, tables, earlier, questions } = recognition;
    const shown = (confidence: string, text: string | number) => (confidence === 'sure' ? text : `${text} (gættet)`);
    const [first, ...more] = tables.map((table) => ({
      sheet: shown(table.sheet.confidence, table.sheet.value),
      columns: Object.fromEntries(
        table.columns.map(({ role, value, confidence }) => [role, shown(confidence, columnName(value))]),
      ),
      rows: Object.fromEntries(table.rows.map(({ id, value, confidence }) => [id, shown(confidence, value + 1)])),
    }));
    expect({
      plan: shown(planConfidence, plan.id),
      round: shown(round.confidence, round.value.id),
      asOf: asOf.value,
      ...first,
      more,
      questions,
    }).toEqual({
      plan: expected.plan,
      round: expected.round,
      asOf: expected.asOf,
      sheet: expected.sheet,
      columns: expected.columns,
      rows: expected.rows,
      more: expected.more ?? [],
      questions: [],
    });
    if (expected.earlier) {
      expect(earlier.flatMap((of) => of.map(({ round: id, sheet }) => ({ round: id, sheet: sheet.value })))).toEqual(
        expected.earlier,
      );
    }
  });
});
