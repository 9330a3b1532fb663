/** The year of the open workbook, and what is written about it. */
import type { Plan, RoundId } from '../../plan/schema';
import { readHistory, historyTableOf } from '../../rounds/readHistory';
import { lockEdits } from '../../rounds/lockEdits';
import { developmentSheet } from '../../rounds/developmentSheet';
import type { LockProblem, LockedRound, PastRound } from '../../rounds/types';
import type { Year } from '../../rounds/yearTypes';
import type { RoundWords } from '../../rounds/roundWords';
import { agreedPlan, yearOf } from '../../rounds/yearOf';
import { applyEdits } from '../../workbook/apply';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import type { Inserted } from '../insertion';
import { momentNow } from './yearTexts';

export interface OpenYear {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckedResult;
  /** As its file says it, before amendments. */
  readonly plan: Plan;
  readonly year: Year;
  /** Rounds known from other files. */
  readonly others: readonly PastRound[];
}

export function readOpenYear(
  workbook: WorkbookSnapshot,
  result: CheckedResult,
  plans: readonly Plan[],
  others: readonly PastRound[],
): OpenYear {
  const plan = planOf(workbook, result, plans);
  return { workbook, result, plan, others, year: yearOf({ workbook, plan, ...result, others }) };
}

export function planOf(workbook: WorkbookSnapshot, { recognition }: CheckedResult, plans: readonly Plan[]): Plan {
  return agreedPlan(workbook, plans, recognition.plan.id) ?? recognition.plan;
}

export function roundName({ rounds }: Pick<Plan, 'rounds'>, id: RoundId): string {
  return rounds.find((round) => round.id === id)?.name ?? id;
}

/** Sheets of the year that exist: their looks must be known before they are written in. */
export function sheetsOfYear(workbook: WorkbookSnapshot): readonly string[] {
  const history = historyTableOf(workbook);
  const drawn = developmentSheet(workbook);
  return [...(typeof history === 'object' && 'sheet' in history ? [history.sheet.name] : []), ...(drawn ? [drawn.name] : [])];
}

/** Why a round was not locked. */
export type NotLocked = LockProblem | { readonly code: 'meanwhile'; readonly newer: LockedRound };

export interface LockWish {
  readonly by: string;
  /** The year as the person saw it when pressing. */
  readonly seen: OpenYear;
  readonly words: RoundWords;
  readonly refused: (problem: NotLocked) => void;
}

/** Locks the round as it stands when its turn comes, unless somebody else has just done so. */
export function lockRound(workbook: WorkbookSnapshot, result: CheckedResult, { by, seen, words, refused }: LockWish): Inserted {
  const plan = planOf(workbook, result, [seen.plan]);
  const { round } = result.assessment;
  const known = new Set(seen.year.history.lockedRounds.map(keyOf));
  const newer = readHistory(workbook, plan).lockedRounds.find(
    (lockedRound) => lockedRound.round === round && !known.has(keyOf(lockedRound)),
  );
  const stop = (problem: NotLocked): Inserted => {
    refused(problem);
    return { edits: [], notes: [], nothing: { intent: 'warning', key: 'noticeNotLocked' } };
  };
  if (newer) return stop({ code: 'meanwhile', newer: newer });
  const request = { workbook, ...result, plan, by, at: momentNow(), words };
  const { locking, edits } = lockEdits(request, { lock: true, others: seen.others });
  if (locking.refused) return stop(locking.refused);
  const values = { round: roundName(plan, round), by: by.trim(), version: locking.version };
  const { lockedRounds } = readHistory(applyEdits(workbook, locking.edits), plan);
  const mine = lockedRounds.filter((lockedRound) => lockedRound.sound && !known.has(keyOf(lockedRound))).map(keyOf);
  return {
    edits,
    notes: [],
    done: { key: 'noticeLocked', values },
    // Somebody who wrote in the very same moment may have written over it: no program sees the other one coming.
    instead: (now) => {
      const sound = new Set(
        readHistory(now, plan).lockedRounds.flatMap((lockedRound) => (lockedRound.sound ? [keyOf(lockedRound)] : [])),
      );
      const stands = mine.every((key) => sound.has(key));
      return stands ? undefined : { intent: 'error', key: 'noticeLockLost', values };
    },
  };
}

/** Draws the sheet of the year and freezes nothing. */
export function drawYear(
  workbook: WorkbookSnapshot,
  result: CheckedResult,
  { plan: filed, others }: OpenYear,
  words: RoundWords,
): Inserted {
  const plan = planOf(workbook, result, [filed]);
  const { edits } = lockEdits({ workbook, ...result, plan, by: '', at: '', words }, { lock: false, others });
  return written(workbook, edits);
}

/** The edits of one new or redrawn sheet, told by its name. */
export function written(workbook: WorkbookSnapshot, edits: Inserted['edits']): Inserted {
  const sheet = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []))[0];
  if (sheet === undefined) {
    const code = workbook.readOnly ? 'resultsReadOnly' : 'resultsStructureProtected';
    return { edits: [], notes: [{ code, values: {} }] };
  }
  return {
    edits,
    notes: [],
    done: { key: 'noticeSheetWritten', values: { sheet } },
    nothing: { intent: 'info', key: 'noticeSheetAsBefore' },
  };
}

/** A press on a workbook that is no longer read with certainty. */
export const NOT_SURE: Inserted = { edits: [], notes: [{ code: 'resultsUnconfirmed', values: {} }] };

function keyOf({ round, by, at }: LockedRound): string {
  return JSON.stringify([round, by, at]);
}
