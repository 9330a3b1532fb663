import type { Plan } from '../../src/plan/schema';
import { projectionsOf } from '../../src/rounds/projections';
import { roundValuesOf } from '../../src/rounds/roundValues';
import type { PastRound } from '../../src/rounds/types';
import type { CellSpec } from '../support/workbook';
import { PLAN, ROWS, smallCase, type SmallOptions } from '../results/support/small';
import { rowsWith } from './support/rows';

/** 31 August 2024 is day 244 of 366. */
const PASSED = 244 / 366;

function given(changes: Readonly<Record<string, readonly CellSpec[]>> = {}, more: SmallOptions = {}) {
  const rows = rowsWith(ROWS, changes);
  return smallCase({ sheet: { rows }, ...more });
}

function projection(id: string, one: ReturnType<typeof given>, past: readonly PastRound[] = [], plan: Plan = PLAN) {
  const found = projectionsOf(plan, past, one.report, one.assessment).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no projection of ${id}`);
  return found;
}

/** The round of 30 April (day 121) with 3 of 10. */
function april(figure: number): PastRound {
  const before = given({ '1.2': ['1.2', 'Antal', figure, null] });
  const valuesOf = roundValuesOf({ ...before.assessment, round: 'UO1', asOf: '2024-04-30' }, before.report.current);
  return { ...valuesOf, locked: true };
}

describe('A projection', () => {
  it('carries a count on at the pace so far', () => {
    const found = projection('1.2', given());
    expect(found).toMatchObject({ method: 'pace', passed: PASSED, rounds: [], status: { low: 'fulfilled', high: 'fulfilled' } });
    expect(found.low).toBeCloseTo(0.7 / PASSED, 12);
    expect(found.high).toBe(found.low);
    expect(found.figure?.low).toBeCloseTo(10.5, 12);
  });

  it('is a range when earlier rounds had another pace', () => {
    const found = projection('1.2', given(), [april(6)]);
    // From April to August one more case in 123 days; 122 are left.
    const slow = 0.7 + (0.1 / (PASSED - 121 / 366)) * (1 - PASSED);
    expect(found.low).toBeCloseTo(slow, 12);
    expect(found.high).toBeCloseTo(0.7 / PASSED, 12);
    expect(found).toMatchObject({ rounds: ['UO1'], status: { low: 'notFulfilled', high: 'fulfilled' } });
  });

  it('leaves rounds out that were measured against another target', () => {
    const plan: Plan = {
      ...PLAN,
      amendments: [
        {
          change: 'retarget',
          requirement: '1.2',
          from: '2024-05-01',
          reason: 'Genforhandlet',
          document: 'Brev',
          measure: { kind: 'count', target: 12, unit: 'sager', whole: true, cumulative: true },
        },
      ],
    };
    expect(projection('1.2', given(), [april(6)], plan).rounds).toEqual([]);
  });

  it('takes a share as it stands', () => {
    expect(projection('1.1.b', given())).toMatchObject({ method: 'asIs', low: 0.9 / 0.85, high: 0.9 / 0.85, figure: null });
  });

  it('says nothing without a figure, and nothing new when the year is settled', () => {
    expect(projection('1.2', given({ '1.2': ['1.2', 'Antal', null, null] }))).toMatchObject({
      method: 'none',
      low: null,
      high: null,
      disagreement: 'notComparable',
    });
    expect(projection('1.2', given({}, { round: 'AR' }))).toMatchObject({ method: 'settled', low: 0.7 });
  });

  it.each([
    ['forventes opfyldt', 1, 'agencyHigher'],
    ['forventes ikke opfyldt', 9, 'agencyLower'],
    ['forventes opfyldt', 9, 'none'],
    [null, 9, 'notComparable'],
  ] as const)('beside the agency’s "%s" at %d of 10: %s', (forecast, actual, disagreement) => {
    const found = projection('1.2', given({ '1.2': ['1.2', 'Antal', actual, forecast] }));
    expect(found.disagreement).toBe(disagreement);
    expect(found.agency.given).toBe(forecast !== null);
  });
});
