/** The help of a command, made from the very options it reads. */
import { commandHelpDa, type CommandHelpKey } from '../src/texts/da/commandHelp';
import { commandHelpEn } from '../src/texts/en/commandHelp';
import type { Language } from '../src/texts/language';
import type { Option, Options } from './options';

const NAME = 'maalstatus';
const GAP = 2;
const WIDTH = 100;

export interface Described {
  readonly name: string;
  readonly about: CommandHelpKey;
  /** What stands without an option's name: "FIL…". */
  readonly operands: CommandHelpKey;
  readonly exitCodes: CommandHelpKey;
  readonly options: Options;
}

type Say = (key: CommandHelpKey) => string;

function sayIn(language: Language): Say {
  const sentences = language === 'da' ? commandHelpDa : commandHelpEn;
  return (key) => sentences[key];
}

/** One line with all options of the command; those that may be left out in brackets. */
export function usage({ name, operands, options }: Described, language: Language): string {
  const say = sayIn(language);
  const shown = Object.entries(options).map(([option, kind]) => {
    const written = withHint(option, kind, say);
    if (kind.is === 'needed') return written;
    return kind.is === 'many' ? `[${written}]…` : `[${written}]`;
  });
  return `${say('usage')}: ${[NAME, name, say(operands), ...shown].join(' ')}`;
}

export function helpOf(command: Described, language: Language): readonly string[] {
  const say = sayIn(language);
  const options = Object.entries(command.options).map(([option, kind]): Row => [
    `  ${withHint(option, kind, say)}`,
    say(kind.help),
  ]);
  return [
    usage(command, language),
    '',
    ...wrapped(say(command.about)),
    '',
    ...table(options),
    '',
    ...wrapped(say(command.exitCodes)),
  ];
}

/** What there is to ask for. */
export function overviewOf(commands: readonly Described[], language: Language): readonly string[] {
  const say = sayIn(language);
  return [
    `${say('usage')}: ${NAME} ${say('hintCommand')} …`,
    '',
    ...table(commands.map(({ name, about }): Row => [`  ${name}`, say(about)])),
    '',
    ...wrapped(say('moreHelp')),
  ];
}

export function noCommand(found: string | undefined, language: Language): readonly string[] {
  const say = sayIn(language);
  return found === undefined ? [say('noCommandGiven')] : [say('noSuchCommand').replace('{found}', () => found)];
}

function withHint(name: string, option: Option, say: Say): string {
  return option.is === 'flag' ? `--${name}` : `--${name} ${say(option.hint)}`;
}

type Row = readonly [name: string, sentence: string];

function table(rows: readonly Row[]): readonly string[] {
  const column = Math.max(...rows.map(([name]) => name.length)) + GAP;
  return rows.flatMap(([name, sentence]) =>
    wrapped(sentence, WIDTH - column).map((line, at) => (at === 0 ? name : '').padEnd(column) + line),
  );
}

function wrapped(sentence: string, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
