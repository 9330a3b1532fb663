/** Finds the fixed expressions of a vocabulary in a row of tokens: the longest at each place, from left to right. */
import type { Token } from '../danish/tokens';

export interface Entry<T> {
  /** Alternatives, lower case; a "*" ends a stem: "reducer*". */
  readonly words: readonly string[];
  readonly means: T;
}

export interface Found<T> {
  readonly first: number;
  readonly last: number;
  readonly means: T;
}

interface Expression<T> {
  readonly words: readonly string[];
  readonly means: T;
}

/** Entries are looked up by the first letters of their first word. */
const KEY_LENGTH = 3;

export function phraseFinder<T>(entries: readonly Entry<T>[]): (tokens: readonly Token[]) => readonly Found<T>[] {
  const index = new Map<string, Expression<T>[]>();
  for (const { words, means } of entries) {
    for (const text of words) {
      const expression = { words: text.split(' '), means };
      const [first = ''] = text.replace(/\*.*/, '').split(' ');
      const key = keyOf(first);
      index.set(key, [...(index.get(key) ?? []), expression]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (tokens) => {
    const found: Found<T>[] = [];
    for (let at = 0; at < tokens.length;) {
      const text = tokens[at]?.text ?? '';
      const expression = index.get(keyOf(text))?.find(({ words }) => words.every((word, step) => fits(word, tokens[at + step])));
      if (expression)
        found.push({
          first: at,
          last: at + expression.words.length,
          means: expression.means,
        });
      at += expression?.words.length ?? 1;
    }
    return found;
  };
}

function keyOf(word: string): string {
  return word.slice(0, KEY_LENGTH);
}

function fits(word: string, token: Token | undefined): boolean {
  if (!token) return false;
  return word.endsWith('*') ? token.text.startsWith(word.slice(0, -1)) : token.text === word;
}
