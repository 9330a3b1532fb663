import { readFileSync } from 'node:fs';
import { parsePlan } from '../../src/plan/load';
import { defaultsFor } from '../../src/planreading/defaults';
import { answered, openPoints, questionsOf } from '../../src/planreading/draft';
import { draftOf } from '../../src/planreading/draftOf';
import { finish } from '../../src/planreading/finish';
import { glued, linesOf } from '../../src/planreading/text/lines';
import { planTextRows } from '../../src/planreading/text/planText';
import { encoded } from './support/encoded';

const TEXT = readFileSync('tests/fixtures/plans/maal-og-resultatplan-2024.txt', 'utf8');
const shipped = parsePlan(JSON.parse(readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8')));

describe('a plan as plain text, with broken lines and hyphenated words', () => {
  const draft = draftOf(planTextRows(TEXT));

  it('knows whose it is and of which year', () => {
    expect(draft.agency).toMatchObject({ state: 'sure', value: 'Hjemrejsestyrelsen' });
    expect(draft.department).toMatchObject({ state: 'sure', value: 'Udlændinge- og Integrationsministeriets departement' });
    expect(draft.year).toMatchObject({ state: 'sure', value: 2024 });
  });

  it('asks at most four questions', () => {
    expect(questionsOf(draft).map(({ ask, points }) => [ask, points.map(({ path }) => path)])).toEqual([
      [['baselineNotPrinted'], ['requirements.1.1.a.measure']],
      [['coverageMeaning'], ['requirements.1.2.measure', 'requirements.1.3.measure']],
      [['noDate'], ['requirements.1.4.measure']],
      [['targetElsewhere', 'conditional'], ['requirements.2.1.measure']],
    ]);
  });

  it('becomes the plan that ships, demand by demand, once they are answered', () => {
    if (!shipped.ok) throw new Error('the shipped plan does not load');
    const agreed = openPoints(draft).reduce((rest, { path }) => answered(rest, path, { agrees: true }), draft);
    const finished = finish(agreed, defaultsFor(2024));
    if (!finished.ok) throw new Error(JSON.stringify(finished));
    expect(encoded(finished.plan)).toEqual(encoded(shipped.value));
    expect(finished.plan.rounds).toEqual(shipped.value.rounds);
    expect(finished.plan.settings).toEqual(shipped.value.settings);
  });

  it('shows that the weights add to 65 and that one goal has two', () => {
    expect(draft.contradictions).toEqual([
      { is: 'sharedWeight', goal: '1.1', weights: [20, 5] },
      { is: 'weightSum', sum: 65 },
    ]);
  });

  it('puts the cells of a row together that a page break cut', () => {
    const goal = draft.sections[0]?.goals.find(({ number }) => number === '1.3');
    expect(goal?.text).toMatchObject({
      value: 'Sekretariatet skal understøtte, at de sager som Udlændingenævnet behandler, bliver ekspederet korrekt og hurtigt.',
    });
    expect(goal?.blocks[0]?.requirements[0]?.text.text).toBe(
      'Udlændingenævnet har en målsætning om, at den gennemsnitlige sagsbehandlingstid for 95 pct. af nævnets sager ikke overstiger 6 måneder ved udgangen af 2024.',
    );
  });
});

describe('an invented plan as plain text', () => {
  const rows = planTextRows(
    [
      'Resultatkontrakt 2025',
      'Denne kontrakt er indgået mellem Kystministeriets departement og Fjordstyrelsen.',
      '2.1 Faglige mål',
      'Område Mål Resultatkrav Vægt',
      '1.1 Tilsyn Styrelsen skal føre et effek-',
      'tivt tilsyn.',
      'Der skal gennemføres mindst',
      '40 tilsynsbesøg.',
      '60 pct.',
      '1.2 Sagsbehandling Sagerne skal be-',
      'handles hurtigt.',
      'Mindst 90 pct. af sagerne skal',
      'være afgjort inden for 30 dage.',
      '40 pct.',
      'Bemærkninger til målene',
      '1.3 Ikke et mål',
    ].join('\n'),
  );

  it('reads its rows, weights and year', () => {
    expect(rows).toMatchObject({
      agency: { text: 'Fjordstyrelsen' },
      year: 2025,
      tables: [{ number: '2.1', title: { text: 'Faglige mål' } }],
    });
    expect(
      rows.tables[0]?.rows.map(({ number, area, goal, blocks }) => [
        number,
        area?.text,
        goal?.text,
        blocks.map(({ weight, demands }) => [weight, 'text' in demands ? demands.text : undefined]),
      ]),
    ).toEqual([
      ['1.1', 'Tilsyn', 'Styrelsen skal føre et effektivt tilsyn.', [[60, 'Der skal gennemføres mindst 40 tilsynsbesøg.']]],
      [
        '1.2',
        'Sagsbehandling',
        'Sagerne skal behandles hurtigt.',
        [[40, 'Mindst 90 pct. af sagerne skal være afgjort inden for 30 dage.']],
      ],
    ]);
  });

  it('finds no table where there is none', () => {
    expect(planTextRows('En tekst om mål og resultater uden tabel.').tables).toEqual([]);
  });
});

describe('gluing broken lines', () => {
  const text = (lines: string) => glued(linesOf(lines)).text;

  it('takes out the hyphen of a broken word and keeps the others', () => {
    expect(text('gennem-\nført')).toBe('gennemført');
    expect(text('børne-\nog ungeområdet')).toBe('børne- og ungeområdet');
    expect(text('ISO-\n27001')).toBe('ISO-27001');
    expect(text('EU-\nBorgere')).toBe('EU-Borgere');
  });
});
