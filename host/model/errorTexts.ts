/** Errors as a Danish Excel writes and understands them. */
const DANISH: Readonly<Record<string, string>> = {
  '#DIV/0!': '#DIVISION/0!',
  '#N/A': '#I/T',
  '#NAME?': '#NAVN?',
  '#NULL!': '#NUL!',
  '#REF!': '#REFERENCE!',
  '#VALUE!': '#VÆRDI!',
};

export type ErrorLanguage = 'da' | 'en';

export function shownError(code: string, language: ErrorLanguage): string {
  return (language === 'da' ? DANISH[code] : undefined) ?? code;
}

/** The error that the text is in this language; a code of another language is a plain text. */
export function enteredError(text: string, language: ErrorLanguage, isCode: (text: string) => boolean): string | undefined {
  const known = text.toUpperCase();
  if (language === 'en') return isCode(known) ? known : undefined;
  const danish = Object.entries(DANISH).find(([, shown]) => shown === known)?.[0];
  if (danish !== undefined) return danish;
  return isCode(known) && !(known in DANISH) ? known : undefined;
}
