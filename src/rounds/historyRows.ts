/** A frozen round as rows of the history, and back. */
import { STATUSES } from '../measures/content';
import type { Light } from '../assessment/types';
import { isoOfSerial, serialOfIso } from '../calendar/days';
import { STATUS_WORD } from '../report/statusWords';
import type { Status } from '../report/types';
import { LIGHT_WORDS } from '../results/sheetWords';
import { fingerprint } from '../workbook/memory';
import { HISTORY_COLUMNS, type HistoryKey, type HistoryRow } from './historyColumns';
import type { StoredValue } from './storedValues';
import { momentOfSerial, serialOfMoment } from './moment';
import {
  FIGURE_COLUMNS,
  type FigureColumn,
  type RecordedAnswer,
  type RecordedFigure,
  type RecordedLine,
  type LockedRound,
  type LineLevel,
  type RoundValues,
} from './types';
import type { RoundWords } from './roundWords';

export interface LockStamp {
  readonly plan: string;
  readonly by: string;
  readonly at: string;
  /** Fingerprint of the freezing before, "" for the first. */
  readonly previous: string;
}

const LEVELS: readonly LineLevel[] = ['goal', 'block', 'requirement', 'subGoal'];
const SCORE = 'score';
const NONE = '-';

/** The row with the score first, then the lines. Every row carries its own fingerprint, the first that of them all. */
export function rowsOf(values: RoundValues, stamp: LockStamp, words: RoundWords): readonly HistoryRow[] {
  const common = {
    round: values.round,
    asOf: serialOfIso(values.asOf) ?? 0,
    at: serialOfMoment(stamp.at) ?? 0,
    by: stamp.by,
  };
  const lines = values.lines.map((line) => signed({ ...common, ...lineCells(line, words) }));
  const { reached, expected } = values.score;
  const head = signed({
    ...common,
    level: words.rounds.levelScore,
    weight: reached.of,
    points: reached.points,
    expectedPoints: expected.points,
    ...given('score', reached.percent),
    ...given('expectedScore', expected.percent),
    counted: reached.counted,
    expectedCounted: expected.counted,
    plan: stamp.plan,
    rows: lines.length,
    codes: SCORE,
    set: setOf(lines.map(({ fingerprint: sum }) => String(sum ?? ''))),
    ...(stamp.previous === '' ? {} : { previous: stamp.previous }),
  });
  return [head, ...lines];
}

function lineCells(line: RecordedLine, words: RoundWords): HistoryRow {
  const { id, level, weight, figures, reached, expected, override, extractedOn } = line;
  const statusWord = STATUS_WORD[words.language];
  const names = {
    goal: words.sheet.levelGoal,
    block: words.sheet.levelBlock,
    requirement: words.sheet.levelRequirement,
    subGoal: words.sheet.levelSubGoal,
  };
  const isUnit = level === 'requirement' || level === 'subGoal';
  return {
    level: names[level],
    id,
    ...given('weight', weight),
    ...Object.fromEntries(FIGURE_COLUMNS.flatMap((key) => (figures[key] ? [[key, figures[key].value]] : []))),
    ...(isUnit ? { percentScale: line.percentScale } : {}),
    ...given('degree', reached.degree),
    status: statusWord[reached.status],
    ...(reached.light ? { light: lightText(reached.light, words) } : {}),
    ...given('credit', reached.credit),
    ...given('points', reached.points),
    ...given('expectedDegree', expected.degree),
    expectedStatus: statusWord[expected.status],
    ...(expected.light ? { expectedLight: lightText(expected.light, words) } : {}),
    ...given('expectedCredit', expected.credit),
    ...given('expectedPoints', expected.points),
    ...given('pace', line.pace),
    ...(override && {
      computed: statusWord[override.computed],
      overrideReason: override.reason,
      overrideBy: override.by,
      ...given('overrideOn', override.on),
    }),
    ...given('explanation', line.explanation),
    ...given('source', line.source),
    ...given('extractedOn', extractedOn?.value ?? null),
    codes: [
      level,
      reached.status,
      lightCode(reached.light),
      expected.status,
      lightCode(expected.light),
      override?.computed ?? NONE,
    ].join(' '),
  };
}

function given(key: HistoryKey, value: number | string | boolean | null): HistoryRow {
  return value === null || value === '' ? {} : { [key]: value };
}

function lightCode(light: Light | null): string {
  if (!light) return NONE;
  return light.color === 'grey' ? light.because : light.color;
}

export function lightText(light: Light, words: RoundWords): string {
  const code: string = lightCode(light);
  const sign = LIGHT_WORDS.find((known) => known.light === code)?.sign;
  return sign === undefined ? '' : words.sheet[sign];
}

