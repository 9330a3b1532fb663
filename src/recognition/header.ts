/** The header of a table: one row or two, under titles, logos and legends. */
import type { Plan, RoundId } from '../plan/schema';
import { meaningOf, namesSum, type HeaderMeaning } from './headerNames';
import { daysNamed, roundsNamed, yearsNamed } from './round';
import type { NamedRole } from './roles';
import type { ColumnRole } from './types';
import { holdsSomething, textIn, type SheetView } from './view';
import { fold } from './words';

export interface HeaderColumn {
  readonly column: number;
  /** As it stands, lines joined by a space; empty above a column without a header. */
  readonly header: string;
  /** The cell above the figures with its lines, and the names of the groups it stands under. */
  readonly own: string;
  readonly group: string;
  readonly meaning: HeaderMeaning | undefined;
  /** Rounds the header names, and days it names ("Realiseret pr. 31.8.2024"). */
  readonly rounds: readonly RoundId[];
  readonly days: readonly string[];
  readonly years: readonly number[];
  /** First column of the merge the header stands in; the column itself where it is not merged sideways. */
  readonly anchor: number;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  readonly score: number;
}

/** Headers are looked for among this many filled rows from the top, and not further down than this row. */
const FILLED_ROWS = 40;
const LAST_ROW = 80;
const MOST_HEADERS = 8;
const MOST_COLUMNS = 300;
/** A row with fewer names of columns heads no table. */
const FEWEST_NAMED = 2;

const FIT_SCORE = { exact: 1, partly: 0.8, slip: 0.7 } as const;
const SHARED_SCORE = 0.6;
const ROUND_BONUS = 0.3;
/** Two rows need a reason: merges that group columns or join the rows. */
const GROUPED = 0.1;

/** Possible headers of a sheet, best first. */
export function headersOf(view: SheetView, year: number): Header[] {
  const headers: Header[] = [];
  for (const row of view.rows.slice(0, FILLED_ROWS)) {
    if (row > LAST_ROW) break;
    for (const bottom of [row, row + 1, row + 2]) {
      const header = headerAt(view, row, bottom, year);
      if (header) headers.push(header);
    }
  }
  return headers.sort((a, b) => b.score - a.score || a.top - b.top || a.bottom - b.bottom).slice(0, MOST_HEADERS);
}

/** The same header to a plan of another year: only what days without a year mean differs. */
export function ofYear(header: Header, year: number): Header {
  return {
    ...header,
    columns: header.columns.map((column) => ({ ...column, days: daysNamed(fold(column.header), year) })),
  };
}

/** The header in exactly these rows; undefined when they are none. */
export function headerAt(view: SheetView, top: number, bottom: number, year: number): Header | undefined {
  for (let row = top; row < bottom; row++) if (!isSecondRow(view, row, row + 1)) return undefined;
  const named = columnsBetween(view, top, bottom).map((column) => nameOf(view, top, bottom, column));
  // Nearly all rows end here, before their texts are searched for rounds and days.
  if (named.filter(({ meaning }) => meaning).length < FEWEST_NAMED) return undefined;
  const columns = named.map((column) => withTimes(column, year));
  const roles = new Set<ColumnRole>();
  let score = 0;
  for (const { meaning, rounds } of columns) {
    if (!meaning) continue;
    const fresh = meaning.roles.filter(({ role }) => !roles.has(role));
    if (fresh.length === 0 && rounds.length === 0) continue;
    for (const { role } of meaning.roles) roles.add(role);
    score += FIT_SCORE[meaning.fit] * (meaning.roles.some((role) => role.own) ? 1 : SHARED_SCORE);
    if (rounds.length > 0) score += ROUND_BONUS;
  }
  for (let row = top; row < bottom; row++) score += hasGroups(view, row, row + 1) ? GROUPED : -GROUPED;
  return { top, bottom, columns, score };
}

/** Reads given header rows even where they say little: a person has pointed at them. */
export function headerAsPointedAt(view: SheetView, top: number, bottom: number, year: number): Header {
  const columns = columnsBetween(view, top, bottom).map((column) => withTimes(nameOf(view, top, bottom, column), year));
  return { top, bottom, columns, score: 0 };
}

function columnsBetween(view: SheetView, top: number, bottom: number): number[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const column of view.columnsOf(row)) {
      const right = Math.min(view.merge(row, column)?.right ?? column, column + MOST_COLUMNS);
      for (let inside = column; inside <= right; inside++) columns.add(inside);
    }
  }
  return [...columns].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
}

/** A second header row holds names, not figures, under a first row that groups columns; a title over the whole table is no group. */
function isSecondRow(view: SheetView, top: number, bottom: number): boolean {
  const own = view.columnsOf(bottom);
  const above = view.columnsOf(top);
  if (own.length === 0 || above.length === 0) return false;
  for (const column of own) {
    const cell = view.seen(bottom, column);
    if (cell.type === 'number' && !(cell.value >= 1990 && cell.value <= 2100)) return false;
    if (cell.type === 'error' || cell.type === 'boolean' || textIn(cell).length > 120) return false;
  }
  const first = above[0] ?? 0;
  const wide = view.merge(top, first);
  // A lone name over a mere year or round further right is that column's.
  const isOfColumn = first > (own[0] ?? 0) && own.includes(first) && saysNothing(namedIn(view, bottom, first));
  const isTitle =
    above.length === 1 &&
    !isOfColumn &&
    (wide === undefined || wide.bottom === top) &&
    coversMost(wide?.left ?? first, wide?.right ?? first, own);
  return !isTitle;
}

