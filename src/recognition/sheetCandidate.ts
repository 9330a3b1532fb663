/** How well a sheet holds a plan: its best header, its rows, and what they amount to. */
import type { Plan, RoundId } from '../plan/schema';
import { statementsOn, type Statement } from './agency';
import { catalogueOf, type Catalogue } from './catalogue';
import { contentsOf } from './contents';
import { headerAsPointedAt, headersOf, type Header, type HeaderColumn } from './header';
import { roundsInHeader } from './columns';
import { rowsOf } from './rows';
import type { MatchedRow, TableRows } from './rowTypes';
import { confirmedOn } from './confirmation';
import type { Confirmation, TableConfirmation } from './types';
import type { SheetView } from './view';
import type { WorkbookReading } from './workbookReading';

/** Figures of a candidate; shares are of the plan's requirements. */
export interface MatchScore {
  readonly sure: number;
  readonly byText: number;
  readonly requirements: number;
  /** Share of all requirements that have a sure row, themselves or one of their sub-goals. */
  readonly covered: number;
  /** The same, of the agency's own requirements: those it does not share with the other agencies. */
  readonly ownCovered: number;
  /** Same wording, but with another year than the plan's. */
  readonly otherYearTexts: number;
  /** The year that most of them have; undefined where there are none. */
  readonly otherYear: number | undefined;
  /** The first row with it. */
  readonly otherYearRow: number | undefined;
  readonly planYearTexts: number;
}

export interface SheetCandidate {
  readonly view: SheetView;
  readonly catalogue: Catalogue;
  readonly header: Header;
  readonly rows: TableRows;
  readonly matchScore: MatchScore;
  readonly statements: readonly Statement[];
  /** Rounds with column groups of their own in the header. */
  readonly headerRounds: readonly RoundId[];
  /** A column of figures names no round, so that a single one that does may be another round's beside it. */
  readonly hasPlainActual: boolean;
  readonly hasActual: boolean;
  readonly date1904: boolean;
  /** Its figures are fetched from other sheets: a view of them, where those hold the plan too. */
  readonly isOverview: boolean;
}

const FIRST_ROWS = 120;
/** What a row of the plan is worth beside what the header says. */
const A_ROW = 3;
const FETCHED_SHARE = 0.5;

export interface CandidateOptions {
  readonly date1904: boolean;
  readonly confirmation: Confirmation | undefined;
  /** Where each requirement has a row for every round, only those of this one. */
  readonly round?: RoundId;
  /** What was read of the workbook before; without it the sheet is read for itself. */
  readonly reading?: WorkbookReading;
}

export function candidateOn(view: SheetView, plan: Plan, options: CandidateOptions): SheetCandidate | undefined {
  const catalogue = catalogueOf(plan);
  const { confirmation, date1904, reading, round } = options;
  const { name } = view.sheet;
  const headers =
    pointedAt(view, plan, confirmedOn(confirmation, name, false)) ??
    reading?.headersOf(view, plan.year) ??
    headersOf(view, plan.year);
  const ruledOut = figureColumnsOf(confirmedOn(confirmation, name, true));
  let best: { header: Header; rows: TableRows; worth: number; first: number } | undefined;
  for (const header of headers) {
    const rows = rowsOf(view, header, catalogue, { date1904, ruledOut, round, limit: FIRST_ROWS });
    const worth = sureRows(rows.matched).length * A_ROW + header.score + (hasActual(header) ? 4 : 0);
    const first = rows.matched[0]?.row;
    if (first === undefined) continue;
    // The same table again further down is an older one, or a copy; it must hold more to be the one.
    const isBelow = best !== undefined && header.top > best.first;
    const isAbove = best !== undefined && best.header.top > first;
    const handicap = isBelow ? A_ROW : isAbove ? -A_ROW : 0;
    if (!best || worth > best.worth + handicap) best = { header, rows, worth, first };
  }
  if (!best) return undefined;
  const { header } = best;
  const isWhole = view.rows.filter((row) => row > header.bottom).length <= FIRST_ROWS;
  const rows = isWhole ? best.rows : rowsOf(view, header, catalogue, { date1904, ruledOut, round });
  return {
    view,
    catalogue,
    header,
    rows,
    matchScore: matchScoreOf(catalogue, rows),
    statements: statementsOn(view, plan, date1904, header.top),
    headerRounds: roundsInHeader(header, plan),
    hasPlainActual: header.columns.some((column) => isFigure(column) && column.rounds.length + column.days.length === 0),
    hasActual: hasActual(header),
    date1904,
    isOverview: isOverview(view, header, rows),
  };
}

