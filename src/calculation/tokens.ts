/** A formula cut into its signs. English names, commas between arguments, as Excel keeps formulas in files. */
import { NotCalculated } from './values';

export type Token =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'error'; readonly value: string }
  /** A reference, a name, TRUE or FALSE; `sheet` is what stood before "!". */
  | { readonly is: 'word'; readonly value: string; readonly sheet: string | undefined }
  /** A function's name with its opening bracket. */
  | { readonly is: 'call'; readonly value: string }
  | { readonly is: 'sign'; readonly value: string };

const WORD = String.raw`[\p{L}_\\$][\p{L}\p{N}_.\\$?]*`;
const PATTERN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?<error>#(?:N/A|[A-Z]+(?:/0)?[!?]))`,
    String.raw`(?<call>(?:_xlfn\.)?[\p{L}][\p{L}\p{N}_.]*)\(`,
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<sheet>${WORD}))!)?(?<word>\$?\d{1,7}:\$?\d{1,7}|${WORD}(?::${WORD})?)`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>%(),])`,
  ].join('|'),
  'uy',
);

/** `formula` without its leading "=". Throws `NotCalculated` at a sign that it does not know: unions, arrays, other workbooks. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(formula)?.groups;
    if (!groups) throw new NotCalculated(`an unknown sign at ${at + 1}`);
    const token = tokenOf(groups);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { text, error, call, quoted, sheet, word, number, sign } = groups;
  if (text !== undefined) return { is: 'text', value: text.replaceAll('""', '"') };
  if (error !== undefined) return { is: 'error', value: error };
  if (call !== undefined) return { is: 'call', value: call.toUpperCase().replace('_XLFN.', '') };
  if (word !== undefined) return { is: 'word', value: word, sheet: quoted?.replaceAll("''", "'") ?? sheet };
  if (number !== undefined) return { is: 'number', value: Number(number) };
  return sign === undefined ? undefined : { is: 'sign', value: sign };
}
