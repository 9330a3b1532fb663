/** Why a workbook was read as it was: what speaks for and against everything that was bound, and what is asked. */
import type { Evidence, Question, Recognition, TableBinding } from '../../src/recognition/types';
import type { Language } from '../../src/texts/language';
import { evidenceSentence } from '../../src/texts/recognition';
import { columnName } from '../../src/workbook/address';

interface Weighed {
  readonly value: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

export interface QuestionAnswer {
  readonly about: Question['about'];
  readonly subject: string;
  readonly sheet: string | null;
  readonly options: readonly Weighed[];
}

export function questionAnswers({ questions }: Recognition, language: Language): QuestionAnswer[] {
  return questions.map(({ about, subject, sheet, options }) => ({
    about,
    subject,
    sheet: sheet ?? null,
    options: options.map(({ value, evidence, against = [] }) => ({
      value:
        about === 'column' && Number(value) >= 0
          ? columnName(Number(value))
          : about === 'row' || about === 'header'
            ? String(Number(value) + 1)
            : value,
      for: sentences(evidence, language),
      against: sentences(against, language),
    })),
  }));
}

/** One line a binding, then one a column that was weighed and not taken. */
export function explanation(recognition: Recognition, language: Language): string[] {
  if (!recognition.recognised) return [`  ${evidenceSentence(language, recognition.reason)}`];
  const { plan, planEvidence, round, asOf, tables } = recognition;
  const line = (what: string, evidence: readonly Evidence[]) => `  ${what}: ${sentences(evidence, language).join(' ')}`;
  return [
    line(plan.id, planEvidence),
    line(round.value.name, round.evidence),
    line(asOf.value, asOf.evidence),
    ...tables.flatMap((table) => ofTable(table, language)),
  ];
}

function ofTable({ sheet, columns, considered = [], rows }: TableBinding, language: Language): string[] {
  const weighed = (role: string, column: number) => considered.find((one) => one.role === role && one.column === column);
  const line = (what: string, speaksFor: readonly Evidence[], against: readonly Evidence[] = []) => {
    const minus = sentences(against, language).map((sentence) => `– ${sentence}`);
    return `  ${[`${what}:`, ...sentences(speaksFor, language).map((sentence) => `+ ${sentence}`), ...minus].join(' ')}`;
  };
  const rest = considered.filter(({ role, column }) => !columns.some((bound) => bound.role === role && bound.value === column));
  return [
    line(`"${sheet.value}"`, sheet.evidence),
    ...columns.map(({ role, value, evidence }) =>
      line(`${role} = ${columnName(value)}`, evidence, weighed(role, value)?.speaksAgainst),
    ),
    ...rest.map(({ role, column, speaksFor, speaksAgainst }) =>
      line(`${role} ≠ ${columnName(column)}`, speaksFor, speaksAgainst),
    ),
    ...rows
      .filter(({ confidence }) => confidence === 'guessed')
      .map(({ id, value, evidence }) => line(`${id} = ${value + 1}`, evidence)),
  ];
}

function sentences(evidence: readonly Evidence[], language: Language): string[] {
  return evidence.map((one) => evidenceSentence(language, one));
}
