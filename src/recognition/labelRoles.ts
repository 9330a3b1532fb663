/** Which columns hold the number, the area, the goal, the requirement and the sub-goal: by header, decided by what stands in them. */
import type { Header, HeaderColumn } from './header';
import type { TableRows } from './rowTypes';
import type { ColumnBinding, ColumnRole, Evidence, Question } from './types';
import { contentsOf } from './contents';
import type { SheetView } from './view';

export interface LabelRoles {
  readonly columns: readonly ColumnBinding[];
  readonly questions: readonly Question[];
}

type LabelRole = 'id' | 'area' | 'goal' | 'requirement' | 'subGoal';
const ENOUGH = 2;

export function bindLabelColumns(
  view: SheetView,
  header: Header,
  rows: TableRows,
  taken: ReadonlySet<ColumnRole>,
  ruledOut: ReadonlySet<number>,
): LabelRoles {
  const free = rows.labelColumns.filter((column) => !ruledOut.has(column));
  const headers = new Map(header.columns.map((column) => [column.column, column]));
  const used = new Set<number>();
  const columns: ColumnBinding[] = [];
  const questions: Question[] = [];
  const bind = (role: LabelRole, column: number, evidence: Evidence) => {
    used.add(column);
    columns.push({ role, value: column, header: headers.get(column)?.header ?? '', confidence: 'sure', evidence: [evidence] });
  };
  const choose = (role: LabelRole, counts: ReadonlyMap<number, number>, code: Evidence['code'], among: readonly number[]) => {
    if (taken.has(role)) return;
    const named = among.filter((column) => !used.has(column) && names(headers.get(column), role, true));
    const proven = named.filter((column) => (counts.get(column) ?? 0) > 0);
    const best = most(proven, counts);
    if (best !== undefined) {
      bind(role, best, headerEvidence(headers.get(best)));
      return;
    }
    const byContents = most(
      among.filter((column) => !used.has(column) && (counts.get(column) ?? 0) >= ENOUGH),
      counts,
    );
    if (byContents !== undefined) bind(role, byContents, { code, values: { count: counts.get(byContents) ?? 0 } });
    else if (named.length === 1 && named[0] !== undefined) bind(role, named[0], headerEvidence(headers.get(named[0])));
    else if (named.length > 1) questions.push(alike(role, named, headers));
  };
  const subGoalNamed = new Set(free.filter((column) => names(headers.get(column), 'subGoal', true)));
  const numbersInText = most(free, rows.textColumns);
  choose(
    'requirement',
    rows.textColumns,
    'contentsTexts',
    free.filter((column) => !subGoalNamed.has(column)),
  );
  choose(
    'id',
    rows.numberColumns,
    'contentsNumbers',
    free.filter((column) => column !== numbersInText && !subGoalNamed.has(column)),
  );
  choose('subGoal', merged(rows.partColumns, rows.textColumns, subGoalNamed), 'contentsParts', [...subGoalNamed]);
  if (!taken.has('requirement') && !columns.some(({ role }) => role === 'requirement')) {
    choose('requirement', rows.textColumns, 'contentsTexts', free);
  }
  const matchedRows = rows.matched.map(({ row }) => row);
  for (const role of ['area', 'goal', 'subGoal'] as const) {
    if (taken.has(role) || columns.some((column) => column.role === role)) continue;
    const named = free.filter((column) => !used.has(column) && names(headers.get(column), role, true));
    const shared = free.filter((column) => !used.has(column) && names(headers.get(column), role, false));
    const column = (named.length > 0 ? named : shared).find((candidate) => {
      const contents = contentsOf(view, candidate, matchedRows);
      return contents.numbers + contents.numberTexts <= contents.longTexts + contents.shortTexts;
    });
    if (column !== undefined) bind(role, column, headerEvidence(headers.get(column)));
  }
  return { columns, questions };
}

function names(header: HeaderColumn | undefined, role: ColumnRole, own: boolean): boolean {
  return header?.meaning?.roles.some((named) => named.role === role && named.own === own) ?? false;
}

/** The column with most of what is counted; undefined when two have equally much, which is for a person to say. */
function most(columns: readonly number[], counts: ReadonlyMap<number, number>): number | undefined {
  const ordered = [...columns].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const [first, second] = ordered;
  if (first === undefined || (counts.get(first) ?? 0) === 0) return undefined;
  return second !== undefined && counts.get(second) === counts.get(first) ? undefined : first;
}

function merged(
  parts: ReadonlyMap<number, number>,
  texts: ReadonlyMap<number, number>,
  columns: ReadonlySet<number>,
): Map<number, number> {
  return new Map([...columns].map((column) => [column, (parts.get(column) ?? 0) + (texts.get(column) ?? 0)]));
}

export function headerEvidence(header: HeaderColumn | undefined): Evidence {
  const fit = header?.meaning?.fit ?? 'exact';
  const code = fit === 'exact' ? 'headerExact' : fit === 'partly' ? 'headerPartly' : 'headerSlip';
  return { code, values: { header: header?.header ?? '', name: header?.meaning?.name ?? '' } };
}

export function alike(role: ColumnRole, columns: readonly number[], headers: ReadonlyMap<number, HeaderColumn>): Question {
  return {
    about: 'column',
    subject: role,
    options: columns.map((column) => ({ value: String(column), evidence: [headerEvidence(headers.get(column))] })),
  };
}
