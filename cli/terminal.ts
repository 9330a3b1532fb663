/**
 * The only way from here to a person's terminal. Texts of cells, files and sheets may hold signs that a terminal obeys – clear the screen,
 * change the title, write from right to left – so they are shown instead of sent.
 */
import type { Io } from './io';

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
/** Controls, separators of lines, and the signs that turn the direction of writing. */
const OBEYED =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line, harmless and with everything to be seen: "␛[2J" for what would clear the screen. */
export function visible(text: string): string {
  return text.replace(OBEYED, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === DELETE) return '␡';
    if (code < 32) return String.fromCharCode(CONTROL_PICTURES + code);
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

export interface Terminal {
  /** Each text is one line, whatever line ends are in it. */
  readonly print: (...lines: readonly string[]) => void;
  /** For other programs: JSON escapes its own. */
  readonly printJson: (answer: unknown) => void;
  /** The same of answers that are JSON already, one a line. */
  readonly printJsonLines: (lines: readonly string[]) => void;
  /** Why something was not done. Its line ends are ours. */
  readonly complain: (...sentences: readonly string[]) => void;
}

export function terminalOf({ stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>): Terminal {
  const shown = (lines: readonly string[]): string => `${lines.map(visible).join('\n')}\n`;
  return {
    print: (...lines) => stdout(shown(lines)),
    printJson: (answer) => stdout(`${JSON.stringify(answer)}\n`),
    printJsonLines: (lines) => stdout(`${lines.join('\n')}\n`),
    complain: (...sentences) => stderr(shown(sentences.flatMap((sentence) => sentence.split('\n')))),
  };
}
