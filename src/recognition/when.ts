/** Which round a workbook is about, on which of its sheets, and at what day it is made up. */
import { serialOfIso, type IsoDate } from '../calendar/days';
import { monthInYear } from '../danish/monthNames';
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

/** The round a candidate sheet says it is about; undefined where it says nothing, holds several, or says different things. */
export function roundOfCandidate(candidate: SheetCandidate): RoundId | undefined {
  const [only, ...others] = new Set(sourcesOn(candidate).map(({ round }) => round));
  return others.length === 0 ? only : undefined;
}

/** One thing that names a round, and where. */
interface Source {
  readonly round: RoundId;
  readonly code: Evidence['code'];
}

function sourcesOn({ statements, headerRounds, hasPlainActual, view, catalogue }: SheetCandidate): readonly Source[] {
  if (headerRounds.length > 1) return [];
  const sources = [
    ['label', 'roundOnSheet'],
    ['title', 'roundOnSheet'],
    ['sheetName', 'roundInSheetName'],
  ] as const;
  const said = sources.flatMap(([source, code]): Source[] => {
    const round = statedRound(statements, [source]);
    return round === undefined ? [] : [{ round, code }];
  });
  const ofMonth = roundOfMonth(view.sheet.name, catalogue.plan);
  if (ofMonth !== undefined) said.push({ round: ofMonth, code: 'roundInSheetName' });
  const [ofHeader] = headerRounds;
  // Beside a column that names no round, one that does may well be another round's.
  const counts = ofHeader !== undefined && (!hasPlainActual || said.some(({ round }) => round === ofHeader));
  return counts ? [...said, { round: ofHeader, code: 'roundOnSheet' }] : said;
}

/** A sheet named by the month in which a round ends: "August", "aug. 2024". */
function roundOfMonth(name: string, { year, rounds }: Plan): RoundId | undefined {
  const found = monthInYear(name, year);
  if (!found || found.numberOnly) return undefined;
  const month = `${year}-${String(found.month + 1).padStart(2, '0')}`;
  return rounds.find(({ asOf }) => asOf.startsWith(month))?.id;
}

function sourcesElsewhere(elsewhere: readonly Statement[]): readonly Source[] {
  const sources = [
    ['label', 'roundOnFrontPage'],
    ['title', 'roundOnFrontPage'],
    ['fileName', 'roundInFileName'],
  ] as const;
  return sources.flatMap(([source, code]): Source[] => {
    const round = statedRound(elsewhere, [source]);
    return round === undefined ? [] : [{ round, code }];
  });
}

/** What everything that names a round comes to: one round, or several between which a person must choose. */
function saidRound(request: WhenRequest): Bound<Round> | undefined {
  const { plan, candidates, elsewhere } = request;
  const find = (
    id: RoundId | undefined,
    sources: readonly Source[],
    confidence: 'sure' | 'guessed',
  ): Bound<Round> | undefined => {
    const round = plan.rounds.find((candidate) => candidate.id === id);
    const codes = [...new Set(sources.filter((source) => source.round === id).map(({ code }) => code))];
    return round && { value: round, confidence, evidence: codes.map((code) => ({ code, values: { round: round.name } })) };
  };
  const several = candidates.some(({ headerRounds }) => headerRounds.length > 1);
  const own = candidates.map(sourcesOn);
  const onSheets = own.flat();
  const rounds = new Set(onSheets.map(({ round }) => round));
  const others = sourcesElsewhere(elsewhere);
  if (rounds.size === 1 && !several) {
    const all = [...onSheets, ...others];
    const differ = new Set(all.map(({ round }) => round)).size > 1;
    return find([...rounds][0], all, differ ? 'guessed' : 'sure');
  }
  // A sheet that contradicts itself.
  const torn = own.find((sources) => new Set(sources.map(({ round }) => round)).size > 1);
  if (torn) return find(torn[0]?.round, torn, 'guessed');
  const possible = new Set([...rounds, ...candidates.flatMap(({ headerRounds }) => headerRounds)]);
  const filled = lastFilledRound(request)?.id;
  // What is filled in later than what is said makes it doubtful which of them is out of date.
  const sureUnlessLater = (id: RoundId): 'sure' | 'guessed' => (isBefore(plan, id, filled) ? 'guessed' : 'sure');
  if (several) {
    const onTables = candidates.flatMap(({ statements }) => statements);
    const titles = (['label', 'title', 'sheetName'] as const).flatMap((source): Source[] => {
      const round = statedRound(onTables, [source]);
      return round === undefined || !possible.has(round)
        ? []
        : [{ round, code: source === 'sheetName' ? 'roundInSheetName' : 'roundOnSheet' }];
    });
    const all = [...titles, ...others.filter(({ round }) => possible.has(round))];
    const [first] = all;
    if (first) {
      const differ = new Set(all.map(({ round }) => round)).size > 1;
      return find(first.round, all, differ ? 'guessed' : sureUnlessLater(first.round));
    }
  }
  const elsewhereSaid = others.filter(({ round }) => possible.size === 0 || possible.has(round));
  const [first] = elsewhereSaid;
  if (first) {
    const differ = new Set(elsewhereSaid.map(({ round }) => round)).size > 1;
    return find(first.round, elsewhereSaid, differ ? 'guessed' : sureUnlessLater(first.round));
  }
  if (rounds.size > 1) return undefined;
  return roundByDay(request);
}

function isBefore(plan: Plan, one: RoundId, other: RoundId | undefined): boolean {
  const at = (id: RoundId | undefined) => plan.rounds.findIndex((round) => round.id === id);
  return other !== undefined && at(one) < at(other);
}

function roundByDay({ plan, candidates, elsewhere }: WhenRequest): Bound<Round> | undefined {
  const statements = [...candidates.flatMap((candidate) => candidate.statements), ...elsewhere];
  const saidDays = statedDays(statements, ['label', 'title', 'sheetName', 'fileName']);
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

function hasFigures({ view, header, rows, headerRounds, date1904 }: SheetCandidate, plan: Plan, round: RoundId): boolean {
  const several = headerRounds.length > 1;
  const { columns } = bindColumns({
    plan,
    view,
    header,
    rows,
    date1904,
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
