/** "nedbringes minimum 10 pct. i forhold til ultimo 2023", "10 % flere elever end …", "reduceret med mindst 30 dage". */
import type { Clause, Direction } from '../marking/clause';
import type { NumberFound } from '../marking/operators';
import type { ChangeMeasure } from '../measure';
import type { AskCode } from '../types';
import {
  fraction,
  hasWord,
  isNounPhrase,
  proposal,
  sideOfPath,
  subjectBefore,
  useAsTarget,
  measuredAt,
  type Pattern,
} from './pattern';

const SHARE_NOUN = /^andel|andelen$|procenten$|graden$|frekvensen$|^kvote|pct$/;
/** A verb of change may stand this far before its number: "nedbringes i løbet af 2024 med mindst 10 pct.". */
const REACH = 8;

export const changeByNumber: Pattern = (clause) => {
  const { baseline } = clause;
  const byVerb = clause.directions.find(({ by }) => by !== undefined);
  const pair = changingNumber(clause);
  if (!pair && !byVerb) return undefined;
  const direction = pair?.direction ?? byVerb;
  if (!direction) return undefined;
  const unit = pair?.number.quantity.unit.is ?? 'percent';
  const agreedUnit = unit === 'percent' ? 'percent' : unit === 'points' ? 'points' : 'absolute';
  const value = pair ? pair.number.quantity.value : 0;
  const agreed = pair ? (agreedUnit === 'absolute' ? value : fraction(value)) : (byVerb?.by ?? 0);
  const ask: AskCode[] = [];
  if (agreedUnit === 'percent' && hasWord(clause, SHARE_NOUN)) ask.push('percentOrPoints');
  if (baseline?.from === undefined) ask.push('baselineNotPrinted');
  if (isNounPhrase(clause)) ask.push('nounPhrase');
  if (pair && !pair.number.operator && baseline?.to === undefined) ask.push('bareNumber');
  if (pair?.number.operator?.op === 'atMost') ask.push('maintain');
  if (clause.numbers.some((number) => number !== pair?.number)) ask.push('manyNumbers');
  const from = baseline?.from?.value;
  const to = baseline?.to?.quantity.value;
  if (from !== undefined && to !== undefined && !agrees(from, to, agreed, agreedUnit, direction)) ask.push('contradiction');
  const over = clause.periods.find(({ period }) => period.grain === 'years')?.period;
  if (pair) useAsTarget(clause, pair.number.quantity);
  clause.board.claim('direction', direction.first, direction.last);
  const measure: ChangeMeasure = {
    kind: 'change',
    direction: direction.direction,
    agreed,
    agreedUnit,
    ...(pair?.number.operator?.strict === true ? { strict: true as const } : {}),
    unit: subjectBefore(clause, clause.board.tokens.length) ?? '',
    ...(baseline?.of === undefined ? {} : { baselineOf: baseline.of }),
    ...(from === undefined ? {} : { baseline: from }),
    ...(to === undefined ? {} : { targetLevel: to }),
    ...(over?.year !== undefined && over.lastYear !== undefined
      ? { over: { firstYear: over.year, lastYear: over.lastYear } }
      : {}),
    ...(clause.flags.has('approx') ? { approx: true as const } : {}),
    ...measuredAt(clause),
  };
  return proposal(clause, measure, pair?.number.operator !== undefined || to !== undefined, ask);
};

/** Do the printed baseline and level say the same change? Rounded to the precision people print. */
function agrees(from: number, to: number, agreed: number, unit: ChangeMeasure['agreedUnit'], { direction }: Direction): boolean {
  const moved = direction === 'decrease' ? from - to : to - from;
  if (unit === 'absolute') return Math.abs(moved - agreed) <= 1e-9 * Math.max(1, agreed);
  if (unit === 'points') return Math.abs(moved / 100 - agreed) <= 1e-9 || Math.abs(moved - agreed) <= 1e-9;
  return from !== 0 && Math.abs(moved / from - agreed) <= 0.005;
}

function changingNumber(clause: Clause): { readonly number: NumberFound; readonly direction: Direction } | undefined {
  const { board, directions } = clause;
  for (const number of clause.numbers) {
    const { quantity, operator } = number;
    if (quantity.max !== undefined || sideOfPath(clause, number) !== undefined) continue;
    const begin = operator && operator.last <= quantity.first ? operator.first : quantity.first;
    const behind = directions.find(
      ({ first, form }) => form !== 'verb' && (first === quantity.last || (form === 'noun' && first === quantity.last + 1)),
    );
    if (behind) return { number, direction: behind };
    const with_ = /^(?:med|by|på)$/.test(board.word(begin - 1)) || /^(?:med|by)$/.test(board.word(quantity.first - 1));
    const before = directions.filter(({ last, form }) => last <= begin && form !== 'comparative' && begin - last <= REACH).at(-1);
    if (!before) continue;
    const touching = begin - before.last <= (quantity.unit.is === 'percent' || quantity.unit.is === 'points' ? REACH : 0);
    const whole = /^(?:af|of)$/.test(board.word(quantity.last));
    if (board.word(begin - 1) === 'til') continue;
    if (
      (with_ && !(board.word(begin - 1) === 'på' && before.form === 'verb')) ||
      (touching && !whole && isSameClause(clause, before.last, begin))
    )
      return { number, direction: before };
    // "halvdelen", "en reduktion på 20 pct."
    if (before.form === 'noun' && /^(?:på|af)$/.test(board.word(begin - 1))) return { number, direction: before };
  }
  return undefined;
}

function isSameClause({ board }: Clause, from: number, to: number): boolean {
  return !board.tokens.slice(from, to).some(({ text }) => text === ',' || text === 'og' || text === 'at' || text === 'som');
}
