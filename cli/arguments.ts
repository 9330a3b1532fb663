/** What was asked for on the command line; every mistake is a sentence. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../src/texts/language';
import type { CallProblem, Option, Options, ValuesOf } from './options';

export interface Asked<O extends Options> {
  readonly values: ValuesOf<O>;
  /** Files, and whatever else stands without an option's name. */
  readonly operands: readonly string[];
}

export function readArguments<O extends Options>(args: readonly string[], options: O): Asked<O> | CallProblem {
  const parsed = parsedOptions(args, options);
  if ('problem' in parsed) return parsed;
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const read = readOption(name, option, parsed.values[name]);
    if ('problem' in read) return read;
    values[name] = read.value;
  }
  return { values: values as ValuesOf<O>, operands: parsed.operands };
}

/** The language of the call, also where something else in it is wrong; Danish where it says none that we know. */
export function languageOf(args: readonly string[]): Language {
  return args.some((argument, at) => argument === '--lang=en' || (argument === '--lang' && args[at + 1] === 'en')) ? 'en' : 'da';
}

interface Parsed {
  /** Undefined where the option was not given. */
  readonly values: Readonly<Record<string, readonly string[] | undefined>>;
  readonly operands: readonly string[];
}

function parsedOptions(args: readonly string[], options: Options): Parsed | CallProblem {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(options).map(([name, { is }]) => [name, { type: is === 'flag' ? 'boolean' : 'string', multiple: true }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: config });
    const given = Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)] as const);
    return { values: Object.fromEntries(given), operands: positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    return { problem: 'unknownOption', values: { option } };
  }
}

/** Given several times, the last holds, but for those of which there may be many. An empty value is as none. */
function readOption(
  name: string,
  option: Option,
  given: readonly string[] | undefined,
): { readonly value: unknown } | CallProblem {
  if (option.is === 'flag') return { value: given !== undefined };
  if (given?.includes('') === true) return { problem: 'unknownOption', values: { option: `--${name}` } };
  if (option.is === 'many') {
    const read = (given ?? []).map(option.read);
    return read.find((one) => 'problem' in one) ?? { value: read.flatMap((one) => ('problem' in one ? [] : [one.value])) };
  }
  const last = given?.at(-1);
  if (last !== undefined) return option.read(last);
  return option.is === 'needed' ? { problem: option.missing, values: {} } : { value: undefined };
}
