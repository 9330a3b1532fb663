/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { a1, columnName } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort } from './memoryPort';

// Whether an element is hidden costs jsdom a walk through all styles for every role asked for.
// A busy machine needs time to load what is fetched later.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

afterEach(cleanup);

async function open(workbook: WorkbookSnapshot, language: 'da' | 'en' = 'da') {
  const port = memoryPort(workbook);
  const store = createStore(initialState(language, engine.plans));
  const session = createSession({ port, engine, store, wait: () => new Promise(() => undefined) });
  const { container } = render(<App session={session} store={store} />);
  await screen.findByRole('heading', { level: 1 });
  // The check goes on in steps behind what stands first.
  await waitFor(() => expect(store.state().checked).toBeDefined());
  return { port, store, session, container, user: userEvent.setup() };
}

describe('a workbook with mistakes', () => {
  it('shows score with its rule, progress, lights in words and findings by severity, without accessibility faults', async () => {
    const { container } = await open(example('status-uo2-2024.xlsx'));
    const summary = screen.getByRole('region', { name: 'Målopfyldelse' });
    expect(within(summary).getByText(/^Forventet for året/)).toBeTruthy();
    expect(within(summary).getByText(/^Nået til nu/)).toBeTruthy();
    const top = screen.getByRole('region', { name: 'Det næste' });
    expect(within(top).getByRole('progressbar', { name: 'Udfyldt' }).getAttribute('aria-valuetext')).toMatch(/^\d+ af \d+ tal/);
    expect(within(summary).getByRole('list', { name: /Trafiklys/ }).textContent).toBe('6 grønne1 gul2 røde6 grå');
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings).toEqual([expect.stringMatching(/^Fejl/), expect.stringMatching(/^Advarsler/)]);
    const { violations } = await axe(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('explains a finding and jumps to its cell without moving the focus', async () => {
    const { port, user } = await open(example('status-uo2-2024.xlsx'));
    const [why] = screen.getAllByRole('button', { name: 'Hvorfor?' });
    const [jump] = screen.getAllByRole('button', { name: /^Gå til celle/ });
    if (!why || !jump) throw new Error('no finding');
    await user.click(why);
    expect(await screen.findAllByText(/^Regel MRP\d{3}$/)).toHaveLength(1);
    await user.click(jump);
    expect(port.went).toHaveLength(1);
    expect(document.activeElement).toBe(jump);
    expect(screen.getByRole('status').textContent).toMatch(/^Markeringen er flyttet til/);
  });

  it('is worked by keyboard alone: arrow keys turn to the goals, Enter opens one', async () => {
    const { user } = await open(example('status-uo2-2024.xlsx'));
    act(() => screen.getByRole('tab', { selected: true }).focus());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Mål');
    const goal = await screen.findByRole('button', { name: 'Vis resultatkrav i mål 1.1' });
    act(() => goal.focus());
    await user.keyboard('{Enter}');
    expect(screen.getByText('1.1.a.1')).toBeTruthy();
    // The name follows the words on the button.
    expect(goal.getAttribute('aria-label')).toBe('Skjul resultatkrav i mål 1.1');
    await user.keyboard('{Enter}');
    expect(screen.queryByText('1.1.a.1')).toBeNull();
  });

  it('asks before it removes itself, and gives the focus back', async () => {
    const { port, user } = await open(example('status-uo2-2024.xlsx'));
    await user.click(screen.getByRole('button', { name: 'Fjern Målstatus' }));
    await user.click(screen.getByRole('button', { name: 'Nej, behold det' }));
    expect(port.writes()).toBe(0);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fjern Målstatus' }));
  });

  it('speaks English when asked', async () => {
    const { user } = await open(example('status-uo2-2024.xlsx'));
    await user.click(screen.getByRole('button', { name: 'English' }));
    await screen.findByRole('button', { name: 'Compute in the sheet' });
    expect(document.documentElement.lang).toBe('en');
    expect(screen.queryByText(/Gå til celle/)).toBeNull();
  });

  it('shows how the workbook was read, and takes a pointed column instead', async () => {
    const { port, user, store } = await open(example('status-uo2-2024.xlsx'));
    await user.click(screen.getByRole('tab', { name: 'Arbejdsbog' }));
    await user.click(await screen.findByRole('button', { name: 'Ret kolonnen for "forklaring"' }));
    await user.click(screen.getByRole('button', { name: 'Brug markeringen' }));
    expect(screen.getByRole('alert').textContent).toMatch(/ikke markeret en celle/);
    port.marked = { sheet: 'Status UO II', area: { top: 20, bottom: 20, left: 15, right: 15 } };
    await user.click(screen.getByRole('button', { name: 'Brug markeringen' }));
    await waitFor(() => expect(store.state().busy).toBeUndefined());
    expect(store.state().checked?.result.recognition).toMatchObject({
      tables: [{ columns: expect.arrayContaining([expect.objectContaining({ role: 'explanation', value: 15 })]) as unknown }],
    });
  });

  it('shows each table of the round by its sheet, and takes a pointed column on the one it is pointed at', async () => {
    const { port, user, store } = await open(example('to-ark.xlsx'));
    await user.click(screen.getByRole('tab', { name: 'Arbejdsbog' }));
    await screen.findByText('Kolonner på arket "Faglige mål"');
    await user.click(screen.getByRole('button', { name: 'Ret kolonnen for "forklaring" på arket "Koncernfælles mål"' }));
    port.marked = { sheet: 'Koncernfælles mål', area: { top: 7, bottom: 7, left: 9, right: 9 } };
    await user.click(screen.getByRole('button', { name: 'Brug markeringen' }));
    await waitFor(() => expect(store.state().busy).toBeUndefined());
    const { recognition } = store.state().checked?.result ?? {};
    const tables = recognition?.recognised ? recognition.tables : [];
    const explanations = tables.map(({ columns }) => columns.find(({ role }) => role === 'explanation')?.value);
    expect(explanations).toEqual([11, 9]);
  });
});

describe('an empty form', () => {
  it('is not a wall of errors: many of one kind share a card that opens', async () => {
    const { user } = await open(example('status-uo2-2024-tom.xlsx'));
    const many = screen.getByRole('button', { name: /^Vis de \d+ steder$/ });
    const before = screen.getAllByRole('button', { name: /^Gå til celle/ }).length;
    await user.click(many);
    expect(screen.getAllByRole('button', { name: /^Gå til celle/ }).length).toBeGreaterThan(before + 4);
    expect(screen.getAllByText(/foreløbig: 0 af 17 tal/)).toHaveLength(2);
  });
});

describe('a workbook that does not allow everything', () => {
  it('read-only: the check stands, computing does not', async () => {
    const { port, user } = await open({ ...example('status-uo2-2024.xlsx'), readOnly: true });
    expect(screen.getByText('Kun læsning')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Beregn i arket' }));
    expect(port.writes()).toBe(0);
  });

  it('protected: says where results will stand', async () => {
    await open(example('beskyttet-ark.xlsx'));
    expect(screen.getByText('Beskyttet ark')).toBeTruthy();
  });
});

describe('a workbook that is something else', () => {
  it('is told so with a reason and ways forward, and cannot be computed', async () => {
    await open(example('foreign/medarbejderliste.xlsx'));
    expect(await screen.findByText('Målstatus genkender ikke arbejdsbogen')).toBeTruthy();
    expect(screen.getByText(/Åbn den arbejdsbog, som departementet har sendt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Beregn i arket' })).toBeNull();
  });
});

describe('when Excel does not answer as it should', () => {
  it('says what is wrong and tries again on request', async () => {
    const { port, session, user } = await open(example('status-uo2-2024.xlsx'));
    port.problems.push({ code: 'sheetGone', sheet: 'Status UO II' });
    await act(() => session.check());
    expect(screen.getByText(/findes ikke længere/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await waitFor(() => expect(screen.queryByText(/findes ikke længere/)).toBeNull());
  });

  it('asks for the cell to be finished while one is being edited', async () => {
    const { port, session } = await open(example('status-uo2-2024.xlsx'));
    port.problems.push({ code: 'editMode' });
    act(() => void session.check());
    expect(await screen.findByText(/Afslut med Enter eller Esc/)).toBeTruthy();
  });
});

describe('two columns that may hold the results', () => {
  async function torn() {
    const opened = await open(example('status-uo2-2024.xlsx'));
    const recognition = opened.store.state().checked?.result.recognition;
    const table = recognition?.recognised === true ? recognition.tables[0] : undefined;
    const columnOf = (wanted: string) => table?.columns.find(({ role }) => role === wanted)?.value ?? -1;
    if (!table) throw new Error('the example has no table');
    const [actual, forecast] = [columnOf('actual'), columnOf('forecast')];
    const { port } = opened;
    await act(async () => {
      await port.type(table.sheet.value, a1(table.headerBottom, actual), { value: 'Realiseret' });
      await port.type(table.sheet.value, a1(table.headerBottom, forecast), { value: 'Resultat' });
    });
    return { ...opened, actual: columnName(actual), forecast: columnName(forecast) };
  }

  it('stand side by side with three values each, and one press chooses', async () => {
    const { user, store, actual, forecast, container } = await torn();
    const asked = screen.getByRole('region', { name: 'Bekræft det, Målstatus har gættet' });
    const choose = within(asked).getByRole('button', { name: `Brug kolonne ${actual}` });
    const one = choose.closest('li');
    expect(one && within(one).getAllByRole('listitem')).toHaveLength(3);
    expect(one?.textContent).toContain(`Kolonne ${actual}: "Realiseret"`);
    expect(within(asked).getByRole('button', { name: `Brug kolonne ${forecast}` })).toBeTruthy();
    expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
    await user.click(choose);
    await waitFor(() => expect(store.state().checked?.result.recognition.questions).toEqual([]));
    expect(screen.queryByRole('region', { name: 'Bekræft det, Målstatus har gættet' })).toBeNull();
  });

  it('are told of on the tab of the workbook, with what was chosen', async () => {
    const { user, actual, forecast } = await torn();
    await user.click(screen.getByRole('button', { name: `Brug kolonne ${actual}` }));
    await user.click(screen.getByRole('tab', { name: 'Arbejdsbog' }));
    const why = await screen.findByRole('button', { name: 'Hvorfor er "realiseret" læst sådan?' });
    expect(why.closest('li')?.textContent).toContain('Valgt af dig');
    await user.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(why.closest('li')?.textContent).toContain('Du har bekræftet det.');
    expect(forecast).not.toBe(actual);
  });
});
