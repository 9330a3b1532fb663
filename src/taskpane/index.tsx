/** The pane's beginning: its frame stands at once, the rest comes while Excel gets ready. */
import { createRoot } from 'react-dom/client';
import { connectRibbon, type RibbonTasks } from '../commands/commands';
import type { Language } from '../texts/language';
import { Frame } from './Frame';

function languageOf(tag: string | undefined): Language {
  return tag === undefined || /^(da|nb|nn|no|sv)\b/i.test(tag) ? 'da' : 'en';
}

async function open(page: HTMLElement, connect: (tasks: RibbonTasks) => void): Promise<void> {
  const words = page.textContent.trim();
  const root = createRoot(page);
  root.render(<Frame words={words} />);
  const [{ paneIn }] = await Promise.all([import(/* webpackChunkName: "pane" */ './pane'), Office.onReady()]);
  const { pane, ribbon } = paneIn(languageOf(Office.context.displayLanguage));
  connect(ribbon);
  root.render(pane);
}

/** A file of the pane did not come: there is nothing of it yet that could say so. */
function unfetched(page: HTMLElement): void {
  page.hidden = true;
  document.getElementById('unfetched')?.removeAttribute('hidden');
}

const page = document.getElementById('pane');
// When office.js is blocked there is no Office; `blocked.ts` then shows why.
if (page && 'Office' in window) {
  // Inside `onReady` office.js already hands over the press that opened the pane, and knows only what has been associated by then.
  connectRibbon(new Promise((connect) => void open(page, connect).catch(() => unfetched(page))));
}
