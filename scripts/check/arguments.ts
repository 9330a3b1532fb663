/** What was asked for on the command line; every mistake is a sentence. */
import { parseArgs } from 'node:util';
import type { IsoDate } from '../../src/calendar/days';
import { serialOfIso } from '../../src/calendar/days';
import { ROUND_IDS } from '../../src/plan/rounds';
import type { RoundId } from '../../src/plan/schema';
import type { Language } from '../../src/texts/language';

export interface Arguments {
  readonly files: readonly string[];
  readonly plan: string | undefined;
  readonly round: RoundId | undefined;
  readonly asOf: IsoDate | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly language: Language;
}

export type ArgumentProblem =
  | { readonly key: 'noFiles' }
  | { readonly key: 'unknownOption'; readonly option: string }
  | { readonly key: 'badRound' | 'badDay' | 'badLanguage'; readonly found: string };

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
  return { files: positionals, plan: values.plan, round, asOf, out: values.out, json: values.json, language };
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
        lang: { type: 'string', default: 'da' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { key: 'unknownOption' as const, option: /'([^']+)'/.exec(message)?.[1] ?? message };
  }
}
