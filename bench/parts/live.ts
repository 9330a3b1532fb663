/** From a keystroke to its light in the pane, against the host's own recalculation of the same change. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type {} from '../../host/page/testApi';
import { TIMING } from '../../src/excel/scheduler';
import { HERE } from '../peers';
import { launch, newContext, openExample, openHost, startHost } from '../stage';
import { median, ms, type Measured, type Part } from '../types';

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
/** Of a requirement whose light turns with it. */
const FIGURE = 'I15';
const VALUES = [40, 132] as const;
const CHANGES = 15;
/** Beside the table's own rows: what a sheet holds that has been used as an archive for years. */
const LARGE = { rows: 5_000, columns: 15, from: 'A60', changes: 7 };
/** From the last change to the answer. */
const AIM_TOTAL = 500;
/** Times the host's own recalculation. */
const AIM_RATIO = 3;

interface Change {
  /** Until the host itself has calculated everything. */
  readonly host: number;
  /** Until the pane shows the light. */
  readonly total: number;
}

/** One change; both times by the same clock, from the moment the cell is typed. */
function change(page: Page, value: number): Promise<Change> {
  return page.evaluate(
    async ([sheet, cell, typed]) => {
      const lights = document.querySelector('iframe')?.contentDocument?.querySelector('ul[aria-label^=Trafiklys]');
      if (!lights) throw new Error('no lights');
      const shown = new Promise<number>((resolve, reject) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(lights, { subtree: true, childList: true, characterData: true });
        setTimeout(() => reject(new Error('the light did not change')), 20_000);
      });
      const start = performance.now();
      await window.maalstatusHost.setCell(sheet, cell, typed);
      const host = performance.now() - start;
      return { host, total: (await shown) - start };
    },
    [SHEET, FIGURE, value] as const,
  );
}

/** 5,000 rows of texts and figures, pasted in one go below the table. */
async function pasteMany(page: Page): Promise<void> {
  const { rows, columns, from } = LARGE;
  const pasted = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (__, column) =>
      column % 3 === 0 ? `Sag ${at} om tilladelse til anlæg ${column}` : at * column,
    ),
  );
  await page.evaluate(([sheet, at, block]) => window.maalstatusHost.person.paste(sheet, at, block), [
    SHEET,
    from,
    pasted,
  ] as const);
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds in scripts of the built pane, our own code and what is packed with it; not office.js, the host or the browser's drawing. */
function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile, url: string): number {
  const scripts = new URL('pane/', url).href;
  const own = new Set(nodes.filter(({ callFrame }) => callFrame.url.startsWith(scripts)).map(({ id }) => id));
  return samples.reduce((sum, id, at) => sum + (own.has(id) ? (timeDeltas[at] ?? 0) : 0), 0) / 1000;
}

interface Changes {
  readonly host: number;
  readonly work: number;
  readonly total: number;
  /** Of one change. */
  readonly own: number;
}

async function changes(page: Page, devtools: CDPSession, url: string, count: number): Promise<Changes> {
  const all: (Change & { readonly own: number })[] = [];
  for (let at = 0; at <= count; at++) {
    await page.waitForTimeout(4 * TIMING.pause);
    await devtools.send('Profiler.start');
    const one = await change(page, VALUES[at % VALUES.length] ?? 0);
    const { profile } = await devtools.send('Profiler.stop');
    all.push({ ...one, own: ownTime(profile, url) });
  }
  // The first one meets everything cold.
  const warm = all.slice(1);
  return {
    host: median(warm.map(({ host }) => host)),
    work: median(warm.map(({ total }) => total - TIMING.pause)),
    total: median(warm.map(({ total }) => total)),
    own: median(warm.map(({ own }) => own)),
  };
}

function lines(what: string, { host, work, total, own }: Changes): Measured[] {
  return [
    { what: `${what}: værtens egen genberegning`, value: ms(host) },
    { what: `${what}: tastetryk til lys uden pausen (mål: højst ${AIM_RATIO} × værten)`, value: ms(work), ratio: work / host },
    { what: `${what}: heraf i rudens egne scripts`, value: ms(own), ratio: own / host },
    {
      what: `${what}: i alt med pausen på ${TIMING.pause} ms (mål: under ${AIM_TOTAL} ms)`,
      value: ms(total),
      ratio: total / host,
    },
  ];
}

export const live: Part = {
  title: 'Fra tastetryk til lys, på den indlejrede værts ark, som Målstatus har beregnet i',
  async measure() {
    if (!existsSync(join(HERE, '../dist/taskpane.html'))) return { missing: 'dist/ er ikke bygget: kør "npm run build"' };
    const [server, browser] = await Promise.all([startHost(), launch()]);
    try {
      const context = await newContext(browser);
      const page = await openHost(context, server.url);
      const pane = await openExample(page, FILE);
      await pane.getByRole('button', { name: 'Beregn i arket' }).click();
      await pane.getByText('Beregningen står nu i arket').waitFor();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Profiler.enable');
      const small = await changes(page, devtools, server.url, CHANGES);
      await pasteMany(page);
      const large = await changes(page, devtools, server.url, LARGE.changes);
      const rows = LARGE.rows.toLocaleString('da-DK');
      return [...lines('eksemplet', small), ...lines(`${rows} rækker mere i arket`, large)];
    } finally {
      await browser.close();
      server.stop();
    }
  },
};
