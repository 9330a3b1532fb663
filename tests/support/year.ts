/** One agency's workbook for a whole year: an empty sheet for every round, and the figures of somebody who is a little behind. */
import { bookOf, openHeadless, sheetOf } from '../../host/node/headless';
import { serialOfIso } from '../../src/calendar/days';
import type { Amendment, Plan } from '../../src/plan/schema';
import { isUsualRound, type UsualRound } from '../../src/plan/rounds';
import type { Unit } from '../../src/plan/units';
import { PLAN, rowsOf, textOf, TITLE, UNITS, type Column } from '../recognition/layouts';

export const SHEETS: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'Årsrapport' };
export const ROUNDS = PLAN.rounds;

const EMPTY = () => null;
const COMMENTS = 'Bemærkninger';
const COLUMNS: readonly Column[] = [
  ['Nr.', ({ id }) => id],
  ['Resultatkrav', textOf],
  ['Udgangspunkt', ({ measure }) => (measure.kind === 'change' ? 800 : null)],
  ['Realiseret', EMPTY],
  ['Forventet årsresultat', EMPTY],
  [COMMENTS, EMPTY],
  ['Kilde', EMPTY],
  ['Ændret status', EMPTY],
  ['Begrundelse for ændret status', EMPTY],
  ['Ændret af', EMPTY],
  ['Ændret den', EMPTY],
];
export const COLUMN = { actual: 'D', forecast: 'E', comment: 'F', override: 'H', reason: 'I', by: 'J', on: 'K' } as const;
const FIRST = 4;

export function cellOf(column: keyof typeof COLUMN, id: string): string {
  return `${COLUMN[column]}${String(FIRST + UNITS.findIndex((unit) => unit.id === id) + 1)}`;
}

interface YearBook {
  /** Those that have a sheet; all of them where nothing is said. */
  readonly rounds?: readonly UsualRound[];
  /** False: the column for comments is for something else. */
  readonly comments?: boolean;
}

export function yearSheets({ rounds, comments = true }: YearBook = {}) {
  const columns = COLUMNS.map((column): Column => (!comments && column[0] === COMMENTS ? ['Journalnummer', EMPTY] : column));
  return ROUNDS.flatMap(({ id, name }) => {
    if (!isUsualRound(id) || rounds?.includes(id) === false) return [];
    const rows = rowsOf(columns).map((row) => row.map((value) => (typeof value === 'object' ? null : (value ?? null))));
    return sheetOf(SHEETS[id], [[TITLE], [name], [], ...rows]);
  });
}

/** The same as the bytes of a file. */
export async function yearBook(file: string, how?: YearBook): Promise<number[]> {
  const open = await openHeadless(bookOf(yearSheets(how), file), { fileName: file, globals: false });
  try {
    return [...(await open.save())];
  } finally {
    open.close();
  }
}

const AGREED = { reason: 'Opgaven er flyttet til en anden styrelse', document: 'Brev af 20. september 2024' } as const;
const AMENDMENTS: readonly Amendment[] = [
  { ...AGREED, change: 'withdraw', requirement: '2.1', from: '2024-10-01' },
  { ...AGREED, change: 'reweight', block: '1.2', from: '2024-10-01', weight: 15 },
];

/** The plan as it was renegotiated in September. */
export const AMENDED: Plan = { ...PLAN, amendments: [...AMENDMENTS] };

/** Figures by cell on the sheet of the round. */
export function figuresOf(round: UsualRound): readonly (readonly [cell: string, value: number])[] {
  const { asOf } = ROUNDS.find(({ id }) => id === round) ?? { asOf: '' };
  return UNITS.flatMap((unit) => {
    const value = figure(unit, asOf);
    return value === null ? [] : [[cellOf('actual', unit.id), value] as const];
  });
}

function figure({ measure }: Unit, asOf: string): number | null {
  const passed = ((serialOfIso(asOf) ?? 0) - (serialOfIso('2023-12-31') ?? 0)) / 366;
  switch (measure.kind) {
    case 'count':
      return Math.round(measure.target * passed * 0.97);
    case 'range':
      return Math.floor(measure.max * passed);
    case 'share':
      return measure.target - 0.04 + 0.05 * passed;
    case 'duration':
      return Math.round(measure.target * 1.03 * 10) / 10;
    case 'change':
      return Math.round(800 * (1 - 0.12 * passed));
    case 'milestone':
      return measure.due <= asOf ? (serialOfIso(measure.due) ?? null) : null;
    case 'allOf':
    case 'average':
    case 'composite':
    case 'exact':
    case 'growth':
    case 'judged':
    case 'level':
    case 'series':
      return null;
  }
}
