/**
 * Number formats in one form. Excel keeps a format as it likes: spaces, dashes and dots come back with a backslash before them, texts with or
 * without quotes, letters of dates in either case. A file has the one way of writing, the open workbook perhaps another.
 */

/** Quoted texts, escaped signs, padding and filling, what stands in brackets, and single signs. */
const TOKENS = /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]|[^]/g;
/** Signs that mean something by themselves. Everything else is shown as it stands. */
const CODE = /^[0#?.,;%@/ymdhsebg]$/i;
const WHOLE_CODES = /^(?:general|am\/pm|a\/p|e[+-])/i;

const known = new Map<string, string>();

/** The same text for formats that show the same. */
export function plainNumberFormat(format: string): string {
  const found = known.get(format) ?? compute(format);
  known.set(format, found);
  return found;
}

export function sameNumberFormat(first: string, second: string): boolean {
  return first === second || plainNumberFormat(first) === plainNumberFormat(second);
}

function compute(format: string): string {
  let plain = '';
  for (let rest = format; rest !== '';) {
    const whole = WHOLE_CODES.exec(rest)?.[0];
    const token = whole ?? new RegExp(TOKENS.source).exec(rest)?.[0] ?? rest;
    plain += whole === undefined ? plainToken(token) : whole.toLowerCase();
    rest = rest.slice(token.length);
  }
  // An hour of one digit is what a Mac makes of two.
  const hours = plain.replace(/(?<![h\\])hh(?!h)/g, 'h');
  // Excel adds the section of texts to a date that is chosen from its list.
  return /^[^;]*[ymdhs][^;]*;@$/.test(hours) ? hours.slice(0, -2) : hours;
}

function plainToken(token: string): string {
  if (token.startsWith('"')) return literal(token.slice(1).replace(/"$/, ''));
  if (token.startsWith('\\')) return literal(token.slice(1));
  if (/^[_*]/.test(token)) return token;
  if (token.startsWith('[')) return token.toLowerCase();
  return CODE.test(token) ? token.toLowerCase() : literal(token);
}

function literal(text: string): string {
  return Array.from(text, (sign) => `\\${sign}`).join('');
}
