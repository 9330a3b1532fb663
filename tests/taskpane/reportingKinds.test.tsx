/** @jest-environment jsdom */
// One pane for all kinds: it is not cleaned up after each.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react/pure';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { LeafMeasure, MeasureKindName } from '../../src/measures';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { parseRect } from '../../src/workbook/address';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { workbookOf, type CellSpec } from '../support/workbook';
import { planOf } from '../validation/support';
import { memoryPort, type MemoryPort } from './memoryPort';

jest.setTimeout(60_000);
const PATIENCE = { timeout: 8_000 };
const SHEET = 'Status UO II';

let port: MemoryPort;
let user: UserEvent;

beforeAll(async () => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  port = memoryPort(BOOK);
  const store = createStore(initialState('da', [PLAN]));
  const session = createSession({ port, engine: { ...engine, plans: [PLAN] }, store, wait: () => Promise.resolve() });
  render(<App session={session} store={store} />);
  user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: 'Udfyld' }, PATIENCE));
  await screen.findByText(/Markér en række/, undefined, PATIENCE);
});

afterAll(cleanup);

const HEADERS = [
  'Nr.',
  'Resultatkrav',
  'Vægt',
  'Måltal',
  'Udgangspunkt',
  'Tæller',
  'Nævner',
  'Realiseret',
  'Leveret den',
  'Forventet årsresultat',
  'Status',
  'Forklaring',
  'Kilde',
  'Udtræksdato',
] as const;

const ALWAYS = ['Forklaring', 'Kilde', 'Udtræksdato (dato)'] as const;

interface Case {
  readonly measure: LeafMeasure;
  /** Labels of the fields before those that every demand has. */
  readonly fields: readonly string[];
  /** Something that belongs nowhere: field, what is typed, and what the warning says. */
  readonly wrong: readonly [field: string, typed: string, warning: RegExp];
  /** Its cell's column. */
  readonly column: string;
  /** What was agreed, as the pane says it. */
  readonly agreed: string;
}

const noNumber = /er ikke et tal og tæller ikke/;

const CASES: Readonly<Record<MeasureKindName, Case>> = {
  count: {
    measure: { kind: 'count', target: 150, unit: 'personer', whole: true, cumulative: true },
    fields: ['Realiseret (personer)', 'Forventet årsresultat (personer)'],
    wrong: ['Realiseret (personer)', 'mange', noNumber],
    column: 'H',
    agreed: 'Mindst 150 personer',
  },
  share: {
    measure: { kind: 'share', target: 0.9, numerator: 'svar inden 10 dage', denominator: 'henvendelser' },
    fields: ['Tæller', 'Nævner', 'Realiseret (pct.)', 'Forventet årsresultat (pct.)'],
    wrong: ['Realiseret (pct.)', '1', /kan både være 1 pct\. og 100 pct\./],
    column: 'H',
    agreed: 'Mindst 90 pct.',
  },
  change: {
    measure: { kind: 'change', direction: 'decrease', agreed: 0.1, unit: 'personer', baselineOf: 'ultimo 2023' },
    fields: ['Udgangspunkt (personer)', 'Realiseret (personer)', 'Forventet årsresultat (personer)'],
    wrong: ['Udgangspunkt (personer)', '1.5', /kan både være 1,5 og 15/],
    column: 'E',
    agreed: 'Et fald på mindst 10 pct. i forhold til ultimo 2023',
  },
  range: {
    measure: { kind: 'range', min: 3, max: 5, unit: 'projekter', whole: true },
    fields: ['Realiseret (projekter)', 'Forventet årsresultat (projekter)'],
    wrong: ['Realiseret (projekter)', '3-5', noNumber],
    column: 'H',
    agreed: '3–5 projekter',
  },
  duration: {
    measure: { kind: 'duration', target: 110, unit: 'dage', coverage: 0.95 },
    fields: ['Realiseret (dage)', 'Forventet årsresultat (dage)'],
    wrong: ['Realiseret (dage)', '4 måneder', /i en anden enhed end aftalt \(dage\)/],
    column: 'H',
    agreed: 'Højst 110 dage',
  },
  milestone: {
    measure: { kind: 'milestone', due: '2024-09-30' },
    fields: ['Leveret den (dato)', 'Forventet årsresultat (dato)'],
    wrong: ['Leveret den (dato)', 'snart', /er ikke en dato og tæller ikke/],
    column: 'I',
    agreed: 'Leveret senest 30.9.2024',
  },
  level: {
    measure: { kind: 'level', scale: 'modenhedsniveau' },
    fields: ['Måltal', 'Realiseret', 'Forventet årsresultat'],
    wrong: ['Måltal', 'højt', noNumber],
    column: 'D',
    agreed: 'Det niveau, der står som måltal i arket',
  },
  judged: {
    measure: { kind: 'judged' },
    fields: ['Status', 'Forventet årsresultat'],
    wrong: ['Status', 'Opfyldt', /ikke skrevet hvorfor/],
    column: 'K',
    agreed: 'Vurderes af en person, som skriver hvorfor',
  },
  growth: {
    measure: { kind: 'growth', rate: 0.02, years: 3, unit: 'besøg', baselineOf: '2021', baseline: 1000 },
    fields: ['Realiseret (besøg)', 'Forventet årsresultat (besøg)'],
    wrong: ['Realiseret (besøg)', 'flere', noNumber],
    column: 'H',
    agreed: 'En vækst på mindst 2 pct. om året i 3 år, regnet fra 2021',
  },
  series: {
    measure: { kind: 'series', targets: { '2023': 70, '2024': 80 }, direction: 'atLeast', unit: 'kurser' },
    fields: ['Realiseret (kurser)', 'Forventet årsresultat (kurser)'],
    wrong: ['Realiseret (kurser)', '80 dage', /i en anden enhed/],
    column: 'H',
    agreed: 'Mindst 80 kurser i 2024',
  },
  exact: {
    measure: { kind: 'exact', target: 12, unit: 'møder' },
    fields: ['Realiseret (møder)', 'Forventet årsresultat (møder)'],
    wrong: ['Realiseret (møder)', 'ti', noNumber],
    column: 'H',
    agreed: 'Præcis 12 møder',
  },
  allOf: {
    measure: { kind: 'allOf', unit: 'tilsyn' },
    fields: ['Tæller', 'Nævner', 'Realiseret (tilsyn)', 'Forventet årsresultat (tilsyn)'],
    wrong: ['Tæller', 'alle', noNumber],
    column: 'F',
    agreed: 'Alle tilsyn',
  },
  average: {
    measure: { kind: 'average', target: 30, direction: 'atMost', unit: 'dage', firstYear: 2023, lastYear: 2024 },
    fields: ['Realiseret (dage)', 'Forventet årsresultat (dage)'],
    wrong: ['Realiseret (dage)', '12.345,6.7', noNumber],
    column: 'H',
    agreed: 'Højst 30 dage i gennemsnit for 2023–2024',
  },
};

