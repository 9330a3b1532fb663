import { MRP101 } from '../../src/validation/rules/MRP101';
import { found, planOf, PLAN_2024, variants, type RowSpec } from './support';

const plan = planOf({ '1.1': { kind: 'judged' }, '1.2': { kind: 'judged' } });
/** Only goal 1.4 of the real plan, whose requirement has two deliveries. */
const composite = {
  ...PLAN_2024,
  sections: PLAN_2024.sections
    .map((section) => ({ ...section, goals: section.goals.filter((goal) => goal.id === '1.4') }))
    .slice(0, 1),
};
const withRows = (...ids: string[]) =>
  found(MRP101, { plan: composite, columns: ['requirement'], rows: ids.map((id): RowSpec => [id, 'krav']) });

describe('MRP101 requirement without a row', () => {
  it('reports a requirement of the plan that has no row', () => {
    expect(found(MRP101, { plan, columns: [], rows: [['1.1']] })).toMatchObject([{ unit: '1.2', values: { unit: '1.2' } }]);
  });

  it('says on which other sheet the requirement stands', () => {
    const others = { Forside: { rows: [['Krav i alt']] }, 'Fælles mål': { rows: [['1.2', '1.2 Krav\n1.2']] } };
    expect(found(MRP101, { plan, columns: [], rows: [['1.1']], others })).toMatchObject([
      { unit: '1.2', values: { variant: 'otherSheet', elsewhere: 'Fælles mål', sheet: 'Status' } },
    ]);
  });

  it('is silent when every requirement has a row', () => {
    expect(found(MRP101, { plan, columns: [], rows: [['1.1'], ['1.2']] })).toEqual([]);
  });

  it('reports a whole requirement once, not each of its parts', () => {
    expect(variants(withRows())).toEqual(['requirement']);
  });

  it('reports parts that share one row, and points at it', () => {
    expect(withRows('1.4')).toMatchObject([{ unit: '1.4', cell: { row: 1, column: 1 }, values: { variant: 'parts', parts: 2 } }]);
  });

  it('reports the one part that is missing', () => {
    expect(withRows('1.4', '1.4.1')).toMatchObject([{ unit: '1.4.2', values: { variant: 'part' } }]);
  });

  it('does not ask for a row of a requirement whose parts all have one', () => {
    expect(withRows('1.4.1', '1.4.2')).toEqual([]);
  });

  it('does not ask for a row of a withdrawn requirement', () => {
    const amendments = [{ change: 'withdraw', requirement: '1.2', from: '2024-05-01', reason: 'x', document: 'y' } as const];
    expect(found(MRP101, { plan, amendments, columns: [], rows: [['1.1']] })).toEqual([]);
  });
});
