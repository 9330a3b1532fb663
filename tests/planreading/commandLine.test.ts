import { readFileSync } from 'node:fs';
import { phrases } from '../../cli/plan/phrases';
import { readPlanText } from '../../cli/plan/read';
import { planReadingIn } from '../../src/texts/planReading';

const da = planReadingIn('da');

describe('plan -- phrases', () => {
  it('answers each line with one object, an empty line too', () => {
    const output = phrases('Mindst 40 tilsyn\n\n8 uger\n', undefined, true, da);
    const objects = output?.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects?.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Mindst 40 tilsyn', 'sure'],
      ['', 'ask'],
      ['8 uger', 'guess'],
    ]);
    expect(Object.keys(objects?.[0] ?? {})).toEqual(['text', 'confidence', 'measure', 'ask', 'evidence']);
    expect(output?.open).toBe(true);
  });

  it('is told in Danish what was read and what is open, with the number of the line', () => {
    expect(phrases('\nAntallet af klager skal falde med 10 pct. i forhold til 2023.', 2024, false, da)?.lines).toEqual([
      '2. Antallet af klager skal falde med 10 pct. i forhold til 2023.',
      '   Forslag: fald på 10 pct. i forhold til 2023',
      '   ? Udgangspunktets tal står ikke i planen. Hvad er det?',
      '   ? Tallet står uden »mindst« eller »højst«. Hvilken side er opfyldt?',
      '   Læst af: retning »falde«, mål »10«, enhed »pct.«, udgangspunkt »i forhold til 2023«',
      '1 krav: 0 sikre, 1 forslag, 0 skal besvares.',
    ]);
  });

  it('has nothing to print of a file without demands', () => {
    expect(phrases('\n \n', undefined, false, da)).toBeUndefined();
  });
});

describe('plan -- read', () => {
  const text = readFileSync('tests/fixtures/plans/maal-og-resultatplan-2024.txt', 'utf8');

  it('gives no plan while questions are open, and says which', () => {
    const output = readPlanText(text, {}, false, da);
    expect(output?.plan).toBeUndefined();
    expect(output?.lines).toContain('4 spørgsmål skal besvares, før det er en plan:');
    expect(output?.lines).toContain('   Vægtene er tilsammen 65, ikke 100.');
  });

  it('gives a plan when everything is printed', () => {
    const sure = [
      'Plan for 2025',
      'Denne resultatplan er indgået mellem Kystministeriet og Fjordstyrelsen. Den gælder fra 1. januar 2025.',
      '2.1 Faglige mål',
      'Område Mål Resultatkrav Vægt',
      '1.1 Tilsyn Styrelsen skal føre tilsyn.',
      'Der skal gennemføres mindst 40 tilsynsbesøg.',
      '100',
    ].join('\n');
    const output = readPlanText(sure, {}, true, da);
    expect(output?.plan).toMatchObject({ id: 'fjordstyrelsen-2025', year: 2025, department: 'Kystministeriet' });
    expect(JSON.parse(output?.lines[0] ?? '')).toMatchObject({ questions: [], plan: { id: 'fjordstyrelsen-2025' } });
  });

  it('has nothing to say of a text without a table', () => {
    expect(readPlanText('Bare en tekst.', {}, false, da)).toBeUndefined();
  });
});
