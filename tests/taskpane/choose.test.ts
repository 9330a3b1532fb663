import fc from 'fast-check';
import {
  EVERYTHING,
  WHOLE_REPORT,
  chosenGroups,
  isChosen,
  listed,
  stepFrom,
  type Choice,
  type Listed,
} from '../../src/taskpane/findings/findingList';
import type { Belonging } from '../../src/validation/offices';
import type { Finding } from '../../src/validation/types';

const SHEETS = ['Status', 'Bilag'];
const GOALS = ['1.1', '1.2'];

const BELONGING: ReadonlyMap<string, Belonging> = new Map([
  ['1.1.a', { goal: '1.1', offices: ['Hjemrejse'] }],
  ['1.2', { goal: '1.2', offices: ['Økonomi', 'It'] }],
]);

function finding(code: Finding['code'], severity: Finding['severity'], unit?: string, row?: number, sheet = 'Status'): Finding {
  return {
    code,
    severity,
    values: {},
    ...(unit !== undefined && { unit }),
    ...(row !== undefined && { cell: { sheet, row, column: 3 } }),
  };
}

const FINDINGS = [
  finding('MRP201', 'error', '1.2', 9),
  finding('MRP204', 'error', '1.1.a', 4, 'Bilag'),
  finding('MRP203', 'warning', '1.1.a', 2),
  finding('MRP106', 'warning'),
];
const ALL = listed(FINDINGS, BELONGING);

function codes(choice: Partial<Choice>): string[] {
  return chosenGroups(ALL, { ...EVERYTHING, ...choice }, SHEETS, GOALS).flatMap((group) =>
    group.listed.map((one) => one.finding.code),
  );
}

describe('choosing findings', () => {
  it('takes those of one severity or one goal, and what belongs to no goal by itself', () => {
    expect(codes({ severity: 'warning' })).toEqual(['MRP203', 'MRP106']);
    expect(codes({ goal: '1.1' })).toEqual(['MRP204', 'MRP203']);
    expect(codes({ goal: WHOLE_REPORT })).toEqual(['MRP106']);
  });

  it('takes those of an office, and what no office answers for, which would else be nobody’s', () => {
    expect(codes({ office: 'It' })).toEqual(['MRP201', 'MRP106']);
    expect(codes({ office: 'Findes ikke' })).toEqual(['MRP106']);
  });

  it('orders by severity, down the sheet with what concerns the whole table first, or goal by goal', () => {
    expect(codes({})).toEqual(['MRP201', 'MRP204', 'MRP203', 'MRP106']);
    expect(codes({ order: 'row' })).toEqual(['MRP106', 'MRP203', 'MRP201', 'MRP204']);
    expect(codes({ order: 'goal' })).toEqual(['MRP204', 'MRP203', 'MRP201', 'MRP106']);
  });

  it('shows the same findings in every order, and none that was not chosen', () => {
    const choice = fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const, undefined),
      goal: fc.constantFrom('1.1', '1.2', WHOLE_REPORT, undefined),
      office: fc.constantFrom('Hjemrejse', 'It', undefined),
    });
    fc.assert(
      fc.property(choice, (part) => {
        const [first, ...others] = (['severity', 'row', 'goal'] as const).map((order) => codes({ ...part, order }).sort());
        for (const other of others) expect(other).toEqual(first);
        expect(first).toHaveLength(ALL.filter((one) => isChosen(one, { ...EVERYTHING, ...part })).length);
      }),
    );
  });

  it('tells findings of one cell apart by what they say', () => {
    const at = finding('MRP302', 'warning', '1.1.a', 2);
    const keys = listed([at, { ...at, values: { status: 'rød' } }], BELONGING).map(({ key }: Listed) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('walking through findings', () => {
  const keys = ['a', 'b', 'c'];

  it('begins at either end and goes round', () => {
    expect(stepFrom(keys, undefined, 1)).toEqual({ key: 'a', index: 0 });
    expect(stepFrom(keys, undefined, -1)).toEqual({ key: 'c', index: 2 });
    expect(stepFrom(keys, { key: 'c', index: 2 }, 1)).toEqual({ key: 'a', index: 0 });
    expect(stepFrom(keys, { key: 'a', index: 0 }, -1)).toEqual({ key: 'c', index: 2 });
  });

  it('goes on from the place of a finding that has been solved', () => {
    expect(stepFrom(keys, { key: 'solved', index: 1 }, 1)).toEqual({ key: 'b', index: 1 });
    expect(stepFrom(keys, { key: 'solved', index: 1 }, -1)).toEqual({ key: 'a', index: 0 });
    expect(stepFrom(keys, { key: 'solved', index: 3 }, 1)).toEqual({ key: 'a', index: 0 });
  });

  it('ends nowhere in an empty list', () => {
    expect(stepFrom([], { key: 'solved', index: 0 }, 1)).toBeUndefined();
    expect(stepFrom([], undefined, -1)).toBeUndefined();
  });

  it('meets every finding once on a way round, from wherever it begins', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (some, start) => {
        const met: string[] = [];
        const index = start % some.length;
        let at = { key: some[index] ?? '', index };
        for (let times = 0; times < some.length; times += 1) {
          met.push(at.key);
          at = stepFrom(some, at, 1) ?? at;
        }
        expect([...met].sort()).toEqual([...some].sort());
        expect(at.index).toBe(index);
      }),
    );
  });
});
