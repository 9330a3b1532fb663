/** Figures, statuses and lights of the year as a person reads them. */
import { isoOfSerial } from '../../calendar/days';
import { goalsOf, unitsOf } from '../../plan/units';
import type { Plan } from '../../plan/schema';
import { STATUS_WORD } from '../../report/statusWords';
import type { Status } from '../../report/types';
import { lightOfCode } from '../../rounds/historyRows';
import type { RecordedFigure } from '../../rounds/types';
import type { ChangedPart, ChangedValue, LateChange, Projection } from '../../rounds/yearTypes';
import type { Language } from '../../texts/language';
import { showDay, showNumber, showPercent } from '../../texts/fill';
import { nameOf } from '../../validation/unitCells';
import { lightWord } from '../views/lightWords';
import type { PaneKey } from '../../texts/da/pane';

export function shownFigure({ value, shows }: RecordedFigure, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (shows === 'percent') return showPercent(value, language);
  return shows === 'date' ? showDay(isoOfSerial(value), language) : showNumber(value, language, 2);
}

type Say = (key: PaneKey) => string;

/** One side of a change; undefined where nothing stands. */
export function shownChange(
  { part, shows }: Pick<LateChange, 'part' | 'shows'>,
  value: ChangedValue,
  language: Language,
  say: Say,
): string | undefined {
  if (value === null || value === '') return undefined;
  if (isStatusPart(part)) return isStatus(value) ? STATUS_WORD[language][value] : String(value);
  if (part === 'light') {
    const light = lightOfCode(String(value));
    return light ? say(lightWord(light)) : String(value);
  }
  return shownFigure({ value, shows }, language);
}

function isStatusPart(part: ChangedPart): boolean {
  return part === 'status' || part === 'expectedStatus';
}

function isStatus(value: ChangedValue): value is Status {
  return typeof value === 'string' && value in STATUS_WORD.da;
}

export interface Named {
  /** "1.1 a) Delmål 1". */
  readonly name: string;
  readonly text: string;
}

/** Every unit by its number, as the plan has it now, those that amendments took out or brought in too. */
export function namesOf(inForce: Plan, filed: Plan): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const plan of [filed, inForce]) {
    for (const { id, area } of goalsOf(plan)) if (!names.has(id)) names.set(id, { name: id, text: area });
    for (const unit of unitsOf(plan)) {
      names.set(unit.id, { name: nameOf(unit), text: unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text });
    }
  }
  return names;
}

/** Disagreements first, then what agrees, then what cannot be compared; what is settled or unknown is left out. */
export function forecastGroups(projections: readonly Projection[]): {
  readonly disagree: readonly Projection[];
  readonly agree: readonly Projection[];
  readonly other: readonly Projection[];
} {
  const open = projections.filter(({ method, low }) => (method === 'pace' || method === 'asIs') && low !== null);
  return {
    disagree: open.filter(({ disagreement }) => disagreement === 'agencyHigher' || disagreement === 'agencyLower'),
    agree: open.filter(({ disagreement }) => disagreement === 'none'),
    other: open.filter(({ disagreement }) => disagreement === 'notComparable'),
  };
}
