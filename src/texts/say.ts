/** Data with a code becomes sentences: findings, evidence and plan problems in the chosen language. */
import { evidenceDa } from './da/evidence';
import { findingsDa } from './da/findings';
import { problemsDa } from './da/problems';
import { evidenceEn } from './en/evidence';
import { findingsEn } from './en/findings';
import { problemsEn } from './en/problems';
import { fill, type Language, type Values } from './fill';

type Sentences = Readonly<Record<string, string>>;

const FINDINGS: Readonly<Record<Language, Sentences>> = { da: findingsDa, en: findingsEn };
const EVIDENCE: Readonly<Record<Language, Sentences>> = { da: evidenceDa, en: evidenceEn };
const PROBLEMS: Readonly<Record<Language, Sentences>> = { da: problemsDa, en: problemsEn };

/** Anything with a code and the values its sentence needs: a finding, an observation. */
export interface Coded {
  readonly code: string;
  readonly values: Values;
  readonly found?: string | number;
}

export interface FindingSentences {
  readonly title: string;
  /** What is wrong, with the value found. */
  readonly what: string;
  /** What to do. */
  readonly remedy: string;
  /** Why the rule exists. */
  readonly why: string;
}

export function findingSentences(language: Language, finding: Coded): FindingSentences {
  const values = finding.found === undefined ? finding.values : { found: finding.found, ...finding.values };
  const variant = String(finding.values['variant'] ?? '');
  const part = (name: string) => fill(nearestSentence(FINDINGS[language], `${finding.code}.${name}`, variant), values, language);
  return { title: part('title'), what: part('what'), remedy: part('remedy'), why: part('why') };
}

export function evidenceSentence(language: Language, evidence: Coded): string {
  return fill(EVIDENCE[language][evidence.code] ?? evidence.code, evidence.values, language);
}

/** "sections[0].goals[1].id: Nummeret … bruges to gange." */
export function problemSentence(language: Language, problem: Coded & { readonly path: string }): string {
  const sentences = PROBLEMS[language];
  const text = fill(sentences[problem.code] ?? problem.code, problem.values, language);
  const frame = sentences[problem.path === '' ? 'wholeFile' : 'place'] ?? '{problem}';
  return fill(frame, { path: problem.path, problem: text }, language);
}

/** "MRP107.what.differs.number", else "MRP107.what.differs", else "MRP107.what"; the key itself when there is no sentence at all. */
function nearestSentence(sentences: Sentences, key: string, variant: string): string {
  const steps = variant === '' ? [] : variant.split('.');
  for (let length = steps.length; length >= 0; length--) {
    const sentence = sentences[[key, ...steps.slice(0, length)].join('.')];
    if (sentence !== undefined) return sentence;
  }
  return key;
}
