/** The tab "Året" over a workbook in memory, as component tests use it. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import type { WorkbookPort } from '../../src/taskpane/port';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import type { CellAddress } from '../../src/workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort, type MemoryPort } from './memoryPort';

export const ROUNDS = 'ark-per-runde.xlsx';
export const NOW = 'Udgiftsopfølgning II';

/** jsdom knows nothing of colour schemes. */
export function withoutMatchMedia(): void {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
}

export async function openYear(start: MemoryPort | string = ROUNDS, through: Partial<WorkbookPort> = {}) {
  const port = typeof start === 'string' ? memoryPort(example(start)) : start;
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port: { ...port, ...through }, engine, store, wait: () => Promise.resolve() });
  const { container } = render(<App session={session} store={store} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: 'Året' }));
  await screen.findByRole('region', { name: 'Årets runder' });
  const part = (name: string) => screen.getByRole('region', { name });
  const lock = async (by: string) => {
    const form = part('Lås runden');
    const field = within(form).getByRole('textbox', { name: 'Navn på den, der låser' });
    await user.clear(field);
    await user.type(field, by);
    await user.click(within(form).getByRole('button', { name: new RegExp(`^Lås ${NOW}`) }));
  };
  const unfold = async (name: string) => {
    const region = part(name);
    const [fold] = within(region).getAllByRole('button');
    if (fold?.getAttribute('aria-expanded') === 'false') await user.click(fold);
    return region;
  };
  return { port, store, session, container, user, part, lock, unfold };
}

export function cellOf({ store }: Awaited<ReturnType<typeof openYear>>, id: string, role: 'actual' | 'explanation'): CellAddress {
  const result = store.state().checked?.result;
  const cell = result?.state === 'checked' ? result.report.current.units.get(id)?.entries[role]?.cell : undefined;
  if (!cell) throw new Error(`${id} has no ${role}`);
  return cell;
}

export function valueAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress) {
  const found = findSheet(workbook, sheet);
  return found && cellAt(found, row, column).value;
}
