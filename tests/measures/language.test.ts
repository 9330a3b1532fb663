import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { referred, valued } from '../../src/measures/cells';
import { NO_CELL, whenAgreed, whenDivisor, whenFigure, whenGiven } from '../../src/measures/entered';
import {
  blank,
  compareRounded,
  literal,
  minus,
  needing,
  nothing,
  over,
  plus,
  power,
  reaches,
  times,
  when,
  type Amount,
} from '../../src/measures/language';

const operations = [over, times, minus, plus, power];

function expression(depth: number): fc.Arbitrary<Amount> {
  const number = fc.integer({ min: 1, max: 9 }).map(literal);
  if (depth === 0) return number;
  const part = expression(depth - 1);
  return fc.oneof(
    number,
    fc.tuple(fc.constantFrom(...operations), part, part).map(([operation, left, right]) => operation(left, right)),
  );
}

describe('an expression', () => {
  it('says in Excel what it is worth, with brackets where they are needed', () => {
    fc.assert(
      fc.property(expression(3), ({ value, text }) => {
        const read: unknown = runInNewContext((text ?? '').replaceAll('^', '**'));
        expect(read).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('has brackets only where they are needed', () => {
    const [a, b, c] = [referred('A1'), referred('B1'), referred('C1')];
    expect(over(over(minus(a, b), a), c).text).toBe('(A1-B1)/A1/C1');
    expect(over(a, over(b, c)).text).toBe('A1/(B1/C1)');
    expect(minus(literal(1), over(a, b)).text).toBe('1-A1/B1');
  });

  it('is nothing where a part of it is nothing', () => {
    expect(over(valued(1), nothing).value).toBeNull();
    expect(over(referred('A1'), nothing).text).toBeUndefined();
    expect(needing(nothing, literal(1))).toMatchObject({ value: null, text: undefined });
  });
});

describe('a threshold', () => {
  it('is compared at 12 decimals', () => {
    expect(reaches(valued(1 - 1e-13), valued(1)).value).toBe(true);
    expect(reaches(valued(1 - 1e-11), valued(1)).value).toBe(false);
    expect(reaches(referred('A1'), literal(1)).text).toBe('ROUND(A1,12)>=1');
    expect(reaches(referred('A1'), referred('MS_Delvist')).text).toBe('ROUND(A1,12)>=ROUND(MS_Delvist,12)');
  });

  it('is not reached by nothing', () => {
    expect(compareRounded(nothing, '<=', literal(1)).value).toBe(false);
  });
});

describe('a choice', () => {
  it('of which there is nothing to choose is nothing', () => {
    const condition = reaches(referred('A1'), literal(1));
    expect(when(condition, nothing, nothing).text).toBeUndefined();
    expect(when(condition, literal(1), nothing).text).toBe('IF(ROUND(A1,12)>=1,1,"")');
    expect(when(condition, blank, blank).text).toBe('IF(ROUND(A1,12)>=1,"","")');
  });

  it('falls to the other side where the cell of its condition does not exist', () => {
    expect(when({ value: false, text: undefined }, literal(1), literal(2))).toMatchObject({ value: 2, text: '2' });
  });
});

describe('a cell that people write in', () => {
  const cell = { value: undefined, text: 'A1' };

  it('is nothing without a column', () => {
    expect(whenFigure(NO_CELL, (figure) => figure)).toMatchObject({ value: null, text: undefined });
    expect(whenDivisor(cell, () => nothing).text).toBeUndefined();
    expect(whenGiven(NO_CELL, literal(1), literal(2))).toMatchObject({ value: 2, text: '2' });
  });

  it('gives way to what the plan agreed', () => {
    expect(whenAgreed(referred('B1'), cell, (amount) => amount).text).toBe('B1');
    expect(
      whenAgreed(nothing, { value: { is: 'number', value: 4, shows: 'number' }, text: undefined }, (amount) => amount).value,
    ).toBe(4);
  });
});
