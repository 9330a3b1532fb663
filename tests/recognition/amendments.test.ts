import type { Plan } from '../../src/plan/schema';
import { ACTUAL, book, found, KRAV, NR, PLAN, rows, sheetRows, TARGET, UNITS, WEIGHT } from './layouts';

const BASIC = [NR, KRAV, WEIGHT, TARGET, ACTUAL];

describe('amendments', () => {
  const replaced: Plan = {
    ...PLAN,
    amendments: [
      {
        change: 'replace',
        requirement: '1.2',
        from: '2024-06-01',
        reason: 'Genforhandlet',
        document: 'Brev af 1. juni',
        by: {
          id: '1.2x',
          text: 'Flygtningenævnet afgør mindst 900 sager.',
          reported: 'round',
          measure: { kind: 'count', target: 900, unit: 'sager', whole: true, cumulative: true },
        },
      },
    ],
  };

  it('binds what is in force on the day and keeps what was taken out', () => {
    const workbook = book([...sheetRows(BASIC), ['1.2x', 'Flygtningenævnet afgør mindst 900 sager.', 10, 900, 610]]);
    const recognition = found(workbook, {}, [replaced]);
    expect([...recognition.withdrawn.keys()]).toEqual(['1.2']);
    expect(rows(recognition)).toMatchObject({ '1.2': 15, '1.2x': 4 + UNITS.length });
    const before = found(workbook, { round: 'UO1' }, [replaced]);
    expect(before.withdrawn.size).toBe(0);
    expect(before.tables[0].unknownRows).toHaveLength(1);
  });
});
