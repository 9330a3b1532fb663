/** What a person chooses between, side by side: heading, three values, and what speaks for and against each in one line. */
import type { Evidence, Question, TableBinding } from '../../recognition/types';
import { isoOfSerial } from '../../calendar/days';
import { showDay, showNumber, showPercent } from '../../texts/fill';
import type { Language } from '../../texts/language';
import type { SayRecognition } from '../../texts/recognition';
import { columnName } from '../../workbook/address';
import { cellSeenAt, findSheet, type Cell } from '../../workbook/snapshot';
import { optionLabel, type QuestionContext } from './questionTexts';

export interface Candidate {
  readonly value: string;
  readonly label: string;
  /** On the button that chooses it. */
  readonly choose: string;
  /** What stands there for three requirements, with their numbers. */
  readonly values: readonly string[];
  readonly speaksFor: readonly Evidence[];
  readonly speaksAgainst: readonly Evidence[];
}

const MOST_VALUES = 3;
const LONGEST = 24;
const MOST_REASONS = 2;

export function candidatesOf(
  question: Question,
  context: QuestionContext,
  say: SayRecognition,
  language: Language,
): readonly Candidate[] {
  const rows = question.about === 'column' ? sampleRows(question, context) : [];
  return question.options.map(({ value, evidence, against = [] }) => ({
    value,
    label: optionLabel(question, value, context, say),
    choose: question.about === 'column' ? say('questionUseColumn', { column: columnName(Number(value)) }) : say('questionUse'),
    values: rows.map(({ id, cells }) => `${id}: ${shown(cells.get(value), language)}`),
    speaksFor: evidence.slice(0, MOST_REASONS),
    speaksAgainst: against.slice(0, MOST_REASONS),
  }));
}

interface SampleRow {
  readonly id: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The first rows in which any of the columns holds something, the fullest ones first. */
function sampleRows({ options, sheet: asked }: Question, { workbook, tables }: QuestionContext): readonly SampleRow[] {
  const table = tables.find(({ sheet }) => asked === undefined || sheet.value === asked);
  const sheet = table && findSheet(workbook, table.sheet.value);
  if (!sheet) return [];
  const rows = inOrder(table).map(({ id, value: row }): SampleRow & { readonly filled: number } => {
    const cells = new Map(options.map(({ value }) => [value, cellSeenAt(sheet, row, Number(value))]));
    return { id, cells, filled: [...cells.values()].filter((cell) => cell.type !== 'empty').length };
  });
  return rows
    .filter(({ filled }) => filled > 0)
    .sort((one, other) => other.filled - one.filled)
    .slice(0, MOST_VALUES);
}

function inOrder({ rows }: Pick<TableBinding, 'rows'>): TableBinding['rows'] {
  return [...rows].sort((one, other) => one.value - other.value);
}

function shown(cell: Cell | undefined, language: Language): string {
  switch (cell?.type) {
    case undefined:
    case 'empty':
      return '–';
    case 'number':
      if (/%/.test(cell.format)) return showPercent(cell.value, language);
      return isDay(cell) ? showDay(isoOfSerial(cell.value), language) : showNumber(cell.value, language, 4);
    case 'text':
      return cut(cell.value);
    case 'boolean':
      return String(cell.value);
    case 'error':
      return '#';
  }
}

function isDay({ value, format }: Extract<Cell, { type: 'number' }>): boolean {
  return value >= 1 && value < 2_958_466 && /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && format !== 'General';
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
