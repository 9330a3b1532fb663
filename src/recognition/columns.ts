/** The column of each role for one round of a table. */
import type { Plan, RoundId } from '../plan/schema';
import { contentsOf, type Contents } from './contents';
import { fitnessOf, HIDDEN, LASTING, optionOf, type Fitness } from './fitness';
import { roundOfColumn, type Header, type HeaderColumn } from './header';
import { bindLabelColumns } from './labelRoles';
import { guessActual } from './guesses';
import { namesSum } from './headerNames';
import { fallsBehind, isOfEarlierTime, rivalsOf, type Compared } from './rivals';
import type { TableRows } from './rowTypes';
import {
  COLUMN_ROLES,
  type ColumnBinding,
  type ColumnRole,
  type Considered,
  type Evidence,
  type Option,
  type Question,
} from './types';
import type { SheetView } from './view';

export interface ColumnRequest {
  readonly plan: Plan;
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: TableRows;
  readonly date1904: boolean;
  /** The round whose columns are asked for, where the table has several side by side. */
  readonly round: RoundId | undefined;
  /** The round the table is about, whether or not its header says so. */
  readonly tableRound: RoundId | undefined;
  /** An earlier round owns only what its own group holds; columns outside every group belong to the current one. */
  readonly earlier: boolean;
  /** Columns that already are known: ours, or pointed at by a person. -1 rules a role out. */
  readonly given: ReadonlyMap<ColumnRole, { readonly column: number; readonly code: 'confirmed' | 'ownColumn' }>;
}

export interface BoundColumns {
  readonly columns: readonly ColumnBinding[];
  readonly questions: readonly Question[];
  /** Everything that was weighed for a role with more than one column to choose from, or with something against the one there is. */
  readonly considered: readonly Considered[];
}

const LABELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'area', 'goal', 'requirement', 'subGoal']);
/** Figures that make a column group a round of its own. */
const ROUND_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['actual', 'numerator', 'denominator', 'deliveredOn']);
/** Figures that are judged: of two columns that may be meant, neither is taken because its header is written more exactly. */
export const JUDGED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...ROUND_ROLES, 'forecast', 'baseline']);
const MOST_ROWS = 400;

/** Order in which words of several meanings are decided: what is needed most first. */
const SHARED_ORDER: readonly ColumnRole[] = [
  'target',
  'weight',
  'unit',
  'office',
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'resultDegree',
  'resultPoints',
  'resultStatus',
  'resultLight',
  'reportedStatus',
  'reportedLight',
  'explanation',
  'source',
  'overrideBy',
];

/** Rounds that have columns of figures of their own in this header, in the order of the plan. */
export function roundsInHeader(header: Header, plan: Plan): RoundId[] {
  const found = new Set<RoundId>();
  for (const column of header.columns) {
    if (!column.meaning?.roles.some(({ role }) => ROUND_ROLES.has(role))) continue;
    const round = roundOfColumn(column, plan);
    if (round) found.add(round);
  }
  return plan.rounds.map(({ id }) => id).filter((id) => found.has(id));
}

