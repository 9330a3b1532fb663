/** The question that docs/plan-reading.md names for what a plan leaves open, by the tags of the corpus. */
import type { AskCode } from '../../src/planreading/types';
import type { Expected } from './corpus';

/** Any of the codes asks it. Tags that are no question of the reader (a weight, a column of the table) are not here. */
const QUESTIONS: Readonly<Record<string, readonly AskCode[]>> = {
  bareNumber: ['bareNumber'],
  shareNotPrinted: ['shareNotPrinted'],
  trendNoNumber: ['trendNoNumber'],
  maintain: ['maintain'],
  baselineNotPrinted: ['baselineNotPrinted'],
  relative: ['relative'],
  conditional: ['conditional', 'exception'],
  targetElsewhere: ['targetElsewhere'],
  approx: ['approx'],
  noDate: ['noDate'],
  nounPhrase: ['nounPhrase'],
  twoTests: ['twoTests', 'eachGroup'],
  percentOrPoints: ['percentOrPoints'],
  effortNotResult: ['effortNotResult'],
  pathTable: ['pathTable', 'twoTests'],
  externalRating: ['externalRating'],
  ofWhich: ['ofWhich'],
  proRata: ['proRata'],
  money: ['money'],
  gradedThresholds: ['ladder'],
  dueOutsideYear: ['dueOutsideYear', 'noDate'],
};

export function missingQuestions({ lost = [] }: Expected, asked: readonly AskCode[]): readonly string[] {
  return lost.filter((tag) => QUESTIONS[tag] !== undefined && !QUESTIONS[tag].some((code) => asked.includes(code)));
}
