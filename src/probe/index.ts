/** The page `probe.html`: asks, shows the answers as a table and as JSON to copy. Apart from the pane, so that the pane does not carry it. */
import { probeDa, probeQuestionsDa, type ProbeKey } from '../texts/da/probe';
import { probeEn, probeQuestionsEn } from '../texts/en/probe';
import { copyOut } from '../taskpane/copyOut';
import { VERSION } from '../taskpane/version';
import { PROBES } from './probes';
import { codeOf, NoScratch, runProbes } from './run';
import type { Outcome } from './types';

function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

async function open(): Promise<void> {
  await Office.onReady();
  const danish = /^(da|nb|nn|no|sv)\b/i.test(Office.context.displayLanguage);
  const [words, questions] = danish ? [probeDa, probeQuestionsDa] : [probeEn, probeQuestionsEn];
  const say = (key: ProbeKey, values: Readonly<Record<string, string | number>> = {}) =>
    words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  document.documentElement.lang = danish ? 'da' : 'en';
  document.title = say('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = say((element.dataset['say'] ?? 'title') as ProbeKey);
  }
  const status = find('status', HTMLElement);
  const start = find('start', HTMLButtonElement);
  const json = find('json', HTMLTextAreaElement);
  const results = find('results', HTMLElement);
  const rows = find('rows', HTMLTableSectionElement);
  json.setAttribute('aria-label', say('answers'));
  find('back', HTMLAnchorElement).href = `taskpane.html${location.search}`;

  function show(outcome: Outcome): void {
    const row = rows.insertRow();
    const question = document.createElement('th');
    question.scope = 'row';
    question.textContent = questions[outcome.id];
    row.append(question);
    row.insertCell().textContent = 'error' in outcome ? outcome.error : JSON.stringify(outcome.answer);
    status.textContent = say('progress', { done: rows.rows.length, total: PROBES.length });
  }

  async function ask(): Promise<void> {
    start.disabled = true;
    rows.replaceChildren();
    results.hidden = false;
    try {
      const answers = await runProbes(PROBES, show);
      json.value = JSON.stringify({ probe: 1, maalstatus: VERSION, asked: new Date().toISOString(), answers }, undefined, 1);
      status.textContent = say('done');
    } catch (error) {
      status.textContent = say(error instanceof NoScratch ? 'noScratch' : 'stopped', { code: codeOf(error) });
    } finally {
      start.disabled = false;
    }
  }

  start.addEventListener('click', () => void ask());
  find('copy', HTMLButtonElement).addEventListener('click', () => {
    status.textContent = say(copyOut(json, { text: json.value }) ? 'copied' : 'notCopied');
  });
  find('page', HTMLElement).hidden = false;
}

void open();
