import { check } from '../../src/check';
import { monthInYear, monthNamed } from '../../src/danish/monthNames';
import { monthlyReports } from '../../src/rounds/monthlyReports';
import { yearOf } from '../../src/rounds/yearOf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulePack } from '../../src/plan/schema';
import { readXlsx } from '../../src/xlsx';
import { ACTUAL, KRAV, NR, PLAN, sheetRows, textOf, TITLES, UNITS, WEIGHT } from '../recognition/layouts';
import { workbookOf, type CellSpec, type SheetSpec } from '../support/workbook';

const rules = JSON.parse(readFileSync(join(__dirname, '../../plans/rules-2024.json'), 'utf8')) as RulePack;
const F = UNITS.find(({ id }) => id === '1.1.f');
const text = F ? textOf(F) : '';

/** A month's sheet as an agency would lay it out. */
function month(figure: CellSpec, number: CellSpec = '1.1 f)'): SheetSpec {
  return {
    rows: [['Månedlig afrapportering'], [], ['Nr.', 'Resultatkrav', 'Måltal', 'Realiseret'], [number, text, 0.95, figure]],
  };
}
function parts(numerator: CellSpec, denominator: CellSpec): SheetSpec {
  return {
    rows: [
      ['Nr.', 'Resultatkrav', 'Tæller', 'Nævner', 'Realiseret'],
      ['1.1 f)', text, numerator, denominator, null],
    ],
  };
}
function figures(sheets: Readonly<Record<string, SheetSpec>>, asOf = '2024-04-30', rounds: readonly string[] = []) {
  const [only] = monthlyReports(workbookOf({ sheets }), PLAN, asOf, rounds);
  return only?.months.flatMap(({ month: name, figure }) => (figure ? [[name, figure.value]] : [])) ?? [];
}

