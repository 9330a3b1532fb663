/** What was asked for on the command line; every mistake is a sentence. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { IsoDate } from '../../src/calendar/days';
import { serialOfIso } from '../../src/calendar/days';
import { ROUND_IDS } from '../../src/plan/rounds';
import type { RoundId } from '../../src/plan/schema';
import { mergeConfirmations, parseConfirmation } from '../../src/recognition/confirmation';
import { COLUMN_ROLES, type Confirmation } from '../../src/recognition/types';
import { columnIndex } from '../../src/workbook/address';
import type { Language } from '../../src/texts/language';

export interface Arguments {
  readonly files: readonly string[];
  readonly plan: string | undefined;
  readonly round: RoundId | undefined;
  readonly asOf: IsoDate | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  /** What a person says of the workbook, in place of an answer in the pane. */
  readonly confirmation: Confirmation;
  readonly fix: boolean;
  readonly explain: boolean;
  readonly language: Language;
}

export type ArgumentProblem =
  | { readonly key: 'noFiles' }
  | { readonly key: 'unknownOption'; readonly option: string }
  | { readonly key: 'badColumn' | 'badRow' | 'badAnswers' | 'badRound' | 'badDay' | 'badLanguage'; readonly found: string };

export function readArguments(args: readonly string[]): Arguments | ArgumentProblem {
  const parsed = parsedOptions(args);
  if ('key' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (positionals.length === 0) return { key: 'noFiles' };
  // The usual rounds in either case; any other as the plan file has it. Whether a plan has it is known once the plans are read.
  const round = ROUND_IDS.find((usual) => usual === values.round?.toUpperCase()) ?? values.round;
  if (round === '') return { key: 'badRound', found: round };
  const asOf = values['as-of'];
  if (asOf !== undefined && serialOfIso(asOf) === undefined) return { key: 'badDay', found: asOf };
  const language = values.lang;
  if (language !== 'da' && language !== 'en') return { key: 'badLanguage', found: language };
  const confirmation = saidIn(values);
  if ('key' in confirmation) return confirmation;
  const { plan, out, json, fix, explain } = values;
  return { files: positionals, plan, round, asOf, out, json, fix, explain, confirmation, language };
}

/** `--sheet`, `--column actual=K`, `--row 1.2=17` (as Excel counts), over the answers of a file. */
function saidIn(values: {
  readonly sheet?: string;
  readonly column?: readonly string[];
  readonly row?: readonly string[];
  readonly answers?: string;
}): Confirmation | ArgumentProblem {
  const columns: Record<string, number> = {};
  for (const said of values.column ?? []) {
    const [role = '', letters = ''] = said.split('=');
    const index = letters === '-' ? -1 : columnIndex(letters.toUpperCase());
    if (!COLUMN_ROLES.some((known) => known === role) || index === undefined) return { key: 'badColumn', found: said };
    columns[role] = index;
  }
  const rows: Record<string, number> = {};
  for (const said of values.row ?? []) {
    const [id = '', number = ''] = said.split('=');
    if (id === '' || !/^[1-9]\d*$/.test(number)) return { key: 'badRow', found: said };
    rows[id] = Number(number) - 1;
  }
  const file = values.answers === undefined ? {} : answersIn(values.answers);
  if (!file) return { key: 'badAnswers', found: values.answers ?? '' };
  return mergeConfirmations(file, { ...(values.sheet === undefined ? {} : { sheet: values.sheet }), columns, rows });
}

function answersIn(path: string): Confirmation | undefined {
  try {
    return parseConfirmation(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function parsedOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        round: { type: 'string' },
        'as-of': { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        sheet: { type: 'string' },
        column: { type: 'string', multiple: true },
        row: { type: 'string', multiple: true },
        answers: { type: 'string' },
        fix: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'da' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { key: 'unknownOption' as const, option: /'([^']+)'/.exec(message)?.[1] ?? message };
  }
}
