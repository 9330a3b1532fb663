import type { Plan } from '../../src/plan/schema';
import { leavesOf, unitsOf, type Unit } from '../../src/plan/units';
import {
  ACTUAL,
  book,
  columns,
  found,
  inOrder,
  KRAV,
  NR,
  PLAN,
  refused,
  rows,
  rowsOf,
  sheetRows,
  TARGET,
  textOf,
  TITLES,
  UNITS,
  type Column,
} from './layouts';

const leaves = leavesOf(PLAN);
const letter: Column = ['Litra', (unit) => unit.requirement.label ?? null];
const goalNumber: Column = ['Nr.', (unit) => unit.goal.id];
const part = (cell: (unit: Extract<Unit, { level: 'subGoal' }>) => string): Column => [
  'Delmål',
  (unit) => (unit.level === 'subGoal' ? cell(unit) : null),
];

describe('rows in the layouts people make', () => {
  it('puts a number, a letter and a sub-goal in three columns together', () => {
    const recognition = found(book(sheetRows([goalNumber, letter, part(({ subGoal }) => subGoal.label), ACTUAL])));
    expect(rows(recognition)).toEqual(inOrder(4));
    expect(columns(recognition)).toMatchObject({ id: 0, subGoal: 2, actual: 3 });
  });

  it('takes a letter repeated beside its sub-goals for theirs', () => {
    expect(rows(found(book(sheetRows([goalNumber, letter, KRAV, ACTUAL]))))).toEqual(inOrder(4));
  });

  it('takes the wording of a sub-goal before the requirement repeated beside it', () => {
    const requirement: Column = ['Resultatkrav', (unit) => unit.requirement.text];
    const recognition = found(
      book([...TITLES, ...rowsOf([goalNumber, requirement, part(({ subGoal }) => subGoal.text), ACTUAL], leaves)]),
    );
    expect(rows(recognition)).toEqual(inOrder(4, leaves));
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, subGoal: 2, actual: 3 });
  });

  it('begins anew at a letter that comes again, where no number says which goal it is', () => {
    const lettered: Plan = {
      ...PLAN,
      sections: PLAN.sections.map((section) => ({
        ...section,
        goals: section.goals.map((goal) => ({
          ...goal,
          blocks: goal.blocks.map((block) => ({
            ...block,
            requirements: block.requirements.map((requirement) => ({ label: 'a)', ...requirement })),
          })),
        })),
      })),
    };
    const units = unitsOf(lettered);
    const wording: Column = [
      'Krav',
      (unit) => (unit.level === 'subGoal' ? textOf(unit) : `${unit.requirement.label ?? ''} ${textOf(unit)}`),
    ];
    expect(rows(found(book([...TITLES, ...rowsOf([wording, ACTUAL], units)]), {}, [lettered]))).toEqual(inOrder(4, units));
  });

  it('reads numbers with words and letters around them', () => {
    const labelled: Column = [
      'Mål',
      (unit) =>
        `Mål ${unit.goal.id} ${unit.requirement.label ?? ''} ${unit.level === 'subGoal' ? unit.subGoal.label : ''}`.trim(),
    ];
    expect(rows(found(book(sheetRows([labelled, KRAV, ACTUAL]))))).toEqual(inOrder(4));
  });

  it('binds short titles by their numbers', () => {
    const title: Column = ['Resultatkrav', (unit) => textOf(unit).split(' ').slice(-3).join(' ')];
    expect(Object.keys(rows(found(book(sheetRows([NR, title, ACTUAL])))))).toHaveLength(UNITS.length);
  });

  it('reads on over a header repeated further down, and over a row that numbers the columns', () => {
    const [header = [], ...cells] = rowsOf([NR, KRAV, TARGET, ACTUAL]);
    const recognition = found(
      book([...TITLES, header, [1, 2, 3, 4], ...cells.slice(0, 16), [], ['Koncernfælles mål'], header, ...cells.slice(16)]),
    );
    expect(rows(recognition)).toEqual({ ...inOrder(5, UNITS.slice(0, 16)), ...inOrder(24, UNITS.slice(16)) });
    expect(recognition.tables[0].unknownRows).toEqual([]);
  });

  it('binds no requirement to a cell that holds them all', () => {
    const goals = PLAN.sections.flatMap((section) => section.goals);
    const textsOf = (goal: (typeof goals)[number]) =>
      goal.blocks.flatMap(({ requirements }) => requirements.map(({ label = '', text }) => `${label} ${text}`)).join('\n');
    const recognition = found(
      book([...TITLES, ['Nr', 'Resultatkrav', 'Realiseret'], ...goals.map((goal) => [goal.id, textsOf(goal), 3])]),
    );
    expect(rows(recognition)).toEqual({ '1.2': 5, '1.3': 6, '1.4': 7, '2.1': 8, '2.2': 9, '2.3': 10, '2.4': 11 });
    expect(recognition.tables[0].unknownRows).toEqual([]);
  });

  it('reads rounds from groups of columns that only give their days', () => {
    const figures: Column[] = [
      ['Realiseret', (_, index) => index],
      ['Kommentar', () => null],
    ];
    const days = ['', '', 'Pr. 30. april 2024', null, 'Pr. 31. august 2024', null];
    const titles = [['Hjemrejsestyrelsen: status pr. 31. august 2024']];
    const recognition = found(
      book([...titles, days, ...rowsOf([NR, KRAV, ...figures, ...figures])], { merges: ['C2:D2', 'E2:F2'] }),
    );
    expect(recognition.round).toMatchObject({ value: { id: 'UO2' }, confidence: 'sure' });
    expect(columns(recognition)).toMatchObject({ actual: 4, explanation: 5 });
    expect(recognition.earlier.map((tables) => columns({ tables }))).toMatchObject([{ actual: 2, explanation: 3 }]);
  });

  const likeGoals: Readonly<Record<string, number>> = { '1.2': 2.1, '1.3': 2.2, '2.1': 1.4, '2.3': 2.4, '1.1.b': 1.3 };
  it('never takes targets for numbers of goals, of this year or another', () => {
    const lastYear: Column = ['Mål 2023', ({ id }) => likeGoals[id] ?? null];
    const thisYear: Column = ['Mål', (unit) => likeGoals[unit.id] ?? TARGET[1](unit, 0)];
    const beside = found(book(sheetRows([KRAV, lastYear, TARGET, ACTUAL])));
    expect([rows(beside), columns(beside)]).toEqual([inOrder(4), { requirement: 0, target: 2, actual: 3 }]);
    const shared = found(book(sheetRows([KRAV, thisYear, ACTUAL])));
    expect([rows(shared), columns(shared)]).toEqual([inOrder(4), { requirement: 0, target: 1, actual: 2 }]);
  });

  it('guesses the round’s own column where the headers are only the names of rounds', () => {
    const round = (name: string): Column => [name, ACTUAL[1]];
    const recognition = found(book(sheetRows([NR, KRAV, round('UO I'), round('UO II'), round('UO III')])));
    expect(columns(recognition)).toMatchObject({ actual: '3?' });
  });

  it('guesses no figures under a header that names another kind of them', () => {
    const deviation: Column = ['Afvigelse fra mål', ACTUAL[1]];
    const { reason } = refused(book(sheetRows([NR, KRAV, deviation])));
    expect(reason.code).toBe('actualMissing');
  });
});
