/** Tables below each other on one sheet: read as one where their columns are the same, refused where they are not. */
import { evidenceSentence } from '../../src/texts/recognition';
import { ACTUAL, book, found, KRAV, NR, refused, rowsOf, TARGET, TITLES, UNITS, WEIGHT, type Column } from './layouts';

const OWN = UNITS.filter(({ goal }) => goal.id.startsWith('1.'));
const SHARED = UNITS.filter(({ goal }) => goal.id.startsWith('2.'));
const COLUMNS: readonly Column[] = [NR, KRAV, WEIGHT, TARGET, ACTUAL];
const below = (columns: readonly Column[]) => book([...TITLES, ...rowsOf(COLUMNS, OWN), [], ...rowsOf(columns, SHARED)]);
const LATER = TITLES.length + 1 + OWN.length + 2;

it('reads a table whose header is repeated further down', () => {
  const { tables } = found(below(COLUMNS));
  expect(tables[0].rows).toHaveLength(UNITS.length);
});

it.each([
  ['figures change places', [NR, KRAV, WEIGHT, ACTUAL, TARGET], `D${LATER}`, 'Realiseret'],
  ['a column less moves the figures', [NR, KRAV, TARGET, ACTUAL], `C${LATER}`, 'Måltal'],
  ['figures stand beside the table', [NR, KRAV, WEIGHT, TARGET, ['Kontor', () => 'Drift'], ACTUAL], `E${LATER}`, 'Kontor'],
] as const)('refuses a sheet where %s further down', (_, columns: readonly Column[], cell, header) => {
  const { reason } = refused(below(columns));
  expect(reason).toMatchObject({ code: 'headerChanges', values: { sheet: 'Ark1', cell, header, row: TITLES.length + 1 } });
  expect(evidenceSentence('da', reason)).toContain(`I ${cell} står overskriften "${header}"`);
});

it('does not mind a legend, or words of a header among what people explain', () => {
  const spoken: Column = ['Forklaring', (_, index) => (index === 3 ? 'Status' : null)];
  const source: Column = ['Datakilde', (_, index) => (index === 3 ? 'Måltal' : null)];
  const columns = [...COLUMNS, spoken, source];
  const workbook = book([
    ...TITLES,
    ...rowsOf(columns),
    [],
    ['Kolonne', 'Måltal', 'Realiseret', 'Vægt'],
    ['forklares', 'a', 'b', 'c'],
  ]);
  expect(found(workbook).tables[0].rows).toHaveLength(UNITS.length);
});
