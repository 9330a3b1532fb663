/** Compared with others: a national mean, a position among comparable ones, a part of a ranking. The target is known from elsewhere. */
import type { Clause } from '../marking/clause';
import { quantitiesIn } from '../../danish/quantities';
import { isNounPhrase, measuredAt, proposal, useAsTarget, type Pattern } from './pattern';

/** "top 5", "blandt de tre bedste", "øverste tredjedel", "placering 1-8". */
export const rank: Pattern = (clause) => {
  const { board } = clause;
  const upper = board.tokens.findIndex(({ text }) => /^(?:øverste|bedste|øvre)$/.test(text));
  const part =
    upper >= 0
      ? /^(?:tredjedel|trediedel)$/.test(board.word(upper + 1))
        ? 1 / 3
        : /^fjerdedel$|^kvartil$/.test(board.word(upper + 1))
          ? 1 / 4
          : board.word(upper + 1) === 'halvdel'
            ? 1 / 2
            : undefined
      : undefined;
  if (part !== undefined) {
    board.claim('target', upper, upper + 2);
    return proposal(clause, { kind: 'rank', op: 'atMost', target: part, ...measuredAt(clause) }, false, ['relative']);
  }
  const top = board.tokens.findIndex(
    ({ text }, index) =>
      (/^top$|^top-$|^placering$|^placeret$|^nr\.$|^nummer$/.test(text) &&
        board.tokens[index + 1]?.is === 'number' &&
        !isNamed(clause, index + 1)) ||
      /^top-\d+$/.test(text),
  );
  const among = board.tokens.findIndex(({ text }, index) => text === 'bedste' && /^(?:de|blandt)$/.test(board.word(index - 2)));
  if (top < 0 && among < 0) return undefined;
  const placing = /^(?:placer|nr\.|nummer)/.test(board.word(top));
  if (placing && !/placer|rangli|ranking|rangorden/i.test(clause.source)) return undefined;
  const at = top >= 0 ? top + 1 : among - 1;
  const [number] = quantitiesIn(board.tokens, (index) => index >= at && index < at + 3);
  const target = number?.max ?? number?.value;
  if (number === undefined || target === undefined || number.unit.is !== 'none') return undefined;
  useAsTarget(clause, number);
  return proposal(clause, { kind: 'rank', op: 'atMost', target, ...measuredAt(clause) }, false, ['relative']);
};

function isNamed({ board }: Clause, index: number): boolean {
  return board.marks.some(({ as, first, last }) => as === 'name' && first <= index && index < last);
}

export const compared: Pattern = (clause) => {
  const { board, source } = clause;
  const mark = board.marks.find(({ as, first }) => as === 'others' && !/^(?:øvrige|benchmark)/.test(board.word(first)));
  if (!mark) return undefined;
  // A number that stands alone is the target, unless it says by how much: "2 pct. over landsgennemsnittet".
  const distance = clause.numbers.find(({ quantity }) => /^(?:over|under|højere|bedre|lavere)$/.test(board.word(quantity.last)));
  if (clause.numbers.length > 0 && !distance) return undefined;
  let last = mark.last;
  while (last < board.tokens.length && !/^[,.;)]$|^(?:og|samt|skal|er|ved)$/.test(board.word(last))) last++;
  const external = board.textOf(source, mark.first, last);
  const before = board.tokens.slice(Math.max(0, mark.first - 8), mark.first).map(({ text }) => text);
  const below = before.some((word) => /^(?:under|lavere|mindre|færre|højst|kortere)$/.test(word)) && !before.includes('ikke');
  const strict = before.some((word) => /^(?:over|højere|bedre|under|lavere|kortere)$/.test(word)) && !before.includes('ikke');
  return proposal(
    clause,
    {
      kind: 'level',
      op: below ? 'atMost' : 'atLeast',
      ...(strict ? { strict: true as const } : {}),
      unit: '',
      external,
      ...measuredAt(clause),
    },
    false,
    ['relative', ...(clause.numbers.length > 0 ? (['manyNumbers'] as const) : [])],
  );
};

/** "det forventede modenhedsniveau", "overholdelse af budgettet": a level agreed in another paper. */
export const elsewhere: Pattern = (clause) => {
  const { board, source, numbers } = clause;
  if (numbers.length > 0 || clause.windows.length > 0) return undefined;
  const at = board.tokens.findIndex(({ text }) =>
    /^(?:modenhedsniveau|modenhedsniveauet|budget|budgettet|bevillingen|lånerammen|lønsumsloftet|lønsummen|budgetrammen|bevillingsrammen)$/.test(
      text,
    ),
  );
  const keeps = board.tokens.some(({ text }) =>
    /^(?:overhold|opnå|holde|holdes|inden|indenfor|efterlev|opretholde|nå)/.test(text),
  );
  if (at < 0 || !keeps) return undefined;
  const money = !/^modenhed/.test(board.word(at));
  const begin = /^(?:det|det)$/.test(board.word(at - 2)) ? at - 2 : at;
  board.takeRest('reference', begin, at + 1);
  return proposal(
    clause,
    {
      kind: 'level',
      op: money ? 'atMost' : 'atLeast',
      unit: money ? 'kr.' : board.word(at),
      external: board.textOf(source, begin, at + 1),
    },
    false,
    ['targetElsewhere', ...(isNounPhrase(clause) ? (['nounPhrase'] as const) : []), ...(money ? (['money'] as const) : [])],
  );
};
