/** One file of the command line: read and checked by the front door, or the sentence of why not. */
import { basename } from 'node:path';
import type { CheckResult } from '../src/check';
import { checkFile, type FileRequest, type FileResult } from '../src/checkFile';
import type { IsoDate } from '../src/calendar/days';
import type { RoundId } from '../src/plan/schema';
import { mergeConfirmations, parseConfirmation } from '../src/recognition/confirmation';
import type { Confirmation } from '../src/recognition/types';
import type { Language } from '../src/texts/language';
import { evidenceSentence } from '../src/texts/recognition';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import { fileSentence } from './fileSentence';
import { textOf, type Files } from './io';
import type { CallProblem, SaidColumn, SaidRow } from './options';
import type { Agreed } from './plans';
import { tellIn } from './tell';
import { unconfirmedSentence } from './unconfirmed';

export type Checked = Extract<CheckResult, { state: 'checked' }>;

/** What holds for every file of a call. */
export interface Given {
  readonly round: RoundId | undefined;
  readonly asOf: IsoDate | undefined;
  /** What a person says of the workbook, in place of an answer in the pane. */
  readonly confirmation: Confirmation;
}

export function requestOf({ plans, rulePacks, planId }: Agreed, given: Given): Omit<FileRequest, 'bytes' | 'file'> {
  const { round, asOf, confirmation } = given;
  return {
    plans,
    rulePacks,
    confirmation,
    ...(planId === undefined ? {} : { planId }),
    ...(round === undefined ? {} : { round }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

export interface Opened {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly checked: Checked;
}

export function openFile(path: string, files: Files, agreed: Agreed, given: Given, language: Language): Opened | string {
  const bytes = files.read(path);
  if (!bytes) return tellIn(language)('noSuchFile', { file: path });
  const result = checkFile({ ...requestOf(agreed, given), bytes, file: basename(path) });
  return result.state === 'checked' ? { bytes, workbook: result.workbook, checked: result } : refusal(path, result, language);
}

function refusal(path: string, result: Exclude<FileResult, { state: 'checked' }>, language: Language): string {
  const tell = tellIn(language);
  switch (result.state) {
    case 'unreadable':
      return fileSentence(language, result.problem, basename(path));
    case 'notRecognised':
      return tell('notRecognised', { file: path, reason: evidenceSentence(language, result.recognition.reason) });
    case 'unconfirmed':
      return `${path}: ${unconfirmedSentence(result.recognition.questions, tell)}`;
  }
}

interface Said {
  readonly sheet: string | undefined;
  readonly column: readonly SaidColumn[];
  readonly row: readonly SaidRow[];
  readonly answers: string | undefined;
}

/** `--sheet`, `--column` and `--row` over the answers of a file. */
export function confirmationOf({ sheet, column, row, answers }: Said, files: Files): Confirmation | CallProblem {
  const kept = answers === undefined ? {} : answersIn(answers, files);
  if (!kept) return { problem: 'badAnswers', values: { found: answers ?? '' } };
  const columns = Object.fromEntries(column.map(({ role, index }) => [role, index]));
  const rows = Object.fromEntries(row.map(({ id, index }) => [id, index]));
  return mergeConfirmations(kept, { ...(sheet === undefined ? {} : { sheet }), columns, rows });
}

function answersIn(path: string, files: Files): Confirmation | undefined {
  try {
    return parseConfirmation(JSON.parse(textOf(files.read(path)) ?? ''));
  } catch {
    return undefined;
  }
}
