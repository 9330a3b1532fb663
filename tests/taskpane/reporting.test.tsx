/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { a1 } from '../../src/workbook/address';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { example, memoryPort, type MemoryPort } from './memoryPort';

jest.setTimeout(60_000);
const PATIENCE = { timeout: 20_000 };
const SHEET = 'Status UO II';

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

async function open(file = 'status-uo2-2024-tom.xlsx', begun?: (port: MemoryPort) => void) {
  const memory = memoryPort(example(file));
  const port: MemoryPort = {
    ...memory,
    follow: async (handler) => {
      begun?.(memory);
      return memory.follow(handler);
    },
  };
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port, engine, store, wait: () => Promise.resolve() });
  render(<App session={session} store={store} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: 'Udfyld' }, PATIENCE));
  await screen.findByRole('region', { name: 'Klar til aflevering' }, PATIENCE);
  return { port, user, store };
}

describe('filling in from the pane', () => {
  it('shows the requirement of the marked row, the light beforehand, and writes the right cell', async () => {
    const { port, user, store } = await open();
    const rows = store.state().checked?.result.recognition;
    const row = rows?.recognised ? rows.tables[0].rows.find(({ id }) => id === '1.2')?.value : undefined;
    const column = rows?.recognised ? rows.tables[0].columns.find(({ role }) => role === 'actual')?.value : undefined;
    if (row === undefined || column === undefined) throw new Error('1.2 is not in the example');
    await screen.findByText(/Markér en række/);
    act(() => port.mark(SHEET, `A${row + 1}`));
    const unit = await screen.findByRole('region', { name: '1.2' });
    expect(unit.textContent).toContain('Grå: mangler');
    const [field] = within(unit).getAllByRole('textbox');
    if (!field) throw new Error('no field');
    await user.type(field, '100,5');
    expect(within(unit).getByRole('status').textContent).toContain('Det vil give: Grøn');
    expect(port.writes()).toBe(0);
    await user.click(within(unit).getByRole('button', { name: 'Skriv i arket' }));
    await screen.findByText(/Skrevet i arket: 1\.2/, undefined, PATIENCE);
    const sheet = findSheet(port.workbook(), SHEET);
    expect(sheet && cellAt(sheet, row, column).value).toBe(100.5);
  });

  it('shows the row that is marked while the pane begins to follow', async () => {
    await open('status-uo2-2024-tom.xlsx', (port) => {
      port.mark(SHEET, 'K21');
      port.marked = { sheet: SHEET, area: { top: 20, left: 10, bottom: 20, right: 10 } };
    });
    await screen.findByRole('region', { name: '1.2' });
  });

  it('follows the marked row and the next missing field onto the sheet that has the rest of the plan', async () => {
    const { port, user, store } = await open('to-ark-per-runde.xlsx');
    const shared = 'UO II fælles';
    await user.click(screen.getByRole('button', { name: 'Næste manglende felt' }));
    expect(port.went[0]).toMatchObject({ sheet: shared, row: 12 });
    await screen.findByRole('region', { name: /^2\.4 / });
    act(() => port.mark(shared, 'A6'));
    const unit = await screen.findByRole('region', { name: '2.1' });
    const field = within(unit).getByRole('textbox', { name: /^Resultat/ });
    await user.clear(field);
    await user.type(field, '3,5');
    await user.click(within(unit).getByRole('button', { name: 'Skriv i arket' }));
    await screen.findByText(/Skrevet i arket: 2\.1/, undefined, PATIENCE);
    const checked = store.state().checked?.result;
    const table = checked?.state === 'checked' ? checked.recognition.tables[1] : undefined;
    const column = table?.columns.find(({ role }) => role === 'actual')?.value ?? -1;
    const sheet = findSheet(port.workbook(), shared);
    expect(sheet && cellAt(sheet, 5, column).value).toBe(3.5);
  });

  it('goes to the next missing field and puts the focus in it', async () => {
    const { port, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Næste manglende felt' }));
    const [cell] = port.went;
    expect(cell?.sheet).toBe(SHEET);
    expect(document.activeElement?.tagName).toMatch(/INPUT|TEXTAREA|SELECT/);
  });

  it('does not offer to mark a report with errors as ready, but says how many and leads there', async () => {
    const { user } = await open();
    const ready = screen.getByRole('region', { name: 'Klar til aflevering' });
    expect(ready.textContent).toMatch(/Der er \d+ fejl tilbage/);
    expect(within(ready).queryByRole('textbox')).toBeNull();
    await user.click(within(ready).getByRole('button', { name: 'Gå til første fejl' }));
    await waitFor(() => expect(document.activeElement?.closest('[role=tabpanel]')).not.toBeNull(), PATIENCE);
    expect(screen.getByRole('tab', { name: /^Tjek/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('does not call a report ready whose figures stand as text and do not count', async () => {
    await open('stavefejl-og-formater.xlsx');
    const ready = screen.getByRole('region', { name: 'Klar til aflevering' });
    expect(ready.textContent).toMatch(/Der er \d+ fejl tilbage\. Ret dem først\./);
    expect(within(ready).queryByRole('textbox')).toBeNull();
  });

  it('asks before what cannot be used replaces a figure that counts, and stays red at its field', async () => {
    const { port, user, store } = await open('status-uo2-2024.xlsx');
    const rows = store.state().checked?.result.recognition;
    const row = rows?.recognised ? rows.tables[0].rows.find(({ id }) => id === '1.2')?.value : undefined;
    const column = rows?.recognised ? rows.tables[0].columns.find(({ role }) => role === 'actual')?.value : undefined;
    if (row === undefined || column === undefined) throw new Error('1.2 is not in the example');
    const inSheet = () => {
      const sheet = findSheet(port.workbook(), SHEET);
      return sheet && cellAt(sheet, row, column).value;
    };
    const good = inSheet();
    await screen.findByText(/Markér en række/);
    act(() => port.mark(SHEET, `A${row + 1}`));
    const unit = await screen.findByRole('region', { name: '1.2' });
    const [field] = within(unit).getAllByRole('textbox');
    if (!field) throw new Error('no field');
    await user.clear(field);
    await user.type(field, 'cirka hundrede');
    await user.click(within(unit).getByRole('button', { name: 'Skriv i arket' }));
    const leave = await within(unit).findByRole('button', { name: /^Behold/ });
    expect(leave.closest('[role=alert]')?.textContent).toContain('"cirka hundrede" kan ikke bruges');
    expect(inSheet()).toBe(good);
    await user.click(leave);
    expect(field).toHaveProperty('value', String(good).replace('.', ','));
    await user.clear(field);
    await user.type(field, '-5');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.click(within(unit).getByRole('button', { name: 'Skriv i arket' }));
    await user.click(await within(unit).findByRole('button', { name: 'Skriv alligevel' }));
    await screen.findByText(/Skrevet i arket: 1\.2/, undefined, PATIENCE);
    expect(inSheet()).toBe(-5);
    await waitFor(() => expect(within(unit).getAllByRole('textbox')[0]?.getAttribute('aria-invalid')).toBe('true'));
  });

  it('marks a report as ready, and says what was changed afterwards', async () => {
    const { port, user, store } = await open('flettede-maal.xlsx');
    const ready = () => screen.getByRole('region', { name: 'Klar til aflevering' });
    await user.type(within(ready()).getByRole('textbox', { name: 'Dit navn' }), 'Ida Holm');
    await user.click(within(ready()).getByRole('button', { name: 'Markér som klar' }));
    await within(ready()).findByText(/Markeret klar af Ida Holm/, undefined, PATIENCE);
    const result = store.state().checked?.result;
    const cell = result?.state === 'checked' ? result.report.current.units.get('1.2')?.entries.actual?.cell : undefined;
    if (!cell) throw new Error('1.2 is not in the example');
    const address = a1(cell.row, cell.column);
    await act(() => port.type(cell.sheet, address, { value: 41 }));
    await within(ready()).findByText(new RegExp(`1 oplysning er ændret siden: ${address}`), undefined, PATIENCE);
    // Said at the top, too, with the way back.
    const top = screen.getByRole('region', { name: 'Det næste' });
    expect(top.textContent).toContain(`1 oplysning er ændret, siden Ida Holm markerede rapporten som klar: ${address}`);
  });
});
