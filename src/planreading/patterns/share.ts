/** "90 pct. af sagerne …": a part of a whole, often with a limit in time that each case keeps. */
import type { Clause } from '../marking/clause';
import { BAD_SHARE, TIME_NOUN } from '../vocabulary/words';
import type { AskCode } from '../types';
import { fraction, hasWord, measuredAt, nounBehind, proposal, sideOfPath, useAsTarget, valueNoun, type Pattern } from './pattern';

/** "hver måned", but not "månedlige opgørelser", which are how it is told. */
function isFrequent({ board }: Clause): boolean {
  return board.marks.some(({ as, last }) => as === 'frequency' && !/opgørelse|rapport|status|måling/.test(board.word(last)));
}

const PERCENT_NOUN = /procent(?:en)?$|^andel(?:en)?$/;
/** Ratios in per cent that are no part of a whole. */
const RATIO_NOUN = /grad(?:en)?$|afkast|forrentning|return|rente$/;

export const share: Pattern = (clause) => {
  const { board, windows, source } = clause;
  const printed = clause.numbers.filter(({ quantity }) => quantity.unit.is === 'percent' || quantity.unit.is === 'perMille');
  // "Svarprocenten skal være 65"
  const unprinted =
    printed.length === 0 && hasWord(clause, PERCENT_NOUN)
      ? clause.numbers.filter(({ quantity }) => quantity.unit.is === 'none' && clause.board.tokens[quantity.last]?.is !== 'word')
      : [];
  const percents = printed.length > 0 ? printed : unprinted;
  const chosen = percents.find(({ operator }) => operator) ?? percents[0];
  if (!chosen) return undefined;
  const { quantity, operator } = chosen;
  if (quantity.value > 100 || quantity.max !== undefined) return undefined;
  const others = clause.numbers.filter((number) => number !== chosen);
  // "skal have en sagsbehandlingstid på højst 30 dage": the limit of each case, without the words of a window.
  const limit = others.find(({ quantity: other }) => other.unit.is === 'time');
  const within =
    windows[0]?.within ??
    (limit && limit.quantity.unit.is === 'time' ? { value: limit.quantity.value, unit: limit.quantity.unit.name } : undefined);
  if (limit && !windows[0]) board.claim('window', limit.quantity.first, limit.quantity.last);
  // "mere end halvdelen … inden for n" says where the middle case may be.
  const middle = quantity.written === 'words' && quantity.value === 50 && operator?.strict === true && operator.op === 'atLeast';
  if (middle && within?.value !== undefined && within.unit !== undefined) {
    useAsTarget(clause, quantity);
    return proposal(
      clause,
      {
        kind: 'duration',
        op: 'atMost',
        target: within.value,
        unit: within.unit,
        statistic: 'median',
      },
      false,
      ['statisticNotPrinted'],
    );
  }
  const path = sideOfPath(clause, chosen);
  const ofWhole = /^(?:af|of)$/.test(board.word(quantity.last));
  const bad = hasWord(clause, BAD_SHARE);
  const op = operator?.op ?? path ?? (bad && !ofWhole ? 'atMost' : 'atLeast');
  const ask: AskCode[] = [];
  const natural = ofWhole && !bad && op === 'atLeast';
  if (!operator && !natural) ask.push('bareNumber');
  if (others.some((number) => number !== limit)) ask.push('manyNumbers');
  if (limit) ask.push('twoTests');
  if (clause.directions.length > 0 && !path) ask.push('trendNoNumber');
  if (clause.baseline) ask.push('baselineNotPrinted');
  if (
    unprinted.length > 0 ||
    (hasWord(clause, RATIO_NOUN) && !ofWhole) ||
    !board.tokens.some(
      ({ is, text }) =>
        is === 'word' && text.length > 3 && !/^(?:pct|procent|mindst|højst|min|maks|max|minimum|maksimum|maksimalt)/.test(text),
    )
  )
    ask.push('unitNotPrinted');
  if (quantity.written === 'ratio' && valueNoun(clause) !== undefined) ask.push('unitNotPrinted');
  if (isFrequent(clause)) ask.push('statisticNotPrinted');
  const isMean = clause.statistic !== undefined || (hasWord(clause, TIME_NOUN) && within === undefined);
  const denominator = ofWhole ? nounBehind(clause, skipSmall(clause, quantity.last + 1)) : undefined;
  useAsTarget(clause, quantity);
  return proposal(
    clause,
    {
      kind: 'share',
      op,
      ...(operator?.strict === true ? { strict: true as const } : {}),
      target: quantity.part ?? fraction(quantity.unit.is === 'perMille' ? quantity.value / 10 : quantity.value),
      ...(denominator === undefined ? {} : { denominator }),
      ...(within ? { within } : {}),
      ...(clause.flags.has('approx') ? { approx: true as const } : {}),
      ...rolling(source),
      ...measuredAt(clause),
    },
    !isMean && windows.length < 2 && percents.length === 1,
    [...ask, ...(windows.length > 1 ? (['twoTests'] as const) : []), ...(isMean ? (['statisticNotPrinted'] as const) : [])],
  );
};

function skipSmall({ board }: Clause, index: number): number {
  let at = index;
  while (/^(?:de|den|alle|samtlige|vores|the|all)$/.test(board.word(at))) at++;
  return at;
}

function rolling(source: string): {
  readonly rolling?: { value: number; unit: 'måneder' };
} {
  const months = /(?:seneste|sidste|rullende) (\d{1,2}) måneder/i.exec(source)?.[1];
  return months === undefined ? {} : { rolling: { value: Number(months), unit: 'måneder' } };
}
