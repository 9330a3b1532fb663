/** Joined headings over several columns: which of those below holds the figures is said in two rows together. */
import { scaled, column, columnOf, factOf, insert, main, targetOf, typed, type Column, type Draft, type Habit } from '../draft';
import { earlierRound, isPlain, SHORT } from './support';

const isFlat = (draft: Draft): boolean => isPlain(draft) && main(draft).columns.every(({ header }) => header.length === 1);

function raise(draft: Draft): void {
  for (const one of main(draft).columns) one.header = ['', one.header[0] ?? ''];
}

function group(draft: Draft, columns: readonly Column[], name: string, joined: boolean): void {
  const [first] = columns;
  if (!first) return;
  first.header = [name, first.header[1] ?? ''];
  if (joined) main(draft).joined.push({ headerRow: 0, columns });
}

/** `Realiseret` over the rounds; `2023` and `2024` over `Realiseret`; plan and result under the round. */
export const groupTraps: readonly Habit[] = [
  {
    name: 'rounds under one joined heading',
    person: 'knows',
    suits: (draft) => isFlat(draft) && draft.round !== 'UO1',
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const actual = columnOf(page, 'actual');
      if (!actual) return;
      const earlier = earlierRound(draft);
      const made = column('x:earlier', '', SHORT[earlier]);
      insert(page, made, { before: 'actual' }, ({ unit }) => scaled(typed(unit, factOf(draft, earlier, unit.id)), 0.9));
      actual.header = ['', SHORT[draft.round]];
      group(draft, [made, actual], dice.oneOf('Realiseret', 'Resultat', 'Realiseret 2024'), dice.chance(0.7));
    },
  },
  {
    name: 'years under one joined heading',
    person: 'knows',
    suits: isFlat,
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const actual = columnOf(page, 'actual');
      if (!actual) return;
      const made = column('x:year', '', '2023');
      insert(page, made, dice.oneOf({ before: 'actual' }, { after: 'actual' }), (row) =>
        scaled(row.cells.get(actual) ?? null, 0.8),
      );
      actual.header = ['', '2024'];
      const both = page.columns.filter((one) => one === made || one === actual);
      group(draft, both, dice.oneOf('Realiseret', 'Resultat'), dice.chance(0.7));
    },
  },
  {
    name: 'a joined heading of another year over figures',
    person: 'knows',
    suits: isFlat,
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const actual = columnOf(page, 'actual');
      if (!actual) return;
      const goal = column('x:yearTarget', '', 'Måltal');
      const made = column('x:year', '', dice.oneOf('Realiseret', 'Resultat'));
      const names = page.columns.findIndex(({ key }) => key === 'actual');
      insert(page, goal, { before: page.columns[names]?.key ?? 'actual' }, ({ unit }) => scaled(targetOf(unit), 0.9));
      insert(page, made, { before: 'actual' }, (row) => scaled(row.cells.get(actual) ?? null, 0.8));
      group(
        draft,
        [goal, made],
        dice.oneOf('2023', 'Sidste år', 'Resultatplan 2023', 'MRP 2023', 'År 2023', 'Foregående år'),
        true,
      );
    },
  },
  {
    name: 'plan and result under one joined heading',
    person: 'knows',
    suits: (draft) => isFlat(draft) && columnOf(main(draft), 'target') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const target = columnOf(page, 'target');
      const actual = columnOf(page, 'actual');
      if (!target || !actual) return;
      page.columns.splice(page.columns.indexOf(target), 1);
      page.columns.splice(page.columns.indexOf(actual), 0, target);
      target.header = ['', dice.oneOf('Mål', 'Plan', 'Måltal')];
      actual.header = ['', dice.oneOf('Resultat', 'Realiseret', 'Opnået')];
      group(
        draft,
        [target, actual],
        dice.oneOf(draft.truth.round.name, SHORT[draft.round], '2024', 'Mål og resultat'),
        dice.chance(0.7),
      );
    },
  },
  {
    name: 'number, per cent and day under one joined heading',
    person: 'knows',
    suits: isFlat,
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const actual = columnOf(page, 'actual');
      if (!actual) return;
      const share = column('x:share', '', dice.oneOf('Pct.', '%', 'Andel'));
      const day = column('x:day', '', 'Dato');
      insert(page, day, { after: 'actual' }, (row) =>
        row.unit.measure.kind === 'milestone' ? (row.cells.get(actual) ?? null) : null,
      );
      insert(page, share, { after: 'actual' }, (row) =>
        row.unit.measure.kind === 'share' ? (row.cells.get(actual) ?? null) : null,
      );
      for (const row of page.rows)
        if (row.unit?.measure.kind === 'share' || row.unit?.measure.kind === 'milestone') row.cells.set(actual, null);
      actual.header = ['', 'Antal'];
      group(
        draft,
        [actual, share, day],
        dice.oneOf('Realiseret', 'Resultat', `Realiseret ${SHORT[draft.round]}`),
        dice.chance(0.8),
      );
    },
  },
  {
    name: 'expected and reached under the round',
    person: 'knows',
    suits: (draft) => isFlat(draft) && columnOf(main(draft), 'forecast') !== undefined,
    apply(draft, dice) {
      const page = main(draft);
      raise(draft);
      const [actual, forecast] = [columnOf(page, 'actual'), columnOf(page, 'forecast')];
      if (!actual || !forecast) return;
      page.columns.splice(page.columns.indexOf(forecast), 1);
      page.columns.splice(page.columns.indexOf(actual) + (dice.chance(0.5) ? 1 : 0), 0, forecast);
      actual.header = ['', 'Realiseret'];
      forecast.header = ['', dice.oneOf('Forventet', 'Forventning', 'Helår', 'Forv. år')];
      const both = page.columns.filter((one) => one === actual || one === forecast);
      group(draft, both, dice.oneOf(draft.truth.round.name, SHORT[draft.round], 'Status'), true);
    },
  },
];
