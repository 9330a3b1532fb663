/** Later changes to frozen rounds: late registrations are normal, but they are seen. */
import type { Light } from '../assessment/types';
import type { Plan } from '../plan/schema';
import type { ColumnRole } from '../recognition/types';
import type { Report, RoundReport, UnitReport } from '../report/types';
import { roundValuesNow, textIn } from './roundValues';
import {
  FIGURE_COLUMNS,
  TEXT_COLUMNS,
  type RecordedFigure,
  type RecordedLine,
  type LockedRound,
  type History,
  type RoundValues,
} from './types';
import type { ChangedPart, ChangedValue, KeptReason, LateChange, LateReason, RoundChanges } from './yearTypes';
import { inForceNow, lockedIds } from './lockVersions';

export interface LateRequest {
  readonly history: Pick<History, 'lockedRounds'>;
  /** Those that are kept on a sheet of ours (`readReasons`). */
  readonly reasons?: readonly KeptReason[];
  readonly report: Report;
  /** As its file says it: each round is judged by the plan in force at its own day. */
  readonly plan: Plan;
}

/**
 * Every frozen round whose table stands in the workbook, against the version that holds. Rounds without a change are listed too, with
 * no changes; a frozen round without a table here (a file for each round) is not.
 */
export function changesSince({ history, reasons = [], report, plan }: LateRequest): readonly RoundChanges[] {
  return inForceNow(history).flatMap((locked) => {
    const table = [report.current, ...report.earlier].find(({ round }) => round === locked.round);
    const now = roundValuesNow(plan, report, locked.round, locked.asOf);
    return table && now ? [changesTo(locked, now, { reasons, table })] : [];
  });
}

/** What was changed from one version of a round to the next: freezing again takes nothing out of the account. Only where there is something. */
export function revisionsOf({ history, reasons = [] }: Pick<LateRequest, 'history' | 'reasons'>): readonly RoundChanges[] {
  return lockedIds(history.lockedRounds)
    .flatMap((round) => {
      const versions = history.lockedRounds
        .filter((lockedRound) => lockedRound.round === round)
        .sort((one, other) => one.version - other.version);
      return versions.slice(1).map((later, index) => changesTo(versions[index] ?? later, later, { reasons }));
    })
    .filter(({ changes }) => changes.length > 0);
}

interface Surroundings {
  readonly reasons: readonly KeptReason[];
  /** Where the figures stand now; absent for a version that is frozen itself. */
  readonly table?: RoundReport;
}

function changesTo(locked: LockedRound, now: RoundValues, around: Surroundings): RoundChanges {
  const score = (side: 'reached' | 'expected') => ({ before: locked.score[side].percent, now: now.score[side].percent });
  return {
    round: locked.round,
    version: locked.version,
    score: { reached: score('reached'), expected: score('expected') },
    changes: changesOf(locked, now.lines, around),
  };
}

function changesOf(locked: LockedRound, now: readonly RecordedLine[], { reasons, table }: Surroundings): LateChange[] {
  const key = ({ level, id }: RecordedLine): string => `${level} ${id}`;
  const before = new Map(locked.lines.map((line) => [key(line), line]));
  const after = new Map(now.map((line) => [key(line), line]));
  const all = [...locked.lines, ...now.filter((line) => !before.has(key(line)))];
  return all.flatMap((line) => {
    const [old, current] = [before.get(key(line)), after.get(key(line))];
    const entered = line.level === 'requirement' || line.level === 'subGoal' ? table?.units.get(line.id) : undefined;
    const explanationEntry = entered?.entries.explanation;
    const comment = table ? explanationEntry && textIn(explanationEntry) : current?.explanation;
    const found = differences(old, current);
    const isNew = found.some(({ part }) => part === 'explanation');
    return found.map((difference): LateChange => ({
      round: locked.round,
      version: locked.version,
      unit: line.id,
      level: line.level,
      ...difference,
      cell: cellOf(entered, difference.part),
      reason: reasonOf(difference, {
        comment,
        isNew,
        kept: reasons.filter((one) => isAbout(one, locked, line.id, difference)),
      }),
    }));
  });
}

