/** A second column of figures that is not the one, named in the many ways people name it. */
import type { UsualRound } from '../../../src/plan/rounds';
import {
  column,
  columnOf,
  dayOf,
  factOf,
  insert,
  main,
  scaled,
  targetOf,
  typed,
  unitRows,
  type Draft,
  type Habit,
  type Row,
} from '../draft';
import type { CellSpec } from '../../support/workbook';
import type { Leaf } from '../facts';

type UnitRow = Row & { readonly unit: Leaf };
type CellOf = (row: UnitRow, draft: Draft) => CellSpec;

const before: CellOf = ({ unit }, draft) => {
  const order: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];
  const earlier = order[order.indexOf(draft.round) - 1] ?? 'UO1';
  return scaled(typed(unit, factOf(draft, earlier, unit.id)), 0.9);
};
/** Another number of the same kind, as a period, a part or another year would have. */
const part =
  (share: number): CellOf =>
  ({ unit }, draft) =>
    scaled(typed(unit, factOf(draft, draft.round, unit.id)), share);
const agreed: CellOf = ({ unit }) => targetOf(unit);
const degree: CellOf = ({ unit }, draft) => {
  const fact = factOf(draft, draft.round, unit.id);
  const target = targetOf(unit);
  const of = typeof target === 'number' ? target : typeof target === 'object' ? target?.value : undefined;
  if (fact?.is !== 'number' || typeof of !== 'number') return null;
  return { value: Math.round((fact.value / of) * 1000) / 1000, format: '0.0%' };
};

const DECOYS: Readonly<Record<string, { readonly cell: CellOf; readonly headers: readonly string[] }>> = {
  'of another round': {
    cell: before,
    headers: [
      'Realiseret ved {e}',
      'Realiseret pr. {ed}',
      'Resultat fra {e}',
      'Realiseret ({e})',
      'Realiseret – {e}',
      'Realiseret, forrige runde',
      'Realiseret ved sidste opfølgning',
      'Tidligere indberettet',
      'Senest indberettet resultat',
      'Realiseret sidst',
      'Realiseret primo',
      'Realiseret i {e} (til orientering)',
      'Realiseret 1. tertial',
      'Realiseret jan.-apr.',
      'Realiseret t.o.m. april',
      'Realiseret 1. kvt.',
    ],
  },
  'of another year': {
    cell: part(0.8),
    headers: [
      'Realiseret 2023',
      'Realiseret i fjor',
      'Realiseret sidste år',
      'Realiseret samme periode sidste år',
      'Realiseret (2023)',
      'Realiseret året før',
      'Resultat 2023',
      'Realiseret ÅTD-1',
      'Årets resultat 2023',
      'Realiseret R23',
      "Realiseret '23",
      'Resultat fra i fjor',
    ],
  },
  'of a period': {
    cell: part(0.45),
    headers: [
      'Realiseret i perioden',
      'Realiseret siden sidst',
      'Realiseret maj-aug',
      'Realiseret i kvartalet',
      'Realiseret denne måned',
      'Realiseret 2. kvartal',
      'Realiseret (kun august)',
      'Realiseret seneste måned',
      'Realiseret uge 35',
      'Realiseret, seneste 12 mdr.',
      'Realiseret i gns. pr. måned',
      'Realiseret pr. måned',
    ],
  },
  'of the plan': {
    cell: agreed,
    headers: [
      'Realiseret (plan)',
      'Planlagt realiseret',
      'Resultat ifølge planen',
      'Realiseret (mål)',
      'Resultat (aftalt)',
      'Realiseret – budget',
      'Ønsket resultat',
      'Realiseret (forventet)',
      'Resultat, mål',
      'Skal realiseres',
      'Realiseret bør være',
    ],
  },
  'of a degree': {
    cell: degree,
    headers: [
      'Realiseret i pct. af måltal',
      'Realiseret (pct. af mål)',
      'Realiseringsgrad',
      'Realiseret, indeks',
      'Realiseret ift. mål',
      'Realiseret andel af måltal',
      'Realiseret i forhold til måltallet',
      'Resultat (opfyldelsesgrad)',
    ],
  },
  'of a part': {
    cell: part(0.3),
    headers: [
      'Realiseret – heraf Jylland',
      'Realiseret, kontor 2',
      'Realiseret (kun børn)',
      'Realiseret ekskl. udlandet',
      'Realiseret koncern',
      'Realiseret hele landet',
      'Realiseret i udlandet',
      'Realiseret (Aarhus)',
      'Resultat region øst',
      'Heraf realiseret af andre',
    ],
  },
  'with the same name': {
    cell: part(0.7),
    headers: ['Realiseret', 'Resultat', 'Realiseret (2)', 'Realiseret (rettet)', 'Realiseret ny', 'Realiseret gl.'],
  },
};

const NAMES: Readonly<Record<UsualRound, readonly [string, string]>> = {
  UO1: ['UO I', '30.04.2024'],
  UO2: ['UO II', '31.08.2024'],
  UO3: ['UO III', '31.10.2024'],
  AR: ['årsrapporten', '31.12.2024'],
};

function headerFor(header: string, draft: Draft): string {
  const order: readonly UsualRound[] = ['UO1', 'UO2', 'UO3', 'AR'];
  const [name, day] = NAMES[order[order.indexOf(draft.round) - 1] ?? 'UO1'];
  return header.replace('{ed}', day).replace('{e}', name);
}

const isPlain = (draft: Draft): boolean => columnOf(main(draft), 'actual') !== undefined && main(draft).joined.length === 0;

