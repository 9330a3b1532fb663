/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort } from './memoryPort';

jest.setTimeout(60_000);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});

async function open(workbook: WorkbookSnapshot) {
  const port = memoryPort(workbook);
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port, engine, store, wait: () => new Promise(() => undefined) });
  const { container } = render(<App session={session} store={store} />);
  await screen.findByRole('button', { name: 'Filtrér' });
  return { port, store, container, user: userEvent.setup() };
}

const cards = (container: Element): readonly Element[] => [...container.querySelectorAll('[data-finding]')];
const current = (container: Element) => container.querySelector('[data-finding][aria-current="true"]');

async function faultsIn(container: Element): Promise<readonly string[]> {
  const { violations } = await axe(container);
  return violations.map(({ id }) => id);
}

describe('walking through findings', () => {
  it('goes from one to the next by key, in the sheet and in the list, and says where it is', async () => {
    const { port, container, user } = await open(example('status-uo2-2024.xlsx'));
    act(() => screen.getByRole('button', { name: 'Næste' }).focus());
    await user.keyboard('{F8}');
    expect(current(container)).toBe(cards(container)[0]);
    expect(document.activeElement?.textContent).toBe('Tal eller dato står som tekst');
    await user.keyboard('{F8}');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText('3 af 21')).toBeTruthy();
    expect(current(container)?.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(screen.getByText('2 af 21')).toBeTruthy();
    expect(port.went).toHaveLength(4);
    expect(port.went[1]).toEqual(port.went[3]);
  });

  it('opens a card of many where the walk comes to one of them', async () => {
    const { container, user } = await open(example('status-uo2-2024-tom.xlsx'));
    const folded = screen.getByRole('button', { name: /^Vis de \d+ steder$/ });
    await user.click(screen.getByRole('button', { name: 'Næste' }));
    expect(folded.getAttribute('aria-expanded')).toBe('true');
    expect(current(container)).not.toBeNull();
    await user.click(folded);
    expect(folded.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('filtering findings', () => {
  it('tells how many are left, counts before choosing, and shows all again', async () => {
    const { container, user } = await open(example('status-uo2-2024.xlsx'));
    await user.click(screen.getByRole('button', { name: 'Filtrér' }));
    await user.selectOptions(await screen.findByLabelText('Type'), 'Fejl (14)');
    expect(screen.getByText('14 af 21 vises')).toBeTruthy();
    expect(cards(container)).toHaveLength(14);
    await user.selectOptions(screen.getByLabelText('Mål'), '2.3 Intern finansiel kontrol (2)');
    expect(screen.getByText('2 af 21 vises')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Type'), 'Oplysninger (0)');
    await user.click(screen.getByRole('button', { name: 'Vis alle fund' }));
    expect(cards(container)).toHaveLength(21);
  });

  it('knows my office the next time, but does not hide anything before it is asked to', async () => {
    const first = await open(example('status-uo2-2024.xlsx'));
    await first.user.click(screen.getByRole('button', { name: 'Filtrér' }));
    await first.user.selectOptions(await screen.findByLabelText('Mit kontor'), 'It og sikkerhed');
    const mine = cards(first.container).length;
    expect(mine).toBeLessThan(21);
    cleanup();
    const { container, user } = await open(example('status-uo2-2024.xlsx'));
    expect(cards(container)).toHaveLength(21);
    await user.click(screen.getByRole('button', { name: 'Filtrér' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Vis kun det, It og sikkerhed har ansvar for' }));
    expect(cards(container)).toHaveLength(mine);
  });

  it('says with every finding how serious it is where the order does not', async () => {
    const { container, user } = await open(example('status-uo2-2024.xlsx'));
    await user.click(screen.getByRole('button', { name: 'Filtrér' }));
    await user.selectOptions(await screen.findByLabelText('Rækkefølge'), 'Som i arket');
    const titles = cards(container).map((card) => within(card as HTMLElement).getByRole('heading').textContent);
    expect(titles.every((title) => /^(Fejl|Advarsel): /.test(title))).toBe(true);
  });
});

describe('mending all of a kind', () => {
  it('shows before and after, leaves out what is not ticked, and writes the rest at once', async () => {
    const { port, container, user } = await open(example('stavefejl-og-formater.xlsx'));
    await user.click(screen.getByRole('button', { name: 'Ret alle 6 …' }));
    const table = await screen.findByRole('table');
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(rows[1]?.textContent).toMatch(/G12.*95 %.*95$/);
    expect(await faultsIn(container)).toEqual([]);
    await user.click(within(table).getByRole('checkbox', { name: /G12$/ }));
    await user.click(screen.getByRole('button', { name: 'Ret 5 celler' }));
    await screen.findByText('5 celler er rettet.');
    expect(port.writes()).toBe(1);
    expect(screen.queryByRole('table')).toBeNull();
    expect(cards(container)).toHaveLength(2);
  });

  it('offers nothing to write in a workbook opened read-only', async () => {
    await open({ ...example('stavefejl-og-formater.xlsx'), readOnly: true });
    expect(screen.queryByRole('button', { name: /^Ret/ })).toBeNull();
  });
});

describe('one finding', () => {
  it('that something is missing leads to its field', async () => {
    const { port, user, store } = await open(example('status-uo2-2024.xlsx'));
    const [here] = screen.getAllByRole('button', { name: 'Udfyld her' });
    if (!here) throw new Error('nothing is missing');
    await user.click(here);
    await screen.findByRole('form', { name: 'Udfyld her' });
    expect(store.state().tab).toBe('fill');
    expect(document.activeElement?.tagName).toMatch(/INPUT|TEXTAREA|SELECT/);
    expect(port.went).toHaveLength(1);
  });

  it('that an explanation is missing leads to it, with a template for its kind', async () => {
    const { user } = await open(example('status-uo2-2024.xlsx'));
    const title = screen.getAllByText('Forklaringen mangler')[0];
    const card = title?.closest<HTMLElement>('[data-finding]');
    if (!card) throw new Error('no explanation is missing');
    await user.click(within(card).getByRole('button', { name: 'Udfyld her' }));
    await user.click(await screen.findByRole('button', { name: 'Indsæt skabelon til forklaring' }));
    const field = screen.getByRole('textbox', { name: /^Forklaring/ });
    expect(field).toHaveProperty('value', expect.stringMatching(/fordi \[årsag\]/));
    // What is to be written first is marked, so that typing replaces it.
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('en kollega er syg');
    expect(field).toHaveProperty('value', expect.stringMatching(/fordi en kollega er syg, som gælder \[antal\]/));
    await user.click(screen.getByRole('button', { name: 'Skriv i arket' }));
    expect(await screen.findByText(/står der stadig "\[antal\]"/)).toBeTruthy();
  });

  it('is set aside with a reason where the rules allow it, and shown with it', async () => {
    const { container, user } = await open(example('flettede-maal.xlsx'));
    const [card] = cards(container);
    await user.click(await screen.findByRole('button', { name: 'Ikke relevant …' }));
    await user.type(await screen.findByRole('textbox', { name: 'Hvorfor er det ikke relevant?' }), 'Sådan er planen trykt');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Begrundelse: Sådan er planen trykt')).toBeTruthy();
    expect(card?.isConnected).toBe(false);
  });

  it('that looks like a CPR number stands above everything, with what to do, and cannot be set aside', async () => {
    const { port, user } = await open(example('status-uo2-2024.xlsx'));
    expect(await screen.findByText(/Slet det, før du sender filen/)).toBeTruthy();
    const go = screen.getByRole('button', { name: /^Gå til Status UO II · [A-Z]+\d+$/ });
    await user.click(go);
    const [cell] = port.went;
    const title = screen.getByText('Noget ligner et CPR-nummer');
    const card = title.closest<HTMLElement>('[data-finding]');
    if (!card || !cell) throw new Error('no card');
    expect(within(card).queryByRole('button', { name: 'Ikke relevant …' })).toBeNull();
  });
});

describe('the first view', () => {
  it('has one main button: fill in, then mend, then mark as ready', async () => {
    const { user, store } = await open(example('status-uo2-2024-tom.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Næste manglende felt' }));
    expect(store.state()).toMatchObject({ tab: 'fill', wanted: { is: 'field' } });
    cleanup();
    const mending = await open(example('runder-side-om-side.xlsx'));
    await mending.user.click(await screen.findByRole('button', { name: 'Gå til første fejl' }));
    expect(current(mending.container)).toBe(cards(mending.container)[0]);
    expect(mending.port.went).toHaveLength(1);
    cleanup();
    const marking = await open(example('flettede-maal.xlsx'));
    await marking.user.click(await screen.findByRole('button', { name: 'Markér som klar til aflevering' }));
    await screen.findByRole('textbox', { name: 'Dit navn' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Dit navn' }));
  });

  it('looks at what does not count before it is marked as ready', async () => {
    const { container, user } = await open(example('stavefejl-og-formater.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Gå til første fejl' }));
    expect(current(container)).not.toBeNull();
  });
});
