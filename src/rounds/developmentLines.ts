/** The lines of the sheet "Målstatus udvikling": what stands in each of its four tables. */
import { DAYS_BETWEEN_1900_AND_1904, serialOfIso } from '../calendar/days';
import type { Plan } from '../plan/schema';
import { STATUS_WORD } from '../report/statusWords';
import type { Status } from '../report/types';
import { FORMATS, type Content, type Format } from '../drawing/sheetDraft';
import { a1, absoluteA1, quoteSheet } from '../workbook/address';
import { mustBeMarked } from '../workbook/cellStates';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { columnOf, type HistoryKey } from './historyColumns';
import { historyTableOf } from './readHistory';
import { lightOfCode, lightText } from './historyRows';
import type { RecordedFigure } from './types';
import type { ChangedValue, Direction, LateChange, Projection, Step, Year } from './yearTypes';
import { inForceNow } from './lockVersions';
import type { RoundsKey } from '../texts/da/rounds';
import type { RoundWords } from './roundWords';

export interface SheetRequest {
  readonly workbook: WorkbookSnapshot;
  /** As its file says it, before amendments. */
  readonly plan: Plan;
  readonly year: Year;
  readonly words: RoundWords;
}

/** A cell of a line; undefined is an empty one. */
export type Drawn = readonly [Content, Format?] | undefined;
export type Line = readonly Drawn[];

/** Before the degrees, one column for each round. */
export const UNIT_HEADS = ['columnId', 'demand', 'figureBefore', 'figureNow', 'figureStep'] as const;

export function roundName({ plan }: SheetRequest, id: string): string {
  return plan.rounds.find((round) => round.id === id)?.name ?? id;
}

export function scoreLines(request: SheetRequest, top: number): readonly Line[] {
  const { year, words, workbook } = request;
  return year.developments.score.map(({ round, asOf, reached, expected, locked }, index): Line => {
    const row = top + index;
    return [
      text(roundName(request, round)),
      [day(asOf, workbook), FORMATS.date],
      points(reached),
      [{ expression: bar(a1(row, 2)) }],
      points(expected),
      [{ expression: bar(a1(row, 4)) }],
      text(locked ? words.rounds.yes : words.rounds.no),
      locked ? recomputed(request, round) : undefined,
    ];
  });
}

/** Ten blocks are 100 per cent. */
function bar(cell: string): string {
  const filled = `ROUND(MIN(100,MAX(0,${cell}))/10,0)`;
  return `IF(ISNUMBER(${cell}),REPT("█",${filled})&REPT("░",10-${filled}),"")`;
}

/** One block a round, as high as the degree; a dot where there is none. */
function trend(cells: readonly string[]): string {
  const block = (cell: string) => `IF(ISNUMBER(${cell}),MID("▁▂▃▄▅▆▇█",1+ROUND(7*MIN(1,MAX(0,${cell})),0),1),"·")`;
  return cells.map(block).join('&');
}

/** The score from the history's rows of weight blocks: an edited history no longer gives the score that was frozen. */
function recomputed({ workbook, year }: SheetRequest, round: string): Drawn {
  const table = historyTableOf(workbook);
  const locked = inForceNow(year.history).find((candidate) => candidate.round === round);
  if (typeof table !== 'object' || 'header' in table || !locked) return undefined;
  const bottom = table.sheet.used?.bottom ?? locked.row;
  const at = (row: number, key: HistoryKey) => absoluteA1(row, table.left + columnOf(key));
  const name = quoteSheet(table.sheet.name);
  const all = (key: HistoryKey) => `${name}!${at(table.headerRow + 1, key)}:${at(bottom, key)}`;
  const same = (key: HistoryKey) => `(${all(key)}=${name}!${at(locked.row, key)})`;
  const own = [same('round'), same('at'), same('by'), `(LEFT(${all('codes')},5)="block")`].join('*');
  const credit = all('credit');
  const counted = `SUMPRODUCT(${own}*${all('weight')}*ISNUMBER(${credit}))`;
  return [{ expression: `IFERROR(100*SUMPRODUCT(${own}*${all('weight')}*${credit})/${counted},"")` }, FORMATS.points];
}

export function unitLines(request: SheetRequest, top: number): readonly Line[] {
  const { year, words } = request;
  const texts = textsOf(request.plan);
  const projections = new Map(year.projections.map((projection) => [projection.id, projection]));
  const count = year.developments.score.length;
  return year.developments.units
    .filter(({ level }) => level !== 'goal')
    .map((unit, index): Line => {
      const { id, figure, degree, light, forecast, expectedLight } = unit;
      const cells = unit.trend.map((_, at) => a1(top + index, UNIT_HEADS.length + at));
      const status = expectedLight.now ? year.now.lines.find((line) => line.id === id && line.level === unit.level) : undefined;
      return [
        [mustBeMarked(id) ? `'${id}` : id, FORMATS.text],
        text(texts.get(id) ?? ''),
        shown(figure.before),
        shown(figure.now),
        text(directionText(figure, words, 'figure')),
        ...unit.trend.map((point): Drawn => (point.degree === null ? undefined : [point.degree, FORMATS.percent])),
        ...Array.from({ length: count - unit.trend.length }, () => undefined),
        [{ expression: trend(cells) }],
        text(directionText(degree, words, 'better')),
        light.before ? text(lightText(light.before, words)) : undefined,
        light.now ? text(lightText(light.now, words)) : undefined,
        text(directionText(light, words, 'better')),
        shown(forecast.now),
        text(directionText(forecast, words, 'figure')),
        status ? text(statusText(status.expected.status, words)) : undefined,
        ...projectionCells(projections.get(id), words),
      ];
    });
}

