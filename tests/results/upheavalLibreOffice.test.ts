/** The same as upheaval.test.ts, where LibreOffice itself sorts, inserts, deletes, moves and calculates. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMN, resultLayoutOf } from '../../src/results/resultLayout';
import { sheetDa } from '../../src/texts/da/sheet';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { evaluateFilesInLibreOffice, rearrangedFile, type LibreOfficeResult, type Rearrangement } from '../support/libreoffice';
import { sample } from '../support/sample';
import { writeSnapshot } from './support/files';
import { caseOf, computed, FIRST_ROW, TABLE, type Case, type Layout } from './support/generated';

const WARNINGS: readonly unknown[] = [sheetDa.movedRow, sheetDa.movedColumn];
const LAYOUTS: readonly Layout[] = ['own', 'theirs', 'locked', 'split'];

interface Attempt {
  readonly given: Case;
  readonly does: Rearrangement;
}

/** Each kind of change in workbooks of each layout. */
function attempts(): readonly Attempt[] {
  return Array.from({ length: sample(16, 96) }, (_, at) => {
    const given = caseOf(generateReport(new Random(7000 + at), at % 13), LAYOUTS[at % LAYOUTS.length] ?? 'own');
    return { given, does: changeOf(given, at) };
  });
}

function changeOf({ recognition }: Case, at: number): Rearrangement {
  const random = new Random(at);
  const [table] = recognition.tables;
  const { lastRow: bottom } = table;
  const right = Math.max(...table.columns.map(({ value }) => value));
  const row = random.whole(FIRST_ROW, bottom);
  const column = random.whole(0, right);
  const numbers = table.columns.find(({ role }) => role === 'id')?.value ?? 0;
  const sheet = TABLE;
  const sort = { do: 'sort' as const, sheet, top: FIRST_ROW, left: 0, bottom, by: numbers, descending: true };
  const kinds: readonly Rearrangement[] = [
    { ...sort, right: right + 4 },
    { ...sort, right },
    { do: 'deleteRow', sheet, at: row },
    { do: 'moveRow', sheet, at: row, to: random.whole(FIRST_ROW, bottom) },
    { do: 'deleteColumn', sheet, at: column },
    { do: 'insertRow', sheet, at: row },
    { do: 'moveColumn', sheet, at: column, to: random.whole(0, right) },
    { do: 'insertColumn', sheet, at: column },
  ];
  // Every kind in every layout before any comes again.
  const kind = kinds[Math.floor(at / LAYOUTS.length) % kinds.length] ?? kinds[0];
  if (!kind) throw new Error('no kind');
  return kind;
}

describe('A table that is rearranged in LibreOffice', () => {
  const cases = attempts();
  const results: LibreOfficeResult[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
    try {
      const files = await Promise.all(
        cases.map(async ({ given }, at) => {
          const file = join(folder, `${at}.xlsx`);
          await writeSnapshot(computed(given).workbook, file);
          return file;
        }),
      );
      const both = cases.flatMap(({ does }, at) => [files[at] ?? '', rearrangedFile(files[at] ?? '', [does])]);
      results.push(...(await evaluateFilesInLibreOffice(both)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 600_000);

  it('shows every result on our sheet as it was or says that it has moved', () => {
    const seen = new Set<string>();
    cases.forEach(({ given, does }, at) => {
      const [before, after] = [results[2 * at], results[2 * at + 1]];
      if (!before || !after) throw new Error('not calculated');
      const places = placesOf(given);
      const check = after.at('Målstatus', places.check.row, places.check.column);
      const warned = typeof check === 'string' && check.startsWith('⚠');
      seen.add(`${does.do} ${warned ? 'warned' : 'held'}`);
      for (const { row, column } of places.answers) {
        const [was, is] = [before.at('Målstatus', row, column), after.at('Målstatus', row, column)];
        const honest = is === was || (warned && (is === '' || WARNINGS.includes(is)));
        expect([at, does, row, column, was, is, honest]).toEqual([at, does, row, column, was, is, true]);
      }
      const score = after.at('Målstatus', places.score.row, places.score.column);
      expect([at, does, WARNINGS.includes(score)]).toEqual([at, does, warned]);
    });
    expect([...seen]).toEqual(expect.arrayContaining(['sort warned', 'deleteRow warned', 'moveRow held']));
    expect([...seen]).not.toEqual(expect.arrayContaining(['moveRow warned']));
  });
});

interface Place {
  readonly row: number;
  readonly column: number;
}

function placesOf({ recognition }: Case): { readonly score: Place; readonly check: Place; readonly answers: readonly Place[] } {
  const { units, rows } = resultLayoutOf(recognition.plan);
  const columns = [COLUMN.status, COLUMN.light, COLUMN.expectedStatus, COLUMN.expectedLight];
  return {
    score: { row: rows.score + 2, column: COLUMN.weight },
    check: { row: rows.score, column: COLUMN.weight },
    answers: units.flatMap(({ row }) => columns.map((column) => ({ row, column }))),
  };
}
