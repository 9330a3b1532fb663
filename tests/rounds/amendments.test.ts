import type { Amendment, Plan } from '../../src/plan/schema';
import { amendmentProblems, amendmentsOf } from '../../src/rounds/amendments';
import { roundValuesOf } from '../../src/rounds/roundValues';
import { PLAN, ROWS, smallCase } from '../results/support/small';

const COMMON = { reason: 'Ny opgave i loven', document: 'Brev af 1. juni 2024' } as const;
const RETARGET: Amendment = {
  ...COMMON,
  change: 'retarget',
  requirement: '1.1.a.1',
  from: '2024-06-01',
  measure: { kind: 'count', target: 120, unit: 'sager', whole: true, cumulative: true },
};
const REWEIGHT: Amendment = { ...COMMON, change: 'reweight', block: '1.2', from: '2024-10-01', weight: 15 };
const REPLACE: Amendment = {
  ...COMMON,
  change: 'replace',
  requirement: '1.2',
  from: '2024-10-01',
  by: { id: '1.2x', text: 'Hurtigere svar', reported: 'round', measure: { kind: 'share', target: 0.9 } },
};
const withAll = (...amendments: Amendment[]): Plan => ({ ...PLAN, amendments });

describe('Amendments for a reader', () => {
  const facts = amendmentsOf(withAll(REPLACE, RETARGET, REWEIGHT), 'AR');

  it('come in the order of their days with reason, document and first round', () => {
    expect(facts.map(({ change, unit, firstRound, isNew }) => [change, unit, firstRound, isNew])).toEqual([
      ['retarget', '1.1.a.1', 'UO2', false],
      ['replace', '1.2', 'AR', true],
      ['reweight', '1.2', 'AR', true],
    ]);
    expect(facts[0]).toMatchObject(COMMON);
  });

  it('say what stood before and after', () => {
    const [retarget, replace, reweight] = facts;
    expect(retarget?.requirement.before).toMatchObject({ measure: { parts: [{ measure: { target: 150 } }, {}] } });
    expect(retarget?.requirement.after).toMatchObject({ measure: { parts: [{ measure: { target: 120 } }, {}] } });
    expect(replace?.text).toEqual({ before: 'Antal', after: 'Hurtigere svar' });
    expect(reweight?.weight).toEqual({ before: 10, after: 15 });
  });

  it('are not in force before their day', () => {
    expect(amendmentsOf(withAll(REPLACE, RETARGET), 'UO2').map(({ unit, inForce }) => [unit, inForce])).toEqual([
      ['1.1.a.1', true],
      ['1.2', false],
    ]);
  });
});

describe('Amendments that cannot be', () => {
  it.each([
    [{ ...RETARGET, from: '2025-01-01' }, 'amendmentAfterYear'],
    [{ ...RETARGET, from: '2023-12-31' }, 'amendmentBeforeYear'],
    [{ ...RETARGET, requirement: '9.9' }, 'amendmentUnknownUnit'],
    [{ ...REWEIGHT, block: '9.9' }, 'amendmentUnknownUnit'],
  ] as const)('are refused', (amendment, code) => {
    expect(amendmentProblems(withAll(amendment))).toMatchObject([{ code, refused: true }]);
  });

  it('are pointed out, not refused, when they take out what was fulfilled', () => {
    const rows = ROWS.map((row) => (row[0] === '1.2' ? ['1.2', 'Antal', 12, null] : row));
    const { assessment, report } = smallCase({ sheet: { rows } });
    const round = roundValuesOf(assessment, report.current);
    expect(amendmentProblems(withAll(REPLACE), [round])).toEqual([
      { code: 'amendmentAfterFulfilled', refused: false, unit: '1.2', from: '2024-10-01', round: 'UO2', asOf: '2024-08-31' },
    ]);
    expect(amendmentProblems(withAll({ ...REPLACE, from: '2024-06-01' }), [round])).toEqual([]);
    expect(amendmentProblems(withAll(RETARGET, REWEIGHT, REPLACE), [])).toEqual([]);
  });
});
