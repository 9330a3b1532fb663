/** Which of the rows that were read are the plan's, which repeat one, which are unknown, and where the table ends. */
import type { KnownUnit } from './catalogue';
import type { RowMatch } from './rowMatch';
import type { TableAgain, TableRows } from './rowTypes';
import type { RepeatedRow, UnknownRow } from './types';

/** Rows from one to the next within a table: a blank row ends it behind its last requirement. */
const GAP = 1;
/** What a person sees goes before what is hidden, however well that fits. */
const SEEN = 8;
const FEWEST_AGAIN = 2;
const FIRST = 16;

/** One row as it was read. */
export interface RowFacts {
  readonly row: number;
  readonly match: RowMatch | undefined;
  readonly own: boolean;
  /** Something stands outside the label columns. */
  readonly figures: boolean;
  /** Hidden or filtered away, like the round before behind each row of this one. */
  readonly hidden: boolean;
  /** How many times the table's header was repeated above it: an older table often stands below. */
  readonly section: number;
  readonly kind: 'unit' | 'sum' | 'heading';
  readonly text: string;
  readonly explicit: boolean;
}

/** Of several rows for one unit the first that fits best is the one; rows below a gap and outside the table do not count. */
export function sorted(
  facts: readonly RowFacts[],
  headerBottom: number,
  headerRows: readonly number[],
): Pick<TableRows, 'matched' | 'repeated' | 'unknown' | 'lastRow' | 'again'> {
  const best = new Map<KnownUnit, RowFacts & { readonly match: RowMatch }>();
  for (const fact of facts) {
    if (!hasMatch(fact)) continue;
    const other = best.get(fact.match.unit);
    if (!other || quality(fact) > quality(other)) best.set(fact.match.unit, fact);
  }
  for (const fact of facts) {
    const labelled = hasMatch(fact) && best.get(fact.match.unit) !== fact ? fact.match.labelled : undefined;
    if (hasMatch(fact) && labelled && !best.has(labelled)) {
      best.set(labelled, { ...fact, match: { ...fact.match, unit: labelled, by: 'textDiffers' } });
    }
  }
  const boundRows = new Set([...best.values()].map(({ row }) => row));
  const matched = [...best.values()].sort((a, b) => a.row - b.row);
  const lastBound = matched.at(-1)?.row ?? headerBottom;
  // One hidden row behind nearly every visible one is another round; a few are rows that were filtered away, and count as repetitions.
  const twins = facts.filter((fact) => fact.hidden && hasMatch(fact) && best.get(fact.match.unit)?.hidden === false);
  const areTwins = twins.length * 2 > best.size;
  const repeated: RepeatedRow[] = [];
  const unknown: UnknownRow[] = [];
  let lastRow = lastBound;
  let above = headerBottom;
  for (const fact of facts) {
    const bound = hasMatch(fact) ? best.get(fact.match.unit) : undefined;
    if (fact.row > lastBound && fact.row - Math.max(above, lastBound) > GAP) break;
    above = fact.row;
    if (boundRows.has(fact.row) || fact.kind === 'heading') continue;
    if (fact.kind === 'sum') lastRow = Math.max(lastRow, fact.row);
    else if (fact.hidden && bound?.hidden === false && areTwins) continue;
    else if (bound && hasMatch(fact) && isRepetition(fact)) {
      repeated.push({ id: bound.match.unit.unit.id, row: fact.row });
      lastRow = Math.max(lastRow, fact.row);
    } else if (fact.figures && fact.match?.by !== 'textDiffers' && (fact.explicit || fact.text.length > 8)) {
      unknown.push({ row: fact.row, text: fact.text });
      lastRow = Math.max(lastRow, fact.row);
    }
  }
  const again = againOf(facts, best, { lastRow, headerRows });
  return { matched: matched.map(({ row, match }) => ({ row, ...match })), repeated, unknown, lastRow, again };
}

/** Half of the table's requirements or more, below its end. */
function againOf(
  facts: readonly RowFacts[],
  best: ReadonlyMap<KnownUnit, RowFacts>,
  { lastRow, headerRows }: { readonly lastRow: number; readonly headerRows: readonly number[] },
): TableAgain | undefined {
  const below = facts.filter(({ row }) => row > lastRow);
  const rows = below.flatMap((fact): RepeatedRow[] =>
    hasMatch(fact) && fact.figures && !fact.hidden && best.get(fact.match.unit)?.row !== fact.row
      ? [{ id: fact.match.unit.unit.id, row: fact.row }]
      : [],
  );
  const [first] = rows;
  if (!first || rows.length < FEWEST_AGAIN || rows.length * 2 < best.size) return undefined;
  const between = below.filter(({ row, match }) => row < first.row && !match).map(({ text }) => text);
  return {
    rows,
    headerRow: headerRows.findLast((row) => row > lastRow && row <= first.row),
    said: between.filter((text) => text !== '').join(' '),
  };
}

function hasMatch(fact: RowFacts): fact is RowFacts & { readonly match: RowMatch } {
  return fact.match !== undefined;
}

function quality({ match, figures, hidden, section }: RowFacts & { readonly match: RowMatch }): number {
  const wording = match.by === 'labelAndText' || match.by === 'text' ? 4 : match.by === 'label' ? 2 : 0;
  return wording + (figures ? 1 : 0) + (figures && !hidden ? SEEN : 0) + (figures && section === 0 ? FIRST : 0);
}

/** A heading in front of its requirement is no second requirement. */
function isRepetition({ match, figures, explicit }: RowFacts & { readonly match: RowMatch }): boolean {
  const sameWording = match.by === 'labelAndText' || (match.by === 'text' && match.degree > 0.8);
  return figures && (sameWording || (explicit && match.by === 'label'));
}
