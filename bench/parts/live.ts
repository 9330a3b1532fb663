/** From a keystroke to its light in the pane, against the host's own recalculation of the same change. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type {} from '../../host/page/testApi';
import { TIMING } from '../../src/excel/scheduler';
import { HERE } from '../peers';
import { launch, newContext, openExample, openHost, startHost } from '../stage';
import { median, ms, type Part } from '../types';

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
/** Of a requirement whose light turns with it. */
const FIGURE = 'I15';
const VALUES = [40, 132] as const;
const CHANGES = 15;
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

export const live: Part = {
  title: 'Fra tastetryk til lys, på den indlejrede værts ark, som Målstatus har beregnet i',
  async measure() {
    if (!existsSync(join(HERE, '../dist/taskpane.html'))) return { missing: 'dist/ er ikke bygget: kør "npm run build"' };
    const [server, browser] = await Promise.all([startHost(), launch()]);
    try {
      const page = await openHost(await newContext(browser), server.url);
      const pane = await openExample(page, FILE);
      await pane.getByRole('button', { name: 'Beregn i arket' }).click();
      await pane.getByText('Beregningen står nu i arket').waitFor();
      const changes: Change[] = [];
      for (let at = 0; at <= CHANGES; at++) {
        await page.waitForTimeout(2 * TIMING.pause);
        changes.push(await change(page, VALUES[at % VALUES.length] ?? 0));
      }
      // The first one meets everything cold.
      const warm = changes.slice(1);
      const host = median(warm.map((one) => one.host));
      const total = median(warm.map((one) => one.total));
      const work = median(warm.map((one) => one.total - TIMING.pause));
      return [
        { what: 'værtens egen genberegning', value: ms(host) },
        {
          what: `tastetryk til lys, uden den valgte pause (mål: højst ${AIM_RATIO} × værten)`,
          value: ms(work),
          ratio: work / host,
        },
        {
          what: `tastetryk til lys, i alt, med pausen på ${TIMING.pause} ms (mål: under ${AIM_TOTAL} ms)`,
          value: ms(total),
          ratio: total / host,
        },
      ];
    } finally {
      await browser.close();
      server.stop();
    }
  },
};
