/**
 * What a person typed in a field, as what is written in its cell. Nothing is refused that the sheet itself would take: what is not
 * understood is written as it was typed, with a warning, and then does not count.
 */
import { readDay } from '../danish/days';
import { readNumber } from '../danish/numbers';
import { intendedWord, knownWord } from '../report/statusWords';
import { fixed, fixedDay, fixedNumber, fixedShare } from '../validation/fixes';
import type { Fix, RuleContext } from '../validation/types';
import { asPlainText, type CellInput } from '../workbook/edits';
import type { Field, FieldRole, Form } from './form';

export type ProblemCode =
  | 'blocked'
  | 'ambiguous'
  | 'notANumber'
  | 'otherUnit'
  | 'shareDoubtful'
  | 'notADay'
  | 'unknownWord'
  | 'meantWord'
  | 'tooLong'
  | 'reasonMissing';

/** A warning about one field, as data; `texts/reporting` has the sentence. */
export interface TypingProblem {
  readonly role: FieldRole;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Typed {
  /** Absent when nothing can be written. */
  readonly write?: { readonly input: CellInput; readonly format?: string };
  readonly problem?: TypingProblem;
}

/** More than any Excel cell holds. */
const LONGEST = 32_767;

export function readTyped(context: RuleContext, { percentScale }: Form, field: Field, answer: string): Typed {
  const { role, expects, entry } = field;
  const text = answer.trim();
  const warn = (code: ProblemCode, values: TypingProblem['values'] = {}): TypingProblem => ({
    role,
    code,
    values: { text, ...values },
  });
  if (field.blocked) return { problem: warn('blocked', { reason: field.blocked }) };
  if (text === '') return { write: { input: { clear: true } } };
  if (text.length > LONGEST) return { problem: warn('tooLong', { most: LONGEST }) };
  const asTyped = written(fixed(context, entry, asPlainText(text)));
  const understood = ({ fix }: { readonly fix?: Fix }): Typed => ({ ...asTyped, ...written({ ...(fix && { fix }) }) });
  const doubtful = (problem: TypingProblem): Typed => ({ ...asTyped, problem });

  if (expects.is === 'text') return asTyped;
  if (expects.is === 'word' || expects.words) {
    if (knownWord(text)) return asTyped;
    const meant = intendedWord(text);
    if (meant) return doubtful(warn('meantWord', { meant: meant.word }));
    if (expects.is === 'word') return doubtful(warn('unknownWord'));
  }
  if (expects.is === 'day') {
    const day = readDay(text);
    return day === undefined ? doubtful(warn('notADay')) : understood(fixedDay(context, entry, day));
  }
  const number = readNumber(text);
  if (number.is === 'ambiguous') {
    const [first = 0, second = 0] = number.readings;
    return doubtful(warn('ambiguous', { first, second }));
  }
  if (number.is === 'none') return doubtful(warn('notANumber'));
  if (expects.is === 'share') {
    if (number.unit !== undefined) return doubtful(warn('otherUnit', { unit: '%' }));
    const share = number.percent ? number.value : shareTyped(number.value);
    return share === undefined ? doubtful(warn('shareDoubtful')) : understood(fixedShare(context, entry, share, percentScale));
  }
  if (number.percent || !isSameUnit(number.unit, expects.unit)) return doubtful(warn('otherUnit', { unit: expects.unit }));
  return understood(fixedNumber(context, entry, number.value));
}

function written({ fix }: { readonly fix?: Fix }): Typed {
  return fix ? { write: { input: fix.input, ...(fix.format !== undefined && { format: fix.format }) } } : {};
}

/** As in a cell that Excel formats as per cent: 85 and 0,85 are both 85 pct.; 1 can be one or a hundred. */
function shareTyped(value: number): number | undefined {
  if (value === 1) return undefined;
  return Math.abs(value) < 1 ? value : Number(`${value}e-2`);
}

/** "dag" beside days, "personer" beside persons; nothing behind the number is the agreed unit. */
function isSameUnit(typed: string | undefined, agreed: string): boolean {
  if (typed === undefined) return true;
  const [first, second] = [typed.replace(/\.$/, ''), agreed.toLowerCase()];
  return first !== '' && second !== '' && (first.startsWith(second) || second.startsWith(first));
}
