import { readFileSync } from 'node:fs';
import { phrases } from '../../cli/plan/phrases';
import { draftFrom } from '../../cli/plan/draftFrom';
import { readDraft } from '../../cli/plan/read';
import type { PlanDraft } from '../../src/planreading/draft';
import { planReadingIn } from '../../src/texts/planReading';

const da = planReadingIn('da');

async function read(text: string, json: boolean, year?: number) {
  const known = year === undefined ? {} : { year };
  const drafted = await draftFrom(new TextEncoder().encode(text), 'plan', known, 'da', da);
  if (drafted.is !== 'draft') return drafted;
  return readDraft(drafted.draft, drafted.defaults, drafted.told, json, da);
}

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

  it('gives no plan while questions are open, and says which', async () => {
    const output = await read(text, false);
    if (!('lines' in output)) throw new Error('no draft');
    expect(output.plan).toBeUndefined();
    expect(output.lines).toContain('4 spørgsmål skal besvares, før det er en plan:');
    expect(output.lines).toContain('   Vægtene er tilsammen 65, ikke 100.');
  });

  it('gives a plan when everything is printed', async () => {
    const sure = [
      'Plan for 2025',
      'Denne resultatplan er indgået mellem Kystministeriet og Fjordstyrelsen. Den gælder fra 1. januar 2025.',
      '2.1 Faglige mål',
      'Område Mål Resultatkrav Vægt',
      '1.1 Tilsyn Styrelsen skal føre tilsyn.',
      'Der skal gennemføres mindst 40 tilsynsbesøg.',
      '100',
    ].join('\n');
    const output = await read(sure, true);
    if (!('lines' in output)) throw new Error('no draft');
    expect(output.plan).toMatchObject({ id: 'fjordstyrelsen-2025', year: 2025, department: 'Kystministeriet' });
    expect(JSON.parse(output.lines[0] ?? '')).toMatchObject({ questions: [], plan: { id: 'fjordstyrelsen-2025' } });
  });

  it('refuses a text without a table, and a plan file with mistakes', async () => {
    expect(await read('Bare en tekst.', false)).toMatchObject({
      is: 'refused',
      sentence: expect.stringContaining('ingen tabel') as string,
    });
    expect(await read('{"format": "maalstatus-plan/1"}', false)).toMatchObject({ is: 'refused' });
  });
});

describe('plan -- read of a plan file', () => {
  const file = readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8');

  it('is the plan itself for its own year', async () => {
    expect(await read(file, true, 2024)).toMatchObject({ is: 'plan', plan: { id: 'hjemrejsestyrelsen-2024' } });
  });

  it('is the start of another year: days and years moved, every number open', async () => {
    const output = await read(file, true, 2025);
    if (!('lines' in output)) throw new Error('no draft');
    expect(output.plan).toBeUndefined();
    const draft = JSON.parse(output.lines[0] ?? '') as PlanDraft & {
      readonly questions: readonly { readonly ask: readonly string[] }[];
    };
    const requirements = draft.sections.flatMap(({ goals }) =>
      goals.flatMap(({ blocks }) => blocks.flatMap((block) => block.requirements)),
    );
    expect(draft.year).toMatchObject({ value: 2025 });
    expect(requirements.map(({ measure }) => measure.state)).not.toContain('sure');
    expect(requirements.find(({ text }) => text.text.includes('indsende oversigt'))).toMatchObject({
      text: { text: expect.stringContaining('4. kvartal 2025') as string },
      measure: { value: { parts: [{ measure: { due: '2025-06-30' } }, { measure: { due: '2025-12-31' } }] } },
    });
    expect(draft.questions.map(({ ask }) => ask)).toEqual([['lastYear']]);
  });
});
