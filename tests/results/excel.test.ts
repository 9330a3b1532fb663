import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHeadless } from '../../host/node/headless';
import { check } from '../../src/check';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { parsePlan } from '../../src/plan/load';
import type { RulePack } from '../../src/plan/schema';
import { removalEdits, resultEdits } from '../../src/results';
import { needed } from '../../src/workbook/compare';
import { cellKey } from '../../src/workbook/address';
import { findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sample } from '../support/sample';
import { agrees, expectationsOf } from './support/expected';
import { DANISH } from './support/generated';

const ROOT = join(__dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const parsed = parsePlan(read('plans/hjemrejsestyrelsen-2024.json'));
if (!parsed.ok) throw new Error('the plan is not readable');
const plan = parsed.value;
const rules = read('plans/rules-2024.json') as RulePack;

function checked(workbook: WorkbookSnapshot) {
  const result = check({ workbook, plans: [plan], rulePacks: [rules] });
  if (result.state !== 'checked') throw new Error(result.state);
  return result;
}

function edits(workbook: WorkbookSnapshot) {
  const { recognition, report, assessment } = checked(workbook);
  return resultEdits({ workbook, recognition, report, assessment, words: DANISH, carried: { plan } });
}

/** Everything of the agency's own sheets, by what Excel tells of it. */
function theirs(workbook: WorkbookSnapshot, names: readonly string[]): unknown {
  return names.map((name) => {
    const sheet = findSheet(workbook, name);
    const sorted = <T>(map: ReadonlyMap<number, T> | undefined) => [...(map ?? [])].sort(([first], [second]) => first - second);
    return {
      cells: sorted(sheet?.cells),
      looks: sorted(sheet?.styles),
      widths: sorted(sheet?.columnWidths),
      lights: sheet?.lights ?? [],
    };
  });
}

/** That a protected sheet is written and left without a trace is `excel/wholeJob.test.ts`'s in the fast lane. */
const NAMES = sample(['runder-side-om-side'], ['status-uo2-2024', 'beskyttet-ark', 'runder-side-om-side']);

describe('Results through the real Excel code', () => {
  it.each(NAMES)(
    'are right in %s, leave nothing to do the second time, and go without a trace',
    async (name) => {
      const open = await openHeadless(new Uint8Array(readFileSync(join(ROOT, `examples/${name}.xlsx`))), {
        fileName: `${name}.xlsx`,
      });
      const sheets = open.sheetNames();
      const before = await readWorkbook({ stylesOf: sheets });
      const { edits: wanted } = edits(before);
      const applied = await applyToExcel(wanted, before);
      expect(applied.notTaken).toEqual([]);
      await open.settle();

      const after = await readWorkbook({ stylesOf: sheets });
      const now = checked(after);
      const sheet = findSheet(after, 'Målstatus');
      for (const { what, sheet: on, row, column, value } of expectationsOf(
        { ...now, workbook: after, recognition: now.recognition },
        { ...after, names: [] },
      )) {
        if (on !== 'Målstatus') continue;
        const found = sheet?.cells.get(cellKey(row, column))?.value ?? '';
        expect([what, found, agrees(value, found)]).toEqual([what, found, true]);
      }
      expect(needed(after, edits(after).edits)).toEqual([]);

      const { edits: away, notes } = removalEdits(after);
      expect(notes).toEqual([]);
      await applyToExcel(away, after);
      const last = await readWorkbook({ stylesOf: sheets });
      expect(open.sheetNames()).toEqual(sheets);
      expect(last.names).toEqual(before.names);
      expect(theirs(last, sheets)).toEqual(theirs(before, sheets));
      open.close();
    },
    180_000,
  );
});
