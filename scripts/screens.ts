/**
 * Takes the pictures in docs/screens: the built pane in the embedded host, `npm run screens` after `npm run build`, or only some with
 * `npm run screens -- rude maal`. Each picture is what a person would see; nothing is retouched.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../host/server';
import { findBrowser } from './find-tools.mjs';
import { withPalette } from './screens/palette';
import { SHOTS } from './screens/shots';
import type { Shot } from './screens/types';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../docs/screens');
const EXAMPLE = 'status-uo2-2024.xlsx';
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const fileOf = ({ name }: Shot, scheme: Scheme): string => `${name}${scheme === 'dark' ? '-moerk' : ''}.png`;

async function openPage(browser: Browser, url: string, scheme: Scheme, { forced, sharp }: Shot): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: scheme,
    forcedColors: forced === true ? 'active' : 'none',
    deviceScaleFactor: sharp === true ? 1.5 : 1,
    locale: 'da-DK',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'maalstatusHost' in window);
  await page.evaluate(() => window.maalstatusHost.ready);
  return page;
}

async function take(page: Page, shot: Shot, scheme: Scheme): Promise<void> {
  const height = shot.height ?? 900;
  await page.setViewportSize({ width: 1440, height });
  await page.evaluate((file) => {
    localStorage.clear();
    // The tour stands on top the first time; it has a picture of its own.
    localStorage.setItem('maalstatus.tour', 'seen');
    return window.maalstatusHost.open(file);
  }, shot.example ?? EXAMPLE);
  const pane = page.frameLocator('iframe');
  if (shot.pane !== undefined) {
    const style = `position: fixed; top: 0; left: 0; z-index: 9; border: 0; width: ${shot.pane}px; height: ${height}px`;
    await page.locator('iframe').evaluate((element, text) => element.setAttribute('style', text), style);
  }
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await shot.before?.(pane, page);
  // Fonts, transitions and the grid's own drawing.
  await page.waitForTimeout(500);
  const clip = { x: 0, y: 0, width: shot.pane ?? 1440, height };
  const path = join(FOLDER, fileOf(shot, scheme));
  writeFileSync(path, withPalette(await page.screenshot({ clip })));
  await page.evaluate(() => window.maalstatusHost.provoke({ editing: false, readOnly: false }));
  console.log(path);
}

/** One page for all shots of the same looks: opening a workbook in it loads the pane anew. */
async function takeAll(browser: Browser, url: string, shots: readonly Shot[]): Promise<void> {
  const looksOf = ({ forced, sharp }: Shot): string => `${String(forced)} ${String(sharp)}`;
  for (const looks of new Set(shots.map(looksOf))) {
    const alike = shots.filter((shot) => looksOf(shot) === looks);
    const [first] = alike;
    if (!first) continue;
    for (const scheme of SCHEMES) {
      const page = await openPage(browser, url, scheme, first);
      for (const shot of alike) await take(page, shot, scheme);
      await page.context().close();
    }
  }
}

function writeTable(): void {
  const row = (shot: Shot): string => {
    const width = shot.pane === undefined ? 420 : 260;
    const picture = (scheme: Scheme): string => `<img src="${fileOf(shot, scheme)}" width="${width}" alt="">`;
    return `| ${shot.title} | ${SCHEMES.map(picture).join(' | ')} |`;
  };
  const head = '# Billeder af ruden\n\nTaget af `npm run screens` i det indlejrede regneark; intet er retoucheret.\n';
  const table = ['| Tilstand | Lyst tema | Mørkt tema |', '| --- | --- | --- |', ...SHOTS.map(row)];
  writeFileSync(join(FOLDER, 'README.md'), `${head}\n${table.join('\n')}\n`);
}

mkdirSync(FOLDER, { recursive: true });
const only = process.argv.slice(2);
const server = await startServer();
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No browser: run "npm run setup".');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await takeAll(
    browser,
    server.url,
    SHOTS.filter(({ name }) => only.length === 0 || only.includes(name)),
  );
  writeTable();
} finally {
  await browser.close();
  await server.close();
}
