/** Figures of locked rounds that were changed afterwards: late registrations are normal, and shown. */
import { unitsOf } from '../plan/units';
import type { FigureColumn } from '../rounds/types';
import type { ChangedValue, LateChange, RoundChanges } from '../rounds/yearTypes';
import { FIGURE_COLUMNS } from '../rounds/types';
import type { CheckedReport, DocumentHistory } from './types';
import { nameOf, type CheckedUnit } from './checkedUnits';
import { dayOfSerial, number, percent, quoted, say, type DocumentWords } from './documentWords';

export interface LateLine {
  readonly unit: string;
  readonly round: string;
  /** Which of the figures. */
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly reason: string;
}

interface LateRequest {
  readonly checked: CheckedReport;
  readonly history?: DocumentHistory;
  readonly words: DocumentWords;
}

/** Only what people entered: degrees and lights follow from it. */
export function lateLines({ checked, history, words }: LateRequest, units: readonly CheckedUnit[]): readonly LateLine[] {
  const { plan } = checked.recognition;
  const names = new Map(units.map(({ unit }) => [unit.id, nameOf(unit)]));
  const all = new Map(unitsOf(plan).map((unit) => [unit.id, nameOf(unit)]));
  const lines = (changed: readonly RoundChanges[], key: 'lateRound' | 'lateRelocked') =>
    changed.flatMap(({ round, changes }) =>
      changes.filter(isFigure).map((change): LateLine => ({
        unit: names.get(change.unit) ?? all.get(change.unit) ?? change.unit,
        round: say(words, key, { round: plan.rounds.find(({ id }) => id === round)?.name ?? round }),
        what: say(words, `late_${change.part}`),
        before: shownValue(words, change.before, change.shows),
        now: shownValue(words, change.now, change.shows),
        reason: reasonOf(change, words),
      })),
    );
  return history ? [...lines(history.revised, 'lateRelocked'), ...lines(history.late, 'lateRound')] : [];
}

function isFigure(change: LateChange): change is LateChange & { readonly part: FigureColumn } {
  return FIGURE_COLUMNS.some((column) => column === change.part);
}

function reasonOf({ reason }: LateChange, words: DocumentWords): string {
  if (reason.is !== 'given') return say(words, 'lateNoReason');
  const text = quoted(reason.text);
  if (reason.where === 'comment') return say(words, 'lateReason', { reason: text });
  const [on = ''] = reason.at.split('T');
  return say(words, 'lateReasonBy', { reason: text, by: quoted(reason.by), at: on });
}

function shownValue(words: DocumentWords, value: ChangedValue, shows: LateChange['shows']): string {
  if (value === null || value === '') return say(words, 'noFigure');
  if (typeof value === 'boolean') return say(words, value ? 'true' : 'false');
  if (typeof value === 'string') return quoted(value);
  if (shows === 'percent') return percent(words, value);
  return shows === 'date' ? dayOfSerial(words, value) : number(words, value);
}
