/** Questions and their options in words. */
import type { Question, TableBinding } from '../../recognition/types';
import type { Plan } from '../../plan/schema';
import { cellSeenAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { columnName } from '../../workbook/address';
import type { SayRecognition } from '../../texts/recognition';
import { isRole } from './answers';
import { ROLE_WORD } from './roles';

export function questionSentence(question: Question, say: SayRecognition): string {
  switch (question.about) {
    case 'plan':
      return say('questionPlan');
    case 'sheet':
      return say('questionSheet');
    case 'round':
      return say('questionRound');
    case 'header':
      return say('questionHeader');
    case 'column':
      return question.sheet === undefined
        ? say('questionColumn', { role: subjectWord(question, say) })
        : say('questionColumnOn', { role: subjectWord(question, say), sheet: question.sheet });
    case 'row': {
      const n = rowsAsked(question);
      if (n > 1) return say(question.options.length > 1 ? 'questionRowsConflict' : 'questionRowsDiffer', { n });
      return question.sheet === undefined
        ? say('questionRow', { id: question.subject })
        : say('questionRowOn', { id: question.subject, sheet: question.sheet });
    }
  }
}

/** How many rows one answer decides. */
export function rowsAsked({ options }: Pick<Question, 'options'>): number {
  return Math.max(1, ...options.map(({ rows = {} }) => Object.keys(rows).length));
}

export function pointSentence(question: Pick<Question, 'about' | 'subject'>, say: SayRecognition): string {
  switch (question.about) {
    case 'header':
      return say('pointHeader');
    case 'column':
      return say('pointColumn', { role: subjectWord(question, say) });
    case 'row':
      return say('pointRow', { id: question.subject });
    case 'plan':
    case 'round':
    case 'sheet':
      return say('pointSheet');
  }
}

function subjectWord({ subject }: Pick<Question, 'subject'>, say: SayRecognition): string {
  return isRole(subject) ? say(ROLE_WORD[subject]) : subject;
}

export interface QuestionContext {
  readonly workbook: WorkbookSnapshot;
  /** Of the round, as far as they are known. */
  readonly tables: readonly Pick<TableBinding, 'sheet' | 'headerBottom' | 'rows'>[];
  readonly plans: readonly Plan[];
}

/** An option as a person recognises it: the heading of the column, the first text of the row, the name of the plan. */
export function optionLabel(question: Question, value: string, context: QuestionContext, say: SayRecognition): string {
  const [first, option] = [question.options[0], question.options.find((one) => one.value === value)];
  if (rowsAsked(question) > 1 && option) {
    const rows = Object.entries(option.rows ?? {}).map(([id, row]) => `${id} = ${String(row + 1)}`);
    const isConflict = question.options.length > 1 && option === first;
    return say(isConflict ? 'optionWordings' : 'optionNumbers', { rows: rows.slice(0, MOST_NAMED).join(', ') });
  }
  return optionWords(question, value, optionText(question, value, context), context.plans, say);
}

const MOST_NAMED = 4;

/** What stands in the workbook where the option points; empty where it points at no cell or at an empty one. */
export function optionText({ about, sheet: asked }: Question, value: string, { workbook, tables }: QuestionContext): string {
  const index = Number(value);
  const table = tables.find(({ sheet }) => asked === undefined || sheet.value === asked);
  const sheet = table && findSheet(workbook, table.sheet.value);
  if (index < 0 || !sheet) return '';
  if (about === 'column') return textAt(sheet, table.headerBottom, index);
  return about === 'header' || about === 'row' ? firstTextOf(sheet, index) : '';
}

/** The same label from the text alone, where the workbook is no longer at hand. */
export function optionWords(
  { about }: Question,
  value: string,
  text: string,
  plans: readonly Plan[],
  say: SayRecognition,
): string {
  const index = Number(value);
  switch (about) {
    case 'plan': {
      const plan = plans.find(({ id }) => id === value);
      return plan ? `${plan.agency.name} ${String(plan.year)}` : value;
    }
    case 'round':
      return plans.flatMap(({ rounds }) => rounds).find(({ id }) => id === value)?.name ?? value;
    case 'sheet':
      return value;
    case 'column': {
      if (index < 0) return say('questionNone');
      const column = columnName(index);
      return text === '' ? say('optionColumnBare', { column }) : say('optionColumn', { column, header: text });
    }
    case 'header':
    case 'row': {
      if (index < 0) return say('questionNone');
      const row = String(index + 1);
      return text === '' ? say('optionRowBare', { row }) : say('optionRow', { row, text });
    }
  }
}

const SHORT = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const cell = cellSeenAt(sheet, row, column);
  return cell.type === 'text' ? shortened(cell.value) : '';
}

function firstTextOf(sheet: SheetSnapshot, row: number): string {
  if (!sheet.used) return '';
  let longest = '';
  for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
    const text = textAt(sheet, row, column);
    if (text.length > longest.length) longest = text;
  }
  return longest;
}
