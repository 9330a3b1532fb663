import fc from 'fast-check';
import { momentOfSerial, serialOfMoment } from '../../src/rounds/moment';

describe('Moments', () => {
  it.each([
    ['2024-09-05', 45540],
    ['2024-09-05T12:00', 45540.5],
  ])('%s is %d', (moment, serial) => {
    expect(serialOfMoment(moment)).toBe(serial);
    expect(momentOfSerial(serial)).toBe(moment);
  });

  it.each(['5.9.2024', '2024-02-30', '2024-09-05T24:00', '2024-09-05 14:30', ''])('refuses "%s"', (text) => {
    expect(serialOfMoment(text)).toBeUndefined();
  });

  it('comes back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526 * 86400, max: 73050 * 86400 }), (seconds) => {
        const moment = momentOfSerial(seconds / 86400);
        expect(Math.round((serialOfMoment(moment) ?? 0) * 86400)).toBe(seconds);
      }),
    );
  });
});
