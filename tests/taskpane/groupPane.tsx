/** The page for many files in the real pane over a workbook in memory, with workers that run in the same thread. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { App } from '../../src/taskpane/App';
import { WorkerPoolContext } from '../../src/taskpane/group/context';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { poolHere, diskFile, FOLDER, PLAN_FILES, type Watched } from './groupFiles';
import { example, memoryPort } from './memoryPort';

export const PATIENCE = { timeout: 30_000 };

type User = ReturnType<typeof userEvent.setup>;

export async function openGroup(pool: Watched = poolHere(), workbook = example('foreign/budget-2024.xlsx')) {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    configurable: true,
  });
  const port = memoryPort(workbook);
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port, engine, store, wait: () => Promise.resolve() });
  const { unmount } = render(
    <WorkerPoolContext value={() => pool}>
      <App session={session} store={store} />
    </WorkerPoolContext>,
  );
  const user = userEvent.setup({ applyAccept: false });
  await user.click(await screen.findByRole('button', { name: 'Koncern: flere filer' }, PATIENCE));
  await screen.findByRole('heading', { level: 1, name: 'Koncern: flere filer' }, PATIENCE);
  const input = () => screen.getByLabelText<HTMLInputElement>('Vælg filer …', { selector: 'input' });
  const choose = async (files: readonly File[]) => {
    await user.upload(input(), [...files]);
    await screen.findByText(/fil(er)? læst: /, undefined, PATIENCE);
  };
  return { port, store, session, user, choose, pool, input, close: unmount };
}

export const plans = () => PLAN_FILES.map(diskFile);
export const workbook = (name: string) => diskFile(join(FOLDER, name));
export const files = () => screen.getByRole('region', { name: /^Filer \(/ });
export const agencies = () => screen.getByRole('region', { name: 'Styrelser' });
export const overview = () => screen.getByRole('region', { name: 'Hvem har afleveret?' });

export function rowOf(region: HTMLElement, text: string): HTMLElement {
  const [row] = within(region)
    .getAllByRole('listitem')
    .filter((item) => item.textContent.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row;
}

export async function openRow(user: User, row: HTMLElement): Promise<void> {
  const summary = row.querySelector('summary');
  if (summary) await user.click(summary);
}
