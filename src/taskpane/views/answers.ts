/** A person's choice or pointing, as the confirmation that recognition understands. */
import type { ColumnRole, Confirmation, Question } from '../../recognition/types';
import { COLUMN_ROLES } from '../../recognition/types';
import type { RoundId } from '../../plan/schema';
import type { Selection } from '../port';

const ROUNDS: readonly RoundId[] = ['UO1', 'UO2', 'UO3', 'AR'];

export const isRole = (text: string): text is ColumnRole => COLUMN_ROLES.some((role) => role === text);

/** The answer that an option of a question stands for; undefined when the option is none we know. */
export function answerOf(question: Question, value: string): Confirmation | undefined {
  const index = Number(value);
  switch (question.about) {
    case 'plan':
      return { planId: value };
    case 'sheet':
      return { sheet: value };
    case 'round': {
      const round = ROUNDS.find((id) => id === value);
      return round && { round };
    }
    case 'header':
      return Number.isInteger(index) ? { headerTop: index, headerBottom: index } : undefined;
    case 'column':
      return isRole(question.subject) && Number.isInteger(index) ? { columns: { [question.subject]: index } } : undefined;
    case 'row':
      return Number.isInteger(index) ? { rows: { [question.subject]: index } } : undefined;
  }
}

/** The answer that pointing at cells stands for. */
export function answerByPointing(question: Pick<Question, 'about' | 'subject'>, { sheet, area }: Selection): Confirmation {
  switch (question.about) {
    case 'header':
      return { sheet, headerTop: area.top, headerBottom: area.bottom };
    case 'column':
      return isRole(question.subject) ? { sheet, columns: { [question.subject]: area.left } } : { sheet };
    case 'row':
      return { sheet, rows: { [question.subject]: area.top } };
    case 'plan':
    case 'round':
    case 'sheet':
      return { sheet };
  }
}

export const canPoint = ({ about }: Pick<Question, 'about'>): boolean => about !== 'plan' && about !== 'round';
