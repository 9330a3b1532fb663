/** Faglige and koncernfælles mål on a sheet each: tables that surely belong together are one round's; all else is refused. */
import { evidenceSentence } from '../../src/texts/recognition';
import { sheetsOf, tableOf } from '../../src/recognition/tables';
import type { Recognised } from '../../src/recognition/types';
import { workbookOf, type SheetSpec } from '../support/workbook';
import { ACTUAL, found, KRAV, NR, PLAN, refused, rowsOf, TARGET, TITLE, TITLES, UNITS, WEIGHT, type Column } from './layouts';

const COLUMNS: readonly Column[] = [NR, KRAV, WEIGHT, ACTUAL];
const OWN = UNITS.filter(({ goal }) => goal.id.startsWith('1.'));
const SHARED = UNITS.filter(({ goal }) => goal.id.startsWith('2.'));
const sheet = (units: typeof UNITS, columns = COLUMNS, titles = TITLES): SheetSpec => ({
  rows: [...titles, ...rowsOf(columns, units)],
});
const book = (sheets: Readonly<Record<string, SheetSpec>>) => workbookOf({ sheets });
const ids = (recognition: Recognised) => recognition.tables.map(({ rows }) => rows.map(({ id }) => id));
const allIds = (units: typeof UNITS) => units.map(({ id }) => id);

describe('A plan whose requirements stand on several sheets', () => {
  const both = book({ 'Faglige mål': sheet(OWN), 'Koncernfælles mål': sheet(SHARED, [ACTUAL, KRAV, NR, TARGET]) });

  it('is one round with a table on each, every one with its own columns', () => {
    const recognition = found(both);
    expect(sheetsOf(recognition.tables)).toEqual(['Faglige mål', 'Koncernfælles mål']);
    expect(ids(recognition)).toEqual([allIds(OWN), allIds(SHARED)]);
    expect(recognition.questions).toEqual([]);
    const actuals = recognition.tables.map(({ columns }) => columns.find(({ role }) => role === 'actual')?.value);
    expect(actuals).toEqual([3, 0]);
    expect(tableOf(recognition.tables, '2.1')?.sheet.value).toBe('Koncernfælles mål');
  });

  it('is the same in whatever order the sheets stand, and where a person has pointed at one of them', () => {
    const turned = book({ Fælles: sheet(SHARED), Egne: sheet(OWN) });
    expect(ids(found(turned))).toEqual([allIds(SHARED), allIds(OWN)]);
    const pointed = found(turned, { confirmation: { planId: PLAN.id, sheet: 'Egne' } });
    expect(ids(pointed)).toEqual([allIds(SHARED), allIds(OWN)]);
  });

  it('is read from three sheets too', () => {
    const [few, rest] = [SHARED.filter(({ goal }) => goal.id < '2.3'), SHARED.filter(({ goal }) => goal.id >= '2.3')];
    expect(ids(found(book({ A: sheet(OWN), B: sheet(few), C: sheet(rest) })))).toEqual([OWN, few, rest].map(allIds));
  });

  it('has a requirement that stands in two of them once, and tells of the other row', () => {
    const twice = [...OWN, ...UNITS.filter(({ id }) => id === '2.1')];
    const recognition = found(book({ Egne: sheet(twice), Fælles: sheet(SHARED) }));
    expect(ids(recognition)).toEqual([allIds(twice), allIds(SHARED).filter((id) => id !== '2.1')]);
    expect(recognition.tables.map(({ repeatedRows }) => repeatedRows)).toEqual([[], [{ id: '2.1', row: 4 }]]);
    const said = { tables: { Fælles: { rows: { '2.1': 4 } } } };
    const pointed = found(book({ Egne: sheet(twice), Fælles: sheet(SHARED) }), { confirmation: said });
    expect(pointed.tables.map(({ repeatedRows }) => repeatedRows.length)).toEqual([1, 0]);
  });

  it('asks about each table by its sheet and understands the answer', () => {
    const odd: Column = ['Tal fra os', (_, index) => index + 1];
    const workbook = book({
      Egne: sheet(OWN),
      Fælles: sheet(SHARED, [NR, KRAV, odd, ['Realiseret', () => null], ['Realiseret', () => null]]),
    });
    const asked = found(workbook);
    expect(asked.questions).toMatchObject([{ about: 'column', subject: 'actual', sheet: 'Fælles' }]);
    const answered = found(workbook, { confirmation: { tables: { FÆLLES: { columns: { actual: 2 } } } } });
    expect(answered.questions).toEqual([]);
    expect(answered.tables.map(({ columns }) => columns.find(({ role }) => role === 'actual')?.value)).toEqual([3, 2]);
  });

  it('has earlier rounds only where all of their parts are there', () => {
    const round = (name: string) => [[TITLE], [name], []];
    const sheets = {
      'UO I egne': sheet(OWN, COLUMNS, round('UO I')),
      'UO I fælles': sheet(SHARED, COLUMNS, round('UO I')),
      'UO II egne': sheet(OWN, COLUMNS, round('UO II')),
      'UO II fælles': sheet(SHARED, COLUMNS, round('UO II')),
    };
    const whole = found(book(sheets));
    expect(whole.round.value.id).toBe('UO2');
    expect(whole.earlier.map((tables) => [tables[0].round, ...sheetsOf(tables)])).toEqual([['UO1', 'UO I egne', 'UO I fælles']]);
    const part = Object.fromEntries(Object.entries(sheets).filter(([name]) => name !== 'UO I fælles'));
    expect(found(book(part)).earlier).toEqual([]);
  });
});

