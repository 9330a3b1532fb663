/** One command: its options, its help, and what it does. The arguments come in and the exit code goes out; nothing else of the process is touched. */
import type { Language } from '../src/texts/language';
import { languageOf, readArguments, type Asked } from './arguments';
import { helpOf, usage, type Described } from './help';
import type { Io } from './io';
import { EVERYWHERE, type Options, type ValuesOf } from './options';
import { tellIn, type Tell } from './tell';
import { terminalOf, type Terminal } from './terminal';

/** The exit code of everything that was not done: a wrong call, a file that cannot be read, a copy that cannot be written. */
export const NOT_DONE = 2;

export interface Command extends Described {
  readonly main: (args: readonly string[], io: Io) => Promise<number>;
}

/** A call without mistakes, and what it takes to answer it. */
export interface Call<O extends Options> extends Asked<O>, Terminal {
  readonly values: ValuesOf<O>;
  readonly language: Language;
  readonly tell: Tell;
  readonly io: Io;
  /** Says why the call cannot be followed, with the usage below; answers the exit code. */
  readonly wrongCall: (sentence: string) => number;
  /** Says why something was not done; answers the exit code. */
  readonly notDone: (sentence: string) => number;
}

interface Definition<O extends Options> extends Omit<Described, 'options'> {
  readonly options: O;
  readonly run: (call: Call<O>) => Promise<number> | number;
}

export function command<O extends Options>({ run, options, ...described }: Definition<O>): Command {
  const all = { ...options, ...EVERYWHERE };
  const self = { ...described, options: all };
  return {
    ...self,
    main: async (args, io) => {
      const language = languageOf(args);
      const tell = tellIn(language);
      const terminal = terminalOf(io);
      const notDone = (sentence: string): number => {
        terminal.complain(sentence);
        return NOT_DONE;
      };
      const wrongCall = (sentence: string): number => notDone(`${sentence}\n${usage(self, language)}`);
      if (args.includes('--help')) {
        terminal.print(...helpOf(self, language));
        return 0;
      }
      const asked = readArguments(args, all);
      if ('problem' in asked) return wrongCall(tell(asked.problem, asked.values));
      if (asked.operands.length === 0) return wrongCall(tell('noFiles'));
      return run({ ...asked, ...terminal, language, tell, io, wrongCall, notDone });
    },
  };
}
