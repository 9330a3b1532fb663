import { roundsNamed, daysNamed, yearsNamed } from '../../src/recognition/round';
import { fold } from '../../src/recognition/words';
import { workbookOf, type CellSpec } from '../support/workbook';
import {
  ACTUAL,
  book,
  columns,
  found,
  inOrder,
  KRAV,
  NR,
  PLAN,
  rows,
  rowsOf,
  sheetRows,
  TARGET,
  TITLE,
  UNITS,
  type Column,
} from './layouts';

const TABLE = rowsOf([NR, KRAV, TARGET, ACTUAL]);
const BLANK = rowsOf([NR, KRAV, TARGET, ['Realiseret', () => null]]);

describe('rounds and days in texts', () => {
  it.each([
    ['UO II', ['UO2']],
    ['uo3', ['UO3']],
    ['Udgiftsopfølgning I', ['UO1']],
    ['2. udgiftsopfølgning 2024', ['UO2']],
    ['Udgiftsopfølgning\nIII', ['UO3']],
    ['Årsrapport 2024', ['AR']],
    ['UO I og UO II', ['UO1', 'UO2']],
    ['Duo i farver', []],
    ['Forventet årsresultat', []],
  ])('reads the rounds of "%s"', (text, rounds) => {
    expect(roundsNamed(fold(text))).toEqual(rounds);
  });

  it.each([
    ['pr. 31.08.2024', ['2024-08-31']],
    ['31/8 2024', ['2024-08-31']],
    ['31-08-24', ['2024-08-31']],
    ['31. august 2024', ['2024-08-31']],
    ['pr. 30/4', ['2024-04-30']],
    ['31 August', ['2024-08-31']],
    ['2024-08-31', ['2024-08-31']],
    ['31.02.2024', []],
    ['1.155 personer', []],
  ])('reads the days of "%s"', (text, days) => {
    expect(daysNamed(fold(text), 2024)).toEqual(days);
  });

  it('keeps years apart from days and figures', () => {
    expect(yearsNamed(fold('MRP 2024, opgjort 31.12.2023, 2.050 sager, 20245'))).toEqual([2024]);
  });
});

describe('which round a workbook is about', () => {
  it.each<[string, CellSpec[][], string, string]>([
    ['a title', [[TITLE], ['Udgiftsopfølgning III']], 'UO3', 'roundOnSheet'],
    ['a label', [[TITLE], ['Runde:', 'UO I']], 'UO1', 'roundOnSheet'],
    ['a day', [[TITLE], ['Opgjort pr. 31. oktober 2024']], 'UO3', 'roundByDay'],
    ['a labelled date', [[TITLE], ['Opgørelsesdato', { value: 45412, format: 'dd-mm-yyyy' }]], 'UO1', 'roundByDay'],
  ])('reads it from %s', (_, titles, round, code) => {
    const recognition = found(book([...titles, ...TABLE]));
    expect(recognition.round).toMatchObject({ value: { id: round }, confidence: 'sure', evidence: [{ code }] });
    expect(recognition.questions).toEqual([]);
  });

  it('reads it from the sheet, a front page or the file', () => {
    const rows = [[TITLE], ...TABLE];
    expect(found(workbookOf({ sheets: { 'Status UO III': { rows } } })).round.value.id).toBe('UO3');
    expect(found(workbookOf({ sheets: { Forside: { rows: [['Runde', 'UO I']] }, Tal: { rows } } })).round.value.id).toBe('UO1');
    expect(found(book(rows, {}, 'HJST_UO_II_2024.xlsx')).round.value.id).toBe('UO2');
  });

  it('asks where nothing says it', () => {
    const recognition = found(book([[TITLE], ...TABLE]));
    expect(recognition.round.confidence).toBe('guessed');
    expect(recognition.questions).toMatchObject([{ about: 'round', options: PLAN.rounds.map(({ id }) => ({ value: id })) }]);
  });

  it('lets the caller decide the round and the day', () => {
    const workbook = book([[TITLE], ['UO II'], ...TABLE]);
    expect(found(workbook, { round: 'UO3' })).toMatchObject({ round: { value: { id: 'UO3' } }, asOf: { value: '2024-10-31' } });
    expect(found(workbook, { asOf: '2024-08-15' })).toMatchObject({
      round: { value: { id: 'UO2' } },
      asOf: { value: '2024-08-15' },
    });
    expect(found(book([[TITLE], ...TABLE]), { asOf: '2024-11-20' }).round).toMatchObject({
      value: { id: 'UO3' },
      confidence: 'sure',
    });
  });

  it('takes a day on the sheet that is not the round’s own, but not its deadline', () => {
    expect(found(book([[TITLE], ['UO II, opgjort pr. 2. september 2024'], ...TABLE])).asOf.value).toBe('2024-09-02');
    expect(found(book([[TITLE], ['UO II, frist 16. september 2024'], ...TABLE])).asOf.value).toBe('2024-08-31');
  });
});

