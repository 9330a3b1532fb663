/** Faglige and koncernfælles mål on a sheet each: one table is read for a round, so nothing is computed of a part. */
import { evidenceSentence } from '../../src/texts/recognition';
import { workbookOf, type SheetSpec } from '../support/workbook';
import { ACTUAL, found, KRAV, NR, PLAN, refused, rowsOf, TITLE, TITLES, UNITS, WEIGHT, type Column } from './layouts';

const COLUMNS: readonly Column[] = [NR, KRAV, WEIGHT, ACTUAL];
const OWN = UNITS.filter(({ goal }) => goal.id.startsWith('1.'));
const SHARED = UNITS.filter(({ goal }) => goal.id.startsWith('2.'));
const sheet = (units: typeof UNITS, columns = COLUMNS, titles = TITLES): SheetSpec => ({
  rows: [...titles, ...rowsOf(columns, units)],
});
const book = (sheets: Readonly<Record<string, SheetSpec>>) => workbookOf({ sheets });

describe('A plan split over several sheets', () => {
  it('is refused with one sentence that names them and says what to do', () => {
    const { reason } = refused(book({ 'Faglige mål': sheet(OWN), 'Koncernfælles mål': sheet(SHARED) }));
    expect(reason).toEqual({
      code: 'planOnSeveralSheets',
      values: { sheet: 'Faglige mål', others: '"Koncernfælles mål"' },
    });
    expect(evidenceSentence('da', reason)).toBe(
      'Planens krav er delt mellem arket "Faglige mål" og "Koncernfælles mål". Målstatus læser én tabel for hver runde, og en score af den ene del ville se ud som hele planens. Flyt rækkerne ind under tabellen på arket "Faglige mål".',
    );
  });

  it('is refused in whatever order the sheets stand, and where a person has pointed at one of them', () => {
    const turned = book({ Fælles: sheet(SHARED), Egne: sheet(OWN) });
    expect(refused(turned).reason.code).toBe('planOnSeveralSheets');
    expect(refused(turned, { confirmation: { planId: PLAN.id, sheet: 'Egne' } }).reason.code).toBe('planOnSeveralSheets');
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
  ])('is not seen in %s', (_, sheets) => {
    expect(found(book(sheets)).tables[0].sheet.value).toBe('Status');
  });

  it('leaves the rows of what is withdrawn to stand apart', () => {
    const withdraw = ['2.1', '2.2', '2.3'].map(
      (requirement) => ({ change: 'withdraw', requirement, from: '2024-06-01', reason: 'Flyttet', document: 'Brev' }) as const,
    );
    const plan = { ...PLAN, amendments: withdraw };
    const gone = SHARED.filter(({ goal }) => goal.id !== '2.4');
    const rest = UNITS.filter((unit) => !gone.includes(unit));
    expect(found(book({ Status: sheet(rest), Udgået: sheet(gone) }), {}, [plan]).tables[0].sheet.value).toBe('Status');
  });
});