describe('A sheet for every month', () => {
  it.each([
    ['names', ['Januar', 'Februar', 'Marts', 'April']],
    ['short names with the year', ['Jan 2024', 'feb. 2024', 'Mar-24', 'apr 24']],
    ['numbers', ['01', '02', '03', '04']],
    ['year and month', ['2024-01', '2024-02', '2024-3', '2024_04']],
    ['month and year', ['01-2024', '02.2024', '3 2024', '04-2024']],
    ['a number and a name', ['01 Januar', '2. februar', '3 marts', '4. april']],
    ['English', ['January', 'February', 'March', 'April 2024']],
  ])('is known by %s', (_, names) => {
    const sheets = Object.fromEntries(names.map((name, index) => [name, month(91 + index)]));
    expect(figures({ Vejledning: { rows: [['Udfyld et ark om måneden']] }, ...sheets })).toEqual([
      ['2024-01', 91],
      ['2024-02', 92],
      ['2024-03', 93],
      ['2024-04', 94],
    ]);
  });

  it('says where the figure stands, and where a missing one ought to', () => {
    const workbook = workbookOf({ sheets: { Januar: month({ value: 0.96, format: '0 %' }), Februar: month(null) } });
    const [only] = monthlyReports(workbook, PLAN, '2024-03-31');
    expect(only?.months.slice(0, 3)).toEqual([
      { month: '2024-01', due: true, figure: { value: 0.96, shows: 'percent' }, cell: { sheet: 'Januar', row: 3, column: 3 } },
      { month: '2024-02', due: true, figure: null, cell: { sheet: 'Februar', row: 3, column: 3 } },
      { month: '2024-03', due: true, figure: null, cell: undefined },
    ]);
  });

  it('takes a share from its two parts, and none from parts that cannot be', () => {
    expect(figures({ Januar: parts(190, 200), Februar: parts(3, 0), Marts: parts(210, 200), April: parts(null, 200) })).toEqual([
      ['2024-01', 0.95],
    ]);
  });

  it('is not taken from another year, from two sheets of one month, or from a word that only begins like a month', () => {
    expect(figures({ 'Januar 2023': month(0.9), '2023-02': month(0.9), 'Mar-23': month(0.9) })).toEqual([]);
    expect(figures({ Maj: month(0.9), '2024-05': month(0.8), Juni: month(0.7) }, '2024-06-30')).toEqual([['2024-06', 0.7]]);
    expect(figures({ Marked: month(0.9), Decentralt: month(0.9), Juniorer: month(0.9), 'Maj (2)': month(0.8) })).toEqual([]);
  });

  it('needs more than two numbered sheets to read a number as a month', () => {
    expect(figures({ '1': month(0.9), '2': month(0.8) })).toEqual([]);
    expect(figures({ '1': month(0.9), '2': { rows: [['Mål 2']] }, '3': { rows: [['Mål 3']] } })).toEqual([]);
    expect(figures({ '1': month(0.9), '2': month(0.8), '3': month(0.7) })).toHaveLength(3);
  });

  it('is no sheet of a round that only bears the name of its month', () => {
    const rounds = { April: month(0.9), August: month(0.8), Oktober: month(0.7) };
    expect(figures(rounds, '2024-10-31', ['April', 'August'])).toEqual([['2024-10', 0.7]]);
    const all = { Juli: month(0.9), August: month(0.8) };
    expect(figures(all, '2024-10-31', ['August'])).toHaveLength(2);
  });

  it('gives way to one table of all months', () => {
    const table: SheetSpec = {
      rows: [
        ['Nr.', 'Januar', 'Februar', 'Marts'],
        ['1.1.f', 0.5, 0.6, 0.7],
      ],
    };
    expect(figures({ Januar: month(0.9), Måneder: table })).toEqual([
      ['2024-01', 0.5],
      ['2024-02', 0.6],
      ['2024-03', 0.7],
    ]);
  });

  it('does not disturb the table of the round beside it', () => {
    const months = ['Januar', 'Februar', 'Marts', 'April', 'Maj', 'Juni', 'Juli', 'August'];
    const workbook = workbookOf({
      sheets: {
        'Status UO II': { rows: sheetRows([NR, KRAV, WEIGHT, ACTUAL], TITLES) },
        ...Object.fromEntries(months.map((name) => [name, month(0.96)])),
      },
    });
    const result = check({ workbook, plans: [PLAN], rulePacks: [rules] });
    if (result.state !== 'checked') throw new Error(JSON.stringify(result.recognition));
    expect(result.recognition.tables[0].sheet).toMatchObject({ value: 'Status UO II', confidence: 'sure' });
    const { monthly } = yearOf({ workbook, plan: PLAN, ...result });
    expect(monthly[0]?.months.filter(({ due, figure }) => due && figure)).toHaveLength(8);
  });
});

describe('The example with a sheet for every month', () => {
  const read = readXlsx(
    new Uint8Array(readFileSync(join(__dirname, '../../examples/ark-per-maaned.xlsx'))),
    'ark-per-maaned.xlsx',
  );
  if (!read.ok) throw new Error(read.problem.code);
  const { workbook } = read;
  const result = check({ workbook, plans: [PLAN], rulePacks: [rules] });
  if (result.state !== 'checked') throw new Error(result.state);

  it('has every month until the round, and the places of those to come', () => {
    const [only] = yearOf({ workbook, plan: PLAN, ...result }).monthly;
    expect(only?.months.map(({ due, figure }) => [due, figure !== null])).toEqual([
      ...Array.from({ length: 8 }, () => [true, true]),
      ...Array.from({ length: 4 }, () => [false, false]),
    ]);
    expect(only?.months[0]?.figure).toEqual({ value: 70 / 72, shows: 'percent' });
    expect(only?.months[8]?.cell).toMatchObject({ sheet: 'September', row: 3 });
  });
});

describe('Names of months', () => {
  it.each([
    ['Januar', 0],
    ['sept.', 8],
    ['Oct 2024', 9],
    ["Dec '24", 11],
    ['Marked', undefined],
    ['Mål', undefined],
    ['1. januar 2024 kl. 8', undefined],
  ])('%s', (name, expected) => {
    expect(monthNamed(name)).toBe(expected);
  });

  it('need a number from 1 to 12', () => {
    expect(['0', '13', '2024-13', '2024-00'].map((name) => monthInYear(name, 2024))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
