/**
 * Texts and numbers that look like a Danish CPR number: a plausible day, month and year, then four digits. Modulus 11 is not asked for:
 * numbers given out since 2007 need not satisfy it. Numbers of people who had another number before carry the day plus 60.
 */
const IN_TEXT = /(?<![\p{L}\d.,/-])(\d{2})(\d{2})(\d{2})(?: ?[-\u2010-\u2015\u2212] ?| )?(\d{4})(?![\p{L}\d]|[.,-]\d)/gu;

export function holdsCpr(text: string): boolean {
  for (const [, day = '', month = ''] of text.matchAll(IN_TEXT)) {
    if (isPlausible(day, month)) return true;
  }
  return false;
}

/** A number typed without the hyphen; Excel drops a leading zero. */
export function isCprNumber(value: number): boolean {
  if (!Number.isInteger(value) || value < 100_000_000 || value > 9_999_999_999) return false;
  const digits = String(value).padStart(10, '0');
  return isPlausible(digits.slice(0, 2), digits.slice(2, 4));
}

/** The day stays, so that the reader can find it; the rest becomes dots. */
export function maskCpr(text: string): string {
  return text.replace(IN_TEXT, (whole, day: string, month: string) => (isPlausible(day, month) ? `${day}••••-••••` : whole));
}

function isPlausible(day: string, month: string): boolean {
  const dayNumber = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return dayNumber >= 1 && dayNumber <= 31 && Number(month) >= 1 && Number(month) <= 12;
}
