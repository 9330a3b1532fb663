/** Rounds and days named in texts: "UO II", "2. udgiftsopfølgning", "årsrapport", "pr. 31. august 2024", "august 2024". */
import { isoOfSerial, serialOfDay, type IsoDate } from '../calendar/days';
import { isFinalRound, isUsualRound, ROUND_IDS } from '../plan/rounds';
import type { Round, RoundId } from '../plan/schema';
import { fold } from './words';

const UO =
  /\b(?:uo|udgiftsopfoelgning(?:en)?|spending review|expenditure follow up)\s*[-.:]?\s*(?:nr\.?\s*)?([il]{1,3}|[123])\b/g;
const UO_BEFORE = /\b([123])\.\s*(?:uo|udgiftsopfoelgning)\b/g;
const ANNUAL = /\b(?:aarsrapport\w*|aarsafrapportering\w*|aarsopgoerelse\w*|annual report)\b/g;

/**
 * Rounds a folded text names, in the order of the year. UO I–III and the annual report are always known, also where the plan has no such
 * round; others go by the id and the name that the plan gives them, as whole words.
 */
export function roundsNamed(folded: string, rounds: readonly Round[] = []): RoundId[] {
  const found = new Set<RoundId>();
  for (const pattern of [UO, UO_BEFORE]) {
    for (const match of folded.matchAll(pattern)) {
      const digit = match[1] ?? '';
      found.add(`UO${String(/^\d$/.test(digit) ? Number(digit) : digit.length)}`);
    }
  }
  if (folded.search(ANNUAL) >= 0 || /^ar(?: 20\d\d)?$/.test(folded)) found.add(rounds.find(isFinalRound)?.id ?? 'AR');
  const own = rounds.filter(({ id }) => !isUsualRound(id));
  for (const round of own) if (spellingsOf(round).some((spelling) => holdsWords(folded, spelling))) found.add(round.id);
  return [...ROUND_IDS, ...own.map(({ id }) => id)].filter((id) => found.has(id));
}

/** "2. tertial" is "tertial 2" too. An id of one sign is no name: "1" stands for many things. */
function spellingsOf({ id, name }: Round): readonly string[] {
  const words = fold(name);
  const turned = words.replace(/^(\d)\.? (.+)$/, '$2 $1');
  const back = words.replace(/^(.+) (\d)$/, '$2. $1');
  return [id.length > 1 ? fold(id) : '', words, turned, back].filter((spelling) => spelling !== '');
}

function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + words.length))) return true;
  return false;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const MONTH = '(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\\.?';
const ISO_DAY = /\b(20\d\d)-(\d\d)-(\d\d)\b/g;
const NUMERIC_DAY = /\b(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?|\s)(20\d\d|\d\d)\b/g;
const WORDED_DAY = new RegExp(`\\b(\\d{1,2})\\.?\\s*${MONTH}\\s*(20\\d\\d)?\\b`, 'g');
const ENGLISH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)\\b`, 'g');
/** Without "pr." only the last days of a month are days: "1.1" is a goal and "1/2" a half. */
const SHORT_DAY = /\b(?:pr\.?\s*(\d{1,2})|(2[89]|3[01]))[./](\d{1,2})(?![\d./-]|\s+(?:20)?\d\d\b)/g;

/** Days a folded text names. Where it leaves out the year, `year` is meant. */
export function daysNamed(folded: string, year: number): IsoDate[] {
  const days: IsoDate[] = [];
  const add = (y: number, m: number, d: number) => {
    const serial = serialOfDay(y < 100 ? 2000 + y : y, m, d);
    if (serial !== undefined) days.push(isoOfSerial(serial));
  };
  if (!/\d/.test(folded)) return days;
  for (const [, y, m, d] of folded.matchAll(ISO_DAY)) add(Number(y), Number(m), Number(d));
  for (const [, d, m, y] of folded.matchAll(NUMERIC_DAY)) add(Number(y), Number(m), Number(d));
  for (const [, d, m = '', y] of folded.matchAll(WORDED_DAY)) add(y === undefined ? year : Number(y), MONTHS[m] ?? 0, Number(d));
  for (const [, m = '', d, y] of folded.matchAll(ENGLISH_DAY)) add(Number(y), MONTHS[m] ?? 0, Number(d));
  for (const [, d, last, m] of folded.matchAll(SHORT_DAY)) add(year, Number(m), Number(d ?? last));
  return days;
}

/** A folded header without the rounds, days and years in it: "realiseret pr. 31.8.2024 (uo ii)" → "realiseret pr. ( )". */
export function withoutRounds(folded: string): string {
  return [UO, UO_BEFORE, ANNUAL, ISO_DAY, NUMERIC_DAY, WORDED_DAY, ENGLISH_DAY, SHORT_DAY]
    .reduce((text, pattern) => text.replace(pattern, ' '), folded)
    .replace(/\b20\d\d\b/g, ' ');
}

/** Years a folded text names outside of its days. */
export function yearsNamed(folded: string): number[] {
  if (!folded.includes('20')) return [];
  const bare = [ISO_DAY, NUMERIC_DAY, WORDED_DAY, ENGLISH_DAY].reduce((text, pattern) => text.replace(pattern, ' '), folded);
  return [...bare.matchAll(/(?<![\d.,])(20\d\d)(?![\d]|[.,]\d)/g)].map((match) => Number(match[1]));
}
