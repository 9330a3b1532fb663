/** "sagsbehandlingstiden må ikke overstige 110 dage", "8 uger": a time that must not be longer. */
import type { AskCode } from '../types';
import { TIME_NOUN } from '../vocabulary/words';
import { fraction, hasWord, measuredAt, nounBehind, proposal, useAsTarget, type Pattern } from './pattern';

export const duration: Pattern = (clause) => {
  const { board, windows, statistic, baseline } = clause;
  const times = clause.numbers.filter(({ quantity }) => quantity.unit.is === 'time');
  const led = baseline?.to;
  const fromUnit = baseline?.from?.unit;
  const path = led && (led.quantity.unit.is === 'time' || fromUnit?.is === 'time') ? led : undefined;
  const window = windows.find(({ number }) => number !== undefined);
  const chosen = path ?? times.find(({ operator }) => operator) ?? times[0] ?? window?.number;
  if (!chosen || (!path && hasWord(clause, /fravær|ferie/))) return undefined;
  const { quantity, operator } = chosen;
  const unit = quantity.unit.is === 'time' ? quantity.unit.name : fromUnit?.is === 'time' ? fromUnit.name : undefined;
  if (unit === undefined || quantity.max !== undefined) return undefined;
  const percent = clause.numbers.find((number) => number.quantity.unit.is === 'percent');
  const ask: AskCode[] = [];
  if (!operator && !path) ask.push('bareNumber');
  if (operator?.op === 'atLeast') ask.push('bareNumber');
  if (statistic === undefined || statistic === 'each')
    ask.push(...(percent ? [] : (['shareNotPrinted'] as const)), 'statisticNotPrinted');
  if (percent) {
    board.claim('coverage', percent.quantity.first, percent.quantity.last);
    ask.push('coverageMeaning');
  }
  if (clause.numbers.some((number) => number !== chosen && number !== percent)) ask.push('manyNumbers');
  useAsTarget(clause, quantity);
  return proposal(
    clause,
    {
      kind: 'duration',
      op: operator?.op ?? 'atMost',
      ...(operator?.strict === true ? { strict: true as const } : {}),
      target: quantity.value,
      unit,
      ...(statistic === undefined ? {} : { statistic }),
      ...(percent ? { coverage: fraction(percent.quantity.value) } : {}),
      ...(window?.within.from === undefined ? {} : { from: window.within.from }),
      ...(baseline?.from && path ? { baseline: baseline.from.value } : {}),
      ...measuredAt(clause),
    },
    hasWord(clause, TIME_NOUN) && operator?.op === 'atMost',
    path && !ask.includes('statisticNotPrinted') ? [...ask, 'statisticNotPrinted'] : ask,
  );
};

/** "alle sager … inden for 37 dage", "de sidste fem procent … inden for en måned", "alle virksomheder … mindst 1 audit pr. år". */
export const allOf: Pattern = (clause) => {
  const { board, windows, numbers, flags } = clause;
  const window = windows[0];
  const last = numbers.find(
    ({ quantity }) => quantity.unit.is === 'percent' && /^(?:sidste|resterende|øvrige)$/.test(board.word(quantity.first - 1)),
  );
  const whole = numbers.length === 0 || last !== undefined;
  if (window && whole && !hasWord(clause, TIME_NOUN)) {
    const everyone = flags.has('all') || last !== undefined;
    const noun = caseNoun(clause);
    if (!everyone && noun === undefined) return undefined;
    if (last) board.claim('all', last.quantity.first - 1, last.quantity.last);
    if (window.number) useAsTarget(clause, window.number.quantity);
    return proposal(
      clause,
      { kind: 'allOf', unit: noun ?? 'sager', within: window.within },
      everyone && last === undefined,
      everyone ? (last ? ['shareNotPrinted'] : []) : ['shareNotPrinted'],
    );
  }
  const each = numbers.length === 1 ? numbers[0] : undefined;
  const group = board.tokens.findIndex(({ text }) => /^(?:alle|samtlige|hver|hvert)$/.test(text));
  if (
    each &&
    group >= 0 &&
    each.quantity.unit.is === 'none' &&
    each.operator &&
    group < each.quantity.first &&
    flags.has('all')
  ) {
    const unit = nounBehind(clause, each.quantity.last) ?? '';
    const everyone = nounBehind(clause, board.word(group + 1) === 'enkelt' ? group + 2 : group + 1);
    if (unit === '' || everyone === undefined) return undefined;
    useAsTarget(clause, each.quantity);
    return proposal(
      clause,
      {
        kind: 'allOf',
        unit: everyone,
        each: { op: each.operator.op, target: each.quantity.value, unit },
      },
      false,
      ['eachGroup'],
    );
  }
  return undefined;
};

const CASE_NOUN =
  /sag(?:er|erne)$|ansøgning(?:er|erne)$|henvendelse(?:r|rne)$|klage(?:r|rne)$|anmodning(?:er|erne)$|afgørelse(?:r|rne)$|anmeldelse(?:r|rne)$|opkald(?:ene)?$|mails?$|cases$|calls$|applications$|skøder$|dokumenter(?:ne)?$|forespørgsler(?:ne)?$/;

function caseNoun(clause: Parameters<Pattern>[0]): string | undefined {
  return clause.board.tokens.find(({ is, text }) => is === 'word' && CASE_NOUN.test(text))?.text;
}
