/** Everything of the pane that its first findings need, in one file: more would be asked for one by one, and packs worse in pieces. */
import type { ReactNode } from 'react';
import type { RibbonTasks } from '../commands/commands';
import type { Language } from '../texts/language';
import { App } from './App';
import { excelPort, fetchWriting } from './excelPort';
import { engine } from './engine';
import { fetchAhead } from './fetchAhead';
import { savedSetting, savedLanguage } from './localSettings';
import { createSession } from './session';
import { createStore, initialState } from './store';
import { sayUnfetched } from './unfetched';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The pane over the open workbook, in the language that was chosen last on this machine, otherwise in Excel's, and what the ribbon does. */
export function paneIn(language: Language): { readonly pane: ReactNode; readonly ribbon: RibbonTasks } {
  const store = createStore(initialState(savedLanguage() ?? language, engine.plans));
  if (savedSetting('tour') === undefined) store.send({ is: 'toured', touring: 'welcome' });
  const port = excelPort(() => store.send({ is: 'waiting' }));
  const session = createSession({ port, engine, store, wait });
  sayUnfetched(store);
  fetchAhead(store, [engine.writing, fetchWriting]);
  const ribbon = { computeInSheet: session.compute, checkAgain: session.check };
  return { pane: <App session={session} store={store} />, ribbon };
}
