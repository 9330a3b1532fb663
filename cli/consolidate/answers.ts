/** Answers about files made alike that were given in the pane and are kept with the overview. */
import { rememberedAnswers, valuesOf } from '../../src/group';
import { readXlsx } from '../../src/xlsx';
import type { Files } from '../io';

export interface Answers {
  /** By `keyOf`. */
  readonly answers: ReadonlyMap<string, string>;
  readonly trouble?: 'answersDamaged';
}

/** None where there is no overview yet; whether it can be written in is seen when it is. */
export function answersIn(overview: string, files: Files): Answers {
  const none = { answers: new Map<string, string>() };
  const bytes = files.read(overview);
  const read = bytes && readXlsx(bytes, overview);
  if (read?.ok !== true) return none;
  const kept = rememberedAnswers(read.workbook);
  return kept.is === 'kept' ? { answers: valuesOf(kept.answers) } : { ...none, trouble: 'answersDamaged' };
}
