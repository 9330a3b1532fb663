/** @jest-environment jsdom */
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { engine } from '../../src/taskpane/engine';
import { createSession } from '../../src/taskpane/session';
import { createStore, initialState } from '../../src/taskpane/store';
import { example, memoryPort } from './memoryPort';

jest.setTimeout(60_000);
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
});

afterEach(cleanup);

const mainOnes = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-main="true"]')].map(({ textContent }) => textContent);

it('lets one button at a time stand out: what was opened last, and what it covered when it is closed', async () => {
  const store = createStore(initialState('da', engine.plans));
  const port = memoryPort(example('stavefejl-og-formater.xlsx'));
  const session = createSession({ port, engine, store, wait: () => new Promise(() => undefined) });
  render(<App session={session} store={store} />);
  const user = userEvent.setup();
  await screen.findByRole('button', { name: /^Gå til første fejl$/ });
  const [atFirst, ...others] = mainOnes();
  expect(others).toEqual([]);

  const [preview] = await screen.findAllByRole('button', { name: /^Ret alle/ });
  if (!preview) throw new Error('nothing to mend at once');
  await user.click(preview);
  await screen.findByRole('button', { name: /^Ret \d+ celler$/ });
  expect(mainOnes()).toEqual([expect.stringMatching(/^Ret \d+ celler$/)]);

  await user.click(screen.getByRole('button', { name: 'Skift runde eller dato' }));
  await screen.findByRole('button', { name: 'Brug' });
  expect(mainOnes()).toEqual(['Brug']);
  await user.click(screen.getAllByRole('button', { name: 'Annullér' })[0] ?? preview);
  await user.click(screen.getByRole('button', { name: 'Annullér' }));
  expect(mainOnes()).toEqual([atFirst]);
});
