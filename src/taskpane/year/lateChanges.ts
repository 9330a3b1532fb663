/** Later changes to a frozen round as a person goes through them: by requirement, with the place of the reason. */
import type { RoundId } from '../../plan/schema';
import type { Report } from '../../report/types';
import { reasonRowEdits, type GivenReason } from '../../rounds/reasonRowEdits';
import { sameValue } from '../../rounds/lateChanges';
import { FIGURE_COLUMNS, TEXT_COLUMNS } from '../../rounds/types';
import type { LateChange, LateReason, RoundChanges } from '../../rounds/yearTypes';
import type { RoundWords } from '../../rounds/roundWords';
import { yearOf } from '../../rounds/yearOf';
import type { CellAddress } from '../../workbook/address';
import { asPlainText, type Edit } from '../../workbook/edits';
import { cellAt, findSheet, isWritable, type WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { momentNow } from './yearTexts';
import { planOf, type OpenYear } from './openYear';

export interface LateUnit {
  readonly unit: string;
  /** What people changed, the reason apart. */
  readonly changes: readonly LateChange[];
  readonly reason: Reason;
}

export type Given = Extract<LateReason, { is: 'given' }>;

export type Reason =
  /** Nothing that needs one: only a comment or source was changed. */
  | { readonly is: 'notNeeded' }
  /** Each once, though it may stand for several changes. */
  | { readonly is: 'given'; readonly reasons: readonly Given[] }
  /** `before`: a comment that stood there when the round was frozen; "" where there is none. `open`: the changes without a reason. */
  | { readonly is: 'asked'; readonly before: string; readonly open: readonly LateChange[] };

export interface LateRound {
  readonly round: RoundId;
  /** The version that was changed. */
  readonly version: number;
  readonly units: readonly LateUnit[];
  /** Degrees, statuses and lights that are others now. */
  readonly computed: number;
  /** Per cent, 0–100. */
  readonly score: RoundChanges['score']['reached'];
}

const ENTERED: ReadonlySet<string> = new Set([...FIGURE_COLUMNS, ...TEXT_COLUMNS, 'override', 'weight', 'row']);

export function lateRounds(changes: readonly RoundChanges[]): readonly LateRound[] {
  return changes
    .filter((round) => round.changes.length > 0)
    .map(({ round, version, changes: all, score }) => {
      const entered = all.filter(({ part }) => ENTERED.has(part));
      const units = [...new Set(entered.map(({ unit }) => unit))];
      return {
        round,
        version,
        units: units.map((unit) =>
          lateUnit(
            unit,
            entered.filter((change) => change.unit === unit),
          ),
        ),
        computed: all.length - entered.length,
        score: score.reached,
      };
    });
}

function lateUnit(unit: string, changes: readonly LateChange[]): LateUnit {
  const open = changes.filter(({ reason }) => reason.is === 'asked');
  const given = changes.flatMap(({ reason }) => (reason.is === 'given' ? [reason] : []));
  const [first] = open;
  const figures = given.length + open.length > 0;
  // The new comment is the reason itself, told as such.
  const shown = figures ? changes.filter(({ part }) => part !== 'explanation') : changes;
  if (first?.reason.is === 'asked') {
    return { unit, changes: shown, reason: { is: 'asked', before: first.reason.comment ?? '', open } };
  }
  if (!figures) return { unit, changes: shown, reason: { is: 'notNeeded' } };
  const once = given.filter((one, index) => given.findIndex((other) => signed(other) === signed(one)) === index);
  return { unit, changes: shown, reason: { is: 'given', reasons: once } };
}

function signed(given: Given): string {
  return JSON.stringify(given.where === 'sheet' ? [given.text, given.by, given.at] : [given.text]);
}

/** How many changes of figures wait for a reason. */
export function lateCount(rounds: readonly LateRound[]): number {
  return rounds.reduce((sum, { units }) => sum + units.reduce((part, { changes }) => part + changes.length, 0), 0);
}

/** Where a reason is written: the comment beside the figure, in the table of that round; else our own sheet. */
export type ReasonTarget =
  | { readonly is: 'comment'; readonly cell: CellAddress }
  /** `blocked`: the cell for comments, which cannot be written in; undefined where there is none. */
  | { readonly is: 'sheet'; readonly blocked: CellAddress | undefined };

export function reasonTarget(workbook: WorkbookSnapshot, report: Report, round: RoundId, unit: string): ReasonTarget {
  const table = [report.current, ...report.earlier].find((candidate) => candidate.round === round);
  const cell = table?.units.get(unit)?.entries.explanation?.cell;
  const sheet = cell && findSheet(workbook, cell.sheet);
  if (!cell || !sheet) return { is: 'sheet', blocked: undefined };
  const { row, column } = cell;
  // A formula is the agency's own way to the comment.
  const free = isWritable(sheet, row, column) && cellAt(sheet, row, column).formula === undefined;
  return free ? { is: 'comment', cell } : { is: 'sheet', blocked: cell };
}

export function commentEdits({ sheet, row, column }: CellAddress, text: string): readonly Edit[] {
  const area = { top: row, bottom: row, left: column, right: column };
  return [{ kind: 'setCells', sheet, area, rows: [[{ value: asPlainText(text.trim()) }]] }];
}

export interface ReasonWish {
  readonly here: OpenYear;
  /** The changes as the person saw them: a reason is not given for what was changed after that. */
  readonly seen: readonly LateChange[];
  readonly text: string;
  readonly by: string;
  readonly words: RoundWords;
}

/** The reason on our own sheet, for the changes that are still as they were seen and still without one. */
export function keptReason(workbook: WorkbookSnapshot, result: CheckedResult, wish: ReasonWish): GivenReason {
  const { here, seen, text, by, words } = wish;
  const plan = planOf(workbook, result, [here.plan]);
  const year = yearOf({ workbook, plan, ...result });
  const open = year.changes.flatMap((round) => round.changes).filter(({ reason }) => reason.is === 'asked');
  const changes = open.filter((change) => seen.some((one) => isSame(one, change)));
  return reasonRowEdits({ workbook, plan: plan.id, changes, text, by, at: momentNow(), words });
}

function isSame(first: LateChange, second: LateChange): boolean {
  return (
    first.round === second.round &&
    first.unit === second.unit &&
    first.part === second.part &&
    sameValue(first.before, second.before) &&
    sameValue(first.now, second.now)
  );
}