const KINDS = Object.keys(CASES) as MeasureKindName[];
const PLAN = planOf(
  Object.fromEntries(KINDS.map((kind, index) => [`${Math.floor(index / 7) + 1}.${(index % 7) + 1}`, CASES[kind].measure])),
);
const TOP = 4;
const rowOf = (kind: MeasureKindName): number => TOP + 1 + KINDS.indexOf(kind);

const BOOK = workbookOf({
  file: 'alle-slags.xlsx',
  sheets: {
    [SHEET]: {
      rows: [
        ['Status på mål- og resultatplan 2024 – Hjemrejsestyrelsen'],
        ['Udgiftsopfølgning II · opgjort pr. 31. august 2024'],
        [],
        [...HEADERS],
        ...KINDS.map((_, index): CellSpec[] => {
          const id = `${Math.floor(index / 7) + 1}.${(index % 7) + 1}`;
          return [id, `Krav ${id}`, 10];
        }),
      ],
    },
  },
});

const cellAtAddress = (address: string) => {
  const at = parseRect(address);
  const sheet = findSheet(port.workbook(), SHEET);
  return sheet && at ? cellAt(sheet, at.top, at.left) : undefined;
};

describe.each(KINDS)('a demand of the kind %s', (kind) => {
  const { measure, fields, wrong, column, agreed } = CASES[kind];

  it('has its own fields, warns about what does not belong there, and writes it all the same', async () => {
    const before = port.writes();
    act(() => port.mark(SHEET, `A${rowOf(kind)}`));
    await screen.findByText(agreed, undefined, PATIENCE);
    const form = screen.getByRole('form', { name: 'Udfyld her' });
    const labels = [...form.querySelectorAll('label')].map((label) => label.textContent);
    expect(labels).toEqual([...fields, ...ALWAYS]);
    for (const label of labels) {
      const type = within(form).getByLabelText(label).getAttribute('type');
      expect([label, type === 'date']).toEqual([label, label.endsWith('(dato)')]);
    }

    const [name, typed, warning] = wrong;
    if (measure.kind === 'milestone')
      await user.click(within(form).getByRole('button', { name: `Skriv tekst i stedet for en dato: Leveret den` }));
    const field = within(form).getByLabelText(name);
    if (field instanceof HTMLSelectElement) await user.selectOptions(field, typed);
    else await user.type(field, typed);
    expect(form.textContent).toMatch(warning);
    expect(port.writes()).toBe(before);
    await user.click(within(form).getByRole('button', { name: 'Skriv i arket' }));
    await waitFor(() => expect(port.writes()).toBe(before + 1), PATIENCE);
    expect(String(cellAtAddress(`${column}${rowOf(kind)}`)?.value)).toBe(typed);
  });
});
