/** Numbers that can be the target, each with the operator that belongs to it. */
import { quantitiesIn, type Quantity } from '../../danish/quantities';
import type { Op } from '../measure';
import { NEGATIONS, operatorsIn, type OperatorMeaning } from '../vocabulary/operators';
import type { Found } from '../phrases';
import type { Board } from './board';

export interface NumberFound {
  readonly quantity: Quantity;
  readonly operator: Operator | undefined;
}

export interface Operator {
  readonly op: Op;
  readonly strict: boolean;
  readonly misspelt: boolean;
  readonly first: number;
  readonly last: number;
}

/** A negation this many tokens before a comparison turns it round. */
const NEGATION_REACH = 7;
/** An operator may stand this far before its number: "som minimum forventes at være på 5,5". */
const OPERATOR_REACH = 9;
const BETWEEN = new Set(['på', 'end', 'ca.', 'cirka', 'til', 'the', 'ikke', 'en']);
const NEAR = new Set(['være', 'have', 'udgøre', 'ligge', 'på', 'er', 'tage', 'gå', 'ske', 'vare', 'forekomme']);
const SEPARATORS = new Set([',', ';', ':', '.']);

/** Binds every operator to one number; an operator that finds none is left unmarked ("minimumskrav"). */
export function markNumbers(board: Board): NumberFound[] {
  const quantities = quantitiesIn(board.tokens, (index) => board.isFree(index));
  const bound = new Map<Quantity, Operator>();
  for (const found of operatorsIn(board.tokens)) {
    if (!board.isFree(found.first, found.last)) continue;
    const quantity = quantityFor(board, found, quantities);
    if (!quantity || bound.has(quantity)) continue;
    const operator = operatorOf(board, found);
    bound.set(quantity, operator);
    board.take('operator', operator.first, operator.last);
  }
  for (const { first, last } of quantities) board.takeRest('unused', first, last);
  return quantities.map((quantity) => ({
    quantity,
    operator: bound.get(quantity),
  }));
}

function quantityFor(
  board: Board,
  { first, last, means }: Found<OperatorMeaning>,
  quantities: readonly Quantity[],
): Quantity | undefined {
  if (means.side === 'behind') {
    // "200 sager eller derunder": a noun or two may stand between.
    return quantities.findLast(
      (quantity) =>
        quantity.last <= first &&
        first - quantity.last <= 2 &&
        !board.tokens.slice(quantity.last, first).some(({ text }) => SEPARATORS.has(text) && text !== ','),
    );
  }
  const next = quantities.find((quantity) => quantity.first >= last);
  if (!next) return undefined;
  let distance = 0;
  for (let index = last; index < next.first; index++) {
    if (means.side === 'touching' && !BETWEEN.has(board.word(index))) return undefined;
    if (means.side === 'near' && !NEAR.has(board.word(index))) return undefined;
    if (SEPARATORS.has(board.word(index))) return undefined;
    distance++;
  }
  return distance <= OPERATOR_REACH ? next : undefined;
}

function operatorOf(board: Board, { first, last, means }: Found<OperatorMeaning>): Operator {
  const { op, strict, misspelt = false } = means;
  if (means.side === 'touching') {
    for (let index = first - 1; index >= Math.max(0, first - NEGATION_REACH); index--) {
      const word = board.word(index);
      if (SEPARATORS.has(word) || board.tokens[index]?.is === 'number') break;
      if (!NEGATIONS.has(word)) continue;
      board.take('negation', index, index + 1);
      return {
        op: op === 'atLeast' ? 'atMost' : 'atLeast',
        strict: false,
        misspelt,
        first,
        last,
      };
    }
    // "overstiger ikke 120 dage"
    if (NEGATIONS.has(board.word(last)))
      return {
        op: op === 'atLeast' ? 'atMost' : 'atLeast',
        strict: false,
        misspelt,
        first,
        last: last + 1,
      };
  }
  return { op, strict, misspelt, first, last };
}
