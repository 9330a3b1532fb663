/** `maalstatus`: the pane's work without a screen. See docs/command-line.md. */
import { languageOf } from './arguments';
import { NOT_DONE, type Command } from './command';
import { check } from './commands/check';
import { consolidate } from './commands/consolidate';
import { documents } from './commands/documents';
import { plan } from './commands/plan';
import { rounds } from './commands/rounds';
import { template } from './commands/template';
import { noCommand, overviewOf } from './help';
import type { Io } from './io';
import { terminalOf } from './terminal';

export const COMMANDS: readonly Command[] = [check, consolidate, rounds, documents, plan, template];

/** Answers the exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  // What is made from a plan is found under "plan" as well.
  const [name, ...rest] = args[0] === 'plan' && args[1] === template.name ? args.slice(1) : args;
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return command.main(rest, io);
  const { print, complain } = terminalOf(io);
  const language = languageOf(args);
  if (args.includes('--help')) {
    print(...overviewOf(COMMANDS, language));
    return 0;
  }
  complain(...noCommand(name, language), ...overviewOf(COMMANDS, language));
  return NOT_DONE;
}
