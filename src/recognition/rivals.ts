/**
 * What the figures themselves say of the column of results: a column that no heading explains may hold newer or corrected ones, figures
 * that only grow are never smaller than those of the round before, and a column may be the sum of quarters beside it.
 */
import { monthNamed } from '../danish/monthNames';
import { leafKind } from '../measures';
import type { Plan, Round } from '../plan/schema';
import type { HeaderColumn } from './header';
import { isOtherFigure } from './headerNames';
import { qualifiersOf } from './qualifiers';
import type { MatchedRow } from './rowTypes';
import type { Evidence } from './types';
import { showsDay, type SheetView } from './view';
import { fold } from './words';

const MOST_ROWS = 400;
const FEWEST = 3;
const FEWEST_GROWING = 2;
/** Figures of the same kind are within this factor of each other in most rows. */
const FACTOR = 3;
const MOST = 0.8;
const TOGETHER = 0.9;
const CORRECTED =
  /\b(?:rettet|rettede|rettelse\w*|korrigeret|korrektion\w*|justeret|justering|nyt tal|nye tal|ny vaerdi|corrected|revised)\b/;

/** The figures of a column by row, days left out. */
type Figures = ReadonlyMap<number, number>;

export interface Compared {
  readonly view: SheetView;
  /** The round that the table is about. */
  readonly round: Round | undefined;
  readonly matched: readonly MatchedRow[];
}

/** Columns beside `chosen` that may as well hold the results; `evidence` says why. */
export function rivalsOf(
  chosen: HeaderColumn,
  others: readonly HeaderColumn[],
  around: Compared,
): readonly { readonly column: HeaderColumn; readonly evidence: Evidence }[] {
  const open = others.filter(
    (other) => other.column !== chosen.column && other.meaning === undefined && !isExplained(other, around.round),
  );
  if (open.length === 0) return [];
  const own = figuresIn(chosen.column, around);
  return open.flatMap((column): { column: HeaderColumn; evidence: Evidence }[] => {
    const figures = figuresIn(column.column, around);
    if (figures.size === 0) return [];
    const { header } = column;
    if (CORRECTED.test(fold(header))) return [{ column, evidence: { code: 'columnCorrects', values: { header } } }];
    if (isOfRound(column, around.round) && !isOfRound(chosen, around.round) && figures.size * 2 >= own.size)
      return [{ column, evidence: { code: 'columnNamesRound', values: { header } } }];
    const { unknown } = qualifiersOf(column.own, '');
    if (unknown.some((word) => word.length > 3) && areAlike(own, figures))
      return [{ column, evidence: { code: 'columnAlike', values: { header } } }];
    if (neverSmaller(own, figures, around)) return [{ column, evidence: { code: 'columnGrows', values: { header } } }];
    return [];
  });
}

/** Is a column without a name of its own headed by an earlier time of the year: "Aug.", "30/4", "UO I"? */
export function isOfEarlierTime(
  { own, meaning, rounds, days, years }: HeaderColumn,
  { rounds: all }: Plan,
  round: Round,
): boolean {
  if (meaning !== undefined || years.length > 0) return false;
  const named = all.filter(({ id }) => rounds.includes(id)).map(({ asOf }) => asOf);
  const times = [...named, ...days];
  if (times.length > 0) return times.every((day) => day < round.asOf && day.slice(0, 4) === round.asOf.slice(0, 4));
  const month = monthNamed(own);
  return month !== undefined && month + 1 < Number(round.asOf.slice(5, 7));
}

/** Figures that only grow are smaller than those of the round before. */
export function fallsBehind(chosen: number, earlier: readonly number[], around: Compared): boolean {
  if (earlier.length === 0) return false;
  const own = figuresIn(chosen, around);
  return earlier.some((column) => {
    const before = figuresIn(column, around);
    const rows = growingRows(around).filter((row) => own.has(row) && before.has(row));
    const smaller = rows.filter((row) => (own.get(row) ?? 0) < (before.get(row) ?? 0)).length;
    return smaller >= FEWEST_GROWING && smaller * 2 > rows.length;
  });
}

