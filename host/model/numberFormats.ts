/** Number formats as Excel keeps them, and so as it reads them back and saves them. */

/** Quoted texts, escaped signs, padding, what stands in brackets, and single signs. */
const TOKENS = /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]|[^]/g;

/** A backslash before each space that is shown, and in a format of days or times before dots and dashes. */
export function escapedFormat(format: string): string {
  if (format === 'General' || format === '@') return format;
  const sections = (format.match(TOKENS) ?? []).reduce<string[][]>(
    (found, token) => {
      if (token === ';') found.push([]);
      else found.at(-1)?.push(token);
      return found;
    },
    [[]],
  );
  return sections.map((tokens) => escapedSection(tokens)).join(';');
}

function escapedSection(tokens: readonly string[]): string {
  const isDate = tokens.some((token) => /^[ymdhs]$/i.test(token));
  return tokens.map((token) => (token === ' ' || (isDate && (token === '-' || token === '.')) ? `\\${token}` : token)).join('');
}
