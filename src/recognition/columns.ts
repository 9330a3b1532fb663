/** The column of each role for one round of a table. */
import type { Plan, RoundId } from '../plan/schema';
import { contentsOf, type Contents } from './contents';
import type { Header, HeaderColumn } from './header';
import { alike, bindLabelColumns, headerEvidence } from './labelRoles';
import { isOtherFigure } from './headerNames';
import type { TableRows } from './rowTypes';
import { AGREED_ROLES, COLUMN_ROLES, type ColumnBinding, type ColumnRole, type Question } from './types';
import type { SheetView } from './view';

export interface ColumnRequest {
  readonly plan: Plan;
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: TableRows;
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
}

/** What is the same in every round; the rest belongs to one. */
const LASTING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...AGREED_ROLES, 'baseline']);
const LABELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'area', 'goal', 'requirement', 'subGoal']);
/** Figures that make a column group a round of its own. */
const ROUND_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['actual', 'numerator', 'denominator', 'deliveredOn']);
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

function roundOfColumn(column: HeaderColumn, plan: Plan): RoundId | undefined {
  const [first, second] = column.rounds;
  if (first !== undefined) return second === undefined ? first : undefined;
  return plan.rounds.find(({ asOf }) => column.days.includes(asOf))?.id;
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
  const asked = new Set(questions.map(({ subject }) => subject));
  const matched = rows.matched.slice(0, MOST_ROWS).map(({ row }) => row);
  const contents = memoised((column) => contentsOf(view, column, matched));
  const figures = header.columns.filter((column) => !used.has(column.column) && isOwn(column, contents(column.column)));
  const severalRounds = roundsInHeader(header, request.plan).length > 1;

  for (const own of [true, false]) {
    for (const role of own ? COLUMN_ROLES : SHARED_ORDER) {
      if (LABELS.has(role) || taken.has(role) || asked.has(role)) continue;
      const candidates = figures.filter(
        (column) =>
          !used.has(column.column) &&
          (column.meaning?.roles.some((named) => named.role === role && named.own === own) ?? false) &&
          allowed(column, role, request, severalRounds) &&
          fits(role, own, contents(column.column), taken),
      );
      const best = preferred(candidates, request.plan);
      const [first, ...others] = best;
      if (first === undefined) continue;
      if (others.length > 0) {
        questions.push(
          alike(
            role,
            best.map(({ column }) => column),
            headers,
          ),
        );
        asked.add(role);
        for (const { column } of best) used.add(column);
        continue;
      }
      taken.add(role);
      used.add(first.column);
      columns.push({ role, value: first.column, header: first.header, confidence: 'sure', evidence: [headerEvidence(first)] });
    }
  }
  if (!taken.has('actual') && !asked.has('actual'))
    guessActual(
      request,
      figures.filter(({ column }) => !used.has(column)),
      contents,
      columns,
      questions,
    );
  return { columns: columns.sort((a, b) => COLUMN_ROLES.indexOf(a.role) - COLUMN_ROLES.indexOf(b.role)), questions };
}

/** A column that a merged header only covers, and in which nothing stands, is no column of its own. */
function isOwn({ column, anchor }: HeaderColumn, contents: Contents): boolean {
  return column === anchor || contents.empty < contents.rows;
}

function allowed(
  column: HeaderColumn,
  role: ColumnRole,
  { plan, round, earlier }: ColumnRequest,
  severalRounds: boolean,
): boolean {
  if (column.years.length > 0 && !column.years.includes(plan.year) && role !== 'baseline') return false;
  const own = roundOfColumn(column, plan);
  const isLasting = LASTING.has(role);
  if (!severalRounds || round === undefined || isLasting) return true;
  if (own === undefined) return !earlier;
  return own === round;
}

function fits(role: ColumnRole, own: boolean, contents: Contents, taken: ReadonlySet<ColumnRole>): boolean {
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
    unit: own || contents.units * 2 >= filled,
  };
  return rules[role] ?? true;
}

/** The candidates that fit best: a round's own column before a common one, an exact header before a part of one. */
function preferred(candidates: readonly HeaderColumn[], plan: Plan): readonly HeaderColumn[] {
  if (candidates.length < 2) return candidates;
  const rank = (column: HeaderColumn) =>
    (roundOfColumn(column, plan) ? 4 : 0) + (column.meaning?.fit === 'exact' ? 2 : column.meaning?.fit === 'partly' ? 1 : 0);
  const best = Math.max(...candidates.map(rank));
  return candidates.filter((column) => rank(column) === best);
}

/** Figures under a header we do not know: a guess where there is one such column, a question where there are several. */
function guessActual(
  { plan, tableRound }: ColumnRequest,
  free: readonly HeaderColumn[],
  contents: (column: number) => Contents,
  columns: ColumnBinding[],
  questions: Question[],
): void {
  const unnamed = free.filter((column) => {
    if (column.meaning || isOtherFigure(column.header) || (column.years.length > 0 && !column.years.includes(plan.year)))
      return false;
    const { numbers, numberTexts, rows, ours, days } = contents(column.column);
    return ours === 0 && numbers + numberTexts - days >= Math.max(2, rows * 0.3);
  });
  // Under "UO I", "UO II" and "UO III" the round's own column is the one.
  const ofRound = unnamed.filter((column) => tableRound !== undefined && roundOfColumn(column, plan) === tableRound);
  const likely = ofRound.length > 0 ? ofRound : unnamed;
  const options = likely.map(({ column, header }) => ({
    value: String(column),
    evidence: [{ code: 'contentsFigures' as const, values: { header } }],
  }));
  if (options.length === 0) return;
  questions.push({ about: 'column', subject: 'actual', options });
  const [only, ...others] = likely;
  if (only === undefined || others.length > 0) return;
  const evidence = [{ code: 'contentsFigures' as const, values: { header: only.header } }];
  columns.push({ role: 'actual', value: only.column, header: only.header, confidence: 'guessed', evidence });
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