interface Written {
  readonly comment: string | undefined;
  /** Is the comment another than the one that was locked? One from before the change is no reason for it. */
  readonly isNew: boolean;
  readonly kept: readonly KeptReason[];
}

function reasonOf({ part }: Difference, { comment, isNew, kept }: Written): LateReason {
  if (!NEEDS_REASON.has(part)) return { is: 'notNeeded' };
  if (isNew && comment !== undefined && comment !== '') return { is: 'given', where: 'comment', text: comment };
  const last = kept.at(-1);
  return last ? { is: 'given', where: 'sheet', text: last.text, by: last.by, at: last.at } : { is: 'asked', comment };
}

function isAbout(kept: KeptReason, { plan, round }: LockedRound, unit: string, { part, before, now }: Difference): boolean {
  return (
    kept.plan === plan &&
    kept.round === round &&
    kept.unit === unit &&
    kept.part === part &&
    sameValue(kept.before, before) &&
    sameValue(kept.now, now)
  );
}

type Difference = Pick<LateChange, 'part' | 'shows' | 'before' | 'now'>;

function differences(old: RecordedLine | undefined, now: RecordedLine | undefined): Difference[] {
  if (!old || !now) return [{ part: 'row', shows: 'number', before: old?.id ?? null, now: now?.id ?? null }];
  const found: Difference[] = [];
  const compare = (part: ChangedPart, before: ChangedValue, after: ChangedValue, shows: RecordedFigure['shows'] = 'number') => {
    if (!sameValue(before, after)) found.push({ part, shows, before, now: after });
  };
  for (const column of FIGURE_COLUMNS) {
    const [before, after] = [old.figures[column], now.figures[column]];
    compare(column, before?.value ?? null, after?.value ?? null, (after ?? before)?.shows);
  }
  compare('weight', old.weight, now.weight);
  for (const column of TEXT_COLUMNS) compare(column, old[column] || null, now[column] || null);
  compare('override', verdict(old), verdict(now));
  for (const side of ['reached', 'expected'] as const) {
    const own = side === 'reached';
    compare(own ? 'degree' : 'expectedDegree', old[side].degree, now[side].degree, 'percent');
    compare(own ? 'status' : 'expectedStatus', old[side].status, now[side].status);
    if (own) compare('light', lightCode(old.reached.light), lightCode(now.reached.light));
  }
  return found;
}

/** Numbers are the same when they agree in 12 digits, as in the history's fingerprint. */
export function sameValue(first: ChangedValue, second: ChangedValue): boolean {
  if (typeof first !== 'number' || typeof second !== 'number') return first === second;
  return Number(first.toPrecision(12)) === Number(second.toPrecision(12));
}

/** The assigned status, or null; a new reason or name is a new verdict. */
function verdict({ override, reached }: RecordedLine): string | null {
  return override === null ? null : [reached.status, override.reason, override.by, override.on ?? ''].join(' · ');
}

function lightCode(light: Light | null): string | null {
  if (!light) return null;
  return light.color === 'grey' ? light.because : light.color;
}

const ENTERED: ReadonlySet<string> = new Set([...FIGURE_COLUMNS, ...TEXT_COLUMNS]);
/** A row that is gone from the plan, or new in it, has the plan's own reason. */
const NEEDS_REASON: ReadonlySet<string> = new Set([...FIGURE_COLUMNS, 'override']);

function cellOf(entered: UnitReport | undefined, part: ChangedPart): LateChange['cell'] {
  if (part === 'override') return entered?.entries.overrideStatus?.cell;
  const role = isEntered(part) ? part : undefined;
  return role && entered?.entries[role]?.cell;
}

function isEntered(part: ChangedPart): part is ChangedPart & ColumnRole {
  return ENTERED.has(part);
}
