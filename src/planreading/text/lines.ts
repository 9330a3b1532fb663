/** The lines of a plain text with their places, and texts glued together from lines that were broken. */
import type { Words } from '../draft';

export interface Line {
  /** Without spaces at the ends. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The first of a page: text taken from a PDF has a space or a form feed there. */
  readonly newPage: boolean;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const start = from + raw.indexOf(trimmed);
    if (trimmed !== '')
      lines.push({
        text: trimmed,
        from: start,
        to: start + trimmed.length,
        newPage: /^[ \f]\S/.test(raw),
      });
    from += raw.length + 1;
  }
  return lines;
}

/** Lines as running text: "gennem-" + "ført" is one word, "børne-" + "og" and "ISO-" + "27001" keep their hyphen. */
export function glued(lines: readonly Line[]): Words {
  let text = '';
  for (const line of lines) text = joined(text, line.text);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    from: lines[0]?.from ?? 0,
    to: lines.at(-1)?.to ?? 0,
  };
}

/** Small words behind a hyphen at the end of a line: the word before stands for the beginning of a longer one ("børne- og ungeområdet"). */
const JOINING = /^(?:og|eller|samt|m\.v\.|mv)\b/;

function joined(before: string, next: string): string {
  if (before === '') return next;
  // "Leverandørstyring/" + "databehandlerforhold"
  if (/\p{L}\/$/u.test(before)) return before + next;
  if (!/\p{L}-$/u.test(before) || JOINING.test(next)) return `${before} ${next}`;
  // "ISO-" + "27001", "EU-" + "Borgere"
  if (!/^\p{Ll}/u.test(next)) return before + next;
  // "informationssikker-" + "heds-området": the hyphen inside a word stays where it was printed.
  return before.slice(0, -1) + next;
}
