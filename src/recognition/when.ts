/** Which round a workbook is about, on which of its sheets, and at what day it is made up. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import type { Plan, Round, RoundId } from '../plan/schema';
import { statedDays, statedRound, type Statement } from './agency';
import { sureRows, type SheetCandidate } from './sheetCandidate';
import { contentsOf } from './contents';
import { bindColumns } from './columns';
import type { Bound, Evidence } from './types';

export interface WhenRequest {
  readonly plan: Plan;
  readonly candidates: readonly SheetCandidate[];
  /** Said outside of the candidate sheets: on a front page, or by the file's name. */
  readonly elsewhere: readonly Statement[];
  readonly wantedRound: RoundId | undefined;
  readonly wantedDay: IsoDate | undefined;
}

export interface When {
  readonly round: Bound<Round>;
  /** Candidates that may be the table of the round; one, unless a person must choose. */
  readonly candidates: readonly SheetCandidate[];
}

const NEAR_DAYS = 31;
const LATE_DAYS = 92;

export function whenOf(request: WhenRequest): When | undefined {
  const { plan, candidates, wantedRound, wantedDay } = request;
  const wanted = plan.rounds.find(({ id }) => id === wantedRound);
  if (wanted)
    return {
      round: sure(wanted, { code: 'roundGiven', values: { round: wanted.name } }),
      candidates: forRound(candidates, wanted.id),
    };
  const said = saidRound(request);
  if (said) return { round: said, candidates: forRound(candidates, said.value.id) };
  const byDay = wantedDay === undefined ? undefined : plan.rounds.filter(({ asOf }) => asOf <= wantedDay).at(-1);
  if (byDay) {
    const evidence = { code: 'roundByGivenDay' as const, values: { round: byDay.name, day: wantedDay ?? '' } };
    return { round: sure(byDay, evidence), candidates: forRound(candidates, byDay.id) };
  }
  const filled = lastFilledRound(request);
  if (filled && isLast(filled, request)) {
    return {
      round: sure(filled, { code: 'roundLast', values: { round: filled.name } }),
      candidates: forRound(candidates, filled.id),
    };
  }
  const guess = filled ?? nearRound(request) ?? plan.rounds[0];
  if (!guess) return undefined;
  const evidence = { code: filled ? ('roundLastFilled' as const) : ('roundUnknown' as const), values: { round: guess.name } };
  return { round: { value: guess, confidence: 'guessed', evidence: [evidence] }, candidates: forRound(candidates, guess.id) };
}

function sure(round: Round, evidence: Evidence): Bound<Round> {
  return { value: round, confidence: 'sure', evidence: [evidence] };
}

/** The round a candidate sheet says it is about; undefined where it says nothing or holds several. */
export function roundOfCandidate({ statements, headerRounds }: SheetCandidate): RoundId | undefined {
  if (headerRounds.length > 1) return undefined;
  return (
    statedRound(statements, ['label']) ??
    statedRound(statements, ['title']) ??
    statedRound(statements, ['sheetName']) ??
    headerRounds[0]
  );
}

function saidRound({ plan, candidates, elsewhere }: WhenRequest): Bound<Round> | undefined {
  const find = (id: RoundId | undefined, code: Evidence['code']): Bound<Round> | undefined => {
    const round = plan.rounds.find((candidate) => candidate.id === id);
    return round && sure(round, { code, values: { round: round.name } });
  };
  const own = new Set(candidates.flatMap((candidate) => roundOfCandidate(candidate) ?? []));
  const several = candidates.some(({ headerRounds }) => headerRounds.length > 1);
  const possible = new Set([...own, ...candidates.flatMap(({ headerRounds }) => headerRounds)]);
  if (own.size === 1 && !several) return find([...own][0], 'roundOnSheet');
  const onTables = candidates.flatMap(({ statements }) => statements);
  if (several) {
    for (const source of ['label', 'title', 'sheetName'] as const) {
      const found = statedRound(onTables, [source]);
      if (found && possible.has(found)) return find(found, 'roundOnSheet');
    }
  }
  for (const source of ['label', 'title', 'sheetName', 'fileName'] as const) {
    const found = statedRound(elsewhere, [source]);
    if (found && (possible.size === 0 || possible.has(found)))
      return find(found, source === 'fileName' ? 'roundInFileName' : 'roundOnFrontPage');
  }
  if (own.size > 1) return undefined;
  const saidDays = statedDays([...onTables, ...elsewhere], ['label', 'title', 'sheetName', 'fileName']);
  for (const days of [saidDays, headerDays(candidates)]) {
    const [only, ...others] = plan.rounds.filter(({ asOf }) => days.includes(asOf));
    if (only && others.length === 0) return sure(only, { code: 'roundByDay', values: { round: only.name, day: only.asOf } });
  }
  return undefined;
}

