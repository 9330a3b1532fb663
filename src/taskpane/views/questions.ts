/** Questions and their options in words. */
import type { Question } from '../../recognition/types';
import type { Plan } from '../../plan/schema';
import { cellSeenAt, findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
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
      return say('questionColumn', { role: subjectWord(question, say) });
    case 'row':
      return say('questionRow', { id: question.subject });
  }
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

export interface Place {
  readonly workbook: WorkbookSnapshot;
  /** Sheet and header row of the table, where known. */
  readonly sheet: string | undefined;
  readonly headerRow: number | undefined;
  readonly plans: readonly Plan[];
}

/** An option as a person recognises it: the heading of the column, the first text of the row, the name of the plan. */
export function optionLabel(question: Question, value: string, place: Place, say: SayRecognition): string {
  return optionWords(question, value, optionText(question, value, place), place.plans, say);
}

/** What stands in the workbook where the option points; empty where it points at no cell or at an empty one. */
export function optionText({ about }: Question, value: string, place: Place): string {
  const index = Number(value);
  if (index < 0) return '';
  if (about === 'column') return place.headerRow === undefined ? '' : textAt(place, place.headerRow, index);
  return about === 'header' || about === 'row' ? firstTextOf(place, index) : '';
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

function textAt({ workbook, sheet }: Place, row: number, column: number): string {
  const found = sheet === undefined ? undefined : findSheet(workbook, sheet);
  const cell = found && cellSeenAt(found, row, column);
  return cell?.type === 'text' ? shortened(cell.value) : '';
}

function firstTextOf(place: Place, row: number): string {
  const sheet = place.sheet === undefined ? undefined : findSheet(place.workbook, place.sheet);
  if (!sheet?.used) return '';
  let longest = '';
  for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
    const text = textAt(place, row, column);
    if (text.length > longest.length) longest = text;
  }
  return longest;
}
