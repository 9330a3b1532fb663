import fc from 'fast-check';
import { removalEdits, resultEdits } from '../../src/results';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { readMemory } from '../../src/workbook/memory';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { overwrittenCells } from '../../src/workbook/writtenColumns';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { sample } from '../support/sample';
import { caseOf, computed, requestOf, TABLE, type Case, type Layout } from './support/generated';

const SEED = { seed: 20_241_121, numRuns: sample(25, 120) };
const layout = fc.constantFrom<Layout>('own', 'theirs', 'locked', 'split');
const given = fc
  .tuple(fc.nat(1_000_000), layout)
  .map(([seed, where]) => caseOf(generateReport(new Random(seed), seed % 13), where));

function again(before: Case, workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applyEdits(workbook, resultEdits(requestOf({ ...before, workbook })).edits);
}

/** Everything a person can see or that is saved, apart from sheets of ours. */
function plain(workbook: WorkbookSnapshot): unknown {
  return workbook.sheets.map(({ cells, styles, columnWidths, lights, ...sheet }) => ({
    ...sheet,
    cells: [...cells].sort(([first], [second]) => first - second),
    styles: [...(styles ?? [])],
    widths: [...(columnWidths ?? [])],
    lights: lights ?? [],
  }));
}

describe('Results in a workbook', () => {
  it('leave nothing to change the second time', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook } = computed(before);
        const second = resultEdits(requestOf({ ...before, workbook }));
        expect(needed(workbook, second.edits)).toEqual([]);
      }),
      SEED,
    );
  });

  it('leave nothing to change when looks were not read', () => {
    fc.assert(
      fc.property(given, (before) => {
        const request = { ...requestOf(before), stylesKnown: false };
        const workbook = applyEdits(before.workbook, resultEdits(request).edits);
        const unread = {
          ...workbook,
          sheets: workbook.sheets.map((sheet) => ({ ...sheet, styles: undefined, columnWidths: undefined })),
        };
        expect(needed(unread, resultEdits({ ...request, workbook: unread }).edits)).toEqual([]);
      }),
      { ...SEED, numRuns: sample(8, 30) },
    );
  });

  it('are taken away without a trace', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook } = computed(before);
        const after = applyEdits(workbook, removalEdits(workbook).edits);
        expect(plain(after)).toEqual(plain(before.workbook));
        expect(after.names).toEqual(before.workbook.names);
      }),
      SEED,
    );
  });

  it('are taken away without a trace after rounds, settings and rows have changed in between', () => {
    fc.assert(
      fc.property(given, given, (before, other) => {
        const { workbook } = computed(before);
        // The same table, another plan and round: everything on our sheet and every formula is another one.
        const rows = other.recognition.tables[0].rows.filter(({ value }) => value <= before.recognition.tables[0].lastRow);
        const table = { ...before.recognition.tables[0], rows };
        const changed: Case = { ...other, workbook, recognition: { ...other.recognition, tables: [table] } };
        const second = applyEdits(workbook, resultEdits(requestOf(changed)).edits);
        expect(needed(second, resultEdits(requestOf({ ...changed, workbook: second })).edits)).toEqual([]);
        const after = applyEdits(second, removalEdits(second).edits);
        expect(plain(after)).toEqual(plain(before.workbook));
        expect(after.names).toEqual(before.workbook.names);
      }),
      SEED,
    );
  });

  it('touch no cell that held something', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook } = computed(before);
        for (const sheet of before.workbook.sheets) {
          const now = workbook.sheets.find(({ name }) => name === sheet.name);
          for (const [key, cell] of sheet.cells) {
            if (cell.type !== 'empty') expect(now?.cells.get(key)).toEqual(cell);
          }
        }
      }),
      SEED,
    );
  });

  it('come back the same after they were taken away', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook } = computed(before);
        const clean = applyEdits(workbook, removalEdits(workbook).edits);
        expect(plain(again(before, clean))).toEqual(plain(workbook));
      }),
      { ...SEED, numRuns: sample(10, 40) },
    );
  });

  it('remember the plan and know their own cells', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook } = computed(before);
        const memory = readMemory(workbook);
        expect(memory).toMatchObject({ is: 'memory', memory: { plan: before.recognition.plan } });
        expect(overwrittenCells(workbook)).toEqual([]);
      }),
      { ...SEED, numRuns: sample(10, 40) },
    );
  });

  it('stand in the table only where its cells may be written', () => {
    fc.assert(
      fc.property(given, (before) => {
        const { workbook, result } = computed(before);
        const locked = before.workbook.sheets.find(({ name }) => name === TABLE)?.protection !== undefined;
        const changed = result.edits.some((edit) => edit.kind === 'setCells' && edit.sheet === TABLE);
        expect(changed).toBe(!locked);
        expect(result.notes.some(({ code }) => code === 'resultsLocked')).toBe(locked);
        expect(workbook.sheets.some(({ name }) => name === 'Målstatus')).toBe(true);
      }),
      { ...SEED, numRuns: sample(12, 60) },
    );
  });
});
