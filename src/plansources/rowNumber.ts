/** The number of a row as printed: "1.1", "1.1.a", "1.1 a)", "1.1.a.1", "Mål 3", "a)". */

export interface RowNumber {
  /** "1.1"; empty where the row only has its letter. */
  readonly goal: string;
  readonly letter: string | undefined;
  /** The figures behind the letter. */
  readonly part: string | undefined;
}

const NUMBER =
  /^(?:(?:mål|resultatmål|krav|resultatkrav|nr|no|goal)\.?\s*)?(\d{1,3}(?:\.\d{1,3})*)?\.?\s*(?:([a-zæøå])\b\)?)?(?:\s*\.?\s*(\d{1,2})\)?)?$/i;

/** Undefined where the text is no number of a row. */
export function rowNumberOf(text: string): RowNumber | undefined {
  const [, goal = '', letter, part] = NUMBER.exec(text.trim()) ?? [];
  if (goal === '' && letter === undefined) return undefined;
  return { goal, letter: letter?.toLowerCase(), part };
}

const IN_FRONT = /^(\d{1,2}(?:\.\d{1,2})+|\d{1,2}\.(?=\s))\.?\s+(?=\p{L})/u;

/** "1.1 Hjemrejsesagsbehandling": the number in front of a name, and where the name begins. */
export function numberInFront(text: string): { readonly goal: string; readonly length: number } | undefined {
  const match = IN_FRONT.exec(text);
  return match?.[1] === undefined ? undefined : { goal: match[1].replace(/\.$/, ''), length: match[0].length };
}
