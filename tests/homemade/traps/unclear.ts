/** A column of figures beside the true one under a heading that hardly says what it holds. */
import { scaled, column, columnOf, factOf, insert, main, typed, type Draft, type Habit } from '../draft';
import type { CellSpec } from '../../support/workbook';
import { earlierRound, isPlain } from './support';

function beside(draft: Draft, header: string, where: 'before' | 'after', share: number): void {
  const page = main(draft);
  const high = columnOf(page, 'actual')?.header.length ?? 1;
  const made = column('x:unclear', ...Array.from({ length: high - 1 }, () => ''), header);
  const earlier = earlierRound(draft);
  insert(page, made, where === 'before' ? { before: 'actual' } : { after: 'actual' }, ({ unit }) =>
    scaled(typed(unit, factOf(draft, earlier, unit.id)), share),
  );
}

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  'that says nothing': ['', 'Tal', 'Værdi', 'Kol. 1', 'x', '-', 'Note', 'Hjælpekolonne', 'Tal 1', 'Antal'],
  'that only says a time': [
    'April',
    '30/4',
    'Apr.',
    'pr. 30.4',
    '30.4.',
    'Q1',
    '1. tertial',
    'Forår',
    'Uge 18',
    'apr-24',
    'UO I',
    '2023',
    'R23',
  ],
  'that says it is old': [
    'Sidst',
    'Foregående',
    'Forrige',
    'Indberettet sidst',
    'Før',
    'Gl. tal',
    'Historik',
    'Seneste indberetning',
    'Tal fra april',
    'Udgangspunkt i april',
    'Resultat, april',
    'Resultat ved forrige opfølgning',
    'Opnået ved seneste status',
    'Status sidst',
    'Status pr. 30/4',
  ],
  'that is numbered': ['Realiseret 1', 'Realiseret a', 'Resultat (1)', 'Resultat I', 'Resultat A'],
  'that is a draft': [
    'Realiseret (udkast)',
    'Realiseret – foreløbig',
    'Realiseret, ikke kvalitetssikret',
    'Realiseret før korrektion',
    'Realiseret (ukorrigeret)',
    'Realiseret test',
    'Realiseret brutto',
  ],
  'of who counted': [
    'Realiseret ifølge økonomi',
    'Realiseret (eget system)',
    'Realiseret – SAP',
    'Resultat fra LIS',
    'Realiseret iflg. departementet',
    'Realiseret (revisor)',
  ],
  'in English': [
    'Previous actual',
    'Actual last round',
    'Actual Q1',
    'Actual (budget)',
    'Actual 2023',
    'Actual (April)',
    'Result to April',
  ],
};

/** The other column is the same thing for what a reader can see: only the agency knows. */
const NOBODY_KNOWS = new Set(['that is numbered', 'that is a draft', 'of who counted']);

const unclear: readonly Habit[] = Object.entries(HEADINGS).map(([name, headings]) => ({
  name: `a column under a heading ${name}`,
  person: NOBODY_KNOWS.has(name) ? 'mustAsk' : 'knows',
  suits: (draft) => isPlain(draft) && draft.round !== 'UO1',
  apply(draft, dice) {
    const [first = '', ...more] = headings;
    beside(draft, dice.oneOf(first, ...more), dice.oneOf('before', 'after'), dice.oneOf(0.9, 0.8));
  },
}));

/** Headings that say it better stand over the wrong column: the true one is called by a word that no list holds. */
const strangeTrue: Habit = {
  name: 'the true column under a heading of its own, and another beside it',
  person: 'mustAsk',
  suits: (draft) => isPlain(draft) && (draft.round === 'UO2' || draft.round === 'UO3'),
  apply(draft, dice) {
    const page = main(draft);
    const actual = columnOf(page, 'actual');
    if (!actual) return;
    beside(draft, dice.oneOf('Resultat', 'Realiseret'), dice.oneOf('before', 'after'), 0.85);
    actual.header = [
      ...actual.header.slice(0, -1),
      dice.oneOf(
        'Landet på',
        'Så langt er vi',
        'Fakta',
        ...(draft.round === 'UO2' ? ['Aug.', 'pr. 31/8'] : ['Okt.', 'pr. 31/10']),
      ),
    ];
  },
};

/** Half of the figures stand in one column and half in the other, which corrects the first. */
const corrected: Habit = {
  name: 'a half-filled column of corrections',
  person: 'mustAsk',
  suits: isPlain,
  apply(draft, dice) {
    const page = main(draft);
    const header = dice.oneOf(
      'Rettet',
      'Korrigeret',
      'Realiseret (rettet)',
      'Ny værdi',
      'Rettelse',
      'Nyt tal',
      'Realiseret korrigeret',
    );
    const actual = columnOf(page, 'actual');
    if (!actual) return;
    draft.truth.answersHelp = false;
    const high = actual.header.length;
    let index = 0;
    insert(
      page,
      column('x:corrected', ...Array.from({ length: high - 1 }, () => ''), header),
      { after: 'actual' },
      (row): CellSpec => {
        const cell = row.cells.get(actual) ?? null;
        if (index++ % 2 === 1 || cell === null || typeof cell === 'string') return null;
        row.cells.set(actual, scaled(cell, 0.8));
        draft.truth.spoiled.add(row.unit.id);
        return cell;
      },
    );
  },
};

export const unclearTraps: readonly Habit[] = [...unclear, strangeTrue, corrected];
