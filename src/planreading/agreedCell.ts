/**
 * What a column beside a demand says of it ("Måltal: 90 %", "Frist: 30-06-2025"). Where the words and the column agree it answers what the words
 * leave open; where they disagree neither is taken for the right one.
 */
import type { LeafMeasure, ReadMeasure } from './measure';
import { readDemand } from './readDemand';
import type { AskCode, ReadDemand, Surroundings } from './types';

export type AgreedCell =
  /** `value` is a fraction where the cell shows per cent. */
  | { readonly is: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly is: 'range'; readonly min: number; readonly max: number }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'words'; readonly text: string };

type Answer = Pick<ReadDemand, 'confidence' | 'measure' | 'ask' | 'evidence'>;

/** What a day in the column answers. */
const ABOUT_DAYS: ReadonlySet<AskCode> = new Set(['noDate', 'dayNotPrinted', 'yearNotPrinted']);
/** Asked of words that set no test by themselves. */
const ABOUT_WORDS: ReadonlySet<AskCode> = new Set([...ABOUT_DAYS, 'noNumber', 'nounPhrase', 'noDemand']);

export function readBeside(text: string, cell: AgreedCell | undefined, surroundings: Surroundings): Answer {
  const read = readDemand(text, surroundings);
  if (cell === undefined) return read;
  return cell.is === 'day' ? withDay(read, cell.day) : withNumber(read, cell, surroundings);
}

function withDay(read: ReadDemand, day: string): Answer {
  const { measure } = read;
  if (measure === null || measure.kind === 'judged') {
    const ask = read.ask.filter((code) => !ABOUT_WORDS.has(code));
    return settled({ ...read, measure: { kind: 'milestone', due: day }, ask });
  }
  if (measure.kind === 'milestone') {
    const same = measure.due === day || (measure.due.startsWith('--') && day.endsWith(measure.due.slice(1)));
    if (!same) return disputed(read);
    return settled({ ...read, measure: { ...measure, due: day }, ask: read.ask.filter((code) => !ABOUT_DAYS.has(code)) });
  }
  const days = numbersOf(measure).days;
  return days.length === 0 || days.includes(day) ? read : disputed(read);
}

function withNumber(read: ReadDemand, cell: Exclude<AgreedCell, { is: 'day' }>, surroundings: Surroundings): Answer {
  const { measure } = read;
  // The target of a level that stands elsewhere is not the plan's: the agency has entered it.
  if (measure?.kind === 'level' && measure.target === undefined) return read;
  if (measure === null || measure.kind === 'judged') return namedBy(read, cell, surroundings);
  if (cell.is === 'words') return read;
  const { numbers } = numbersOf(measure);
  const wanted = cell.is === 'range' ? [cell.min, cell.max] : [cell.value];
  return wanted.every((one) => numbers.some((number) => isSame(number, one))) ? read : disputed(read);
}

/** "Andel rettidige sager" with "90 %" beside it: read as one sentence. What side the number is met on is still asked. */
function namedBy(read: ReadDemand, cell: Exclude<AgreedCell, { is: 'day' }>, surroundings: Surroundings): Answer {
  const together = readDemand(`${read.text.replace(/[.:]\s*$/, '')}: ${shown(cell)}`, surroundings);
  if (together.measure === null || together.measure.kind === 'judged') return read;
  return {
    ...together,
    confidence: 'guess',
    ask: together.ask.length > 0 ? together.ask : ['bareNumber'],
    evidence: read.evidence,
  };
}

function shown(cell: Exclude<AgreedCell, { is: 'day' }>): string {
  const danish = (value: number): string => String(Math.round(value * 1e10) / 1e10).replace('.', ',');
  switch (cell.is) {
    case 'number':
      return cell.percent ? `${danish(cell.value * 100)} pct.` : danish(cell.value);
    case 'range':
      return `${danish(cell.min)}-${danish(cell.max)}`;
    case 'words':
      return cell.text;
  }
}

function disputed(read: ReadDemand): Answer {
  return { ...read, confidence: 'guess', ask: [...new Set<AskCode>([...read.ask, 'contradiction'])] };
}

function settled(read: Answer): Answer {
  return { ...read, confidence: read.ask.length === 0 ? 'sure' : 'guess' };
}

/** A column of percentages may hold 0.9 or 90. */
function isSame(number: number, cell: number): boolean {
  return [cell, cell / 100, cell * 100].some((one) => Math.abs(one - number) <= 1e-9 * Math.max(1, Math.abs(number)));
}

function numbersOf(measure: ReadMeasure): { readonly numbers: readonly number[]; readonly days: readonly string[] } {
  if (measure.kind !== 'composite') return leafNumbers(measure);
  const parts = measure.parts.map((part) => leafNumbers(part.measure));
  return { numbers: parts.flatMap(({ numbers }) => numbers), days: parts.flatMap(({ days }) => days) };
}

function leafNumbers(measure: LeafMeasure): { readonly numbers: readonly number[]; readonly days: readonly string[] } {
  switch (measure.kind) {
    case 'count':
    case 'share':
    case 'exact':
    case 'rank':
      return { numbers: [measure.target], days: [] };
    case 'duration':
      return { numbers: [measure.target, ...(measure.coverage === undefined ? [] : [measure.coverage])], days: [] };
    case 'level':
      return { numbers: measure.target === undefined ? [] : [measure.target], days: [] };
    case 'change':
      return { numbers: [measure.agreed, ...(measure.targetLevel === undefined ? [] : [measure.targetLevel])], days: [] };
    case 'growth':
      return { numbers: [measure.rate, ...Object.values(measure.targets ?? {})], days: [] };
    case 'range':
      return { numbers: [measure.min, measure.max], days: [] };
    case 'series':
      return { numbers: Object.values(measure.targets), days: [] };
    case 'ladder':
      return {
        numbers: measure.steps.flatMap(({ from, to, above, below }) =>
          [from, to, above, below].filter((one) => one !== undefined),
        ),
        days: [],
      };
    case 'allOf':
      return {
        numbers: [measure.within?.value, measure.each?.target].filter((one) => one !== undefined),
        days: measure.due === undefined ? [] : [measure.due],
      };
    case 'milestone':
      return { numbers: [], days: [measure.due] };
    case 'judged':
      return { numbers: [], days: [] };
  }
}
