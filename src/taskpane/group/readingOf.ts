/**
 * What is done with one file, in a worker: read, checked by the same front door as the open workbook, and cut down to what the list needs.
 * Nothing of the workbook itself outlives the call.
 */
import { check, type CheckResult } from '../../check';
import { keyOf, layoutQuestion } from '../../group/layoutAnswers';
import { layoutKey, layoutSeen, type Asked, type LayoutSeen } from '../../group/layoutKey';
import { submissionOf } from '../../group/submission';
import type { Submission } from '../../group/types';
import type { Plan, RulePack } from '../../plan/schema';
import { mergeConfirmations } from '../../recognition/confirmation';
import { PlanIndex } from '../../recognition/planIndex';
import type { Confirmation, Question } from '../../recognition/types';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { readXlsx } from '../../xlsx';
import { answerOf } from '../views/answers';
import { optionText, type QuestionContext } from '../views/questionTexts';

/** What all files of one go are read with. */
export interface Agreed {
  readonly plans: readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  /** What a person has answered about files made alike, by `keyOf`. */
  readonly answers: ReadonlyMap<string, string>;
}

export interface Reading {
  /** A file with open questions is `guessed`, also when only a column or a row is: it does not count before a person has answered. */
  readonly submission: Submission;
  /** What a person must answer now; the rest is asked when the file has been read with these answers. */
  readonly asked: readonly Asked[];
  /** The layout of the file, by its key and as a person knows it; undefined when the file was not recognised. */
  readonly layout: { readonly key: string; readonly seen: LayoutSeen } | undefined;
  /** Keys of the answers about files made alike that were used. */
  readonly used: readonly string[];
}

/** Answers may raise new questions; more turns than kinds of questions cannot be needed. */
const TURNS = 6;

/** `index`: of the plans, for who reads many files. */
export function readingOf(bytes: Uint8Array, file: string, own: Confirmation, agreed: Agreed, index?: PlanIndex): Reading {
  let asked: readonly Asked[] = [];
  let layout: Reading['layout'];
  let used: readonly string[] = [];
  const submission = submissionOf(file, readXlsx(bytes, file), (workbook) => {
    const answered = withAnswers(workbook, own, agreed, index ?? new PlanIndex(agreed.plans));
    ({ asked, layout, used } = answered);
    return answered.result;
  });
  return { submission, asked, layout, used };
}

interface Answered extends Pick<Reading, 'asked' | 'layout' | 'used'> {
  readonly result: CheckResult;
}

function withAnswers(
  workbook: WorkbookSnapshot,
  own: Confirmation,
  { plans, rulePacks, answers }: Agreed,
  index: PlanIndex,
): Answered {
  const used = new Set<string>();
  let confirmation = own;
  for (let turn = 1; ; turn += 1) {
    const result = check({ workbook, plans, rulePacks, confirmation, index });
    const asked = askedNow(workbook, result, plans);
    const { recognition } = result;
    if (!recognition.recognised) return { result, asked, layout: undefined, used: [...used] };
    const layout = { key: layoutKey(workbook, recognition), seen: layoutSeen(workbook, recognition) };
    const known = asked.flatMap((one) => {
      const question = layoutQuestion(layout.key, one, recognition.round.value.id);
      const key = question && keyOf(question);
      const value = key === undefined ? undefined : answers.get(key);
      const answer = value === undefined ? undefined : answerOf(one.question, value);
      if (key === undefined || !answer) return [];
      used.add(key);
      return [answer];
    });
    if (known.length === 0 || turn === TURNS) return { result, asked, layout, used: [...used] };
    confirmation = known.reduce(mergeConfirmations, confirmation);
  }
}

/** Questions whose answers decide what else is asked come by themselves. */
function askedNow(workbook: WorkbookSnapshot, { recognition }: CheckResult, plans: readonly Plan[]): readonly Asked[] {
  const { questions } = recognition;
  const context = { workbook, tables: recognition.recognised ? recognition.tables : [], plans };
  const first = (['plan', 'round', 'sheet', 'header'] as const).find((kind) => questions.some(({ about }) => about === kind));
  return questions
    .filter(({ about }) => first === undefined || about === first)
    .map((question) => ({ question, labels: labelsOf(question, context) }));
}

/** Where no table was found the heading is only told with the option itself. */
function labelsOf(question: Question, context: QuestionContext): readonly string[] {
  return question.options.map(({ value, evidence: [first] }) => {
    const header = first?.values['header'];
    return optionText(question, value, context) || (typeof header === 'string' ? header : '');
  });
}