describe('Sheets that may not belong together', () => {
  const mine = sheet(OWN);
  const other = (titles: SheetSpec['rows'], columns = COLUMNS) => sheet(SHARED, columns, titles);

  it('are refused with one sentence that names them and says what to do', () => {
    const { reason } = refused(book({ Egne: mine, Fælles: sheet(SHARED), 'Fælles (2)': sheet(SHARED) }));
    expect(reason).toEqual({ code: 'planOnSeveralSheets', values: { sheet: 'Egne', others: '"Fælles", "Fælles (2)"' } });
    expect(evidenceSentence('da', reason)).toBe(
      'Planens krav er delt mellem arket "Egne" og "Fælles", "Fælles (2)", men det er ikke sikkert, at de hører sammen: De siger ikke det samme om styrelse, år, runde eller dag, eller flere af dem har de samme krav. En score af den ene del ville se ud som hele planens. Ret det, der er forskelligt, eller flyt rækkerne ind under tabellen på arket "Egne".',
    );
  });

  it.each<[string, Readonly<Record<string, SheetSpec>>]>([
    ['the other says another agency', { Egne: mine, Fælles: other([['Styrelse: Udlændingestyrelsen'], ['UO II'], []]) }],
    [
      'the workbook names another agency',
      { Egne: mine, Udlændingestyrelsen: { rows: [['Noter']] }, Fælles: other([['UO II'], []]) },
    ],
    ['the other says another year', { Egne: mine, Fælles: other([['Status på mål- og resultatplan 2023'], ['UO II'], []]) }],
    ['the other is made up at another day', { Egne: mine, Fælles: other([['Status pr. 30. april 2024'], []]) }],
    [
      'the workbook has several rounds and the other says none',
      { 'UO I': sheet(OWN, COLUMNS, [[TITLE], ['UO I'], []]), 'UO II': mine, Fælles: other([['Fælles mål'], []]) },
    ],
    [
      'the table has its rounds side by side and the other only one',
      {
        Egne: sheet(OWN, [NR, KRAV, ['Realiseret UO I', () => 1], ['Realiseret UO II', () => 2]]),
        Fælles: other([['Fælles mål'], []]),
      },
    ],
  ])('where %s', (_, sheets) => {
    expect(refused(book(sheets)).reason.code).toBe('planOnSeveralSheets');
  });

  it.each<[string, Readonly<Record<string, SheetSpec>>]>([
    ['a table that only lacks requirements', { Status: sheet(OWN) }],
    ['the whole plan beside a part of it', { Status: sheet(UNITS), Fælles: sheet(SHARED) }],
    ['an earlier round of the other part', { Status: sheet(OWN), 'UO I': sheet(SHARED, COLUMNS, [[TITLE], ['UO I'], []]) }],
    ['the other part without figures', { Status: sheet(OWN), Plan: sheet(SHARED, [NR, KRAV, WEIGHT]) }],
    [
      'a single requirement elsewhere',
      {
        Status: sheet(UNITS.filter(({ goal }) => goal.id !== '2.3')),
        Kontrol: sheet(UNITS.filter(({ goal }) => goal.id === '2.3')),
      },
    ],
    ['the other part on a hidden sheet', { Status: sheet(OWN), Arkiv: { ...sheet(SHARED), visibility: 'hidden' } }],
    [
      'a budget that is numbered like the plan',
      {
        Status: sheet(OWN),
        Budget: {
          rows: [['Nr.', 'Post', 'Budget', 'Realiseret'], ...['2.1', '2.2', '2.3', '2.4'].map((nr) => [nr, 'Udgifter', 100, 90])],
        },
      },
    ],
  ])('are not seen in %s', (_, sheets) => {
    expect(sheetsOf(found(book(sheets)).tables)).toEqual(['Status']);
  });

  it('may hold the rows of what is withdrawn', () => {
    const withdraw = ['2.1', '2.2', '2.3'].map(
      (requirement) => ({ change: 'withdraw', requirement, from: '2024-06-01', reason: 'Flyttet', document: 'Brev' }) as const,
    );
    const plan = { ...PLAN, amendments: withdraw };
    const gone = SHARED.filter(({ goal }) => goal.id !== '2.4');
    const rest = UNITS.filter((unit) => !gone.includes(unit));
    expect(sheetsOf(found(book({ Status: sheet(rest), Udgået: sheet(gone) }), {}, [plan]).tables)).toEqual(['Status']);
  });
});
