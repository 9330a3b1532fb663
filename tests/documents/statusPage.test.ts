import { statusPage } from '../../src/documents';
import type { Plan } from '../../src/plan/schema';
import { isLeaf, checkedUnits } from '../../src/documents/checkedUnits';
import { checkedBook, exampleBook, historyOf, PLAN, tableOf, textsOf, typed, WORDS } from './support';

const workbook = exampleBook('status-uo2-2024');
const checked = checkedBook(workbook);
const page = statusPage({ checked, plan: PLAN, words: WORDS });

describe('the page to the permanent secretary', () => {
  it('shows the expected score first and what is reached beside it, as computed', () => {
    const figures = page.blocks.find((block) => block.is === 'figures');
    expect(figures?.figures.map(({ label, figure }) => [label, figure])).toEqual([
      ['Forventet for året', '57,4–73,4 pct.'],
      ['Nået til nu', '55,2–79,5 pct.'],
    ]);
    const { percent, upTo } = checked.assessment.score.expected;
    expect([percent, upTo.percent].map((end) => end?.toFixed(1))).toEqual(['57.4', '73.4']);
    expect(figures?.figures[0]?.note).toMatch(/^foreløbig: \d+ af 17 tal/);
  });

  it('counts the lights as the assessment does, each column adding to the number of requirements', () => {
    const table = tableOf(page, 'Trafiklys');
    const now = table.rows.map(({ cells: [, cell] }) => (cell?.is === 'number' ? cell.value : undefined));
    const { green, yellow, red, grey } = checked.assessment.lightCounts;
    expect(now).toEqual([green, yellow, red, grey]);
    expect(table.total?.cells[1]).toEqual({ is: 'sum', value: green + yellow + red + grey, shows: 'whole' });
  });

  it('lists every demand that is red now or expected to be, with the agency’s words quoted as the agency’s', () => {
    const rows = tableOf(page, 'Det, der er rødt').rows;
    const red = checkedUnits(checked).filter(
      (unit) => isLeaf(unit) && [unit.assessed.light.color, unit.assessed.expectedLight.color].includes('red'),
    );
    expect(rows).toHaveLength(red.length);
    expect(rows.map(({ note }) => note)).toEqual([
      'Styrelsens forklaring: »Færre domme end ventet i andet halvår.«',
      'Styrelsens forklaring: »Mange ældre sager ventes afgjort i 4. kvartal, og det trækker gennemsnittet op. Sekretariatet har sat to ekstra nævnsmøder ind.«',
      'Styrelsen har ikke skrevet en forklaring.',
      // Its day has passed without a delivery.
      'Styrelsen har ikke skrevet en forklaring.',
    ]);
  });

  it('says what comes next from the plan and the agency’s own forecast, and nothing else', () => {
    const next = page.blocks.find((block) => block.is === 'list');
    expect(next?.items).toEqual([
      'Udgiftsopfølgning III opgøres 31.10.2024. Fristen for at indberette er 15.11.2024.',
      '1.4 (3. kvartal) skal leveres senest 30.9.2024. Styrelsens forventning: Opfyldt.',
      '2.3 skal leveres senest 30.9.2024.',
      '2.4 (3. kvartal) skal leveres senest 30.9.2024. Styrelsens forventning: Opfyldt.',
    ]);
  });

  it('tells amendments in force with what stood before, and none that is still to come', () => {
    const common = { reason: 'Flere sager.', document: 'Brev' };
    const plan: Plan = {
      ...PLAN,
      amendments: [
        {
          change: 'retarget',
          requirement: '1.2',
          from: '2024-07-01',
          measure: { kind: 'duration', target: 120, unit: 'dage' },
          ...common,
        },
        { change: 'withdraw', requirement: '2.3', from: '2024-10-01', ...common },
      ],
    };
    const amended = statusPage({ checked: checkedBook(workbook, plan), plan, words: WORDS });
    const told = textsOf(amended).filter((text) => text.includes('Aftalt i'));
    expect(told).toEqual([
      '1.2: nyt måltal: højst 120 dage (før: højst 110 dage) fra 1.7.2024. Begrundelse: »Flere sager.« Aftalt i: Brev.',
    ]);
  });

  it('says plainly that there is nothing to compare with', () => {
    expect(textsOf(page)).toContain('Arbejdsbogen har ingen tidligere runde at sammenligne med.');
  });

  it('masks what looks like a CPR number in a quoted explanation', () => {
    const { recognition } = checked;
    const column = recognition.tables[0].columns.find(({ role }) => role === 'explanation')?.value ?? 0;
    const row = recognition.tables[0].rows.find(({ id }) => id === '1.2')?.value ?? 0;
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    const changed = typed(workbook, recognition.tables[0].sheet.value, address, { value: 'Sagen 010190-1234 trak ud.' });
    const shown = textsOf(statusPage({ checked: checkedBook(changed), plan: PLAN, words: WORDS })).join('\n');
    expect(shown).toContain('Sagen 01••••-•••• trak ud.');
    expect(shown).not.toContain('010190-1234');
  });
});

describe('what has changed since the round before', () => {
  const rounds = exampleBook('ark-per-runde');
  const now = checkedBook(rounds);
  const texts = textsOf(statusPage({ checked: now, history: historyOf(rounds, now), plan: PLAN, words: WORDS }));

  it('tells figures that have come apart from lights that turned', () => {
    expect(texts).toContain('Ingen trafiklys har skiftet farve siden Udgiftsopfølgning I, opgjort 30.4.2024.');
    expect(texts.find((text) => text.startsWith('Der er kommet tal siden sidst for'))).toContain(
      '1.1 a) Delmål 3, 1.1 b), 1.1 e)',
    );
  });

  it('shows a light that turned before and now', () => {
    const [table] = now.recognition.tables;
    const column = table.columns.find(({ role }) => role === 'actual')?.value ?? 0;
    const row = table.rows.find(({ id }) => id === '1.3')?.value ?? 0;
    const worse = typed(rounds, table.sheet.value, `${String.fromCharCode(65 + column)}${row + 1}`, { value: 9 });
    const checkedWorse = checkedBook(worse);
    const shown = statusPage({ checked: checkedWorse, history: historyOf(worse, checkedWorse), plan: PLAN, words: WORDS });
    const turned = tableOf(shown, 'Siden Udgiftsopfølgning I, opgjort 30.4.2024').rows;
    expect(turned.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toContainEqual(
      expect.arrayContaining(['1.3', '● Grøn', '■ Rød']),
    );
  });
});
