/** The pane's beginning: shows itself, waits for Excel and for the house, and lets them meet. */
import { createRoot } from 'react-dom/client';
import { connectRibbon } from '../commands/commands';
import type { Language } from '../texts/fill';
import { App } from './App';
import { kept } from './keep';
import { createSession } from './session';
import { createStore, initialState } from './store';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function languageOf(tag: string | undefined): Language {
  return tag === undefined || /^(da|nb|nn|no|sv)\b/i.test(tag) ? 'da' : 'en';
}

async function open(page: HTMLElement): Promise<void> {
  const root = createRoot(page);
  const [{ house }, { excelPort }] = await Promise.all([import('./house'), import('./excelPort'), Office.onReady()]);
  const store = createStore(initialState(languageOf(Office.context.displayLanguage), house.plans));
  if (kept('tour') === undefined) store.send({ is: 'toured', touring: 'welcome' });
  const port = excelPort(() => store.send({ is: 'waiting' }));
  const session = createSession({ port, house, store, wait });
  connectRibbon({ computeInSheet: session.compute, checkAgain: session.check });
  root.render(<App session={session} store={store} />);
}

const page = document.getElementById('pane');
// When office.js is blocked there is no Office; `blocked.ts` then shows why.
if (page && 'Office' in window) void open(page);
