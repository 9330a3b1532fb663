/** What the pane costs to open: bytes and time until its frame stands, and until the first findings stand in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type {} from '../../host/page/testApi';
import { HERE } from '../peers';
import { referenceBytes } from '../reference/bytes';
import { launch, newContext, openExample, openHost, startHost } from '../stage';
import { kb, median, ms, type Part } from '../types';

const DIST = join(HERE, '../dist');
const FILE = 'status-uo2-2024.xlsx';
const RUNS = 5;
/** Times the bytes of React and the same Fluent components alone. */
const AIM_BYTES = 1.25;
const AIM_FINDINGS = 1000;

const packed = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const sum = (files: Iterable<string>): number => [...files].reduce((bytes, file) => bytes + packed(file), 0);

/** What the page itself names as its scripts: with these the frame stands. */
function frameFiles(): readonly string[] {
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  return ['taskpane.html', ...[...html.matchAll(/<script src="([^":]+)"/g)].flatMap(([, file]) => file ?? [])];
}

interface Opening {
  /** Files of the pane that were asked for. */
  readonly files: ReadonlySet<string>;
  /** Milliseconds from the pane's own beginning; office.js and Excel's answers are in them. */
  readonly frame: number;
  readonly findings: number;
}

async function openOnce(browser: Browser, url: string): Promise<Opening> {
  const context = await newContext(browser);
  try {
    const page = await openHost(context, url);
    // From the host's page, which stays while the pane is opened anew; by the pane's own clock, which begins with it.
    await page.evaluate(() => {
      const before = document.querySelector('iframe');
      const times: Record<string, number> = {};
      Reflect.set(window, 'stood', times);
      const watching = setInterval(() => {
        const frame = document.querySelector('iframe');
        const pane = frame === before ? undefined : frame?.contentWindow;
        if (pane?.document.querySelector('#pane .fui-FluentProvider')) times['frame'] ??= pane.performance.now();
        if (!pane?.document.querySelector('[role=tabpanel] li')) return;
        times['findings'] = pane.performance.now();
        clearInterval(watching);
      }, 5);
    });
    await openExample(page, FILE);
    // What is fetched right behind the findings is asked for by then.
    await page.waitForTimeout(1000);
    const { times, names } = await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentWindow;
      if (!inside) throw new Error('no pane');
      const asked = inside.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      return { times: Reflect.get(window, 'stood') as Record<string, number>, names: asked };
    });
    const files = new Set(
      ['taskpane.html', ...names.flatMap((name) => name.split('/pane/').at(1) ?? [])].filter(
        (name) => existsSync(join(DIST, name)) && /\.(html|js)$/.test(name),
      ),
    );
    return { files, frame: times['frame'] ?? NaN, findings: times['findings'] ?? NaN };
  } finally {
    await context.close();
  }
}

export const firstLoad: Part = {
  title: 'Rudens første indlæsning (uden office.js)',
  async measure() {
    if (!existsSync(join(DIST, 'taskpane.html'))) return { missing: 'dist/ er ikke bygget: kør "npm run build"' };
    const reference = await referenceBytes();
    const [server, browser] = await Promise.all([startHost(), launch()]);
    try {
      // The first one starts the browser's own machinery too; its bytes count, its times do not.
      const { files } = await openOnce(browser, server.url);
      const frame = frameFiles();
      const [frameBytes, bytes] = [sum(frame), sum(files)];
      const openings: Opening[] = [];
      for (let run = 0; run < RUNS; run++) openings.push(await openOnce(browser, server.url));
      return [
        { what: 'React og de samme Fluent-komponenter alene, gzip', value: kb(reference) },
        {
          what: `til rammen står, ${frame.length} filer (mål: højst ${AIM_BYTES} ×)`,
          value: kb(frameBytes),
          ratio: frameBytes / reference,
        },
        { what: `til de første fund, ${files.size} filer`, value: kb(bytes), ratio: bytes / reference },
        { what: 'til rammen står', value: ms(median(openings.map((one) => one.frame))) },
        {
          what: `til de første fund (mål: under ${AIM_FINDINGS} ms)`,
          value: ms(median(openings.map(({ findings }) => findings))),
        },
      ];
    } finally {
      await browser.close();
      server.stop();
    }
  },
};
