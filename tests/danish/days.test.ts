import fc from 'fast-check';
import { isoOfSerial, serialOfIso } from '../../src/calendar/days';
import { readDay } from '../../src/danish/days';

const iso = (text: string) => {
  const serial = readDay(text);
  return serial === undefined ? undefined : isoOfSerial(serial);
};

describe('a day written as text', () => {
  it.each([
    '31.12.2024',
    '31-12-2024',
    '31/12/2024',
    '31/12-2024',
    '31/12 2024',
    '31. 12. 2024',
    '31.12.24',
    '31-12-24',
    '2024-12-31',
    '31. december 2024',
    '31 december 2024',
    '31. dec. 2024',
    '31. dec 24',
    'den 31. december 2024',
    'd. 31.12.2024',
    'D. 31/12-2024',
    '31 December 2024',
    ' 31.12.2024 ',
    '31.\u00a0december\u00a02024',
    '31\u201312\u20132024',
    '31. DECEMBER 2024',
  ])('reads "%s" as the last day of 2024', (text) => {
    expect(iso(text)).toBe('2024-12-31');
  });

  it('puts the day before the month', () => {
    expect(iso('1/2 2024')).toBe('2024-02-01');
    expect(iso('1.2.2024')).toBe('2024-02-01');
  });

  it('takes two digits of year as 20xx', () => {
    expect(iso('1.5.00')).toBe('2000-05-01');
    expect(iso('1.5.99')).toBe('2099-05-01');
  });

  it('knows leap years', () => {
    expect(iso('29.2.2024')).toBe('2024-02-29');
    expect(iso('29.2.2023')).toBeUndefined();
  });

  it.each([
    '31.2.2024',
    '0.1.2024',
    '32.1.2024',
    '1.13.2024',
    '12/31/2024',
    '31.12',
    '31. december',
    'december 2024',
    'ultimo 2024',
    '2. kvartal 2024',
    '1.155.200',
    '2024',
    '45292',
    '31.12-2024',
    '31 12 2024',
    '1-2/2024',
    '1.1.202',
    '1.1.20245',
    '31. constructor 2024',
    '2024-12-31T00:00:00',
    '',
    '1.1.1900',
    '3-5',
  ])('refuses "%s"', (text) => {
    expect(iso(text)).toBeUndefined();
  });

  it('reads back every day that Intl writes for Denmark', () => {
    const styles: Intl.DateTimeFormatOptions['dateStyle'][] = ['short', 'medium', 'long'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(...styles),
        (date, dateStyle) => {
          const text = new Intl.DateTimeFormat('da-DK', { dateStyle, timeZone: 'UTC' }).format(date);
          expect(readDay(text)).toBe(serialOfIso(date.toISOString().slice(0, 10)));
        },
      ),
    );
  });
});
