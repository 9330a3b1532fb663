import fc from 'fast-check';
import { readNumber } from '../../src/danish/numbers';

const plain = (value: number, unit?: string) => ({ is: 'number', value, percent: false, unit });
const percent = (value: number) => ({ is: 'number', value, percent: true, unit: undefined });

describe('a number written the Danish way', () => {
  it.each([
    ['150', 150],
    [' 150 ', 150],
    ['1.155', 1155],
    ['1.155.000', 1155000],
    ['1 155', 1155],
    ['1\u00a0155', 1155],
    ['1\u202f155\u2009000', 1155000],
    ['1.155,5', 1155.5],
    ['0,345', 0.345],
    ['1.012,345', 1012.345],
    ['2,5', 2.5],
    ['0', 0],
    ['-5', -5],
    ['+5', 5],
    ['\u22125', -5],
    ['\u2013 5', -5],
    ['(5)', -5],
    ['(1.155,50)', -1155.5],
    ['½', 0.5],
    ['2½', 2.5],
    ['2 ½', 2.5],
    ['12¼', 12.25],
    ['-¾', -0.75],
  ])('reads "%s"', (text, value) => {
    expect(readNumber(text)).toEqual(plain(value));
  });

  it.each([
    ['85 %', 0.85],
    ['85%', 0.85],
    ['85 pct.', 0.85],
    ['85 pct', 0.85],
    ['84,96\u00a0pct.', 0.8496],
    ['85 Procent', 0.85],
    ['8500 %', 85],
    ['-30,2 %', -0.302],
    ['(10 %)', -0.1],
    ['87½ pct.', 0.875],
  ])('reads "%s" as a fraction', (text, value) => {
    expect(readNumber(text)).toEqual(percent(value));
  });

  it.each([
    ['110 dage', 110, 'dage'],
    ['6 måneder', 6, 'måneder'],
    ['6 mdr.', 6, 'mdr.'],
    ['150 afviste asylansøgere', 150, 'afviste asylansøgere'],
    ['1.155,50 kr.', 1155.5, 'kr.'],
    ['150kr.', 150, 'kr.'],
    ['kr. 150', 150, 'kr.'],
    ['kr. -150', -150, 'kr.'],
    ['DKK 1.155', 1155, 'dkk'],
    ['150,-', 150, 'kr.'],
    ['2 procentpoint', 2, 'procentpoint'],
  ])('reads "%s" with its unit', (text, value, unit) => {
    expect(readNumber(text)).toEqual(plain(value, unit));
  });
});

describe('a number that can mean two things', () => {
  it.each([
    ['1.5', [1.5, 15]],
    ['0.85', [0.85, 85]],
    ['1.50', [1.5, 150]],
    ['1155.5', [1155.5, 11555]],
    ['12,345', [12.345, 12345]],
    ['-1.5', [-1.5, -15]],
    ['12.5 %', [0.125, 1.25]],
    ['0.155', [0.155, 155]],
  ])('gives both readings of "%s"', (text, readings) => {
    const read = readNumber(text);
    expect(read.is).toBe('ambiguous');
    if (read.is === 'ambiguous')
      read.readings.forEach((reading, index) => expect(reading).toBeCloseTo(readings[index] ?? NaN, 12));
  });
});

describe('a text that is not plainly one number', () => {
  it.each([
    '',
    '-',
    '.',
    ',',
    '%',
    'x',
    'ca. 150',
    '> 150',
    'mindst 150',
    '150-160',
    '3-5',
    '1/2',
    '1:2',
    '31.12.2024',
    '1.155.5',
    '1.15.155',
    '1.1555.000',
    '1,155.50',
    '1,5,5',
    '1 5',
    '1 155.000',
    '12 34 567',
    '007',
    '012.345',
    '5,',
    ',5',
    '150.',
    '1e5',
    '1E+05',
    '0x10',
    'Infinity',
    'NaN',
    '١٥٠',
    '15O',
    'l50',
    '15 OO',
    '150k',
    '2e5',
    '5 mio.',
    '1,5 mio. kr.',
    '5 tusind',
    '3 promille',
    '150 ud af 200',
    '150 eller flere',
    '2. kvartal',
    '31 december',
    '150*',
    '150 1)',
    "1'155",
    '--5',
    '-(5)',
    '(-5)',
    '5-',
    'kr. 5 kr.',
    'kr. 5 %',
    '½½',
    '1½½',
    '05½',
    '85 % af sagerne',
  ])('refuses "%s"', (text) => {
    expect(readNumber(text)).toEqual({ is: 'none' });
  });
});

describe('laws of the number reader', () => {
  const finite = fc.oneof(
    fc.integer({ min: -10_000_000, max: 10_000_000 }),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  );
  const shapes: Intl.NumberFormatOptions[] = [
    { maximumFractionDigits: 0 },
    { maximumFractionDigits: 2 },
    { maximumFractionDigits: 3 },
    { minimumFractionDigits: 4, maximumFractionDigits: 9 },
    { useGrouping: false, maximumFractionDigits: 6 },
    { style: 'percent', maximumFractionDigits: 2 },
    { style: 'currency', currency: 'DKK' },
    { style: 'currency', currency: 'DKK', currencySign: 'accounting' },
    { style: 'currency', currency: 'EUR' },
    { style: 'unit', unit: 'day', unitDisplay: 'long' },
    { signDisplay: 'always' },
  ];

  it('reads back everything that Intl writes for Denmark, or says that it is ambiguous', () => {
    fc.assert(
      fc.property(finite, fc.constantFrom(...shapes), (value, shape) => {
        const text = new Intl.NumberFormat('da-DK', shape).format(value);
        const digits = new Intl.NumberFormat('en-US', {
          ...shape,
          style: shape.style === 'percent' ? 'percent' : 'decimal',
          useGrouping: false,
          ...(shape.style === 'currency' && { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          currencySign: 'standard',
        }).format(value);
        const exact = Number(shape.style === 'percent' ? `${digits.replace('%', '')}e-2` : digits);
        const read = readNumber(text);
        if (read.is === 'ambiguous') {
          expect(text).toMatch(/^[-+]?[1-9]\d{0,2},\d{3}(?!\d)/);
          expect(read.readings[0]).toBe(exact);
        } else {
          expect(read).toMatchObject({ is: 'number', percent: shape.style === 'percent' });
          expect(read.is === 'number' && read.value === exact).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses shortened numbers rather than reading their digits alone', () => {
    const short = new Intl.NumberFormat('da-DK', { notation: 'compact' });
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), (value) => {
        expect(readNumber(short.format(value)).is).not.toBe('number');
      }),
    );
  });

  it('never finds a number whose digits do not stand in the text in that order', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '5',
      '12',
      '155',
      '000',
      '.',
      ',',
      ' ',
      '-',
      '(',
      ')',
      '%',
      ' pct.',
      ' dage',
      'kr.',
      '½',
      '/',
      'e',
      'O',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        const read = readNumber(text);
        if (read.is !== 'number') return;
        const digits = text
          .replace(/,-$/, '')
          .replace('½', ',5')
          .replace(/[^\d,]/g, '')
          .replace(',', '.');
        expect(Math.abs(read.value)).toBeCloseTo(Number(digits) / (read.percent ? 100 : 1), 9);
      }),
      { numRuns: 2000 },
    );
  });
});