describe('one sheet for each round', () => {
  const sheet = (round: string, table: CellSpec[][]) => ({ rows: [[TITLE], [round], ...table] });

  it('takes the last one when it has figures, and the others as earlier rounds', () => {
    const recognition = found(
      workbookOf({ sheets: { A: sheet('UO I', TABLE), B: sheet('UO II', TABLE), Noter: { rows: [['Kladde']] } } }),
    );
    expect(recognition.tables[0].sheet.value).toBe('B');
    expect(recognition.earlier.map(([{ round, sheet }]) => [round, sheet.value])).toEqual([['UO1', 'A']]);
    expect(recognition.questions).toEqual([]);
  });

  it('asks when later sheets are still blank and nothing says which is meant', () => {
    const workbook = workbookOf({ sheets: { A: sheet('UO I', TABLE), B: sheet('UO II', TABLE), C: sheet('UO III', BLANK) } });
    expect(found(workbook).round).toMatchObject({ value: { id: 'UO2' }, confidence: 'guessed' });
    const third = found(workbook, { confirmation: { round: 'UO3' } });
    expect(third.tables[0].sheet.value).toBe('C');
    expect(third.earlier.map(([{ round }]) => round)).toEqual(['UO1', 'UO2']);
    expect(third.questions).toEqual([]);
  });

  it('asks which of two sheets of the same round is meant, unless one is hidden or has far less', () => {
    const twice = workbookOf({ sheets: { A: sheet('UO II', TABLE), B: sheet('UO II', TABLE) } });
    expect(found(twice).questions).toMatchObject([{ about: 'sheet', options: [{ value: 'A' }, { value: 'B' }] }]);
    expect(found(twice, { confirmation: { sheet: 'B' } })).toMatchObject({ tables: [{ sheet: { value: 'B' } }], questions: [] });
    const hidden = workbookOf({ sheets: { A: { ...sheet('UO II', TABLE), visibility: 'hidden' }, B: sheet('UO II', TABLE) } });
    expect(found(hidden)).toMatchObject({ tables: [{ sheet: { value: 'B', confidence: 'sure' } }], questions: [] });
    const half = workbookOf({ sheets: { A: sheet('UO II', TABLE.slice(0, 14)), B: sheet('UO II', TABLE) } });
    expect(found(half)).toMatchObject({ tables: [{ sheet: { value: 'B', confidence: 'sure' } }] });
  });
});