/** How many columns to the left are parts of a year that this one adds up; undefined where the figures do not say so. */
export function sumsUp({ column }: HeaderColumn, others: readonly HeaderColumn[], around: Compared): number | undefined {
  const parts = others.filter((other) => other.column < column && isPartOfYear(other)).map((other) => other.column);
  if (parts.length < 2) return undefined;
  const own = figuresIn(column, around);
  const columns = parts.map((part) => figuresIn(part, around));
  const rows = growingRows(around).filter((row) => own.has(row) && columns.every((figures) => figures.has(row)));
  const agree = rows.filter((row) => {
    const sum = columns.reduce((all, figures) => all + (figures.get(row) ?? 0), 0);
    return Math.abs(sum - (own.get(row) ?? 0)) <= 0.51 * parts.length;
  });
  return rows.length > 0 && agree.length === rows.length ? parts.length : undefined;
}

/** Its heading says the very round, its day or its month. */
function isOfRound({ own, rounds, days }: HeaderColumn, round: Round | undefined): boolean {
  if (!round) return false;
  if (rounds.length + days.length > 0) return rounds.every((id) => id === round.id) && days.every((day) => day === round.asOf);
  return (monthNamed(own) ?? -1) + 1 === Number(round.asOf.slice(5, 7));
}

function isPartOfYear({ own, group }: HeaderColumn): boolean {
  const { objections, until } = qualifiersOf(own, '');
  return objections.has('period') || until.length > 0 || (group !== '' && qualifiersOf(group, '').objections.has('period'));
}

/** Its heading says that it is something else. */
function isExplained(column: HeaderColumn, round: Round | undefined): boolean {
  const { header, own, years, rounds, days } = column;
  if (isOfRound(column, round)) return false;
  const isOfOtherTime = years.length + rounds.length + days.length > 0 || monthNamed(own) !== undefined;
  return isOfOtherTime || isOtherFigure(header) || qualifiersOf(own, '').objections.size > 0;
}

function figuresIn(column: number, { view, matched }: Compared): Figures {
  const figures = new Map<number, number>();
  for (const { row } of matched.slice(0, MOST_ROWS)) {
    const cell = view.seen(row, column);
    if (cell.type === 'number' && !showsDay(cell.format)) figures.set(row, cell.value);
  }
  return figures;
}

function growingRows({ matched }: Compared): readonly number[] {
  return matched
    .slice(0, MOST_ROWS)
    .filter(({ unit: { unit } }) => unit.measure.kind !== 'composite' && leafKind(unit.measure).cumulative)
    .map(({ row }) => row);
}

function areAlike(one: Figures, other: Figures): boolean {
  const rows = [...one.keys()].filter((row) => other.has(row));
  if (rows.length < FEWEST || rows.length < one.size * 0.6) return false;
  const near = rows.filter((row) => {
    const [a, b] = [one.get(row) ?? 0, other.get(row) ?? 0];
    return a > 0 && b > 0 ? Math.max(a, b) <= Math.min(a, b) * FACTOR : a === b;
  });
  return near.length >= rows.length * MOST || goTogether(rows.map((row) => [one.get(row) ?? 0, other.get(row) ?? 0]));
}

/** Small beside small and large beside large, over measures of very different size: shares, days and thousands. */
function goTogether(pairs: readonly (readonly [number, number])[]): boolean {
  const logs = pairs.filter(([a, b]) => a > 0 && b > 0).map(([a, b]) => [Math.log(a), Math.log(b)] as const);
  if (logs.length <= FEWEST) return false;
  const mean = (at: 0 | 1) => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) => logs.reduce((all, [x, y]) => all + of(x - a, y - b), 0);
  const spread = sum((x) => x * x) * sum((_, y) => y * y);
  return spread > 1 && sum((x, y) => x * y) / Math.sqrt(spread) >= TOGETHER;
}

/** Where figures only grow, the column with the larger ones is the newer. */
function neverSmaller(one: Figures, other: Figures, around: Compared): boolean {
  const rows = growingRows(around).filter((row) => one.has(row) && other.has(row));
  const larger = rows.filter((row) => (other.get(row) ?? 0) > (one.get(row) ?? 0)).length;
  const smaller = rows.filter((row) => (other.get(row) ?? 0) < (one.get(row) ?? 0)).length;
  return areAlike(one, other) && smaller === 0 && larger >= FEWEST_GROWING;
}
