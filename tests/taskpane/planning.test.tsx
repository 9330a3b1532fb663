/** @jest-environment jsdom */
/** The page "Planen" in the real pane over a workbook in memory: from a table that nobody knows to a plan that computes. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { example, memoryPort } from './memoryPort';

const PATIENCE = { timeout: 30_000 };

function open(name: string, workbook = example(name)) {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    configurable: true,
  });
  const store = createStore(initialState('da', engine.plans));
  const port = memoryPort(workbook);
  const session = createSession({ port, engine, store, wait: () => Promise.resolve() });
  const { unmount } = render(<App session={session} store={store} />);
  return { store, port, user: userEvent.setup(), close: unmount };
}

const region = (name: string) => screen.getByRole('region', { name });
const questions = () => within(region('Det skal du tage stilling til'));

async function openPlan(name: string) {
  const opened = open(name);
  await opened.user.click(await screen.findByRole('button', { name: 'Se planen igennem' }, PATIENCE));
  await screen.findByRole('heading', { level: 1, name: 'Planen' }, PATIENCE);
  return opened;
}

async function startOver(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Begynd forfra' }));
  await user.click(screen.getByRole('button', { name: 'Ja, kassér svarene' }));
}

const TABLE = `<table><tr><th>Nr.</th><th>Område</th><th>Mål</th><th>Resultatkrav</th><th>Vægt</th></tr>
  <tr><td>1</td><td>Fyr</td><td>Fyrene lyser</td><td>Mindst 95 pct. af fyrene kontrolleres inden 10 dage</td><td>60</td></tr>
  <tr><td>2</td><td>Tåge</td><td>Tågehorn virker</td><td>Mindst 12 tågehorn udskiftes i 2025</td><td>40</td></tr></table>`;

describe('the page of the plan', () => {
  it('is offered for a workbook that no plan fits, with what can be read of it', async () => {
    open('koncern/bakker-og-dale-uo2.xlsx');
    const offer = await screen.findByRole('region', { name: 'Arket ser ud til at være en plan' }, PATIENCE);
    expect(offer.textContent).toContain('kan læse den af arket: 10 krav, 5 er sikre, 5 skal du se på.');
  });

  it('is not offered for a workbook that holds no plan', async () => {
    open('foreign/budget-2024.xlsx');
    await screen.findByRole('button', { name: 'Planen' }, PATIENCE);
    await screen.findByRole('heading', { name: 'Det kan du gøre' }, PATIENCE);
    expect(screen.queryByRole('button', { name: 'Se planen igennem' })).toBeNull();
  });

  it('asks what the plan leaves open, counts what is left, and gives back the last answer', async () => {
    const { user } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    screen.getByText('5 af 10 krav er afklaret, 4 spørgsmål er åbne.');
    expect(screen.queryByRole('button', { name: 'Brug planen i denne arbejdsbog' })).toBeNull();
    await user.click(questions().getByRole('button', { name: 'Ja, det gælder alle 2' }));
    screen.getByText('7 af 10 krav er afklaret, 3 spørgsmål er åbne.');
    await user.click(screen.getByRole('button', { name: 'Fortryd seneste svar' }));
    screen.getByText('5 af 10 krav er afklaret, 4 spørgsmål er åbne.');
  });

  it('keeps the answers in the workbook, so that closing the pane loses none', async () => {
    const { user, port, close } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    await user.click(questions().getByRole('button', { name: 'Ja, det gælder alle 2' }));
    await waitFor(() => expect(port.writes()).toBe(1), PATIENCE);
    close();
    const again = open('koncern/bakker-og-dale-uo2.xlsx', port.workbook());
    await again.user.click(await screen.findByRole('button', { name: 'Se planen igennem' }, PATIENCE));
    await screen.findByText('7 af 10 krav er afklaret, 3 spørgsmål er åbne.', undefined, PATIENCE);
    await startOver(again.user);
    await again.user.click(screen.getByRole('button', { name: 'Læs den åbne arbejdsbog' }));
    await screen.findByText('5 af 10 krav er afklaret, 4 spørgsmål er åbne.', undefined, PATIENCE);
  });

  it('keeps what was said of the workbook when a plan that was pasted is given up', async () => {
    const { user, port } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    await user.click(questions().getByRole('button', { name: 'Ja, det gælder alle 2' }));
    await waitFor(() => expect(port.writes()).toBe(1), PATIENCE);
    const kept = port.workbook();
    cleanup();
    const again = open('', kept);
    await again.user.click(await screen.findByRole('button', { name: 'Planen' }, PATIENCE));
    const paste = await screen.findByLabelText(/Eller indsæt tabellen/, undefined, PATIENCE);
    fireEvent.paste(paste, { clipboardData: { getData: (type: string) => (type === 'text/html' ? TABLE : '') } });
    await screen.findByText('Læst af det, du indsatte', undefined, PATIENCE);
    await startOver(again.user);
    expect(again.port.writes()).toBe(0);
  });

  it('writes nothing into a workbook of which nothing has been said', async () => {
    const { port } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    expect(port.writes()).toBe(0);
  });

  it('takes a demand that a person writes more clearly, and keeps the wording of the plan', async () => {
    const { user } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    const third = questions().getAllByRole('listitem')[2];
    if (!third) throw new Error('no third question');
    await user.click(within(third).getByRole('button', { name: 'Skriv kravet tydeligere' }));
    const field = within(third).getByLabelText('Kravet, som det skal måles');
    await user.clear(field);
    await user.type(field, 'Mindst 95 pct. af sagerne afgøres inden 30 dage');
    within(third).getByText(/Brug: mindst 95 pct. af sagerne/);
    await user.click(within(third).getByRole('button', { name: 'Brug det' }));
    screen.getByText('6 af 10 krav er afklaret, 3 spørgsmål er åbne.');
    expect(region('Kravene, som de er læst').textContent).toContain('Afklaret: mindst 95 pct. af sagerne');
  });

  it('makes a plan once nothing is open, and the workbook is judged by it', async () => {
    const { user, store } = await openPlan('koncern/bakker-og-dale-uo2.xlsx');
    for (;;) {
      const open = screen.queryByRole('region', { name: 'Det skal du tage stilling til' });
      if (!open) break;
      const [judged] = within(open).getAllByRole('button', { name: 'En person vurderer det' });
      if (!judged) throw new Error('nothing to answer');
      await user.click(judged);
    }
    await user.click(screen.getByRole('button', { name: 'Brug planen i denne arbejdsbog' }));
    await screen.findByRole('heading', { level: 1, name: 'Styrelsen for Bakker og Dale' }, PATIENCE);
    const result = store.state().checked?.result;
    expect(result?.state).toBe('checked');
    expect(result?.recognition).toMatchObject({ recognised: true, plan: { id: 'styrelsen-for-bakker-og-dale-2024' } });
  });

  it('reads a table that is pasted from a web page or Word', async () => {
    const { user } = open('foreign/budget-2024.xlsx');
    await user.click(await screen.findByRole('button', { name: 'Planen' }, PATIENCE));
    const paste = await screen.findByLabelText(/Eller indsæt tabellen/, undefined, PATIENCE);
    fireEvent.paste(paste, { clipboardData: { getData: (type: string) => (type === 'text/html' ? TABLE : '') } });
    await screen.findByText('2 af 2 krav er afklaret, 2 spørgsmål er åbne.', undefined, PATIENCE);
    screen.getByText('Vægtene giver 100.');
    await user.type(screen.getByLabelText('Styrelsens navn'), 'Fyrtårnsstyrelsen');
    await user.click(screen.getAllByRole('button', { name: 'Brug det' })[0] ?? document.body);
    screen.getByText('2 af 2 krav er afklaret, 1 spørgsmål er åbne.');
  });

  it('says what is wrong with what was pasted, and keeps what was there', async () => {
    const { user } = open('foreign/budget-2024.xlsx');
    await user.click(await screen.findByRole('button', { name: 'Planen' }, PATIENCE));
    const paste = await screen.findByLabelText(/Eller indsæt tabellen/, undefined, PATIENCE);
    fireEvent.paste(paste, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? 'Hej med dig' : '') } });
    const alert = await screen.findByText(/ingen tabel med mål og resultatkrav i det indsatte\./, undefined, PATIENCE);
    expect(alert.closest('[role=alert]')).toBeTruthy();
  });
});
