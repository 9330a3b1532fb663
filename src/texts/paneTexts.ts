/**
 * From data with a code to sentences, over the tables of one language. The tables are handed in, so that the pane can fetch a second
 * language when somebody asks for it.
 */
import type { PaneKey } from './da/pane';
import type { Language } from './language';
import { fill, type Values } from './fill';

type Table = Readonly<Record<string, string>>;

/** What a person can be told in one language before anything is fetched. */
export interface Sentences {
  readonly language: Language;
  readonly pane: Readonly<Record<PaneKey, string>>;
  readonly findings: Table;
  readonly excel: Table;
}

/** Anything with a code and the values of its sentence. */
export interface Coded {
  readonly code: string;
  readonly values: Values;
}

export interface FindingSentences {
  /** A few words: what kind of fault it is. */
  readonly title: string;
  /** What is wrong, with the value found. */
  readonly what: string;
  readonly remedy: string;
}

export type Say = (key: PaneKey, values?: Values) => string;

export interface Texts {
  readonly language: Language;
  readonly say: Say;
  readonly findingSentences: (finding: Coded) => FindingSentences;
  /** What Excel answered. */
  readonly excelSentence: (answer: Coded) => string;
}

export function textsOf({ language, pane, findings, excel }: Sentences): Texts {
  return {
    language,
    say: (key, values = {}) => fill(pane[key], values, language),
    findingSentences: (finding) => {
      const values = named(finding.values, findings);
      const variant = String(finding.values['variant'] ?? '');
      const part = (name: string) => fill(nearest(findings, `${finding.code}.${name}`, variant) ?? '', values, language);
      return { title: part('title') || finding.code, what: part('what') || finding.code, remedy: part('remedy') };
    },
    excelSentence: ({ code, values }) => fill(excel[code] ?? code, values, language),
  };
}

/** Words for values that are codes themselves: an error, a status, one of our columns. */
function named(values: Values, table: Table): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, table[`value.${name}.${String(value)}`] ?? value]),
  );
}

/** "MRP107.what.differs.number", else "MRP107.what.differs", else "MRP107.what". */
function nearest(table: Table, key: string, variant: string): string | undefined {
  const steps = variant === '' ? [] : variant.split('.');
  for (let length = steps.length; length >= 0; length -= 1) {
    const sentence = table[[key, ...steps.slice(0, length)].join('.')];
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}