function hasGroups(view: SheetView, top: number, bottom: number): boolean {
  return view.columnsOf(top).some((column) => {
    const merged = view.merge(top, column);
    return merged !== undefined && (merged.bottom === bottom || (merged.bottom === top && merged.right > merged.left));
  });
}

function coversMost(left: number, right: number, columns: readonly number[]): boolean {
  const covered = columns.filter((column) => column >= left && column <= right).length;
  return left === right || covered >= columns.length * 0.8;
}

type NamedColumn = Omit<HeaderColumn, 'rounds' | 'days' | 'years'>;

function withTimes(column: NamedColumn, year: number): HeaderColumn {
  const folded = fold(column.header);
  return { ...column, rounds: roundsNamed(folded), days: daysNamed(folded, year), years: yearsNamed(folded) };
}

function nameOf(view: SheetView, top: number, bottom: number, column: number): NamedColumn {
  const merged = view.merge(bottom, column);
  const uppers: string[] = [];
  for (let row = top; row < Math.min(bottom, merged ? Math.max(merged.top, top + 1) : bottom); row++) {
    const name = groupAbove(view, row, bottom, column);
    if (name !== '' && name !== uppers.at(-1)) uppers.push(name);
  }
  const upper = uppers.join(' ');
  const lower = merged && merged.top < top ? '' : namedIn(view, bottom, column);
  const vertical = bottom > top && merged !== undefined && merged.top <= top;
  const header = (vertical || upper === '' ? lower || upper : `${upper} ${lower}`).replace(/\s+/g, ' ').trim();
  const meaning = vertical || upper === '' ? meaningOf(lower) : grouped(upper, lower);
  return {
    column,
    header,
    own: lower === '' ? upper : lower,
    group: vertical || lower === '' ? '' : upper,
    meaning,
    anchor: merged?.left ?? column,
  };
}

function namedIn(view: SheetView, row: number, column: number): string {
  const cell = view.seen(row, column);
  if (cell.type === 'number' && cell.value >= 1990 && cell.value <= 2100) return String(cell.value);
  return textIn(cell);
}

/** The group a column stands under: the cell above it, its merge, or an unmerged name further left with nothing in between. */
function groupAbove(view: SheetView, top: number, bottom: number, column: number): string {
  const own = namedIn(view, top, column);
  if (own !== '' || view.merge(top, column)) return own;
  if (!holdsSomething(view.seen(bottom, column))) return '';
  const left = view
    .columnsOf(top)
    .filter((other) => other < column)
    .at(-1);
  if (left === undefined || !holdsSomething(view.seen(bottom, left)) || view.merge(top, left)) return '';
  const name = namedIn(view, top, left);
  // Over a mere round, year or sum the name further left is the group's, joined or not.
  return roundsNamed(fold(name)).length > 0 || saysNothing(namedIn(view, bottom, column)) ? name : '';
}

/** Under "Ændret status" stand "Begrundelse", "Navn" and "Dato", which mean other things alone. */
const UNDER_OVERRIDE: readonly { readonly words: RegExp; readonly role: ColumnRole }[] = [
  { words: /^(?:ny |new )?status$/i, role: 'overrideStatus' },
  { words: /^(?:begrundelse|årsag|reason)/i, role: 'overrideReason' },
  { words: /^(?:navn|af|hvem|name|by|ændret af)/i, role: 'overrideBy' },
  { words: /^(?:dato|den|date|on|hvornår)/i, role: 'overrideOn' },
];

function grouped(upper: string, lower: string): HeaderMeaning | undefined {
  const group = meaningOf(upper);
  if (group?.roles.some(({ role }) => role === 'overrideStatus')) {
    const role = UNDER_OVERRIDE.find(({ words }) => words.test(lower))?.role;
    if (role) return { roles: [{ role, own: true } satisfies NamedRole], fit: 'exact', name: fold(`${upper} ${lower}`) };
  }
  if (group && namesSum(lower)) return group;
  const both = lower === '' ? undefined : meaningOf(`${upper} ${lower}`);
  if (both?.fit === 'exact') return both;
  return meaningOf(lower) ?? both ?? (saysNothing(lower) ? group : undefined);
}

/** A round, day or year alone: the name of the column stands in its group. */
function saysNothing(lower: string): boolean {
  const folded = fold(lower);
  return (
    folded === '' ||
    /^20\d\d$/.test(folded) ||
    namesSum(folded) ||
    roundsNamed(folded).length > 0 ||
    daysNamed(folded, 2000).length > 0
  );
}

/** The one round whose name or day a heading says. */
export function roundOfColumn(column: HeaderColumn, plan: Plan): RoundId | undefined {
  const [first, second] = column.rounds.length > 0 ? column.rounds : roundsNamed(fold(column.header), plan.rounds);
  if (first !== undefined) return second === undefined ? first : undefined;
  return plan.rounds.find(({ asOf }) => column.days.includes(asOf))?.id;
}