export function bindColumns(request: ColumnRequest): BoundColumns {
  const { view, header, rows, given } = request;
  const headers = new Map(header.columns.map((column) => [column.column, column]));
  const columns: ColumnBinding[] = [];
  const taken = new Set<ColumnRole>();
  const used = new Set<number>();
  for (const [role, { column, code }] of given) {
    taken.add(role);
    if (column < 0) continue;
    used.add(column);
    columns.push({
      role,
      value: column,
      header: headers.get(column)?.header ?? '',
      confidence: 'sure',
      evidence: [{ code, values: {} }],
    });
  }
  const labels = bindLabelColumns(view, header, rows, taken, used);
  for (const column of labels.columns) {
    taken.add(column.role);
    used.add(column.value);
    columns.push(column);
  }
  const questions = [...labels.questions];
  const considered: Considered[] = [];
  const asked = new Set(questions.map(({ subject }) => subject));
  const matched = rows.matched.slice(0, MOST_ROWS).map(({ row }) => row);
  const contents = memoised((column) => contentsOf(view, column, matched));
  const figures = header.columns.filter((column) => !used.has(column.column) && isOwn(column, contents(column.column)));
  const severalRounds = roundsInHeader(header, request.plan).length > 1;
  const ruledOut: Fitness[] = [];
  const tableRound = request.plan.rounds.find(({ id }) => id === request.tableRound);
  const compared: Compared = { view, matched: rows.matched, round: tableRound };

  for (const own of [true, false]) {
    for (const role of own ? COLUMN_ROLES : SHARED_ORDER) {
      if (LABELS.has(role) || taken.has(role) || asked.has(role)) continue;
      const candidates = figures.filter(
        (column) =>
          !used.has(column.column) &&
          (column.meaning?.roles.some((named) => named.role === role && named.own === own) ?? false) &&
          isOfGroup(column, role, request, severalRounds) &&
          fits(column, role, own, contents(column.column), taken),
      );
      const weighed = candidates.map((column) =>
        fitnessOf(column, role, { ...request, round: request.tableRound, matched: rows.matched }),
      );
      const open = weighed.filter(({ speaksAgainst }) => speaksAgainst.length === 0);
      if (role === 'actual') ruledOut.push(...weighed.filter((one) => !open.includes(one)));
      const best = preferred(open, role);
      if (weighed.length > 1 || open.length < weighed.length || open.some(({ doubts }) => doubts.length > 0))
        considered.push(...weighed.map((one) => consideredAs(role, one, best)));
      const [only, ...others] = best;
      if (only === undefined) continue;
      const free = figures.filter(({ column }) => !used.has(column));
      const { first, rivals } =
        role === 'actual'
          ? heldAgainst(only, free, weighed, compared, request.plan)
          : { first: only, rivals: role === 'deliveredOn' ? daysIn(free, contents) : [] };
      for (const { column } of best) used.add(column.column);
      if (others.length > 0 || isDoubtful(first)) {
        const among = others.length > 0 ? best : [first, ...open.filter((one) => one !== only)];
        questions.push(questionOf(role, among, rivals));
        asked.add(role);
      }
      if (others.length > 0) continue;
      taken.add(role);
      columns.push({
        role,
        value: first.column.column,
        header: first.column.header,
        confidence: isDoubtful(first) ? 'guessed' : 'sure',
        evidence: first.speaksFor,
      });
    }
  }
  if (!taken.has('actual') && !asked.has('actual'))
    guessActual(
      request,
      compared,
      figures.filter(({ column }) => !used.has(column)),
      contents,
      ruledOut.filter(({ column }) => !used.has(column.column)),
      columns,
      questions,
    );
  columns.sort((a, b) => COLUMN_ROLES.indexOf(a.role) - COLUMN_ROLES.indexOf(b.role));
  return { columns, questions, considered };
}

/** A column that a merged header only covers, and in which nothing stands, is no column of its own. */
function isOwn({ column, anchor }: HeaderColumn, contents: Contents): boolean {
  return column === anchor || contents.empty < contents.rows;
}

/** Where rounds stand side by side, figures outside every round's group belong to the current one. */
function isOfGroup(
  column: HeaderColumn,
  role: ColumnRole,
  { plan, round, earlier }: ColumnRequest,
  severalRounds: boolean,
): boolean {
  if (!severalRounds || round === undefined || LASTING.has(role)) return true;
  return !earlier || roundOfColumn(column, plan) === round;
}

