import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { check, checkSteps, type CheckRequest } from '../../src/check';
import type * as front from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { cellKey, keyColumn, keyRow } from '../../src/workbook/address';
import { extentOf } from '../../src/workbook/areas';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { finish } from '../../src/workbook/interruptible';
import { readXlsx } from '../../src/xlsx';

const ROOT = join(__dirname, '../..');
const plan = examplePlan(join(ROOT, 'plans'));
const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));

function example(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(join(ROOT, 'examples', name))), name);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.workbook;
}

const asked = (workbook: WorkbookSnapshot): CheckRequest => ({ workbook, plans: [plan], rulePacks: [rulePack] });

type Change = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

/** The first sheet with other cells; the cells that stay are the very same objects, as after a reading of what was edited. */
function withCells(workbook: WorkbookSnapshot, cells: ReadonlyMap<number, Cell>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => (at === 0 ? { ...sheet, cells, used: extentOf(cells) } : sheet)),
  };
}

function cellsOf(workbook: WorkbookSnapshot): ReadonlyMap<number, Cell> {
  return workbook.sheets[0]?.cells ?? new Map<number, Cell>();
}

function cellOf(value: string | number | null, format: string): Cell {
  if (value === null) return { type: 'empty', value, formula: undefined, format };
  return typeof value === 'number'
    ? { type: 'number', value, formula: undefined, format }
    : { type: 'text', value, formula: undefined, format };
}

const row = fc.nat(45);
const column = fc.nat(22);
const typed = fc.oneof(
  fc.constantFrom(
    null,
    '85 pct.',
    '1.155',
    'Opfyldt',
    'ja',
    'ved ikke',
    '1.1',
    'a)',
    'Realiseret',
    'Vægt',
    'Kontor',
    '010190-1234',
  ),
  fc.integer({ min: -5, max: 200 }),
  fc.double({ min: 0, max: 1.2, noNaN: true }),
);
const format = fc.constantFrom('General', '0%', '0.0%', 'dd-mm-yyyy', '#,##0');

const change: fc.Arbitrary<Change> = fc
  .oneof({ weight: 5, arbitrary: fc.tuple(row, column, typed, format) }, fc.tuple(row, column, typed, format))
  .map(
    ([at, across, value, shown]): Change =>
      (workbook) =>
        withCells(workbook, new Map(cellsOf(workbook)).set(cellKey(at, across), cellOf(value, shown))),
  );

/** Rows or columns taken out, as far as values go. */
const removal: fc.Arbitrary<Change> = fc.tuple(fc.boolean(), row, column).map(([isRow, at, across]): Change => (workbook) => {
  const moved = [...cellsOf(workbook)].flatMap(([key, cell]): [number, Cell][] => {
    const [down, right] = [keyRow(key), keyColumn(key)];
    if (isRow ? down === at : right === across) return [];
    return [[cellKey(isRow && down > at ? down - 1 : down, !isRow && right > across ? right - 1 : right), cell]];
  });
  return withCells(workbook, new Map(moved));
});

const addition: fc.Arbitrary<Change> = fc.constantFrom('Noter', 'Status UO III', 'Data').map((name): Change => (workbook) => {
  const [first] = workbook.sheets;
  if (!first || workbook.sheets.some((sheet) => sheet.name === name)) return workbook;
  const copy: SheetSnapshot = { ...first, id: `id of ${name}`, name };
  return { ...workbook, sheets: [...workbook.sheets, copy] };
});

const changes = fc.array(fc.oneof({ weight: 6, arbitrary: change }, removal, addition), { minLength: 1, maxLength: 4 });

/** As if nothing had ever been checked before. */
function freshCheck(request: CheckRequest): unknown {
  let answer: unknown;
  jest.isolateModules(() => {
    const fresh = jest.requireActual<typeof front>('../../src/check');
    answer = fresh.check(structuredClone(request));
  });
  return answer;
}

describe('what is remembered from one check to the next', () => {
  it.each(['status-uo2-2024.xlsx', 'runder-side-om-side.xlsx', 'ark-per-runde.xlsx'])('changes no answer about %s', (name) => {
    const start = example(name);
    check(asked(start));
    fc.assert(
      fc.property(changes, (made) => {
        let workbook = start;
        for (const change of made) {
          workbook = change(workbook);
          check(asked(workbook));
        }
        expect(check(asked(workbook))).toEqual(freshCheck(asked(workbook)));
      }),
      { numRuns: 6 },
    );
  });
});

describe('a check in steps', () => {
  it('gives the same answer, with other checks in between', () => {
    fc.assert(
      fc.property(changes, changes, (made, others) => {
        const start = example('status-uo2-2024.xlsx');
        const workbook = made.reduce((before, change) => change(before), start);
        const other = others.reduce((before, change) => change(before), start);
        const steps = checkSteps(asked(workbook));
        const between = checkSteps(asked(other));
        let step = steps.next();
        while (step.done !== true) {
          between.next();
          step = steps.next();
        }
        expect(step.value).toEqual(check(asked(workbook)));
      }),
      { numRuns: 12 },
    );
  });

  it('stops between any two rules', () => {
    const count = [...checkSteps(asked(example('status-uo2-2024.xlsx')))].length;
    expect(count).toBeGreaterThan(Object.keys(rulePack.rules).length);
    expect(finish(checkSteps(asked(example('foreign/budget-2024.xlsx')))).state).toBe('notRecognised');
  });
});
