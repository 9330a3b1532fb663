/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { savedSetting } from '../../src/taskpane/localSettings';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { termsDa } from '../../src/texts/da/terms';
import { TERMS } from '../../src/texts/terms';
import { example, memoryPort } from './memoryPort';

jest.setTimeout(60_000);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  cleanup();
  localStorage.clear();
});

async function open(touring?: 'welcome', file = 'status-uo2-2024.xlsx') {
  const port = memoryPort(example(file));
  const store = createStore({ ...initialState('da', engine.plans), touring });
  const session = createSession({ port, engine, store, wait: () => new Promise(() => undefined) });
  const { container } = render(<App session={session} store={store} />);
  await screen.findByRole('heading', { level: 1 });
  return { store, session, container, user: userEvent.setup() };
}

const tour = () => screen.queryByRole('region', { name: 'Rundvisning' });

describe('the tour', () => {
  it('takes three steps, leaves the rest usable, and is found again in the footer', async () => {
    const { user, container } = await open('welcome');
    const card = await screen.findByRole('region', { name: 'Rundvisning' });
    expect(document.activeElement).toBe(document.body);
    expect(card.textContent).toMatch(/Udfyld.*1 af 3/);
    expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Mål' }));
    expect(await screen.findByRole('button', { name: 'Vis resultatkrav i mål 1.1' })).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Næste trin' }));
    expect(card.textContent).toMatch(/Ret.*2 af 3/);
    await user.click(within(card).getByRole('button', { name: 'Næste trin' }));
    expect(card.textContent).toMatch(/Aflevér.*3 af 3/);
    await user.click(within(card).getByRole('button', { name: 'Kom i gang' }));
    expect(tour()).toBeNull();
    expect(savedSetting('tour')).toBe('seen');
  });

  it('that was asked for takes the focus, and gives it back at Escape', async () => {
    const { user } = await open();
    expect(tour()).toBeNull();
    const link = screen.getByRole('button', { name: 'Vis rundvisning' });
    act(() => link.focus());
    await user.keyboard('{Enter}');
    const card = await screen.findByRole('region', { name: 'Rundvisning' });
    expect(card.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(tour()).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('waits for a workbook that its steps can be tried on', async () => {
    await open('welcome', 'foreign/budget-2024.xlsx');
    await screen.findByText('Målstatus genkender ikke arbejdsbogen');
    expect(tour()).toBeNull();
  });

  it('comes once in a pane, too, where the browser keeps nothing', async () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked');
    });
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked');
    });
    await open('welcome');
    await screen.findByRole('region', { name: 'Rundvisning' });
    expect(savedSetting('tour')).toBe('seen');
  });
});

describe('a word', () => {
  it('opens what it means beside it, with its colours, and closes at Escape', async () => {
    const { user, container } = await open();
    await user.click(screen.getByRole('button', { name: /Vis mere/ }));
    const ask = screen.getByRole('button', { name: 'Hvad betyder Trafiklys?' });
    expect(ask.getAttribute('aria-expanded')).toBe('false');
    await user.click(ask);
    expect(await screen.findByText(/Viser, om et krav er på sporet/)).toBeTruthy();
    for (const color of ['Grøn.', 'Gul.', 'Rød.', 'Grå.']) expect(screen.getByText(color)).toBeTruthy();
    expect(ask.getAttribute('aria-expanded')).toBe('true');
    expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/Viser, om et krav er på sporet/)).toBeNull();
  });

  it('is explained with the thresholds of the plan at hand', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('tab', { name: 'Mål' }));
    await user.click(await screen.findByRole('button', { name: 'status' }));
    expect(screen.getByText(/Delvist opfyldt er mindst 90 pct\./)).toBeTruthy();
  });

  it('is in the list of all words, which takes the focus and gives it back', async () => {
    const { user } = await open();
    const link = screen.getByRole('button', { name: 'Ord og begreber' });
    await user.click(link);
    const list = await screen.findByRole('region', { name: 'Ord og begreber' });
    expect(list.contains(document.activeElement)).toBe(true);
    expect(within(list).getAllByRole('term')).toHaveLength(TERMS.length);
    expect(list.textContent).not.toMatch(/[{}]/);
    await user.click(within(list).getByRole('button', { name: 'Luk' }));
    expect(document.activeElement).toBe(link);
  });

  it('has a name and an explanation, and every one that has is listed', () => {
    const named = Object.keys(termsDa).map((key) => key.replace(/\.\w+$/, ''));
    expect([...new Set(named)].sort()).toEqual([...TERMS].sort());
  });
});