function fits(
  { own: heading }: HeaderColumn,
  role: ColumnRole,
  own: boolean,
  contents: Contents,
  taken: ReadonlySet<ColumnRole>,
): boolean {
  const filled = contents.rows - contents.empty;
  const numeric = contents.numbers + contents.numberTexts;
  const texts = contents.longTexts + contents.shortTexts;
  // An empty "Status" is for the agency to fill in, unless it stands beside other empty columns for results.
  const besideResults = own || taken.has('resultDegree') || taken.has('resultPoints');
  const rules: Partial<Record<ColumnRole, boolean>> = {
    resultDegree: filled === 0 || contents.ours > 0,
    resultPoints: filled === 0 || contents.ours > 0,
    resultStatus: contents.ours > 0 || (filled === 0 && besideResults),
    resultLight: contents.ours > 0 || (filled === 0 && besideResults),
    reportedStatus: own || (contents.ours === 0 && texts >= numeric),
    reportedLight: own || (contents.ours === 0 && texts >= numeric),
    target: own || (filled > 0 && numeric * 2 >= filled),
    weight: own || (numeric > 0 && contents.ours === 0),
    actual: own || (contents.ours === 0 && numeric > texts),
    // "I alt" is the whole of a part only beside one.
    denominator: own || !namesSum(heading) || taken.has('numerator'),
    explanation: own || texts >= numeric,
    unit: own || contents.units * 2 >= filled,
  };
  return rules[role] ?? true;
}

/** Visible ones before hidden, those without doubts before others, a round's own before a common one; of texts also by the header. */
function preferred(open: readonly Fitness[], role: ColumnRole): readonly Fitness[] {
  if (open.length < 2) return open;
  const fit = ({ column: { meaning } }: Fitness) => (meaning?.fit === 'exact' ? 2 : meaning?.fit === 'partly' ? 1 : 0);
  const ranks: ((one: Fitness) => number)[] = [
    ({ isHidden }) => (isHidden ? 0 : 1),
    ({ doubts }) => (doubts.length > 0 ? 0 : 1),
    ({ isOfRound }) => (isOfRound ? 1 : 0),
    ...(JUDGED.has(role) ? [] : [fit]),
  ];
  return ranks.reduce((left, rank) => {
    const most = Math.max(...left.map(rank));
    return left.filter((one) => rank(one) === most);
  }, open);
}

function isDoubtful({ doubts }: Fitness): boolean {
  return doubts.length > 0;
}

function consideredAs(role: ColumnRole, one: Fitness, best: readonly Fitness[]): Considered {
  const { column, speaksFor, speaksAgainst, doubts, isHidden } = one;
  return {
    role,
    column: column.column,
    header: column.header,
    chosen: best.length === 1 && best.includes(one),
    speaksFor,
    speaksAgainst: [...speaksAgainst, ...doubts, ...(isHidden && speaksAgainst.length === 0 ? [HIDDEN] : [])],
  };
}

function questionOf(role: ColumnRole, among: readonly Fitness[], rivals: readonly Option[]): Question {
  return { about: 'column', subject: role, options: [...among.map(optionOf), ...rivals] };
}

/** Columns of days that no heading explains, where the named one is in doubt. */
function daysIn(free: readonly HeaderColumn[], contents: (column: number) => Contents): readonly Option[] {
  return free
    .filter(
      ({ column, meaning }) =>
        (meaning === undefined || meaning.roles.some(({ role }) => role === 'actual')) && contents(column).days > 0,
    )
    .map(({ column, header }) => ({ value: String(column), evidence: [{ code: 'contentsDays', values: { header } }] }));
}

/** What the other columns' figures say against the one that its heading names. */
function heldAgainst(
  only: Fitness,
  free: readonly HeaderColumn[],
  weighed: readonly Fitness[],
  compared: Compared,
  plan: Plan,
): { readonly first: Fitness; readonly rivals: readonly Option[] } {
  const rivals = rivalsOf(only.column, free, compared);
  const { round } = compared;
  const earlier = [
    ...weighed.filter(({ isOfEarlier }) => isOfEarlier).map(({ column }) => column),
    ...free.filter((column) => round !== undefined && isOfEarlierTime(column, plan, round)),
  ].map(({ column }) => column);
  const doubts: Evidence[] = [
    ...rivals.map(({ evidence }) => evidence),
    ...(fallsBehind(only.column.column, earlier, compared) ? [{ code: 'columnBelowEarlier' as const, values: {} }] : []),
  ];
  return {
    first: doubts.length === 0 ? only : { ...only, doubts: [...only.doubts, ...doubts] },
    rivals: rivals.map(({ column: { column, header } }) => ({
      value: String(column),
      evidence: [{ code: 'contentsFigures', values: { header } }],
    })),
  };
}

function memoised<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}
