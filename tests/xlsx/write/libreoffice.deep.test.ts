/** LibreOffice opens what is written and, calculating everything anew, finds the results that were written with it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyColumn, keyRow } from '../../../src/workbook/address';
import { evaluateFilesInLibreOffice, type LibreOfficeResult } from '../../support/libreoffice';
import { computeExample, EXAMPLES, readBook } from './support';

let folder = '';
let results: readonly LibreOfficeResult[] = [];
const files = EXAMPLES.map((name) => ({ name, bytes: computeExample(name).written }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maalstatus-write-'));
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
  results = await evaluateFilesInLibreOffice(paths);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** LibreOffice tells truth values as numbers. */
function shown(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value === '' ? null : value;
}

it.each(files)('$name', ({ name, bytes }) => {
  const result = results[EXAMPLES.indexOf(name)];
  let compared = 0;
  const differences = readBook(bytes, name).sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => {
      if (cell.formula === undefined) return [];
      compared += 1;
      const found = shown(result?.at(sheet.name, keyRow(key), keyColumn(key)));
      const wanted = cell.type === 'error' ? { error: cell.value } : shown(cell.value);
      const close =
        typeof found === 'number' &&
        typeof wanted === 'number' &&
        Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      return close || JSON.stringify(found) === JSON.stringify(wanted)
        ? []
        : [{ sheet: sheet.name, formula: cell.formula, wanted, found }];
    }),
  );
  expect({ count: differences.length, first: differences.slice(0, 3) }).toEqual({ count: 0, first: [] });
  expect(compared).toBeGreaterThan(100);
});
