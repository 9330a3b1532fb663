/** Rows and columns sorted, inserted, deleted and moved with the add-in closed: never a wrong result without its warning. */
import fc from 'fast-check';
import { calculate } from '../../src/calculation';
import { COLUMN, resultLayoutOf } from '../../src/results/resultLayout';
import { NAMES } from '../../src/results/sheetWords';
import { sheetDa } from '../../src/texts/da/sheet';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { applyEdits } from '../../src/workbook/apply';
import { sample } from '../support/sample';
import type { CellSpec } from '../support/workbook';
import { caseOf, computed, FIRST_ROW, type Case, type Layout } from './support/generated';
import { smallBook, smallCase, ROWS, type SmallOptions } from './support/small';
import { deleted, inserted, moved, rearranged, sorted, stays, uncalculated } from './support/upheaval';

const WARNINGS: readonly unknown[] = [sheetDa.movedRow, sheetDa.movedColumn];

function calculated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return calculate(uncalculated(workbook), new Map()).workbook;
}

function named(workbook: WorkbookSnapshot, name: string): unknown {
  const found = workbook.names.find((candidate) => candidate.name === name);
  const sheet = found?.sheet === undefined ? undefined : findSheet(workbook, found.sheet);
  if (!sheet || !found?.area) throw new Error(`no name ${name}`);
  return cellAt(sheet, found.area.top, found.area.left).value;
}

interface Shown {
  readonly score: unknown;
  readonly check: string;
  /** Status, light and expected light of each unit on our sheet. */
  readonly units: readonly (readonly unknown[])[];
}

function shownIn(workbook: WorkbookSnapshot, { recognition }: Case): Shown {
  const sheet = findSheet(workbook, 'Målstatus');
  if (!sheet) throw new Error('no sheet');
  const { units } = resultLayoutOf(recognition.plan);
  return {
    score: named(workbook, NAMES.score),
    check: String(named(workbook, NAMES.check)),
    units: units.map(({ row }) =>
      [COLUMN.status, COLUMN.light, COLUMN.expectedStatus, COLUMN.expectedLight].map(
        (column) => cellAt(sheet, row, column).value,
      ),
    ),
  };
}

/** What stands in the table beside each number: status and light, found by the headers. */
function besideRows(workbook: WorkbookSnapshot, name: string, numbers: string): Map<unknown, readonly unknown[]> {
  const sheet = findSheet(workbook, name);
  const found = new Map<unknown, readonly unknown[]>();
  if (!sheet?.used) return found;
  const { right, bottom } = sheet.used;
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  const rows = Array.from({ length: bottom + 1 }, (_, row) => row);
  const header = rows.find((row) => columns.some((column) => cellAt(sheet, row, column).value === numbers));
  if (header === undefined) return found;
  const at = (texts: readonly string[]): number | undefined =>
    columns.find((column) => texts.includes(String(cellAt(sheet, header, column).value)));
  const number = at([numbers]);
  const status = at(['resultStatus', sheetDa.columnStatus]);
  const light = at(['resultLight', sheetDa.columnLight]);
  if (number === undefined || status === undefined || light === undefined) return found;
  for (const row of rows.slice(header + 1)) {
    const key = cellAt(sheet, row, number).value;
    if (key !== null && key !== '') found.set(key, [cellAt(sheet, row, status).value, cellAt(sheet, row, light).value]);
  }
  return found;
}

/** The same as before, or said to be moved, or nothing. */
function isHonest(now: unknown, before: unknown): boolean {
  return now === before || now === '' || now === null || WARNINGS.includes(now);
}

function expectHonest(given: Case, before: WorkbookSnapshot, after: WorkbookSnapshot, numbers: string): Shown {
  const was = shownIn(before, given);
  const is = shownIn(after, given);
  if (is.check.startsWith('✓')) expect(is).toEqual(was);
  else {
    expect(is.check.startsWith('⚠')).toBe(true);
    expect(WARNINGS).toContain(is.score);
    is.units.forEach((answers, at) =>
      answers.forEach((answer, part) => expect([at, part, isHonest(answer, was.units[at]?.[part])]).toEqual([at, part, true])),
    );
  }
  for (const { sheet } of given.recognition.tables) {
    const rows = besideRows(before, sheet.value, numbers);
    for (const [number, answers] of besideRows(after, sheet.value, numbers)) {
      answers.forEach((answer, part) =>
        expect([number, answer, isHonest(answer, rows.get(number)?.[part])]).toEqual([number, answer, true]),
      );
    }
  }
  return is;
}

const given = fc.record({ report: fc.nat(1_000_000), layout: fc.constantFrom<Layout>('own', 'theirs', 'locked', 'split') });

const kinds = [
  'sortAll',
  'sortTable',
  'insertRow',
  'deleteRow',
  'moveRow',
  'insertColumn',
  'deleteColumn',
  'moveColumn',
] as const;
const upheaval = fc.record({ kind: fc.constantFrom(...kinds), seed: fc.nat(1_000_000), at: fc.nat(60), to: fc.nat(60) });

