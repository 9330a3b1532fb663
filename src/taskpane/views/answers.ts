/** A person's choice or pointing, as the confirmation that recognition understands. */
import type { ColumnRole, Confirmation, Question, TableConfirmation } from '../../recognition/types';
import { COLUMN_ROLES } from '../../recognition/types';
import type { Rect } from '../../workbook/address';
import type { Selection } from '../port';

export const isRole = (text: string): text is ColumnRole => COLUMN_ROLES.some((role) => role === text);

/** The answer that an option of a question stands for; undefined when the option is none we know. */
export function answerOf(question: Question, value: string): Confirmation | undefined {
  const index = Number(value);
  switch (question.about) {
    case 'plan':
      return { planId: value };
    case 'sheet':
      return { sheet: value };
    case 'round':
      return question.options.some((option) => option.value === value) ? { round: value } : undefined;
    case 'header':
      return Number.isInteger(index) ? saidOf(question.sheet, { headerTop: index, headerBottom: index }) : undefined;
    case 'column':
      return isRole(question.subject) && Number.isInteger(index)
        ? saidOf(question.sheets ?? question.sheet, { columns: { [question.subject]: index } })
        : undefined;
    case 'row': {
      const rows = question.options.find((option) => option.value === value)?.rows;
      if (rows) return saidOf(question.sheet, { rows });
      return Number.isInteger(index) ? saidOf(question.sheet, { rows: { [question.subject]: index } }) : undefined;
    }
  }
}

/** Where the round has several tables, it is said which one is meant. */
function saidOf(sheets: string | readonly string[] | undefined, said: TableConfirmation): Confirmation {
  if (sheets === undefined) return said;
  const all = typeof sheets === 'string' ? [sheets] : sheets;
  return { tables: Object.fromEntries(all.map((sheet) => [sheet, said])) };
}

/** The answer that pointing at cells stands for. `sheets`: those of the round's tables, as far as they are known. */
export function answerByPointing(
  question: Pick<Question, 'about' | 'subject'>,
  { sheet, area }: Selection,
  sheets: readonly string[] = [],
): Confirmation {
  const said = pointedOut(question, area);
  // Pointing within one of several tables does not make it the only one.
  if (said && sheets.length > 1 && sheets.includes(sheet)) return { tables: { [sheet]: said } };
  return { sheet, ...said };
}

function pointedOut({ about, subject }: Pick<Question, 'about' | 'subject'>, area: Rect): TableConfirmation | undefined {
  switch (about) {
    case 'header':
      return { headerTop: area.top, headerBottom: area.bottom };
    case 'column':
      return isRole(subject) ? { columns: { [subject]: area.left } } : undefined;
    case 'row':
      return { rows: { [subject]: area.top } };
    case 'plan':
    case 'round':
    case 'sheet':
      return undefined;
  }
}

export const canPoint = ({ about }: Pick<Question, 'about'>): boolean => about !== 'plan' && about !== 'round';
