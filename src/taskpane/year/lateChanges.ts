/** Later changes to a frozen round as a person goes through them: by requirement, with the place of the reason. */
import { FIGURE_COLUMNS, TEXT_COLUMNS, type LateChange, type RoundChanges } from '../../rounds/types';
import type { RoundId } from '../../plan/schema';
import type { Report } from '../../report/types';
import type { CellAddress } from '../../workbook/address';
import { asPlainText, type Edit } from '../../workbook/edits';
import { findSheet, isWritable, type WorkbookSnapshot } from '../../workbook/snapshot';

export interface LateUnit {
  readonly unit: string;
  /** What people changed, the reason apart. */
  readonly changes: readonly LateChange[];
  readonly reason: Reason;
}

export type Reason =
  /** Nothing that needs one: only a comment or source was changed. */
  | { readonly is: 'notNeeded' }
  | { readonly is: 'given'; readonly text: string }
  /** `before`: a comment that stood there when the round was frozen; "" where there is none. */
  | { readonly is: 'asked'; readonly before: string }
  | { readonly is: 'noColumn' };

export interface LateRound {
  readonly round: RoundId;
  readonly units: readonly LateUnit[];
  /** Degrees, statuses and lights that are others now. */
  readonly computed: number;
  /** Per cent, 0–100. */
  readonly score: RoundChanges['score']['reached'];
}

const ENTERED: ReadonlySet<string> = new Set([...FIGURE_COLUMNS, ...TEXT_COLUMNS, 'override', 'weight', 'row']);
/** A row that is gone has no place for a reason. */
const NEEDS_REASON: ReadonlySet<string> = new Set([...FIGURE_COLUMNS, 'override']);

export function lateRounds(changes: readonly RoundChanges[]): readonly LateRound[] {
  return changes
    .filter((round) => round.changes.length > 0)
    .map(({ round, changes: all, score }) => {
      const entered = all.filter(({ part }) => ENTERED.has(part));
      const units = [...new Set(entered.map(({ unit }) => unit))];
      return {
        round,
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
  const needs = changes.filter(({ part }) => NEEDS_REASON.has(part));
  if (needs.length === 0) return { unit, changes, reason: { is: 'notNeeded' } };
  const comment = changes.find(({ part }) => part === 'explanation');
  const others = changes.filter((change) => change !== comment);
  const standing = needs[0]?.reason;
  const reason: Reason =
    standing === undefined
      ? { is: 'noColumn' }
      : comment && standing !== ''
        ? { is: 'given', text: standing }
        : { is: 'asked', before: standing };
  return { unit, changes: others, reason };
}

/** How many changes of figures wait for a reason. */
export function lateCount(rounds: readonly LateRound[]): number {
  return rounds.reduce((sum, { units }) => sum + units.reduce((part, { changes }) => part + changes.length, 0), 0);
}

export interface ReasonPlace {
  readonly cell: CellAddress;
  readonly writable: boolean;
}

/** The cell that keeps the reason: the comment beside the figure, in the table of that round. */
export function reasonPlace(workbook: WorkbookSnapshot, report: Report, round: RoundId, unit: string): ReasonPlace | undefined {
  const table = [report.current, ...report.earlier].find((candidate) => candidate.round === round);
  const cell = table?.units.get(unit)?.entries.explanation?.cell;
  const sheet = cell && findSheet(workbook, cell.sheet);
  if (!cell || !sheet) return undefined;
  return { cell, writable: !workbook.readOnly && isWritable(sheet, cell.row, cell.column) };
}

export function reasonEdits({ cell }: ReasonPlace, text: string): readonly Edit[] {
  const area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  return [{ kind: 'setCells', sheet: cell.sheet, area, rows: [[{ value: asPlainText(text.trim()) }]] }];
}