/** Null where the code is of no light. */
export function lightOfCode(code: string): Light | null {
  switch (code) {
    case 'green':
    case 'yellow':
    case 'red':
      return { color: code };
    case 'missing':
    case 'notDue':
    case 'withdrawn':
      return { color: 'grey', because: code };
    default:
      return null;
  }
}

function signed(row: HistoryRow): HistoryRow {
  return { ...row, fingerprint: fingerprintOf(row) };
}

/** Numbers count with 12 digits, so that no program's way of writing them changes the fingerprint. */
export function fingerprintOf(row: HistoryRow): string {
  return fingerprintOfCells(HISTORY_COLUMNS.filter(({ key }) => key !== 'fingerprint').map(({ key }) => row[key]));
}

/** The same of any row of values; undefined is an empty cell. */
export function fingerprintOfCells(values: readonly StoredValue[]): string {
  const cells = values.map((value) => {
    if (typeof value === 'number') return Number(value.toPrecision(12));
    return value === undefined ? null : String(value);
  });
  return fingerprint(JSON.stringify(cells));
}

/** The same in whatever order the rows stand: a sheet that was sorted still holds what was frozen. */
export function setOf(fingerprints: readonly string[]): string {
  return fingerprint([...fingerprints].sort().join(' '));
}

export function isHead(row: HistoryRow): boolean {
  return row.codes === SCORE;
}

/** Rows with the same key were frozen together. */
export function groupKey(row: HistoryRow): string {
  return JSON.stringify([row.round, row.at, row.by, row.asOf]);
}

export type Shows = RecordedFigure['shows'];

/** The line of a row; undefined where its codes say none. `showsAt` tells how a number in a column is shown. */
export function lineOf(row: HistoryRow, showsAt: (key: HistoryKey) => Shows): RecordedLine | undefined {
  const [levelCode, status, light, expectedStatus, expectedLight, computed] = String(row.codes ?? '').split(' ');
  const level = LEVELS.find((known) => known === levelCode);
  if (!level || row.id === undefined) return undefined;
  const figure = (key: HistoryKey): RecordedFigure | undefined => {
    const value = row[key];
    return value === undefined ? undefined : { value, shows: typeof value === 'number' ? showsAt(key) : 'number' };
  };
  const figures: Partial<Record<FigureColumn, RecordedFigure>> = {};
  for (const key of FIGURE_COLUMNS) {
    const found = figure(key);
    if (found) figures[key] = found;
  }
  const reached: RecordedAnswer = {
    degree: numberIn(row.degree),
    status: statusOf(status),
    credit: numberIn(row.credit),
    points: numberIn(row.points),
    light: lightOfCode(light ?? ''),
  };
  const expected: RecordedAnswer = {
    degree: numberIn(row.expectedDegree),
    status: statusOf(expectedStatus),
    credit: numberIn(row.expectedCredit),
    points: numberIn(row.expectedPoints),
    light: lightOfCode(expectedLight ?? ''),
  };
  const overridden = STATUSES.find((known) => known === computed);
  return {
    id: String(row.id),
    level,
    weight: numberIn(row.weight),
    figures,
    percentScale: row.percentScale === 100 ? 100 : 1,
    reached,
    expected,
    pace: numberIn(row.pace),
    override: overridden
      ? {
          computed: overridden,
          reason: String(row.overrideReason ?? ''),
          by: String(row.overrideBy ?? ''),
          on: numberIn(row.overrideOn),
        }
      : null,
    explanation: String(row.explanation ?? ''),
    source: String(row.source ?? ''),
    extractedOn: figure('extractedOn') ?? null,
  };
}

/** Everything about a frozen round that its first row says. */
export function headOf(row: HistoryRow): Pick<LockedRound, 'plan' | 'round' | 'asOf' | 'by' | 'at' | 'score'> | undefined {
  const round = typeof row.round === 'string' ? row.round : '';
  const { asOf, at } = row;
  if (round === '' || typeof asOf !== 'number' || typeof at !== 'number') return undefined;
  const of = numberIn(row.weight) ?? 0;
  return {
    plan: String(row.plan ?? ''),
    round,
    asOf: isoOfSerial(asOf),
    by: String(row.by ?? ''),
    at: momentOfSerial(at),
    score: {
      reached: { percent: numberIn(row.score), points: numberIn(row.points) ?? 0, of, counted: numberIn(row.counted) ?? 0 },
      expected: {
        percent: numberIn(row.expectedScore),
        points: numberIn(row.expectedPoints) ?? 0,
        of,
        counted: numberIn(row.expectedCounted) ?? 0,
      },
    },
  };
}

function numberIn(value: number | string | boolean | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function statusOf(code: string | undefined): Status {
  return STATUSES.find((known) => known === code) ?? 'notAssessed';
}