describe('rounds side by side', () => {
  const figures = (filled: boolean): Column[] => [
    ['Realiseret', (_, index) => (filled ? index : null)],
    ['Forventet', () => null],
    ['Status', () => null],
  ];
  const table = (titles: CellSpec[][], filled: readonly boolean[]) => {
    const cells = rowsOf([NR, KRAV, TARGET, ...filled.flatMap(figures)]);
    const groups = ['', '', '', 'UO I', null, null, 'UO II', null, null, 'UO III', null, null];
    const top = titles.length + 1;
    return book([...titles, groups, ...cells], {
      merges: ['D', 'G', 'J'].map((left, index) => `${left}${top}:${'FIL'[index] ?? ''}${top}`),
    });
  };

  it('binds each group to its round', () => {
    const recognition = found(table([[TITLE], ['Runde: UO II']], [true, true, false]));
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, target: 2, actual: 6, forecast: 7, reportedStatus: 8 });
    expect(recognition.earlier).toHaveLength(1);
    expect(recognition.earlier.map((earlier) => columns({ tables: earlier }))).toEqual([
      { id: 0, requirement: 1, target: 2, actual: 3, forecast: 4, reportedStatus: 5 },
    ]);
    expect(rows(recognition)).toEqual(inOrder(4));
  });

  it('reads groups that are not merged, and rounds below the name of the column', () => {
    const cells = rowsOf([NR, KRAV, ['UO I', () => 1], ['UO II', (_, index) => index], ['Bemærkninger', () => null]]);
    const recognition = found(
      book([[TITLE], ['Aktuel runde: UO II'], ['', '', 'Realiseret', null, null], ...cells], { merges: ['C3:D3'] }),
    );
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, actual: 3, explanation: 4 });
    expect(recognition.earlier.map((earlier) => columns({ tables: earlier }))).toEqual([{ id: 0, requirement: 1, actual: 2 }]);
  });

  it('takes the last round with figures when there is none after it, and else asks', () => {
    expect(found(table([[TITLE]], [true, true, true])).round).toMatchObject({ value: { id: 'UO3' }, confidence: 'sure' });
    expect(found(table([[TITLE]], [true, true, false])).round).toMatchObject({ value: { id: 'UO2' }, confidence: 'guessed' });
  });

  it('does not take a round in the header for its own when it is the only one', () => {
    const recognition = found(
      book([[TITLE], ...rowsOf([NR, KRAV, ['Realiseret UO II', () => 1], ['Bemærkninger', () => null]])]),
    );
    expect(recognition.round).toMatchObject({ value: { id: 'UO2' }, confidence: 'sure' });
    expect(columns(recognition)).toMatchObject({ actual: 2, explanation: 3 });
    expect(Object.keys(rows(recognition))).toHaveLength(UNITS.length);
  });
});

describe('what a person has confirmed', () => {
  const workbook = book(sheetRows([NR, KRAV, ACTUAL, ACTUAL]));

  it('goes before what is read', () => {
    const recognition = found(workbook, { confirmation: { columns: { actual: 3, id: -1 }, rows: { '1.2': 20 } } });
    expect(columns(recognition)).toEqual({ requirement: 1, actual: 3 });
    expect(rows(recognition)).toMatchObject({ '1.2': 20 });
    expect(recognition.tables[0].rows.filter(({ value }) => value === 20)).toHaveLength(1);
    expect(recognition.tables[0].columns.find(({ role }) => role === 'actual')?.evidence).toEqual([
      { code: 'confirmed', values: {} },
    ]);
  });

  it('is dropped when it is no longer there', () => {
    const recognition = found(workbook, { confirmation: { sheet: 'Slettet', columns: { actual: 40 }, rows: { '1.2': 900 } } });
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1 });
    expect(rows(recognition)).toEqual(inOrder(4));
    expect(recognition.tables[0].sheet.evidence[0]).toEqual({ code: 'confirmedSheetGone', values: { sheet: 'Slettet' } });
  });

  it('points at a header that nobody would know', () => {
    const odd = book([[TITLE], ['UO II'], ['α', 'β', 'γ'], ...rowsOf([NR, KRAV, ACTUAL]).slice(1)]);
    expect(found(odd, { confirmation: { sheet: 'Ark1', headerTop: 2, columns: { actual: 2 } } })).toMatchObject({
      tables: [{ headerTop: 2, headerBottom: 2 }],
      questions: [],
    });
  });
});