function headerDays(candidates: readonly SheetCandidate[]): readonly IsoDate[] {
  return candidates.flatMap(({ header }) => header.columns.flatMap(({ days }) => days));
}

/** Sheets and column groups of the round; where none says so, those that say no round at all. */
function forRound(candidates: readonly SheetCandidate[], round: RoundId): readonly SheetCandidate[] {
  const own = candidates.filter((candidate) => candidate.headerRounds.includes(round) || roundOfCandidate(candidate) === round);
  if (own.length > 0) return own;
  const silent = candidates.filter((candidate) => candidate.headerRounds.length < 2 && roundOfCandidate(candidate) === undefined);
  return silent.length > 0 ? silent : candidates;
}

/** Nothing in the workbook is about a later round. */
function isLast(round: Round, { plan, candidates }: WhenRequest): boolean {
  const there = new Set(candidates.flatMap((candidate) => [...candidate.headerRounds, roundOfCandidate(candidate)]));
  return plan.rounds.filter(({ id }) => there.has(id)).at(-1)?.id === round.id;
}

/** The last round in which any figures stand. */
function lastFilledRound({ plan, candidates }: WhenRequest): Round | undefined {
  const filled = new Set<RoundId>();
  for (const candidate of candidates) {
    const own = roundOfCandidate(candidate);
    for (const round of candidate.headerRounds.length > 1 ? candidate.headerRounds : own ? [own] : []) {
      if (hasFigures(candidate, plan, round)) filled.add(round);
    }
  }
  return plan.rounds.filter(({ id }) => filled.has(id)).at(-1);
}

function hasFigures({ view, header, rows, headerRounds }: SheetCandidate, plan: Plan, round: RoundId): boolean {
  const several = headerRounds.length > 1;
  const { columns } = bindColumns({
    plan,
    view,
    header,
    rows,
    round: several ? round : undefined,
    tableRound: round,
    earlier: several,
    given: new Map(),
  });
  const matched = sureRows(rows.matched).map(({ row }) => row);
  return columns
    .filter(({ role }) => role === 'actual' || role === 'numerator' || role === 'deliveredOn')
    .some(({ value }) => {
      const contents = contentsOf(view, value, matched);
      return contents.empty < contents.rows;
    });
}

function nearRound({ plan, candidates, elsewhere }: WhenRequest): Round | undefined {
  const statements = [...candidates.flatMap((candidate) => candidate.statements), ...elsewhere];
  const [day, ...others] = statedDays(statements, ['label', 'title', 'sheetName', 'fileName']);
  const serial = day === undefined || others.length > 0 ? undefined : serialOfIso(day);
  if (serial === undefined) return undefined;
  const distance = (round: Round) => Math.abs((serialOfIso(round.asOf) ?? Infinity) - serial);
  return plan.rounds.filter((round) => distance(round) <= NEAR_DAYS).sort((a, b) => distance(a) - distance(b))[0];
}

/** The day the figures are made up at: given, said on the sheet, or the round's own. */
export function asOfOf(plan: Plan, round: Round, candidate: SheetCandidate, given: IsoDate | undefined): Bound<IsoDate> {
  if (given !== undefined) return { value: given, confidence: 'sure', evidence: [{ code: 'asOfGiven', values: { day: given } }] };
  const others = new Set(plan.rounds.filter(({ id }) => id !== round.id).map(({ asOf }) => asOf));
  const last = (serialOfIso(plan.period.to) ?? 0) + LATE_DAYS;
  const possible = (day: IsoDate) => !others.has(day) && day >= plan.period.from && (serialOfIso(day) ?? Infinity) <= last;
  for (const source of ['label', 'title', 'sheetName'] as const) {
    const said = statedDays(candidate.statements, [source]);
    if (said.includes(round.asOf)) break;
    const days = said.filter(possible);
    const [only, ...more] = days;
    if (only !== undefined && more.length === 0) {
      return { value: only, confidence: 'sure', evidence: [{ code: 'asOfOnSheet', values: { day: only } }] };
    }
  }
  return {
    value: round.asOf,
    confidence: 'sure',
    evidence: [{ code: 'asOfOfRound', values: { day: round.asOf, round: round.name } }],
  };
}
