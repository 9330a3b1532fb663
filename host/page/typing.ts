/** What a Danish Excel makes of what is typed into a cell. */
export type Typed =
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /** Looks like a number to others, but is a text to a Danish Excel. */
  | { readonly kind: 'text' };

const DAY_MS = 86_400_000;
const UNIX_EPOCH = 25_569;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/;

function numberOf(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : undefined;
}

function dayOf(text: string): number | undefined {
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS + UNIX_EPOCH : undefined;
}

/** "0,85" → 0.85; "1.234,5" → 1234.5; "85 %" → 0.85; "31-12-2024" → 45657; "0.85" and "31.12.2024" stay texts. Undefined: leave it. */
export function danishTyped(text: string): Typed | undefined {
  const plain = text.trim();
  if (plain === '' || plain.startsWith('=') || plain.startsWith("'")) return undefined;
  const value = numberOf(plain);
  if (value !== undefined) return { kind: 'number', value };
  const percent = /^(.*\d)\s*%$/.exec(plain)?.[1];
  const share = percent === undefined ? undefined : numberOf(percent);
  if (share !== undefined)
    return { kind: 'number', value: Number((share / 100).toPrecision(15)), format: plain.includes(',') ? '0.00%' : '0%' };
  const day = dayOf(plain);
  if (day !== undefined) return { kind: 'number', value: day, format: 'dd-mm-yyyy' };
  return /^[+-]?[\d.,]+%?$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(plain) ? { kind: 'text' } : undefined;
}
