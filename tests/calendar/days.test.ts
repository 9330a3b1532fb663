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

  it('gives every day of Excel back unchanged', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => serialOfIso(isoOfSerial(serial)) === serial));
  });

  it('never throws, whatever number stands in a cell formatted as a day', () => {
    fc.assert(fc.property(fc.double(), (serial) => typeof isoOfSerial(serial) === 'string'));
    expect(isoOfSerial(-5)).toBe('-5');
    expect(isoOfSerial(1e300)).toBe('1e+300');
  });
});
