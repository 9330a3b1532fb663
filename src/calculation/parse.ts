/** Signs → an expression, by the precedence that Excel documents: percent, minus, power, product, sum, joining, comparison. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseRect, type Rect } from '../workbook/address';
import { tokensOf, type Token } from './tokens';
import { NotCalculated, type Value } from './values';

export type Operator = '^' | '*' | '/' | '+' | '-' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Expression =
  | { readonly is: 'value'; readonly value: Value }
  /** `sheet` undefined is the sheet of the formula itself. */
  | { readonly is: 'area'; readonly sheet: string | undefined; readonly area: Rect }
  | { readonly is: 'name'; readonly name: string }
  /** An argument that is left out between two commas is an empty value. */
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly is: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'minus'; readonly of: Expression }
  | { readonly is: 'percent'; readonly of: Expression };

const LEVELS: readonly (readonly Operator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** `formula` begins with "=". Throws `NotCalculated` where it says something this calculator does not know. */
export function parseFormula(formula: string): Expression {
  const tokens = tokensOf(formula.slice(1));
  let at = 0;

  const peek = (): Token | undefined => tokens[at];
  const isSign = (value: string): boolean => {
    const token = peek();
    return token?.is === 'sign' && token.value === value;
  };
  const expect = (value: string): void => {
    if (!isSign(value)) throw new NotCalculated(`"${value}" is missing`);
    at += 1;
  };

  function binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return signed();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find(isSign);
      if (!operator) return left;
      at += 1;
      left = { is: 'binary', operator, left, right: binary(level + 1) };
    }
  }

  function signed(): Expression {
    if (isSign('-')) {
      at += 1;
      return { is: 'minus', of: signed() };
    }
    if (isSign('+')) {
      at += 1;
      return signed();
    }
    let of = single();
    for (; isSign('%'); at += 1) of = { is: 'percent', of };
    return of;
  }

  function single(): Expression {
    const token = peek();
    if (!token) throw new NotCalculated('the formula ends too early');
    if (token.is === 'sign') {
      expect('(');
      const inner = binary(0);
      expect(')');
      return inner;
    }
    at += 1;
    switch (token.is) {
      case 'number':
      case 'text':
        return { is: 'value', value: token.value };
      case 'error':
        return { is: 'value', value: { error: token.value } };
      case 'call':
        return { is: 'call', name: token.value, args: args() };
      case 'word':
        return wordExpression(token.value, token.sheet);
    }
  }

  function args(): Expression[] {
    const list: Expression[] = [];
    if (isSign(')')) {
      at += 1;
      return list;
    }
    for (;;) {
      list.push(isSign(',') || isSign(')') ? { is: 'value', value: null } : binary(0));
      if (isSign(')')) break;
      expect(',');
    }
    at += 1;
    return list;
  }

  const whole = binary(0);
  if (at < tokens.length) throw new NotCalculated('the formula goes on after its end');
  return whole;
}

function wordExpression(word: string, sheet: string | undefined): Expression {
  const area = areaOf(word);
  if (area) return { is: 'area', sheet, area };
  if (sheet !== undefined || word.includes(':')) throw new NotCalculated(`"${word}" is no area`);
  const upper = word.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { is: 'value', value: upper === 'TRUE' };
  return { is: 'name', name: word };
}

function areaOf(word: string): Rect | undefined {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(word);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const inside = Math.min(first, last) >= 0 && Math.max(first, last) < MAX_ROWS;
    return inside ? { top: Math.min(first, last), bottom: Math.max(first, last), left: 0, right: MAX_COLUMNS - 1 } : undefined;
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(word);
  if (!columns) return parseRect(word);
  const first = columnIndex(columns[1] ?? '');
  const last = columnIndex(columns[2] ?? '');
  if (first === undefined || last === undefined) return undefined;
  return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(first, last), right: Math.max(first, last) };
}