function upset(
  given: Case,
  workbook: WorkbookSnapshot,
  change: { kind: (typeof kinds)[number]; seed: number; at: number; to: number },
): WorkbookSnapshot {
  const [table] = given.recognition.tables;
  const sheet = table.sheet.value;
  const last = Math.max(...table.columns.map(({ value }) => value));
  const used = findSheet(workbook, sheet)?.used?.right ?? last;
  const row = FIRST_ROW + (change.at % (table.lastRow - FIRST_ROW + 1));
  const toRow = FIRST_ROW + (change.to % (table.lastRow - FIRST_ROW + 1));
  const column = change.at % (used + 1);
  const toColumn = change.to % (used + 1);
  switch (change.kind) {
    case 'sortAll':
    case 'sortTable': {
      const count = table.lastRow - FIRST_ROW + 1;
      const random = new Random(change.seed);
      const order = Array.from({ length: count }, (_, index) => index);
      for (let index = count - 1; index > 0; index--) {
        const other = Math.floor(random.next() * (index + 1));
        [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
      }
      const right = change.kind === 'sortAll' ? used : last;
      return sorted(workbook, sheet, { top: FIRST_ROW, left: 0, bottom: table.lastRow, right }, order);
    }
    case 'insertRow':
      return rearranged(workbook, sheet, inserted(row), stays);
    case 'deleteRow':
      return rearranged(workbook, sheet, deleted(row), stays);
    case 'moveRow':
      return rearranged(workbook, sheet, moved(row, toRow), stays);
    case 'insertColumn':
      return rearranged(workbook, sheet, stays, inserted(column));
    case 'deleteColumn':
      return rearranged(workbook, sheet, stays, deleted(column));
    case 'moveColumn':
      return rearranged(workbook, sheet, stays, moved(column, toColumn));
  }
}

function rowsWith(change: (row: readonly CellSpec[], at: number) => readonly CellSpec[]): readonly (readonly CellSpec[])[] {
  return ROWS.map((row, at) => (at < 3 ? row : change(row, at)));
}

describe('A table that is rearranged with the add-in closed', () => {
  it('shows every result as it was or says that it has moved', () => {
    const warned = new Map<string, boolean>();
    fc.assert(
      fc.property(given, fc.array(upheaval, { minLength: 1, maxLength: 2 }), ({ report, layout }, changes) => {
        const before = caseOf(generateReport(new Random(report), report % 13), layout);
        const workbook = calculated(computed(before).workbook);
        const after = calculated(changes.reduce((now, change) => upset(before, now, change), workbook));
        const { check } = expectHonest(before, workbook, after, 'id');
        const [only, ...more] = changes;
        if (only && more.length === 0) warned.set(`${only.kind} ${check.startsWith('⚠') ? 'warned' : 'held'}`, true);
      }),
      { seed: 20_241_129, numRuns: sample(40, 600) },
    );
    // What follows the cells holds; what leaves them behind is said. Both have been seen.
    for (const kind of ['insertRow', 'moveRow', 'insertColumn', 'moveColumn']) {
      expect([kind, warned.has(`${kind} warned`), warned.has(`${kind} held`)]).toEqual([kind, false, true]);
    }
    for (const kind of ['sortAll', 'sortTable', 'deleteRow']) {
      expect([kind, warned.has(`${kind} warned`)]).toEqual([kind, true]);
    }
  });

  it.each<[string, readonly (readonly CellSpec[])[], SmallOptions['roles']]>([
    ['without numbers', rowsWith((row) => [null, ...row.slice(1)]), {}],
    ['without wordings', rowsWith(([number, , ...rest]) => [number, null, ...rest]), {}],
    ['without numbers, told apart by weights', rowsWith((row, at) => [null, ...row.slice(1), at]), { weight: 4 }],
  ])('is seen to be rearranged %s', (_, rows, roles) => {
    const before = smallCase(roles ? { roles } : {}, smallBook({ sheet: { rows } }));
    const workbook = calculated(computed(before).workbook);
    expect(named(workbook, NAMES.check)).toBe(sheetDa.checkHolds.replace('{rows}', '5'));
    const swapped = roles?.weight === undefined ? [1, 0, 2, 3, 4] : [0, 1, 4, 3, 2];
    for (const order of [swapped, [4, 3, 2, 1, 0]]) {
      const after = calculated(sorted(workbook, 'Status', { top: 3, left: 0, bottom: 7, right: 4 }, order));
      expect(WARNINGS).toContain(named(after, NAMES.score));
    }
  });

  it('says how many rows have moved, in the line beside the score', () => {
    const workbook = calculated(computed(smallCase()).workbook);
    const after = sorted(workbook, 'Status', { top: 3, left: 0, bottom: 7, right: 3 }, [1, 0, 2, 3, 4]);
    expect(named(calculated(after), NAMES.check)).toBe(`⚠ 2${sheetDa.checkMoved.replace('{rows}', '5')}`);
  });

  it('names the column, not the rows, when a heading is another', () => {
    const workbook = calculated(computed(smallCase()).workbook);
    const after = calculated(rearranged(workbook, 'Status', stays, deleted(2)));
    expect(named(after, NAMES.check)).toBe(`⚠ ${sheetDa.checkColumn}`);
    expect(named(after, NAMES.score)).toBe(sheetDa.movedColumn);
  });

  it('does not take the score from a computed cell that somebody has emptied or written over', () => {
    const workbook = calculated(computed(smallCase()).workbook);
    const spoilt = applyEdits(workbook, [
      {
        kind: 'setCells',
        sheet: 'Status',
        area: { top: 4, left: 4, bottom: 4, right: 5 },
        rows: [[{ clear: true }, { value: 'Opfyldt' }]],
      },
    ]);
    expect(named(calculated(spoilt), NAMES.score)).toBe(named(workbook, NAMES.score));
  });
});
