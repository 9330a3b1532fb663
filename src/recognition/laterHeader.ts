/** A second header further down whose columns are others: read by the first one, a weight would be taken for a figure. */
import type { SheetCandidate } from './sheetCandidate';
import { meaningOf } from './headerNames';
import { ENTERED_ROLES, type ColumnRole, type TableBinding } from './types';
import { textIn, type SheetView } from './view';

export interface LaterHeader {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** As it stands there. */
  readonly header: string;
}

/** A row with fewer names of columns may well be a requirement. */
const FEWEST_NAMES = 3;
const LONGEST_NAME = 80;
const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...ENTERED_ROLES, 'weight', 'target']);

interface Named {
  readonly column: number;
  readonly header: string;
  /** Undefined where the table's own header says the same above this column. */
  readonly roles: readonly ColumnRole[] | undefined;
}

/** The first column that a header above requirements of the table names otherwise than the table's own header does. */
export function laterHeader({ view, header, rows }: SheetCandidate, table: TableBinding): LaterHeader | undefined {
  const units = new Set([...rows.matched, ...rows.repeated].map(({ row }) => row));
  const last = rows.matched.at(-1)?.row ?? -1;
  const bound = new Map(table.columns.map(({ role, value }) => [role, value]));
  for (const row of view.rows) {
    // "Opfyldt" and "Status" head columns, and are words of requirements too.
    if (row <= header.bottom || row >= last || units.has(row)) continue;
    const names = namesIn(view, row, (column) => ownNames(view, header, column));
    const different = new Set(names.map((named) => named.header)).size;
    const odd = different >= FEWEST_NAMES ? names.find((named) => isElsewhere(named, bound)) : undefined;
    if (odd) return { row, column: odd.column, header: odd.header };
  }
  return undefined;
}

/** Figures would be read from a column that is named otherwise here, or not from the one that is named for them. */
function isElsewhere({ column, roles }: Named, bound: ReadonlyMap<ColumnRole, number>): boolean {
  if (!roles) return false;
  const known = [...bound].flatMap(([role, at]) => (at === column ? [role] : []));
  if (known.some((role) => roles.includes(role))) return false;
  return (
    known.some((role) => FIGURES.has(role)) || roles.some((role) => FIGURES.has(role) && (bound.has(role) || known.length > 0))
  );
}

function namesIn(view: SheetView, row: number, own: (column: number) => readonly string[]): readonly Named[] {
  return view.columnsOf(row).flatMap((column): Named[] => {
    const header = textIn(view.seen(row, column));
    if (header === '' || header.length > LONGEST_NAME) return [];
    const meaning = meaningOf(header);
    if (meaning?.fit !== 'exact') return [];
    return [{ column, header, roles: own(column).includes(header) ? undefined : meaning.roles.map(({ role }) => role) }];
  });
}

function ownNames(view: SheetView, { top, bottom }: SheetCandidate['header'], column: number): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => textIn(view.seen(top + index, column)));
}
