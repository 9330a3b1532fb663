import { readFileSync } from 'node:fs';
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { answered, openPoints, type PlanDraft, type Read, type Words } from '../../src/planreading/draft';
import { draftOf, type PlanRows } from '../../src/planreading/draftOf';
import { finish } from '../../src/planreading/finish';

const shipped = JSON.parse(readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8')) as Pick<Plan, 'rounds' | 'settings'>;
const defaults = { rounds: shipped.rounds, settings: shipped.settings };
const words = (text: string): Words => ({ text, from: 0, to: text.length });

const ROWS: PlanRows = {
  agency: words('Fjordstyrelsen'),
  department: words('Kystministeriet'),
  year: 2024,
  tables: [
    {
      number: '3.1',
      title: words('Faglige mål'),
      rows: [
        {
          number: '1.1',
          area: words('Tilsyn'),
          goal: words('Styrelsen skal føre et effektivt tilsyn.'),
          blocks: [
            {
              weight: 60,
              demands: words(
                'a) Der gennemføres mindst 40 tilsynsbesøg. b) Mindst 90 pct. af klagerne skal afgøres inden for 30 dage.',
              ),
            },
          ],
        },
        {
          number: '1.2',
          area: words('Sagsbehandling'),
          goal: words('Sagerne skal behandles hurtigt.'),
          blocks: [{ weight: undefined, demands: words('Antallet af klager skal nedbringes med mindst 10 pct.') }],
        },
      ],
    },
  ],
};

function agreeToAll(draft: PlanDraft): PlanDraft {
  return openPoints(draft).reduce(
    (rest, { path, state }) => (state === 'guessed' ? answered(rest, path, { agrees: true }) : rest),
    draft,
  );
}

describe('a draft of a plan', () => {
  const draft = draftOf(ROWS);

  it('lists what is guessed or open, each with the words it was read from', () => {
    expect(openPoints(draft).map(({ path, state }) => [path, state])).toEqual([
      ['blocks.1.2.weight', 'open'],
      ['requirements.1.2.measure', 'guessed'],
    ]);
    expect(openPoints(draft)[1]).toMatchObject({
      ask: ['baselineNotPrinted'],
      words: { text: 'Antallet af klager skal nedbringes med mindst 10 pct.' },
    });
  });

  it('gives no plan while anything is guessed or open', () => {
    expect(finish(draft, defaults)).toMatchObject({ ok: false, open: [{ state: 'open' }, { state: 'guessed' }] });
    expect(finish(answered(draft, 'blocks.1.2.weight', { value: 40 }), defaults)).toMatchObject({
      ok: false,
      open: [{ path: 'requirements.1.2.measure' }],
    });
  });

  it('gives a plan that loads once a person has answered', () => {
    const finished = finish(agreeToAll(answered(draft, 'blocks.1.2.weight', { value: 40 })), defaults);
    if (!finished.ok) throw new Error(JSON.stringify(finished));
    expect(parsePlan(finished.plan).ok).toBe(true);
    expect(finished.plan).toMatchObject({
      id: 'fjordstyrelsen-2024',
      sections: [
        {
          shared: false,
          goals: [
            {
              id: '1.1',
              blocks: [
                {
                  weight: 60,
                  requirements: [
                    { id: '1.1.a', measure: { kind: 'count', target: 40 } },
                    { id: '1.1.b', measure: { kind: 'share', target: 0.9 } },
                  ],
                },
              ],
            },
            { id: '1.2', blocks: [{ weight: 40, requirements: [{ id: '1.2', measure: { kind: 'change', agreed: 0.1 } }] }] },
          ],
        },
      ],
    });
  });

  it('does not take agreement to nothing for an answer', () => {
    const same = answered(draft, 'blocks.1.2.weight', { agrees: true });
    expect(openPoints(same)).toEqual(openPoints(draft));
    expect(openPoints(answered(draft, 'blocks.1.2.weight', { value: 'fyrre' }))).toEqual(openPoints(draft));
  });

  it('names what the plan file cannot say instead of bending it', () => {
    const rows: PlanRows = {
      ...ROWS,
      tables: ROWS.tables.map((table) => ({
        ...table,
        rows: table.rows
          .slice(0, 1)
          .map((row) => ({ ...row, blocks: [{ weight: 100, demands: words('Antallet af klager over tilsynet skal falde.') }] })),
      })),
    };
    expect(finish(agreeToAll(draftOf(rows)), defaults)).toMatchObject({
      ok: false,
      open: [],
      notInFormat: [{ path: 'requirements.1.1.measure', beyond: 'anyChange' }],
    });
  });

  it('shows what the plan says against itself', () => {
    const [table] = ROWS.tables;
    const [row] = table?.rows ?? [];
    if (!table || !row) throw new Error('no row');
    const twice: PlanRows = {
      ...ROWS,
      tables: [
        {
          ...table,
          rows: [
            row,
            {
              ...row,
              blocks: [
                {
                  weight: 5,
                  demands: words(
                    'a) Antallet af abonnenter skal stige med 20 pct. (fra 1500 til 1900). c) Der afholdes mindst 2 møder.',
                  ),
                },
                { weight: 3, demands: words('d) Der afholdes mindst 3 kurser.') },
              ],
            },
          ],
        },
      ],
    };
    expect(draftOf(twice).contradictions).toEqual([
      { is: 'numberTwice', number: '1.1' },
      { is: 'missingLabel', goal: '1.1', label: 'b' },
      { is: 'sharedWeight', goal: '1.1', weights: [5, 3] },
      expect.objectContaining({ is: 'numbersDisagree', requirement: '1.1.a' }),
      { is: 'weightSum', sum: 68 },
    ]);
  });

  it('keeps the words beside an answer', () => {
    const after = answered(draft, 'requirements.1.2.measure', { agrees: true });
    const measure: Read<unknown> | undefined = after.sections[0]?.goals[1]?.blocks[0]?.requirements[0]?.measure;
    expect(measure).toMatchObject({ state: 'agreed', words: { text: 'Antallet af klager skal nedbringes med mindst 10 pct.' } });
  });
});
