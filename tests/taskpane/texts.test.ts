import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CREDIT_NAMES, EXCLUDED_NAMES } from '../../src/results/rule';
import { danish } from '../../src/texts/da';
import { paneDa } from '../../src/texts/da/pane';
import { english } from '../../src/texts/en';
import { paneEn } from '../../src/texts/en/pane';
import { speechOf } from '../../src/texts/speech';

const SOURCE = join(__dirname, '../../src/taskpane');

const places = (template: string): string[] => [...template.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

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
    expect(Object.keys(paneDa).filter((key) => !built.has(key) && !source.includes(`'${key}'`))).toEqual([]);
  });

  it('have the same places for values in both languages', () => {
    const differing = Object.entries(paneDa).filter(([key, template]) => {
      const other = Object.entries(paneEn).find(([name]) => name === key)?.[1] ?? '';
      return places(other).join() !== places(template).join();
    });
    expect(differing).toEqual([]);
  });
});

describe('a code', () => {
  it('takes the nearest sentence to its variant, and the values in words', () => {
    const table = {
      'MRP999.what': 'Der står {error}.',
      'MRP999.what.big': 'Stort: {n}.',
      'value.error.#N/A': 'ikke tilgængelig',
    };
    const { findingSentences } = speechOf({ ...danish, findings: table });
    expect(findingSentences({ code: 'MRP999', values: { variant: 'big.very', n: 1234 } }).what).toBe('Stort: 1.234.');
    expect(findingSentences({ code: 'MRP999', values: { error: '#N/A' } }).what).toBe('Der står ikke tilgængelig.');
  });

  it('without a sentence is shown as itself', () => {
    expect(speechOf(english).evidenceSentence({ code: 'unheardOf', values: {} })).toBe('unheardOf');
    expect(speechOf(english).findingSentences({ code: 'MRP998', values: {} })).toMatchObject({ title: 'MRP998', what: 'MRP998' });
  });

  it('of a plan file stands with its place', () => {
    const problem = { path: 'sections[0].id', code: 'duplicateId', values: { id: '1.1' } };
    expect(speechOf(danish).problemSentence(problem)).toMatch(/^sections\[0\]\.id: .*1\.1/);
  });
});
