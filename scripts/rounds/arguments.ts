/** The options of `npm run rounds` beside those of `npm run check`. */
import { readArguments, type ArgumentProblem, type Arguments } from '../check/arguments';

export interface RoundArguments {
  readonly common: Arguments;
  readonly lock: boolean;
  readonly by: string;
  readonly at: string | undefined;
  /** Files of the rounds before, where each has its own. */
  readonly earlier: readonly string[];
}

const WITH_VALUE = ['--by', '--at', '--earlier'] as const;

export function readRoundArguments(args: readonly string[]): RoundArguments | ArgumentProblem {
  const own = new Map<string, string[]>();
  const rest: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const option = WITH_VALUE.find((known) => known === argument);
    if (option !== undefined) {
      const value = args[++index];
      if (value === undefined) return { key: 'unknownOption', option };
      own.set(option, [...(own.get(option) ?? []), value]);
    } else if (argument === '--freeze') own.set(argument, []);
    else rest.push(argument);
  }
  const common = readArguments(rest);
  if ('key' in common) return common;
  return {
    common,
    lock: own.has('--freeze'),
    by: own.get('--by')?.at(-1) ?? '',
    at: own.get('--at')?.at(-1),
    earlier: own.get('--earlier') ?? [],
  };
}
