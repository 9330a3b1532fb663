/** What the pane costs to open: bytes that the page asks for before anything is pressed, and the time until it can be used. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/find-tools.mjs';
import { HERE } from '../peers';
import { kb, median, ms, type Measured, type Part } from '../types';

const DIST = join(HERE, '../dist');
const AIM = 170_000;
const RUNS = 5;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** dist/ over loopback, compressed as a web server does. */
function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = join(DIST, path);
    if (!file.startsWith(DIST) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(readFileSync(file)));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ server, origin: `http://127.0.0.1:${port}` });
    });
  });
}

/** Stands in for Microsoft's script, which is no part of our bytes: an Excel that is there and has everything. */
const OFFICE_STUB = `
  window.Office = {
    onReady: (then) => { const info = { host: 'Excel', platform: 'OfficeOnline' }; if (then) then(info); return Promise.resolve(info); },
    context: { requirements: { isSetSupported: () => true }, displayLanguage: 'da-DK', document: { settings: { get: () => null } } },
    actions: { associate() {} }, HostType: { Excel: 'Excel' }, EventType: {},
  };
  window.Excel = { run: () => new Promise(() => {}) };
`;

interface Load {
  readonly bytes: number;
  readonly files: number;
  readonly ready: number;
}

async function loadOnce(browser: Browser, origin: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: 'da-DK' });
  try {
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('response', (response) => {
      if (response.url().startsWith(origin) && response.ok()) asked.add(new URL(response.url()).pathname);
    });
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) =>
      route.request().url().endsWith('/office.js')
        ? route.fulfill({ contentType: 'text/javascript', body: OFFICE_STUB })
        : route.abort(),
    );
    await page.goto(`${origin}/taskpane.html`, { waitUntil: 'commit' });
    // The page itself says "åbner …" until the pane's own code has drawn something in its place.
    await page.waitForFunction(() => {
      const pane = document.querySelector('#pane');
      return pane !== null && pane.querySelector('.waiting') === null && pane.textContent.trim() !== '';
    });
    const ready = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    const files = [...asked].filter((path) => /\.(html|js|css)$/.test(path));
    const bytes = files.reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length, 0);
    return { bytes, files: files.length, ready };
  } finally {
    await context.close();
  }
}

export const firstLoad: Part = {
  title: 'Rudens første indlæsning (uden office.js)',
  async measure() {
    if (!existsSync(join(DIST, 'taskpane.html'))) return { missing: 'dist/ er ikke bygget: kør "npm run build"' };
    const executablePath = findBrowser();
    if (executablePath === undefined) return { missing: 'ingen Chrome, Edge eller Chromium fundet' };
    const { server, origin } = await serve();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const loads: Load[] = [];
      for (let run = 0; run < RUNS; run++) loads.push(await loadOnce(browser, origin));
      const { bytes = 0, files = 0 } = loads[0] ?? {};
      const measured: Measured[] = [
        { what: `gzip, ${files} filer (mål: højst ${kb(AIM)})`, value: kb(bytes), ratio: bytes / AIM },
        { what: 'tid, til ruden selv viser noget, Chromium', value: ms(median(loads.map(({ ready }) => ready))) },
      ];
      return measured;
    } finally {
      await browser.close();
      server.close();
    }
  },
};
