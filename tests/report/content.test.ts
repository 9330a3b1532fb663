import { contentOf } from '../../src/report/contentOf';
import { decimalsShown, showsAs } from '../../src/report/numberFormats';
import type { Cell } from '../../src/workbook/snapshot';

const options = { date1904: false, holdsDays: false };
const text = (value: string): Cell => ({ type: 'text', value, formula: undefined, format: 'General' });
const number = (value: number, format = 'General'): Cell => ({ type: 'number', value, formula: undefined, format });

describe('the content of a cell', () => {
  it('is empty when nothing but spaces stands there', () => {
    expect(contentOf(text(' \u00a0\n'), options)).toEqual({ is: 'empty' });
    expect(contentOf({ type: 'empty', value: null, formula: undefined, format: '0%' }, options)).toEqual({ is: 'empty' });
  });

  it('is uncalculated when a formula has no result', () => {
    expect(contentOf({ type: 'empty', value: null, formula: '=A1', format: 'General' }, options)).toEqual({ is: 'uncalculated' });
  });

  it('is no number where some of the characters are struck out or raised', () => {
    const marked: Cell = { type: 'text', value: '95 104', marked: true, formula: undefined, format: 'General' };
    expect(contentOf(marked, options)).toEqual({ is: 'text', text: '95 104' });
    expect(contentOf(text('95 104'), options)).not.toMatchObject({ is: 'text' });
  });

  it('keeps error values and truth values apart from figures', () => {
    expect(contentOf({ type: 'error', value: '#DIV/0!', formula: '=1/0', format: 'General' }, options)).toEqual({
      is: 'error',
      code: '#DIV/0!',
    });
    expect(contentOf({ type: 'boolean', value: true, formula: undefined, format: 'General' }, options)).toEqual({
      is: 'boolean',
      value: true,
    });
  });

  it('tells how a number is shown', () => {
    expect(contentOf(number(0.85, '0.0%'), options)).toEqual({ is: 'number', value: 0.85, shows: 'percent' });
    expect(contentOf(number(45657, 'dd-mm-yyyy'), options)).toEqual({ is: 'number', value: 45657, shows: 'date' });
  });

  it('reads a text as a word, a number, a day or a text, in that order', () => {
    expect(contentOf(text('Ja'), options)).toMatchObject({ is: 'word', yes: true });
    expect(contentOf(text('85 pct.'), options)).toEqual({
      is: 'numberAsText',
      text: '85 pct.',
      value: 0.85,
      percent: true,
      unit: undefined,
    });
    expect(contentOf(text('1.5'), options)).toEqual({ is: 'ambiguous', text: '1.5', readings: [1.5, 15] });
    expect(contentOf(text('31.12.2024'), options)).toEqual({ is: 'dateAsText', text: '31.12.2024', value: 45657 });
    expect(contentOf(text('følger'), options)).toEqual({ is: 'text', text: 'følger' });
  });

  it('moves days of a 1904 workbook to the 1900 system, and nothing else', () => {
    const y1904 = { date1904: true, holdsDays: false };
    expect(contentOf(number(44195, 'dd-mm-yyyy'), y1904)).toMatchObject({ value: 45657 });
    expect(contentOf(number(44195), y1904)).toMatchObject({ value: 44195 });
    expect(contentOf(number(44195), { date1904: true, holdsDays: true })).toMatchObject({ value: 45657 });
  });
});

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['@', 'number'],
    ['0.00', 'number'],
    ['#,##0 "dage"', 'number'],
    ['[Red]0;[Blue]-0', 'number'],
    ['0_d', 'number'],
    ['[h]:mm', 'number'],
    ['0%', 'percent'],
    ['0.0 %', 'percent'],
    ['0"%"', 'number'],
    ['dd-mm-yyyy', 'date'],
    ['[$-406]d. mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
  ])('%s shows a %s', (format, shows) => {
    expect(showsAs(format)).toBe(shows);
  });

  it.each([
    ['0', 0],
    ['0.00', 2],
    ['#,##0.0', 1],
    ['0.0%', 1],
    ['0.0##', 3],
    ['0.0 "v. 1.234"', 1],
    ['General', undefined],
    ['#,##0,', undefined],
    ['dd-mm-yyyy', undefined],
    ['# ?/?', undefined],
  ])('%s fixes %s decimals', (format, decimals) => {
    expect(decimalsShown(format)).toBe(decimals);
  });
});