/** Beside the true one, on either side. */
const beside: readonly Habit[] = Object.entries(DECOYS).map(([name, { cell, headers }]) => ({
  name: `a column ${name}`,
  person: name === 'with the same name' ? 'mustAsk' : 'knows',
  suits: (draft) => isPlain(draft) && draft.round !== 'UO1',
  apply(draft, dice) {
    const [first = '', ...more] = headers;
    const made = column('x:decoy', headerFor(dice.oneOf(first, ...more), draft));
    const where = dice.chance(0.5) ? { before: 'actual' } : { after: 'actual' };
    insert(main(draft), made, where, (row) => cell(row, draft));
    const twoHigh = columnOf(main(draft), 'actual')?.header.length ?? 1;
    made.header = [...Array.from({ length: twoHigh - 1 }, () => ''), ...made.header];
  },
}));

/** The only one there is: the true figures are not in the workbook, so nothing may count. */
const alone: readonly Habit[] = Object.entries(DECOYS)
  .filter(([name]) => name !== 'with the same name')
  .map(([name, { cell, headers }]) => ({
    name: `only a column ${name}`,
    person: 'mustAsk',
    suits: (draft) => isPlain(draft) && draft.round !== 'UO1',
    apply(draft, dice) {
      const page = main(draft);
      const found = columnOf(page, 'actual');
      if (!found) return;
      const [first = '', ...more] = headers;
      found.key = 'x:decoy';
      found.header = [...found.header.slice(0, -1), headerFor(dice.oneOf(first, ...more), draft)];
      for (const row of unitRows(page)) {
        const isElsewhere = row.unit.measure.kind === 'milestone' && columnOf(page, 'deliveredOn') !== undefined;
        row.cells.set(found, isElsewhere ? null : cell(row, draft));
        if (!isElsewhere) draft.truth.spoiled.add(row.unit.id);
      }
    },
  }));

/** Due days beside, or instead of, the days of delivery. */
const DUE = [
  'Leveringsdato (aftalt)',
  'Aftalt leveringsdato',
  'Frist for levering',
  'Leveres senest',
  'Planlagt leveringsdato',
  'Leveringsdato ifølge planen',
  'Leveringsdato (plan)',
  'Leveringsfrist',
  'Leveringsdato, mål',
  'Skal leveres den',
  'Deadline for levering',
];
const dueDays: Habit = {
  name: 'due days beside the deliveries',
  person: 'knows',
  suits: (draft) => columnOf(main(draft), 'deliveredOn') !== undefined || isPlain(draft),
  apply(draft, dice) {
    const [first = '', ...more] = DUE;
    insert(
      main(draft),
      column('x:due', dice.oneOf(first, ...more)),
      { before: dice.oneOf('actual', 'target', 'forecast') },
      ({ unit }) => (unit.measure.kind === 'milestone' ? { value: dayOf(unit.measure.due), format: 'dd-mm-yyyy' } : null),
    );
  },
};

/** The true column hidden behind an unknown name is no reason to take another. */
const removed: Habit = {
  name: 'the column of figures was deleted',
  person: 'mustAsk',
  suits: isPlain,
  apply(draft) {
    const { columns } = main(draft);
    columns.splice(
      columns.findIndex(({ key }) => key === 'actual'),
      1,
    );
    for (const row of unitRows(main(draft))) {
      const isElsewhere = row.unit.measure.kind === 'milestone' && columnOf(main(draft), 'deliveredOn') !== undefined;
      if (!isElsewhere) draft.truth.spoiled.add(row.unit.id);
    }
  },
};

const twin: Habit = {
  name: 'a hidden twin of the column',
  person: 'knows',
  suits: isPlain,
  apply(draft, dice) {
    const page = main(draft);
    const name = columnOf(page, 'actual')?.header ?? ['Realiseret'];
    const made = { key: 'x:twin', header: [...name] };
    insert(page, made, dice.chance(0.5) ? { before: 'actual' } : { after: 'actual' }, (row) => part(0.6)(row, draft));
    page.hiddenColumns.add(made);
  },
};

const olderBaseline: Habit = {
  name: 'the level of an older year too',
  person: 'knows',
  suits: (draft) => columnOf(main(draft), 'baseline') !== undefined && isPlain(draft),
  apply(draft, dice) {
    const base = columnOf(main(draft), 'baseline');
    const where = dice.chance(0.5) ? { before: 'baseline' } : { after: 'baseline' };
    insert(main(draft), column('x:older', dice.oneOf('Ultimo 2022', 'Ultimo 2021', 'Niveau ultimo 2022')), where, (row) =>
      base ? scaled(row.cells.get(base) ?? null, 1.2) : null,
    );
  },
};

const olderForecast: Habit = {
  name: 'the forecast of the round before too',
  person: 'knows',
  suits: (draft) => isPlain(draft) && draft.round !== 'UO1' && columnOf(main(draft), 'forecast') !== undefined,
  apply(draft, dice) {
    const header = dice.oneOf(
      'Forventning ved {e}',
      'Forventet årsresultat ({e})',
      'Forv. årsres. sidst',
      'Forventet årsresultat pr. {ed}',
    );
    const forecast = columnOf(main(draft), 'forecast');
    insert(main(draft), column('x:forecast', headerFor(header, draft)), { before: 'forecast' }, (row) =>
      forecast ? scaled(row.cells.get(forecast) ?? null, 0.8) : null,
    );
  },
};

export const columnTraps: readonly Habit[] = [...beside, ...alone, dueDays, removed, twin, olderBaseline, olderForecast];
