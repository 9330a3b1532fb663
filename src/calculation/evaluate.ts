/** The value of an expression. Where cells stand and what they hold is asked of `Cells`, so this knows no workbook. */
import type { Rect } from '../workbook/address';
import { LIST_FUNCTIONS, SCALAR_FUNCTIONS } from './functions';
import type { Expression, Operator } from './parse';
import {
  compare,
  DIVISION_ERROR,
  isError,
  isMatrix,
  NotCalculated,
  numberOf,
  NUMBER_ERROR,
  textOf,
  truthOf,
  type Matrix,
  type Operand,
  type Value,
} from './values';

export interface NamedArea {
  readonly sheet: string;
  readonly area: Rect;
}

export interface Cells {
  /** Values of the area; whole columns and rows are cut to what is used. An error value where there is no such sheet. */
  readonly valuesIn: (sheet: string | undefined, area: Rect) => Operand;
  /** What a defined name refers to. Throws `NotCalculated` for a name that is no area. */
  readonly named: (name: string) => NamedArea;
}

/** Throws `NotCalculated` at a function or a form that is not known here. */
export function evaluate(expression: Expression, cells: Cells): Operand {
  switch (expression.is) {
    case 'value':
      return expression.value;
    case 'area':
      return cells.valuesIn(expression.sheet, expression.area);
    case 'name': {
      const { sheet, area } = cells.named(expression.name);
      return cells.valuesIn(sheet, area);
    }
    case 'minus':
      return mapped([evaluate(expression.of, cells)], (value) => arithmetic('-', 0, value));
    case 'percent':
      return mapped([evaluate(expression.of, cells)], (value) => arithmetic('/', value, 100));
    case 'binary': {
      const { operator } = expression;
      const operands = [evaluate(expression.left, cells), evaluate(expression.right, cells)];
      return mapped(operands, (left = null, right = null) => binary(operator, left, right));
    }
    case 'call':
      return call(expression.name, expression.args, cells);
  }
}

function call(name: string, args: readonly Expression[], cells: Cells): Operand {
  const value = (index: number): Operand => {
    const arg = args[index];
    return arg ? evaluate(arg, cells) : null;
  };
  switch (name) {
    case 'IF': {
      const truth = truthOf(single(value(0)));
      if (isError(truth)) return truth;
      if (truth) return args.length > 1 ? value(1) : true;
      return args.length > 2 ? value(2) : false;
    }
    case 'IFERROR': {
      const first = value(0);
      return mapped([first], (one = null) => (isError(one) ? single(value(1)) : one));
    }
    case 'ROW': {
      const [of] = args;
      if (of?.is === 'area') return of.area.top + 1;
      const answer = of === undefined ? null : evaluate(of, cells);
      if (!isMatrix(answer) && isError(answer)) return answer;
      throw new NotCalculated('ROW of what is no reference');
    }
    case 'CHOOSE': {
      const index = numberOf(single(value(0)));
      if (isError(index)) return index;
      const chosen = Math.trunc(index);
      return chosen >= 1 && chosen < args.length ? value(chosen) : { error: '#VALUE!' };
    }
  }
  const operands = args.map((arg) => evaluate(arg, cells));
  const list = LIST_FUNCTIONS.get(name);
  if (list) return list(operands);
  const scalar = SCALAR_FUNCTIONS.get(name);
  if (scalar) return mapped(operands, scalar);
  throw new NotCalculated(`the function ${name}`);
}

/** One value; an area of several has none. */
export function single(operand: Operand): Value {
  if (!isMatrix(operand)) return operand;
  const [row, ...more] = operand.rows;
  if (!row || row.length !== 1 || more.length > 0) throw new NotCalculated('an area where one value is meant');
  return row[0] ?? null;
}

/** Computes value by value; a single value beside an area is used for each of its places. */
function mapped(operands: readonly Operand[], compute: (...values: readonly Value[]) => Value): Operand {
  const areas = operands.filter(isMatrix);
  if (areas.length === 0) return compute(...operands.filter((operand): operand is Value => !isMatrix(operand)));
  const rows = Math.max(...areas.map((area) => area.rows.length));
  const columns = Math.max(...areas.map((area) => area.rows[0]?.length ?? 0));
  const at = (operand: Operand, row: number, column: number): Value => {
    if (!isMatrix(operand)) return operand;
    const line = operand.rows[operand.rows.length === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    return value === undefined ? { error: '#N/A' } : value;
  };
  const result: Matrix = {
    rows: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => compute(...operands.map((operand) => at(operand, r, c)))),
    ),
    fromCells: false,
  };
  return rows === 1 && columns === 1 ? single(result) : result;
}

function binary(operator: Operator, left: Value, right: Value): Value {
  switch (operator) {
    case '&': {
      const [first, second] = [textOf(left), textOf(right)];
      return isError(first) ? first : isError(second) ? second : first + second;
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return arithmetic(operator, left, right);
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const order = compare(left, right);
      return isError(order) ? order : COMPARISONS[operator](order);
    }
  }
}

const COMPARISONS = {
  '=': (order: number) => order === 0,
  '<>': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '>': (order: number) => order > 0,
  '<=': (order: number) => order <= 0,
  '>=': (order: number) => order >= 0,
} as const;

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '^',
  left: Value | undefined = null,
  right: Value | undefined = null,
): Value {
  const first = numberOf(left);
  const second = numberOf(right);
  if (isError(first)) return first;
  if (isError(second)) return second;
  if (operator === '/' && second === 0) return DIVISION_ERROR;
  const result = {
    '+': () => first + second,
    '-': () => first - second,
    '*': () => first * second,
    '/': () => first / second,
    '^': () => first ** second,
  }[operator]();
  return Number.isFinite(result) ? result : NUMBER_ERROR;
}
