import fc from 'fast-check';
import { readDemand, LONGEST_DEMAND } from '../../src/planreading/readDemand';
import { planReadingDa } from '../../src/texts/da/planReading';
import { ASK_CODES } from '../../src/planreading/types';
import { describeMeasure, evidenceName } from '../../src/planreading/describe';
import { planReadingIn } from '../../src/texts/planReading';
import { COUNT } from './sentences/count';
import { MILESTONE } from './sentences/milestone';
import { OTHERS } from './sentences/others';
import { SHARE } from './sentences/share';

const say = planReadingIn('da');

describe('reading one demand', () => {
  it('says of every word what it was taken for', () => {
    for (const { text } of [...COUNT, ...SHARE, ...MILESTONE, ...OTHERS]) {
      const { evidence } = readDemand(text, { year: 2024 });
      let end = 0;
      for (const { from, to } of evidence) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      for (const { index, 0: word } of text.matchAll(/[\p{L}\d]+/gu)) {
        expect({ text, word, told: evidence.some(({ from, to }) => from <= index && to >= index + word.length) }).toEqual({
          text,
          word,
          told: true,
        });
      }
    }
  });

  it('points at the target and at what it did not take for one', () => {
    const text = 'Mindst 90 pct. af sagerne, jf. lovens § 12, skal være afgjort inden for 30 dage.';
    const { evidence } = readDemand(text);
    const found = (as: string) => evidence.filter((mark) => mark.as === as).map(({ from, to }) => text.slice(from, to));
    expect(found('target')).toEqual(['90']);
    expect(found('law')).toEqual(['§ 12']);
    expect(found('window')).toEqual(['inden for 30 dage']);
  });

  it('never says sure where something is left to ask, and always asks where it is not sure', () => {
    for (const { text } of [...COUNT, ...SHARE, ...MILESTONE, ...OTHERS]) {
      const { confidence, ask, measure } = readDemand(text, { year: 2024 });
      if (confidence === 'sure') expect({ text, ask }).toEqual({ text, ask: [] });
      if (measure === null) expect(confidence).toBe('ask');
    }
  });

  it('leaves the year open when neither the demand nor the plan prints it', () => {
    expect(readDemand('Styrelsen skal med udgangen af 2. kvartal indsende en status.')).toMatchObject({
      confidence: 'guess',
      measure: { kind: 'milestone', due: '--06-30' },
      ask: ['yearNotPrinted'],
    });
  });

  it('takes nothing for a demand where there is none', () => {
    for (const text of ['', '   ', '---', '…'])
      expect(readDemand(text)).toMatchObject({ confidence: 'ask', measure: null, ask: ['noDemand'] });
  });

  it('asks for a text that is too long to be one demand to be divided', () => {
    const text = 'Mindst 90 pct. af sagerne skal afgøres inden for 30 dage. '.repeat(60);
    expect(text.length).toBeGreaterThan(LONGEST_DEMAND);
    expect(readDemand(text)).toMatchObject({ confidence: 'ask', measure: null, ask: ['tooLong'] });
  });

  it('is never sure of a sentence that is not Danish', () => {
    for (const text of [
      'Minst 90 procent av ärendena ska avgöras inom 30 dagar.',
      'At least 90 per cent of the applications shall be decided within 30 days.',
      'Minst 90 prosent av sakene skal behandles innen 30 dager.',
    ]) {
      const { confidence, ask } = readDemand(text);
      expect(confidence).not.toBe('sure');
      expect(ask).toContain('otherLanguage');
    }
  });

  it('answers any text without failing, and twice the same', () => {
    const words = fc.constantFrom(
      'mindst',
      'højst',
      '90',
      'pct.',
      'af',
      'sagerne',
      'inden',
      'for',
      '10',
      'dage',
      'og',
      'samt',
      'at',
      ',',
      '.',
      '2.',
      'kvartal',
      '2024',
      '-',
      'fra',
      'til',
      'i',
      'forhold',
      'falder',
      ')',
      'a',
      '|',
      '•',
      '½',
      '>',
      'heraf',
      'mellem',
      'hhv.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const read = readDemand(text, { year: 2024 });
        expect(readDemand(text, { year: 2024 })).toEqual(read);
        if (read.measure) expect(describeMeasure(read.measure, say)).not.toContain('{');
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => readDemand(text).text === text));
  });
});

describe('the words of a reading', () => {
  it('has a question for every code and a name for everything a word can be taken for', () => {
    for (const code of ASK_CODES) expect(planReadingDa[code]).toMatch(/[?.]$/);
    for (const { text } of [...COUNT, ...OTHERS])
      for (const { as } of readDemand(text).evidence) expect(evidenceName(as, say)).toBeTruthy();
  });

  it('tells a measure in one line', () => {
    const told = (text: string) => {
      const { measure } = readDemand(text, { year: 2024 });
      return measure && describeMeasure(measure, say);
    };
    expect(told('Mindst 90 pct. af sagerne skal afgøres inden for 30 dage.')).toBe(
      'mindst 90 pct. af sagerne, inden for 30 dage',
    );
    expect(told('Antallet af klager skal falde med mindst 10 pct. i forhold til 2023.')).toBe(
      'fald på 10 pct. i forhold til 2023',
    );
    expect(told('Styrelsen skal i 2. kvartal udvælge sager.')).toBe('leveret senest 30.6.2024, tidligst 1.4.2024');
  });
});
