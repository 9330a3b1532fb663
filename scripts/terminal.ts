/**
 * The only way from here to a person's terminal. Texts of cells, files and sheets may hold signs that a terminal obeys – clear the screen,
 * change the title, write from right to left – so they are shown instead of sent.
 */
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

/** Each text is one line, whatever line ends are in it. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.map(visible).join('\n')}\n`);
}

/** For other programs: JSON escapes its own. */
export function printJson(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** Why something was not done. Its line ends are ours. */
export function complain(...sentences: readonly string[]): void {
  process.stderr.write(
    `${sentences
      .flatMap((sentence) => sentence.split('\n'))
      .map(visible)
      .join('\n')}\n`,
  );
}
