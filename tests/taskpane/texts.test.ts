import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CREDIT_NAMES, EXCLUDED_NAMES } from '../../src/results/ruleTexts';
import { danish } from '../../src/texts/da';
import { findingsDa } from '../../src/texts/da/findings';
import { goalsDa } from '../../src/texts/da/goals';
import { paneDa } from '../../src/texts/da/pane';
import { recognitionDa } from '../../src/texts/da/recognition';
import { english } from '../../src/texts/en';
import { fill } from '../../src/texts/fill';
import { whyOf } from '../../src/texts/findingsWhy';
import { problemSentence } from '../../src/texts/planProblems';
import { evidenceSentence } from '../../src/texts/recognition';
import { textsOf } from '../../src/texts/paneTexts';

const SOURCE = join(__dirname, '../../src/taskpane');
const TEXTS = join(__dirname, '../../src/texts');

const places = (template: string): string[] => [...template.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

/** Every table of an area, by the name it is exported under without its language. */
function tablesOf(language: 'da' | 'en'): Map<string, Readonly<Record<string, string>>> {
  const tables = new Map<string, Readonly<Record<string, string>>>();
  for (const file of readdirSync(join(TEXTS, language))) {
    const exported = jest.requireActual<Record<string, Readonly<Record<string, string>>>>(join(TEXTS, language, file));
    for (const [name, table] of Object.entries(exported)) {
      if (/(Da|En)$/.test(name)) tables.set(name.slice(0, -2), table);
    }
  }
  return tables;
}

describe('the pane’s sentences', () => {
  const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SOURCE, name), 'utf8'))
    .join('\n');

  it('are all said somewhere', () => {
    // The sentences of the rule are called by the names of its choices.
    const built = new Set([
      ...Object.values(CREDIT_NAMES).map((name) => `rule${name}`),
      ...Object.values(EXCLUDED_NAMES).map((name) => `ruleExcluded${name}`),
    ]);
    const keys = Object.keys({ ...paneDa, ...goalsDa, ...recognitionDa });
    expect(keys.filter((key) => !built.has(key) && !source.includes(`'${key}'`))).toEqual([]);
  });
});

describe('every area', () => {
  const [danishTables, englishTables] = [tablesOf('da'), tablesOf('en')];

  it('has the same places for values in both languages', () => {
    const differing = [...danishTables].flatMap(([area, table]) =>
      Object.entries(table)
        .filter(([key, template]) => places(englishTables.get(area)?.[key] ?? '').join() !== places(template).join())
        .map(([key]) => `${area}.${key}`),
    );
    expect(differing).toEqual([]);
  });
});

describe('a number in a sentence', () => {
  it('brings its word in the singular or the plural, or only chooses the word', () => {
    const said = (n: number): string => fill('Det gælder {n#krav#krav}{n?:?, blandt andre} 1.1 a).', { n }, 'da');
    expect([said(1), said(2)]).toEqual(['Det gælder 1 krav: 1.1 a).', 'Det gælder 2 krav, blandt andre 1.1 a).']);
    expect(fill('{n#grønt#grønne}, {m#grønt#grønne}', { n: 1, m: 0 }, 'da')).toBe('1 grønt, 0 grønne');
  });
});

describe('a code', () => {
  it('takes the nearest sentence to its variant, and the values in words', () => {
    const table = {
      'MRP999.what': 'Der står {error}.',
      'MRP999.what.big': 'Stort: {n}.',
      'value.error.#N/A': 'ikke tilgængelig',
    };
    const { findingSentences } = textsOf({ ...danish, findings: table });
    expect(findingSentences({ code: 'MRP999', values: { variant: 'big.very', n: 1234 } }).what).toBe('Stort: 1.234.');
    expect(findingSentences({ code: 'MRP999', values: { error: '#N/A' } }).what).toBe('Der står ikke tilgængelig.');
  });

  it('without a sentence is shown as itself', () => {
    expect(evidenceSentence('en', { code: 'unheardOf', values: {} })).toBe('unheardOf');
    expect(textsOf(english).findingSentences({ code: 'MRP998', values: {} })).toMatchObject({ title: 'MRP998', what: 'MRP998' });
  });

  it('of a rule says why it exists', () => {
    const codes = new Set(Object.keys(findingsDa).flatMap((key) => /^MRP\d+/.exec(key) ?? []));
    expect(codes.size).toBeGreaterThan(30);
    for (const code of codes) {
      expect(whyOf('da', code)).not.toBe(code);
      expect(whyOf('en', code)).not.toBe(code);
    }
  });

  it('of a plan file stands with its place', () => {
    const problem = { path: 'sections[0].id', code: 'duplicateId', values: { id: '1.1' } };
    expect(problemSentence('da', problem)).toMatch(/^sections\[0\]\.id: .*1\.1/);
  });
});
