/** Targets, levels and forecasts of other years and kinds beside those of the plan, and columns that mean something near to results. */
import { scaled, column, columnOf, dayOf, insert, main, rename, targetOf, unitRows, type Draft, type Habit } from '../draft';
import type { CellSpec } from '../../support/workbook';
import { isPlain } from './support';

const has =
  (key: string) =>
  (draft: Draft): boolean =>
    isPlain(draft) && columnOf(main(draft), key) !== undefined;

function add(draft: Draft, near: string, side: 'before' | 'after', header: string, cell: Parameters<typeof insert>[3]): void {
  const page = main(draft);
  const high = columnOf(page, near)?.header.length ?? 1;
  const made = column('x:agreed', ...Array.from({ length: high - 1 }, () => ''), header);
  insert(page, made, side === 'before' ? { before: near } : { after: near }, cell);
}

const day = (iso: string): CellSpec => ({ value: dayOf(iso), format: 'dd-mm-yyyy' });

export const agreedTraps: readonly Habit[] = [
  {
    name: 'targets of other years beside',
    person: 'knows',
    suits: has('target'),
    apply(draft, dice) {
      const header = dice.oneOf(
        'Måltal 2023',
        'Måltal 2025',
        'Mål 2026',
        'Måltal (2025)',
        'Sidste års måltal',
        'Mål for 2023',
        'Næste års mål',
        'Måltal flerårsplan',
      );
      add(draft, 'target', dice.oneOf('before', 'after'), header, ({ unit }) => scaled(targetOf(unit), 1.1));
    },
  },
  {
    name: 'targets of the round beside',
    person: 'knows',
    suits: has('target'),
    apply(draft, dice) {
      const header = dice.oneOf(
        'Måltal pr. 31. august',
        'Delmål til dato',
        'Periodiseret mål',
        'Mål pr. UO II',
        'Måltal åtd.',
        'Skulle være nået',
        'Måltal UO II',
        'Mål til dato',
        'Budget åtd.',
      );
      add(draft, 'target', dice.oneOf('before', 'after'), header, ({ unit }) => scaled(targetOf(unit), 0.67));
    },
  },
  {
    name: 'budget and accounts beside',
    person: 'knows',
    suits: isPlain,
    apply(draft, dice) {
      const header = dice.oneOf(
        'B2024',
        'R2023',
        'B 2024',
        'R2024 (mio. kr.)',
        'Regnskab 2023',
        'Budget',
        'FL24',
        'R-2024',
        'Forbrug',
        'Forbrugt (t.kr.)',
        'Realiseret forbrug',
        'Realiserede udgifter',
        'Realiserede årsværk',
        'Realiseret (mio. kr.)',
        'Realiseret budget',
      );
      let index = 0;
      add(draft, 'actual', dice.oneOf('before', 'after'), header, () => 10 + 3 * index++);
    },
  },
  {
    name: 'what it is short of beside',
    person: 'knows',
    suits: isPlain,
    apply(draft, dice) {
      const header = dice.oneOf(
        'Rest',
        'Mangler',
        'Restance',
        'Udestår',
        'Differens',
        'Afvigelse',
        '+/-',
        'Realiseret minus mål',
        'Realiseret vs. mål',
        'Resultat afvigelse',
        'Gap',
        'Manko',
        'Realiseret – måltal',
      );
      const actual = columnOf(main(draft), 'actual');
      add(draft, 'actual', dice.oneOf('before', 'after'), header, (row) =>
        actual ? scaled(row.cells.get(actual) ?? null, 0.15) : null,
      );
    },
  },
  {
    name: 'days that were expected beside those of delivery',
    person: 'knows',
    suits: has('deliveredOn'),
    apply(draft, dice) {
      const header = dice.oneOf(
        'Forventet leveringsdato',
        'Ny frist',
        'Leveringsdato (forventet)',
        'Revideret leveringsdato',
        'Forventet leveret',
        'Leveres',
        'Godkendt den',
        'Leveringsdato rykket til',
        'Udsat til',
        'Leveringsdato (ny aftale)',
        'Leveringsdato, udkast',
        'Udkast leveret',
        'Første leverance',
      );
      add(draft, 'deliveredOn', dice.oneOf('before', 'after'), header, ({ unit }) =>
        unit.measure.kind === 'milestone' ? day(unit.measure.due) : null,
      );
    },
  },
  {
    name: 'days of delivery under another name than those that were agreed',
    person: 'mustAsk',
    suits: has('deliveredOn'),
    apply(draft, dice) {
      const page = main(draft);
      rename(page, 'deliveredOn', dice.oneOf('Faktisk', 'Sket den', 'Klar', 'OK den'));
      add(draft, 'deliveredOn', dice.oneOf('before', 'after'), dice.oneOf('Dato', 'Leveringsdato', 'Leveret'), ({ unit }) =>
        unit.measure.kind === 'milestone' ? day(unit.measure.due) : null,
      );
    },
  },
  {
    name: 'lowest and highest beside',
    person: 'knows',
    suits: isPlain,
    apply(draft, dice) {
      const [low, high] = dice.oneOf(
        ['Min.', 'Maks.'],
        ['Realiseret min', 'Realiseret maks'],
        ['Nedre', 'Øvre'],
        ['Resultat (lavest)', 'Resultat (højest)'],
      );
      const actual = columnOf(main(draft), 'actual');
      const share = (by: number) => (row: Parameters<Parameters<typeof insert>[3]>[0]) =>
        actual ? scaled(row.cells.get(actual) ?? null, by) : null;
      add(draft, 'actual', 'before', low, share(0.7));
      add(draft, 'actual', 'after', high, share(1.3));
    },
  },
  {
    name: 'numbers of cases beside the share',
    person: 'knows',
    suits: isPlain,
    apply(draft, dice) {
      const [all, met] = dice.oneOf(
        ['Antal sager', 'Heraf rettidige'],
        ['Sager i alt', 'Heraf inden for frist'],
        ['Nævner', 'Tæller'],
      );
      const actual = columnOf(main(draft), 'actual');
      const shareOf = (row: Parameters<Parameters<typeof insert>[3]>[0]): number | undefined => {
        const cell = actual && row.cells.get(actual);
        return row.unit.measure.kind === 'share' && typeof cell === 'object' && typeof cell?.value === 'number'
          ? cell.value
          : undefined;
      };
      add(draft, 'actual', 'before', all, (row) => (shareOf(row) === undefined ? null : 1000));
      add(draft, 'actual', 'before', met, (row) => {
        const share = shareOf(row);
        return share === undefined ? null : Math.round(share * 1000);
      });
    },
  },
  {
    name: 'another forecast beside',
    person: 'knows',
    suits: has('forecast'),
    apply(draft, dice) {
      const header = dice.oneOf(
        'Forventet 2025',
        'Forventning næste år',
        'Forventet årsresultat 2025',
        'Prognose 2025',
        'Forventet årsresultat (2023)',
        'Forventning i april',
        'Forventet årsresultat, forrige',
        'Forventet restår',
      );
      const forecast = columnOf(main(draft), 'forecast');
      add(draft, 'forecast', dice.oneOf('before', 'after'), header, (row) =>
        forecast ? scaled(row.cells.get(forecast) ?? null, 1.15) : null,
      );
    },
  },
  {
    name: 'only a level of another year to start from',
    person: 'mustAsk',
    suits: has('baseline'),
    apply(draft, dice) {
      const page = main(draft);
      const baseline = columnOf(page, 'baseline');
      if (!baseline) return;
      rename(
        page,
        'baseline',
        dice.oneOf('Ultimo 2022', 'Primo 2023', 'Ultimo april 2024', 'Udgangspunkt 2022', 'Ultimo 2024', 'Niveau 2022'),
      );
      for (const row of unitRows(page)) {
        const cell = row.cells.get(baseline) ?? null;
        if (cell === null) continue;
        row.cells.set(baseline, scaled(cell, 1.2));
        if ('baselineOf' in row.unit.measure) draft.truth.spoiled.add(row.unit.id);
      }
    },
  },
];
