import { MRP206 } from '../../src/validation/rules/MRP206';
import { serialOfIso } from '../../src/calendar/days';
import type { ColumnRole } from '../../src/recognition/types';
import { found, variants } from './support';

const dated = (role: ColumnRole, iso: string, id = '1.4.1') =>
  variants(
    found(MRP206, { columns: [role], rows: [[id, { value: serialOfIso(iso) ?? 0, format: 'dd-mm-yyyy' }]], asOf: '2024-08-31' }),
  );

describe('MRP206 date outside the year or after the day of the round', () => {
  it.each<[ColumnRole, string, string]>([
    ['deliveredOn', '2023-12-31', 'outsideYear'],
    ['deliveredOn', '2025-01-01', 'outsideYear'],
    ['deliveredOn', '2024-09-01', 'afterAsOf'],
    ['actual', '2024-09-01', 'afterAsOf'],
    ['forecast', '2026-01-01', 'outsideForecast'],
    ['forecast', '2023-09-30', 'outsideForecast'],
    ['extractedOn', '2023-08-31', 'outsideWork'],
    ['overrideOn', '2042-09-01', 'outsideWork'],
  ])('reports %s %s', (role, iso, variant) => {
    expect(dated(role, iso)).toEqual([variant]);
  });

  it.each<[ColumnRole, string]>([
    ['deliveredOn', '2024-01-01'],
    ['deliveredOn', '2024-08-31'],
    ['forecast', '2025-03-01'],
    ['extractedOn', '2024-09-05'],
    ['overrideOn', '2025-03-14'],
  ])('accepts %s %s', (role, iso) => {
    expect(dated(role, iso)).toEqual([]);
  });

  it('looks at columns that the measure reads as dates only', () => {
    expect(dated('actual', '2023-12-31', '1.2')).toEqual([]);
  });
});
