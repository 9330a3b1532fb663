/** What a person is asked about the workbook as a whole; questions about columns and rows arise where these are bound. */
import type { Plan } from '../plan/schema';
import type { SheetCandidate } from './sheetCandidate';
import type { HeaderMeaning } from './headerNames';
import type { Question } from './types';
import type { When } from './when';

/** A heading that names another role is never proposed: one press would make the weights results. */
function isOfOtherRole(meaning: HeaderMeaning | undefined): boolean {
  const own = meaning?.roles.filter((role) => role.own) ?? [];
  return own.length > 0 && own.every(({ role }) => role !== 'actual' && role !== 'deliveredOn');
}

/** The columns a person may point at as the one with the figures. */
export function columnsToPointAt({ header, rows }: SheetCandidate): Question[] {
  const options = header.columns
    .filter(({ column, header: text, meaning }) => text !== '' && !rows.labelColumns.includes(column) && !isOfOtherRole(meaning))
    .map(({ column, header: text }) => ({
      value: String(column),
      evidence: [{ code: 'columnPossible' as const, values: { header: text } }],
    }));
  return options.length === 0 ? [] : [{ about: 'column', subject: 'actual', options }];
}

export function roundQuestion(plan: Plan, { round }: When): Question {
  const options = plan.rounds.map(({ id, name, asOf }) => ({
    value: id,
    evidence: id === round.value.id ? round.evidence : [{ code: 'roundPossible' as const, values: { round: name, day: asOf } }],
  }));
  return { about: 'round', subject: '', options };
}

export function sheetQuestion(candidates: readonly SheetCandidate[]): Question {
  return {
    about: 'sheet',
    subject: '',
    options: candidates.map(({ view, matchScore }) => ({
      value: view.sheet.name,
      evidence: [{ code: 'sheetRows', values: { sheet: view.sheet.name, rows: matchScore.sure } }],
    })),
  };
}