function projectionCells(projection: Projection | undefined, words: RoundWords): Line {
  if (!projection || projection.low === null || projection.high === null) return [];
  return [
    [projection.low, FORMATS.percent],
    [projection.high, FORMATS.percent],
    text(words.rounds[`method_${projection.method}`]),
    text(words.rounds[`disagreement_${projection.disagreement}`]),
  ];
}

const SIGNS = { up: '▲', down: '▼', same: '●', other: '◆', new: '○', gone: '○' } as const;

/** "▲ højere": symbol and word, never one alone; "" where nothing stood then or now. */
export function directionText(
  { direction }: Pick<Step<unknown>, 'direction'>,
  words: RoundWords,
  kind: 'figure' | 'better',
): string {
  if (direction === 'none') return '';
  const key: Record<Exclude<Direction, 'none'>, RoundsKey> = {
    up: kind === 'figure' ? 'higher' : 'better',
    down: kind === 'figure' ? 'lower' : 'worse',
    same: 'same',
    other: 'other',
    new: 'isNew',
    gone: 'isGone',
  };
  return `${SIGNS[direction]} ${words.rounds[key[direction]]}`;
}

export function lateLine(change: LateChange, request: SheetRequest): Line {
  const { words } = request;
  return [
    text(roundName(request, change.round)),
    [mustBeMarked(change.unit) ? `'${change.unit}` : change.unit, FORMATS.text],
    text(words.rounds[`part_${change.part}`]),
    changed(change, change.before, words),
    changed(change, change.now, words),
    ...reasonCells(change, request),
  ];
}

function reasonCells({ reason }: LateChange, { words, workbook }: SheetRequest): Line {
  if (reason.is === 'asked') return [text(words.rounds.reasonNone)];
  if (reason.is === 'notNeeded') return [];
  if (reason.where === 'comment') return [text(reason.text)];
  const [on = ''] = reason.at.split('T');
  return [text(reason.text), text(reason.by), on === '' ? undefined : [day(on, workbook), FORMATS.date]];
}

function changed({ part, shows }: LateChange, value: ChangedValue, words: RoundWords): Drawn {
  if (part === 'status' || part === 'expectedStatus') return text(isStatus(value) ? statusText(value, words) : '');
  if (part === 'light') {
    const light = lightOfCode(String(value));
    return text(light ? lightText(light, words) : '');
  }
  return value === null ? undefined : shown({ value, shows });
}

function isStatus(value: ChangedValue): value is Status {
  return typeof value === 'string' && value in STATUS_WORD.da;
}

export function amendmentLines(request: SheetRequest): readonly Line[] {
  const { year, words, workbook } = request;
  return year.amendments.map((fact): Line => [
    [mustBeMarked(fact.unit) ? `'${fact.unit}` : fact.unit, FORMATS.text],
    text(words.rounds[`change_${fact.change}`]),
    [day(fact.from, workbook), FORMATS.date],
    text(fact.firstRound ? roundName(request, fact.firstRound) : ''),
    fact.weight ? [fact.weight.before] : text(fact.text.before),
    fact.weight ? [fact.weight.after] : text(fact.text.after ?? ''),
    text(fact.reason),
    text(fact.document),
  ]);
}

/** Wording of every unit, also of those that replace others. */
function textsOf(plan: Plan): ReadonlyMap<string, string> {
  const requirements = [
    ...plan.sections.flatMap(({ goals }) => goals.flatMap(({ blocks }) => blocks.flatMap((block) => block.requirements))),
    ...plan.amendments.flatMap((amendment) => (amendment.change === 'replace' ? [amendment.by] : [])),
  ];
  return new Map(
    requirements.flatMap(({ id, text: wording, measure }) => [
      [id, wording] as const,
      ...(measure.kind === 'composite' ? measure.parts.map((part) => [part.id, part.text] as const) : []),
    ]),
  );
}

function statusText(status: Status, words: RoundWords): string {
  return STATUS_WORD[words.language][status];
}

function text(value: string): Drawn {
  return value === '' ? undefined : [mustBeMarked(value) ? `'${value}` : value];
}

function points(value: number | null): Drawn {
  return value === null ? undefined : [value, FORMATS.points];
}

function shown(figure: RecordedFigure | null): Drawn {
  if (!figure) return undefined;
  const { value, shows } = figure;
  if (typeof value !== 'number') return text(String(value));
  return [value, shows === 'percent' ? FORMATS.percentExact : shows === 'date' ? FORMATS.date : FORMATS.general];
}

function day(iso: string, { date1904 }: WorkbookSnapshot): number {
  return (serialOfIso(iso) ?? 0) - (date1904 ? DAYS_BETWEEN_1900_AND_1904 : 0);
}