function pointedAt(
  view: SheetView,
  plan: Plan,
  { headerTop, headerBottom = headerTop }: TableConfirmation,
): Header[] | undefined {
  if (headerTop === undefined || headerBottom === undefined) return undefined;
  if (headerBottom < headerTop || headerBottom - headerTop > 3) return undefined;
  const header = headerAsPointedAt(view, headerTop, headerBottom, plan.year);
  return header.columns.length > 0 ? [header] : undefined;
}

/** Columns that a person has said hold figures hold no texts of requirements. */
function figureColumnsOf({ columns }: TableConfirmation): ReadonlySet<number> {
  const labels = new Set(['id', 'area', 'goal', 'requirement', 'subGoal']);
  return new Set(Object.entries(columns ?? {}).flatMap(([role, column]) => (labels.has(role) || column < 0 ? [] : [column])));
}

function hasActual(header: Header): boolean {
  return header.columns.some(isFigure);
}

function isFigure({ meaning }: HeaderColumn): boolean {
  return meaning?.roles.some(({ role }) => role === 'actual' || role === 'deliveredOn' || role === 'numerator') ?? false;
}

function isOverview(view: SheetView, header: Header, rows: TableRows): boolean {
  const matched = rows.matched.slice(0, FIRST_ROWS).map(({ row }) => row);
  const columns = header.columns.filter(({ meaning }) => meaning?.roles.some(({ role }) => role === 'actual'));
  return (
    columns.length > 0 &&
    columns.every(({ column }) => {
      const { fetched, rows: all, empty } = contentsOf(view, column, matched);
      return fetched > 0 && fetched >= (all - empty) * FETCHED_SHARE;
    })
  );
}

export function sureRows(rows: readonly MatchedRow[]): readonly MatchedRow[] {
  return rows.filter(({ by }) => by === 'label' || by === 'labelAndText' || by === 'text');
}

function matchScoreOf({ plan, units }: Catalogue, rows: TableRows): MatchScore {
  const sure = sureRows(rows.matched);
  const covered = new Set(sure.map(({ unit }) => unit.unit.requirement));
  const requirements = new Set(units.map(({ unit }) => unit.requirement));
  const own = new Set(units.filter(({ unit }) => !unit.section.shared).map(({ unit }) => unit.requirement));
  const year = String(plan.year);
  const otherYears: { readonly year: number; readonly row: number }[] = [];
  let planYearTexts = 0;
  for (const { unit, wordsOfRow, row } of sure) {
    if (!unit.wording.words.has(year) || wordsOfRow === undefined) continue;
    if (wordsOfRow.has(year)) planYearTexts++;
    else {
      const other = [...wordsOfRow].find((word) => /^20\d\d$/.test(word) && !unit.wording.words.has(word));
      if (other !== undefined) otherYears.push({ year: Number(other), row });
    }
  }
  const otherYear = mostFrequent(otherYears.map(({ year: found }) => found));
  return {
    sure: sure.length,
    byText: sure.filter(({ by }) => by !== 'label').length,
    requirements: requirements.size,
    covered: covered.size / Math.max(1, requirements.size),
    ownCovered: own.size === 0 ? 1 : [...own].filter((requirement) => covered.has(requirement)).length / own.size,
    otherYearTexts: otherYears.length,
    otherYear,
    otherYearRow: otherYears.find(({ year: found }) => found === otherYear)?.row,
    planYearTexts,
  };
}

function mostFrequent(years: readonly number[]): number | undefined {
  const times = (year: number) => years.filter((other) => other === year).length;
  return [...years].sort((a, b) => times(b) - times(a))[0];
}
