/** The sentences of a finding, chosen by its code and variant. */
import { findingsDa } from './da/findings';
import { findingsEn } from './en/findings';
import { fill, type Language, type Values } from './fill';

export interface FindingSentences {
  /** A few words: what kind of fault it is. */
  readonly title: string;
  /** One sentence of what is wrong, with the value found. */
  readonly what: string;
  /** One sentence of what to do. */
  readonly remedy: string;
  /** Why the rule exists. */
  readonly why: string;
}

const TEXTS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  da: new Map(Object.entries(findingsDa)),
  en: new Map(Object.entries(findingsEn)),
};

/** Sentences of a finding or observation; a code without sentences is shown as itself, since a plan year may bring new rules. */
export function findingSentences(
  finding: { readonly code: string; readonly values: Values },
  language: Language,
): FindingSentences {
  const texts = TEXTS[language];
  const { code } = finding;
  const values = named(finding.values, texts);
  const variant = String(finding.values['variant'] ?? '');
  const say = (part: string): string => {
    const template = texts.get(`${code}.${part}.${variant}`) ?? texts.get(`${code}.${part}`);
    return template === undefined ? '' : fill(template, values, language);
  };
  return { title: say('title') || code, what: say('what') || code, remedy: say('remedy'), why: say('why') };
}

/** Words for values that are codes themselves: an error, a status, one of our columns. */
function named(values: Values, texts: ReadonlyMap<string, string>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, texts.get(`value.${name}.${String(value)}`) ?? value]),
  );
}
