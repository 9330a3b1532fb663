import * as fc from 'fast-check';
import { isoOfSerial, serialOfDay, serialOfIso } from '../../src/calendar/days';

describe('days as Excel counts them', () => {
  it('knows the serials Excel shows', () => {
    expect(serialOfIso('2024-01-01')).toBe(45_292);
    expect(serialOfIso('2024-02-29')).toBe(45_351);
    expect(isoOfSerial(45_535.75)).toBe('2024-08-31');
    expect(isoOfSerial(2_958_465)).toBe('9999-12-31');
  });

  it('refuses days that do not exist', () => {
    expect(serialOfIso('2023-02-29')).toBeUndefined();
    expect(serialOfIso('2024-13-01')).toBeUndefined();
    expect(serialOfIso('31.12.2024')).toBeUndefined();
    expect(serialOfDay(2024, 4, 31)).toBeUndefined();
  });

  it('counts the first two months of 1900 as Excel does, with a 29 February that never was and no day before', () => {
    expect([1, 59, 60, 61].map(isoOfSerial)).toEqual(['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01']);
    expect(['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '1899-12-31'].map(serialOfIso)).toEqual([
      1,
      59,
      undefined,
      61,
      undefined,
    ]);
    expect(isoOfSerial(0)).toBe('0');
  });

  it('gives every real day of Excel back unchanged', () => {
    const serials = fc.oneof(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 61, max: 2_958_465 }));
    fc.assert(fc.property(serials, (serial) => serialOfIso(isoOfSerial(serial)) === serial));
  });

  it('never throws, whatever number stands in a cell formatted as a day', () => {
    fc.assert(fc.property(fc.double(), (serial) => typeof isoOfSerial(serial) === 'string'));
    expect(isoOfSerial(-5)).toBe('-5');
    expect(isoOfSerial(1e300)).toBe('1e+300');
  });
});
