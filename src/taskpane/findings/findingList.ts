/** Which findings are looked at and in what order: filter, sort, groups, and the walk from one to the next. Plain data in and out. */
import type { Severity } from '../../plan/schema';
import type { Belonging } from '../../validation/offices';
import type { Finding } from '../../validation/types';
import { showAddress } from '../../workbook/address';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export const ORDERS = ['severity', 'row', 'goal'] as const;
type Order = (typeof ORDERS)[number];

/** What belongs to no goal: the table, its columns, other cells of the sheet. */
export const WHOLE_REPORT = '';

export interface Choice {
  /** Undefined: all. */
  readonly severity: Severity | undefined;
  readonly goal: string | undefined;
  readonly office: string | undefined;
  readonly order: Order;
}

export const EVERYTHING: Choice = { severity: undefined, goal: undefined, office: undefined, order: 'severity' };

export interface Listed {
  readonly finding: Finding;
  /** Tells it from every other, also after the next check. */
  readonly key: string;
  /** The goal's id, or `WHOLE_REPORT`. */
  readonly goal: string;
  readonly offices: readonly string[];
}

export interface Group {
  /** A severity or a goal's id; undefined for the sheet's own order, which has one group. */
  readonly by: { readonly severity: Severity } | { readonly goal: string } | undefined;
  readonly listed: readonly Listed[];
}

export function listed(findings: readonly Finding[], belonging: ReadonlyMap<string, Belonging>): readonly Listed[] {
  return findings.map((finding) => {
    const to = finding.unit === undefined ? undefined : belonging.get(finding.unit);
    return { finding, key: keyOf(finding), goal: to?.goal ?? WHOLE_REPORT, offices: to?.offices ?? [] };
  });
}

function keyOf({ code, unit, cell, values }: Finding): string {
  return [code, unit ?? '', cell ? showAddress(cell) : '', JSON.stringify(values)].join('|');
}

/** What no office answers for is everybody's: filtered away for all, it would be nobody's. */
export function isChosen({ finding, goal, offices }: Listed, choice: Choice): boolean {
  return (
    (choice.severity === undefined || finding.severity === choice.severity) &&
    (choice.goal === undefined || goal === choice.goal) &&
    (choice.office === undefined || offices.length === 0 || offices.includes(choice.office))
  );
}

/** Groups in the order that was chosen, none of them empty. `all` comes the worst first and then down the sheet, as a check gives it. */
export function chosenGroups(
  all: readonly Listed[],
  choice: Choice,
  sheets: readonly string[],
  goals: readonly string[],
): Group[] {
  const chosen = all.filter((one) => isChosen(one, choice));
  switch (choice.order) {
    case 'severity':
      return withContent(
        SEVERITIES.map((severity) => ({
          by: { severity },
          listed: chosen.filter(({ finding }) => finding.severity === severity),
        })),
      );
    case 'goal':
      return withContent(
        [...goals, WHOLE_REPORT].map((goal) => ({ by: { goal }, listed: chosen.filter((one) => one.goal === goal) })),
      );
    case 'row':
      return withContent([{ by: undefined, listed: [...chosen].sort(downTheSheet(sheets)) }]);
  }
}

function withContent(groups: readonly Group[]): Group[] {
  return groups.filter(({ listed: inside }) => inside.length > 0);
}

/** What has no cell comes first: it concerns the whole table. */
function downTheSheet(sheets: readonly string[]): (first: Listed, second: Listed) => number {
  const position = ({ finding: { cell } }: Listed): readonly [number, number, number] =>
    cell ? [sheets.indexOf(cell.sheet), cell.row, cell.column] : [-1, -1, -1];
  return (first, second) => {
    const [[sheet, row, column], [otherSheet, otherRow, otherColumn]] = [position(first), position(second)];
    return sheet - otherSheet || row - otherRow || column - otherColumn;
  };
}

/** Where a walk stands: the finding, and its place in case it has been solved meanwhile. */
export interface ListPosition {
  readonly key: string;
  readonly index: number;
}

/** The next or the one before, round the end; the first or the last when nothing has been visited. Undefined in an empty list. */
export function stepFrom(keys: readonly string[], at: ListPosition | undefined, by: 1 | -1): ListPosition | undefined {
  const now = at ? keys.indexOf(at.key) : -1;
  const from = now >= 0 ? now + by : at ? at.index + (by > 0 ? 0 : -1) : by > 0 ? 0 : -1;
  const index = keys.length === 0 ? -1 : (Math.min(from, keys.length) + keys.length) % keys.length;
  const key = keys[index];
  return key === undefined ? undefined : { key, index };
}
