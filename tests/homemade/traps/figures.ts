/** Figures written so that another number stands in the cell, or another unit. */
import { columnOf, main, unitRows, type Draft, type Habit, type Row } from '../draft';
import type { Leaf } from '../facts';
import type { CellSpec } from '../../support/workbook';

type Counted = Row & { readonly unit: Leaf };

function numberIn(row: Row, draft: Draft): number | undefined {
  const actual = columnOf(main(draft), 'actual');
  const cell = actual && row.cells.get(actual);
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && typeof cell?.value === 'number' ? cell.value : undefined;
}

function rowsOf(draft: Draft, ...kinds: readonly string[]): Counted[] {
  return unitRows(main(draft)).filter((row) => kinds.includes(row.unit.measure.kind) && numberIn(row, draft) !== undefined);
}

const suits =
  (...kinds: readonly string[]) =>
  (draft: Draft): boolean =>
    columnOf(main(draft), 'actual') !== undefined && rowsOf(draft, ...kinds).length > 0;

/** One cell written anew; `spoils`: nobody can know from it what was meant, or it is another figure. */
function written(name: string, kinds: readonly string[], spoils: boolean, ways: readonly ((value: number) => CellSpec)[]): Habit {
  return {
    name,
    person: 'mustAsk',
    suits: suits(...kinds),
    apply(draft, dice) {
      const actual = columnOf(main(draft), 'actual');
      const rows = rowsOf(draft, ...kinds);
      const row = rows[dice.whole(0, Math.max(0, rows.length - 1))];
      const [first, ...more] = ways;
      if (!row || !actual || !first) return;
      row.cells.set(actual, dice.oneOf(first, ...more)(numberIn(row, draft) ?? 0));
      if (spoils) draft.truth.spoiled.add(row.unit.id);
    },
  };
}

const whole = (value: number) => Math.max(2, Math.round(value));

export const figureTraps: readonly Habit[] = [
  written('a figure with a footnote', ['count', 'duration', 'average'], true, [
    (value) => `${whole(value)}1)`,
    (value) => `${whole(value)} 1)`,
    (value) => `${whole(value)} 2`,
    (value) => `1) ${whole(value)}`,
    (value) => `${whole(value)} [1]`,
    (value) => `${whole(value)}, jf. note 3`,
    (value) => `${whole(value)} (note 2)`,
    (value) => `[2] ${whole(value)}`,
  ]),
  written('a figure of another unit', ['count', 'duration'], true, [
    (value) => `${whole(value)} mio.`,
    (value) => `${whole(value)} tusind`,
    (value) => `${whole(value)} pct.`,
    (value) => `${whole(value)} kg`,
    (value) => `${whole(value)} kr.`,
    (value) => `${whole(value)} uger og 2 dage`,
    (value) => ({ value: whole(value) / 100, format: '0%' }),
    (value) => `${whole(value)} mdr. og 3 uger`,
  ]),
  written('a day in a cell of a number', ['count', 'duration'], true, [
    (value) => ({ value: 45_500 + whole(value), format: 'dd-mm-yyyy' }),
    () => ({ value: 45_627, format: 'd-mmm' }),
    () => '12. august',
    () => '31-08-2024',
    () => 'august 2024',
  ]),
  written('a share as 100 times itself', ['share'], false, [
    (value) => Math.round(value * 1000) / 10,
    (value) => ({ value: Math.round(value * 1000) / 10, format: '0.0' }),
    (value) => ({ value: Math.round(value * 1000) / 10, format: '0.0%' }),
    (value) => `${Math.round(value * 1000) / 10}`,
  ]),
  written('a share as two numbers', ['share'], true, [
    (value) => `${Math.round(value * 200)}/200`,
    (value) => `${Math.round(value * 200)} af 200`,
    (value) => `${Math.round(value * 200)} ud af 200`,
    (value) => `${Math.round(value * 100)} pct. (${Math.round(value * 200)} sager)`,
    (value) => `${Math.round(value * 200)}:200`,
    (value) => `${Math.round(value * 100)}-${Math.round(value * 100) + 2} pct.`,
  ]),
  written('thousands and decimals written otherwise', ['count'], true, [
    (value) => `${Math.floor(whole(value) / 1000)}.${String(whole(value) % 1000).padStart(3, '0')},5`,
    (value) => `${whole(value)}.5`,
    (value) => whole(value) / 1000,
    (value) => `${whole(value)}'`,
    (value) => `${whole(value)},-`,
    (value) => `${whole(value)}e3`,
    (value) => `1,${String(whole(value) % 1000).padStart(3, '0')}`,
  ]),
  written('a figure of which part is meant', ['count', 'duration'], true, [
    (value) => `${whole(value)}, heraf ${whole(value / 2)} i 2023`,
    (value) => `${whole(value)} inkl. 12 fra 2023`,
    (value) => `mål: ${whole(value)}`,
    (value) => `forventet ${whole(value)}`,
    (value) => `ikke ${whole(value)}`,
    (value) => `${whole(value)} (mål ${whole(value) + 9})`,
    (value) => `op til ${whole(value)}`,
    (value) => `mindst ${whole(value)}`,
    (value) => `${whole(value)} færre`,
    (value) => `-${whole(value)}`,
    (value) => `${whole(value)}+`,
    (value) => `${whole(value)}x`,
    (value) => `(${whole(value)})`,
  ]),
  {
    name: 'whole per cent in the figures only',
    person: 'mustAsk',
    suits: suits('share'),
    apply(draft) {
      const actual = columnOf(main(draft), 'actual');
      for (const row of rowsOf(draft, 'share')) {
        if (actual) row.cells.set(actual, Math.round((numberIn(row, draft) ?? 0) * 1000) / 10);
      }
    },
  },
  {
    name: 'whole per cent in the targets only',
    person: 'mustAsk',
    suits: (draft) => suits('share')(draft) && columnOf(main(draft), 'target') !== undefined,
    apply(draft) {
      const target = columnOf(main(draft), 'target');
      for (const row of rowsOf(draft, 'share')) {
        const cell = target && row.cells.get(target);
        if (target && typeof cell === 'object' && typeof cell?.value === 'number')
          row.cells.set(target, Math.round(cell.value * 1000) / 10);
      }
    },
  },
  {
    name: 'deliveries as texts',
    person: 'mustAsk',
    suits: suits('milestone'),
    apply(draft, dice) {
      const actual = columnOf(main(draft), 'actual');
      const text = dice.oneOf(
        'juni 2024',
        'uge 26',
        '06/30/2024',
        '30. juni',
        'leveret rettidigt',
        'delvist leveret 30.6.2024',
        '30.6.2023',
        'forventes 30.6.2024',
        'udkast 30.6.2024',
        'aftalt 30.6.2024',
        '30.6.2024 (2. version 15.9.2024)',
        'rykket til 1.12.2024',
        'Q2',
      );
      for (const row of rowsOf(draft, 'milestone')) {
        if (actual) row.cells.set(actual, text);
        draft.truth.spoiled.add(row.unit.id);
      }
    },
  },
];
