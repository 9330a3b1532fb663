import fc from 'fast-check';
import { meaningOf } from '../../src/recognition/headerNames';
import { labelIn, numberIn } from '../../src/recognition/labels';
import { allowedSlips, fold, slips, wordsOf } from '../../src/recognition/words';

describe('folded texts', () => {
  it.each([
    ['Udsen-\ndelses\u00ADposition', 'udsendelsesposition'],
    ['mål- og  resultatplan', 'maal- og resultatplan'],
    ['Status – i\u00A0dag', 'status – i dag'],
    ['Årsrapport\r\nÆØÅ', 'aarsrapport aeoeaa'],
    ['MA\u030ALTAL', 'maaltal'],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds a folded text into itself', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(wordsOf(fold(fold(text)))).toEqual(wordsOf(fold(text)))));
  });

  it('keeps numbers whole and reads % as pct', () => {
    expect(wordsOf(fold('85,5 % af 1.155 (ISO-27001)'))).toEqual(['85,5', 'pct', 'af', '1.155', 'iso', '27001']);
  });
});

describe('slips of the keyboard', () => {
  it.each([
    ['realiseret', 'realisert', 1],
    ['resultatkrav', 'resultatkarv', 1],
    ['maaltal', 'maaltal', 0],
    ['vaegt', 'vagt', 1],
    ['status', 'stadie', 3],
  ])('counts those between %s and %s', (first, second, count) => {
    expect(slips(first, second, 2)).toBe(count);
    expect(slips(second, first, 2)).toBe(count);
  });

  it('never counts more than a word’s length, and none for short words', () => {
    expect([1, 4, 5, 8, 9, 30].map(allowedSlips)).toEqual([0, 0, 1, 1, 2, 2]);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (first, second) => {
        expect(slips(first, second, 20)).toBeLessThanOrEqual(Math.max(first.length, second.length));
      }),
    );
  });
});

describe('numbers and letters in front of texts', () => {
  it.each([
    ['1.1', '1.1', '', '', ''],
    ['Mål 1.2: Nævnet', '1.2', '', '', 'Nævnet'],
    ['1.1.a.1', '1.1', 'a', '1', ''],
    ['1.1 a) Udsende', '1.1', 'a', '', 'Udsende'],
    ['1.1a', '1.1', 'a', '', ''],
    ['a)', '', 'a', '', ''],
    ['(b) Projekter', '', 'b', '', 'Projekter'],
    ['litra c', '', 'c', '', ''],
    ['a) Delmål 2) Antallet', '', 'a', '2', 'Antallet'],
    ['Delmål 3: Domsudviste', '', '', '3', 'Domsudviste'],
    ['Delmål II', '', '', '2', ''],
    ['01.2', '1.2', '', '', ''],
    ['1,2', '1.2', '', '', ''],
    ['31.12.2024', '', '', '', '31.12.2024'],
    ['1.155 personer', '', '', '', '1.155 personer'],
    ['2,5 pct.', '', '', '', '2,5 pct.'],
    ['I 3. kvartal gennemføres målingen', '', '', '', 'I 3. kvartal gennemføres målingen'],
    ['1.4 I 3. kvartal gennemføres', '1.4', '', '', 'I 3. kvartal gennemføres'],
    ['90 pct. af udeblevne', '', '', '', '90 pct. af udeblevne'],
  ])('reads %j', (text, number, letter, part, rest) => {
    expect(labelIn(text)).toEqual({ number, letter, part, rest });
  });

  it('reads a number, and the day that Danish Excel makes of it', () => {
    const number = (value: number, format = 'General') => numberIn({ type: 'number', value, format, formula: undefined }, false);
    expect([
      number(1.1),
      number(45292, 'd. mmm'),
      number(45323, 'dd-mm'),
      number(1.1, '0.00'),
      number(20000),
      number(-1),
    ]).toEqual(['1.1', '1.1', '1.2', '1.10', '', '']);
  });
});

describe('what a header means', () => {
  const rolesOf = (header: string) => meaningOf(header)?.roles.map(({ role }) => role);

  it.each([
    ['Realiseret pr. 31.08.2024 (UO II)', 'actual'],
    ['Forv. årsresultat', 'forecast'],
    ['Forventet målopfyldelse for hele året', 'forecast'],
    ['Udgangspunkt ult. 2023', 'baseline'],
    ['Realiseret ultimo august', 'actual'],
    ['Reali-\nseret\n31/8', 'actual'],
    ['Actual YTD', 'actual'],
    ['Forventet 31/12', 'forecast'],
    ['Forventet målopfyldelse hele året (udfyldes)', 'forecast'],
    ['Årsskøn', 'forecast'],
    ['Kommentarer til resultatet', 'explanation'],
    ['Styrelsens vurdering', 'reportedStatus'],
    ['Begrundelse for ændret status', 'overrideReason'],
    ['Year-end forecast', 'forecast'],
    ['Udtræks-\ndato', 'extractedOn'],
    ['Ansvarlig enhed', 'office'],
    ['Denominator', 'denominator'],
  ])('reads "%s" as %s', (header, role) => {
    expect(rolesOf(header)).toEqual([role]);
  });

  it.each([
    'Konto',
    'Andet',
    'Antal ansatte',
    'Dato for møde',
    'Beløb',
    'Telefon',
    'Budget',
    'Regnskab 2024',
    'Adresse',
    'Reserve',
    'Realiseret i pct. af måltal',
    'Resultat (% af årets mål)',
    '',
  ])('makes nothing of "%s"', (header) => {
    expect(rolesOf(header)).toBeUndefined();
  });
});
