/** A workbook of last year or last round that was filled in anew, with something left as it was. */
import { columnOf, danishDay, main, rename, textOf, unitRows, wordsIn, type Draft, type Habit } from '../draft';
import { earlierRound, isPlain, SHORT } from './support';

const isLater = (draft: Draft): boolean => draft.round !== 'UO1' && draft.round !== 'AR';

function roundBefore(draft: Draft): { readonly name: string; readonly asOf: string } {
  const id = earlierRound(draft);
  const found = draft.truth.plan.rounds.find((round) => round.id === id);
  return { name: SHORT[id], asOf: found?.asOf ?? '2024-04-30' };
}

function short(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}

export const reusedTraps: readonly Habit[] = [
  {
    name: 'the sheet is still named by the round before',
    person: 'mustAsk',
    suits: (draft) => isLater(draft) && draft.pages.length === 1,
    apply(draft, dice) {
      main(draft).name = dice.oneOf(
        roundBefore(draft).name,
        `Status ${roundBefore(draft).name}`,
        `MRP ${roundBefore(draft).name} 2024`,
      );
    },
  },
  {
    name: 'the heading still says the round before',
    person: 'mustAsk',
    suits: (draft) => isLater(draft) && isPlain(draft),
    apply(draft, dice) {
      const { name, asOf } = roundBefore(draft);
      rename(
        main(draft),
        'actual',
        dice.oneOf(
          `Realiseret ${name}`,
          `Realiseret pr. ${short(asOf)}`,
          `Realiseret pr. ${danishDay(asOf)}`,
          `Resultat ved ${name}`,
          `Status ${name}`,
        ),
      );
    },
  },
  {
    name: 'the title still says the round before',
    person: 'mustAsk',
    suits: (draft) => isLater(draft) && isPlain(draft) && (draft.pages.length === 1 || /^(?:UO|Au|Ok)/.test(main(draft).name)),
    apply(draft) {
      const page = main(draft);
      page.above = page.above.map((row) => (row[0] === draft.truth.round.name ? [roundBefore(draft).name] : row));
      page.name = draft.pages.length === 1 ? SHORT[draft.round] : page.name;
    },
  },
  {
    name: 'the day of the round before is left',
    person: 'mustAsk',
    suits: isLater,
    apply(draft, dice) {
      const { asOf } = roundBefore(draft);
      main(draft).above.push(
        dice.oneOf(
          [`Opgørelsesdato: ${short(asOf)}`],
          ['Opgjort pr.', short(asOf)],
          [`Opgjort pr. ${danishDay(asOf)}`],
          [`Status pr. ${short(asOf)}`],
        ),
      );
    },
  },
  {
    name: 'the title still says last year',
    person: 'mustAsk',
    apply(draft) {
      const page = main(draft);
      page.above = page.above.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' ? cell.replaceAll(String(draft.truth.plan.year), String(draft.truth.plan.year - 1)) : cell,
        ),
      );
    },
  },
  {
    name: 'headings still say last year',
    person: 'mustAsk',
    suits: isPlain,
    apply(draft, dice) {
      const last = draft.truth.plan.year - 1;
      rename(main(draft), 'actual', dice.oneOf(`Realiseret ${last}`, `Resultat ${last}`, `Realiseret pr. 31.8.${last}`));
      if (columnOf(main(draft), 'target')) rename(main(draft), 'target', `Måltal ${last}`);
    },
  },
  {
    name: 'wordings of last year',
    person: 'mustAsk',
    suits: (draft) => columnOf(main(draft), 'requirement') !== undefined,
    apply(draft) {
      const page = main(draft);
      const words = columnOf(page, 'requirement');
      const { year } = draft.truth.plan;
      if (!words) return;
      for (const row of unitRows(page))
        row.cells.set(
          words,
          wordsIn(row, words)
            .replaceAll(String(year), String(year - 1))
            .replaceAll(String(year - 1 - 1), String(year - 2)),
        );
      for (const row of unitRows(page)) if (wordsIn(row, words) !== textOf(row.unit)) draft.truth.spoiled.add(row.unit.id);
      draft.truth.answersHelp = false;
    },
  },
  {
    name: 'the agency of another plan in the title',
    person: 'mustAsk',
    apply(draft, dice) {
      const page = main(draft);
      const other = dice.oneOf('Styrelsen for Prøver', 'Arkivstyrelsen', 'Færdselsstyrelsen');
      page.above = page.above.map((row) => (row[0] === draft.truth.plan.agency.name ? [other] : row));
      for (const { unit } of unitRows(page)) draft.truth.spoiled.add(unit.id);
    },
  },
  {
    name: 'a file of many agencies with their names in a column',
    person: 'knows',
    apply(draft) {
      const page = main(draft);
      const agency = { key: 'x:agency', header: ['Styrelse'] };
      const high = page.columns[0]?.header.length ?? 1;
      agency.header = [...Array.from({ length: high - 1 }, () => ''), 'Styrelse'];
      page.columns.unshift(agency);
      for (const row of unitRows(page)) row.cells.set(agency, draft.truth.plan.agency.name);
    },
  },
  {
    name: 'rows of another agency above, with its name in a column',
    person: 'knows',
    suits: (draft) => main(draft).stacked.length === 0,
    apply(draft) {
      const page = main(draft);
      const agency = {
        key: 'x:agency',
        header: [...Array.from({ length: (page.columns[0]?.header.length ?? 1) - 1 }, () => ''), 'Styrelse'],
      };
      const actual = columnOf(page, 'actual');
      page.columns.unshift(agency);
      const own = unitRows(page);
      for (const row of own) row.cells.set(agency, draft.truth.plan.agency.name);
      const others = own.map((row) => {
        const cells = new Map(row.cells);
        cells.set(agency, 'Arkivstyrelsen');
        const cell = actual && cells.get(actual);
        if (actual && typeof cell === 'number') cells.set(actual, Math.round(cell * 0.6));
        return { kind: 'other' as const, cells };
      });
      page.rows.unshift(...others);
    },
  },
];
