/** @jest-environment jsdom */
/** What Excel made something else of, and what holds for the workbook as a whole, as a person reads it. */
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import type { Applied, WorkbookPort } from '../../src/taskpane/port';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { example, memoryPort } from './memoryPort';

configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

afterEach(cleanup);

async function open(change: Partial<WorkbookSnapshot>, missed: Partial<Applied>) {
  const memory = memoryPort({ ...example('status-uo2-2024.xlsx'), ...change });
  const port: WorkbookPort = {
    ...memory,
    apply: async (edits, seen, onChanged) => ({ ...(await memory.apply(edits, seen, onChanged)), ...missed }),
  };
  const store = createStore(initialState('da', engine.plans));
  const session = createSession({ port, engine, store, wait: () => new Promise(() => undefined) });
  render(<App session={session} store={store} />);
  await waitFor(() => expect(store.state().checked).toBeDefined());
  return session;
}

it('names the cells that Excel has not taken and the sheets whose page is not set up, until something else is pressed', async () => {
  const session = await open({}, { notTaken: [{ sheet: 'Status UO II', row: 4, column: 3 }], notSetUp: ['Koncernoversigt'] });
  await session.compute();
  expect(await screen.findByText(/^Excel har ikke gemt alt det, der blev skrevet: D5 i arket "Status UO II"\./)).toBeTruthy();
  expect(screen.getByText(/^Udskriften af Koncernoversigt kunne ikke sættes op\./)).toBeTruthy();
  await session.check();
  expect(screen.getByText(/D5 i arket/)).toBeTruthy();
  await session.goTo({ sheet: 'Status UO II', row: 0, column: 0 });
  await waitFor(() => expect(screen.queryByText(/D5 i arket/)).toBeNull());
});

it.each([
  [{ manualCalculation: true }, /^Arbejdsbogen regner kun om, når du beder om det/],
  [{ precisionAsDisplayed: true }, /^Arbejdsbogen regner med tallene, som de vises/],
  [{ file: 'Status.xls' }, /^Filen har et format, der ikke kan gemme det, Målstatus beregner/],
])('says above everything that %j holds', async (change, sentence) => {
  await open(change, {});
  expect(await screen.findByText(sentence)).toBeTruthy();
});
