/** Answers about files made alike that were given in the pane and are kept with the overview. */
import { existsSync, readFileSync } from 'node:fs';
import { rememberedAnswers, valuesOf } from '../../src/group';
import { readXlsx } from '../../src/xlsx';

export interface Answers {
  /** By `keyOf`. */
  readonly answers: ReadonlyMap<string, string>;
  readonly trouble?: 'answersDamaged';
}

/** None where there is no overview yet; whether it can be written in is seen when it is. */
export function answersIn(overview: string): Answers {
  const none = { answers: new Map<string, string>() };
  if (!existsSync(overview)) return none;
  const read = readXlsx(new Uint8Array(readFileSync(overview)), overview);
  if (!read.ok) return none;
  const kept = rememberedAnswers(read.workbook);
  return kept.is === 'kept' ? { answers: valuesOf(kept.answers) } : { ...none, trouble: 'answersDamaged' };
}
