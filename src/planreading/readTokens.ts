/** One piece of a demand read: as one test, or as several of which each has its number. */
import type { Token } from '../danish/tokens';
import { clauseOf, type Clause } from './marking/clause';
import type { NumberFound } from './marking/operators';
import type { LeafMeasure, Part, ReadMeasure } from './measure';
import { PATTERNS } from './patterns';
import { proposal, type Proposal } from './patterns/pattern';
import type { Surroundings } from './types';

export interface Read extends Proposal {
  readonly clause: Clause;
}

export function readTokens(tokens: readonly Token[], source: string, surroundings: Surroundings): readonly Read[] {
  const clause = clauseOf(tokens, source, surroundings);
  const cut = cutBetweenTests(clause, source, surroundings);
  if (cut !== undefined) {
    const left = readTokens(tokens.slice(0, cut.left), source, surroundings);
    return [...left, ...readTokens(tokens.slice(cut.right), source, surroundings)];
  }
  return [{ ...(readGroups(clause) ?? readOne(clause)), clause }];
}

function readOne(clause: Clause): Proposal {
  for (const pattern of PATTERNS) {
    const found = pattern(clause);
    if (found) return found;
  }
  return { measure: null, sure: false, ask: ['noDemand'] };
}

/** Where a second test begins: "… samt at 90 pct. …", "…, og at der opnås …", with something to test on both sides. */
function cutBetweenTests(
  clause: Clause,
  source: string,
  surroundings: Surroundings,
): { readonly left: number; readonly right: number } | undefined {
  const { tokens } = clause.board;
  // Two tests have two numbers, or two directions, or one of each.
  const signs = clause.numbers.length + clause.directions.length + (clause.baseline?.to ? 1 : 0);
  const none = tokens.findIndex((token, index) => token.text === 'ingen' && tokens[index - 1]?.text === 'og');
  if (none > 1 && clause.numbers.length > 0) return { left: tokens[none - 2]?.text === ',' ? none - 2 : none - 1, right: none };
  if (signs < 2) return undefined;
  for (let index = 1; index < tokens.length - 2; index++) {
    const text = tokens[index]?.text ?? '';
    if (
      (text !== 'og' && text !== 'samt' && text !== 'mens' && !(text === ',' && twoWindows(clause))) ||
      tokens.slice(0, index).some((token) => token.text === 'mellem')
    )
      continue;
    const that = tokens[index + 1]?.text === 'at';
    const comma = tokens[index - 1]?.text === ',' || text === ',';
    const right = tokens.slice(index + 1);
    const verb = right
      .slice(0, 8)
      .some((token) => /^(?:skal|må|er|bliver|kan|vil|afgøres|behandles|gennemføres|udarbejdes)$/.test(token.text));
    if (!(that || comma || twoWindows(clause) || text !== 'og' || verb) || !clause.board.isFree(index)) continue;
    const [before, after] = [clauseOf(tokens.slice(0, index), source, surroundings), clauseOf(right, source, surroundings)];
    // "stiger, og andelen af … falder": two directions, each with its verb.
    if (comma && before.numbers.length === 0 && after.numbers.length === 0 && isTrend(before) && isTrend(after))
      return { left: index - 1, right: index + 1 };
    if (
      after.numbers.length === 0 ||
      !(before.numbers.length > 0 || (that && before.directions.some(({ form }) => form === 'verb')))
    )
      continue;
    // Two numbers of one share ("i 90 pct. … og højst 10 dage") are two tests only when each side can stand alone.
    if (!that && !verb && !comma && !twoWindows(clause) && after.numbers.every(({ operator }) => operator === undefined))
      continue;
    return {
      left: comma && text !== ',' ? index - 1 : index,
      right: that ? index + 2 : index + 1,
    };
  }
  return undefined;
}

/** "80 pct. inden for 30 dage, 95 pct. inden for 60 dage": as many limits as shares. */
function twoWindows({ windows, numbers }: Clause): boolean {
  return windows.length >= 2 && numbers.filter(({ quantity }) => quantity.unit.is === 'percent').length === windows.length;
}

function isTrend({ directions, board }: Clause): boolean {
  return directions.some(({ first, form }) => form === 'verb' || (form === 'comparative' && board.word(first) === 'færre'));
}

const JOINS = new Set(['og', 'samt', ',', 'hhv.', 'henholdsvis']);

/** "minimum 82,4 % for DSB og 93,0 % for Arriva", "hhv. 110 og 155 dage", "under 13 uger og under 10 i sager om …". */
function readGroups(clause: Clause): Proposal | undefined {
  const { numbers, board, source } = clause;
  const [first] = numbers;
  if (!first || numbers.length < 2 || clause.baseline?.from || numbers.some(({ quantity }) => quantity.max !== undefined))
    return undefined;
  if (/^(?:mellem|imellem|between)$/.test(board.word(first.quantity.first - 1))) return undefined;
  const units = new Set(numbers.map(({ quantity }) => quantity.unit.is).filter((unit) => unit !== 'none'));
  if (units.size > 1) return undefined;
  const paired = board.tokens.some(({ text }) => text === 'hhv.' || text === 'henholdsvis');
  for (let position = 1; position < numbers.length; position++) {
    const [left, right] = [numbers[position - 1], numbers[position]];
    if (!left || !right) return undefined;
    const between = board.tokens.slice(left.quantity.last, right.quantity.first).map(({ text }) => text);
    if (!between.some((text) => JOINS.has(text))) return undefined;
    const grouped = paired || right.operator !== undefined || /^(?:for|i|på|til|hos)$/.test(board.word(right.quantity.last));
    const sameUnit = units.size === 0 ? board.tokens[right.quantity.last]?.is === 'word' : true;
    if (!grouped && !(units.size === 0 && sameUnit && between.length <= 4 && left.operator !== undefined)) return undefined;
  }
  const unit = numbers.find(({ quantity }) => quantity.unit.is !== 'none')?.quantity.unit ?? first.quantity.unit;
  const parts: Part[] = [];
  const ask = new Set<Proposal['ask'][number]>(['eachGroup']);
  for (const number of numbers) {
    // A number with a noun of its own counts that, and is no second target of the first.
    if (
      number.quantity.unit.is === 'none' &&
      unit.is !== 'none' &&
      board.tokens[number.quantity.last]?.is === 'word' &&
      !/^(?:i|for|på|til|og|hos|samt|ved|af)$/.test(board.word(number.quantity.last))
    )
      return undefined;
    const own: NumberFound = {
      quantity: { ...number.quantity, unit },
      operator: number.operator ?? first.operator,
    };
    const read = readOne({ ...clause, numbers: [own] });
    // "mindst 75 pct. …, dog mindst 300": no second of the same.
    if (read.measure === null || read.measure.kind === 'judged') return undefined;
    for (const code of read.ask) ask.add(code);
    parts.push(...leavesOf(read.measure, board.textOf(source, number.quantity.first, number.quantity.last)));
  }
  return proposal(clause, { kind: 'composite', parts }, false, [...ask]);
}

export function leavesOf(measure: ReadMeasure, text: string, label?: string): readonly Part[] {
  if (measure.kind === 'composite') return measure.parts;
  const leaf: LeafMeasure = measure;
  return [{ ...(label === undefined ? {} : { label }), text, measure: leaf }];
}
