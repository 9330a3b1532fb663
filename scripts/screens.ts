/**
 * Takes the pictures in docs/screens: the built pane in the embedded host, `npm run screens` after `npm run build`. Each picture is what
 * a person would see; nothing is retouched.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { startServer } from '../host/server';
import { findBrowser } from './find-tools.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../docs/screens');
const EXAMPLE = 'status-uo2-2024.xlsx';

interface Shot {
  readonly name: string;
  readonly example?: string;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** Width of the pane; the whole page with the sheet when absent. */
  readonly pane?: number;
  readonly height?: number;
  readonly before?: (pane: FrameLocator, page: Page) => Promise<void>;
}

const turnTo = (name: RegExp | string) => async (pane: FrameLocator) => {
  await pane.getByRole('tab', { name }).click();
  await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
};

async function compute(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Beregn i arket' }).click();
  await pane.getByText('Beregningen står nu i arket').waitFor({ timeout: 60_000 });
}

const SHOTS: readonly Shot[] = [
  {
    name: 'beregnet',
    before: async (pane, page) => {
      await compute(pane);
      await page.evaluate(() => window.maalstatusHost.select('Status UO II', 'S15'));
    },
  },
  {
    name: 'beregnet-moerk',
    scheme: 'dark',
    before: async (pane, page) => {
      await compute(pane);
      await page.evaluate(() => window.maalstatusHost.select('Status UO II', 'S15'));
    },
  },
  { name: 'rude', pane: 380 },
  { name: 'rude-moerk', pane: 380, scheme: 'dark' },
  { name: 'rude-smal', pane: 320, height: 1100 },
  { name: 'rude-hoej-kontrast', pane: 380, forced: true },
  { name: 'maal', pane: 380, before: turnTo('Mål') },
  {
    name: 'maal-aabnet',
    pane: 380,
    height: 1200,
    before: async (pane) => {
      await turnTo('Mål')(pane);
      await pane.getByRole('button', { name: 'Vis resultatkrav i mål 1.1' }).click();
    },
  },
  { name: 'arbejdsbog', pane: 380, height: 1500, before: turnTo('Arbejdsbog') },
  {
    name: 'engelsk',
    pane: 380,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'English' }).click();
      await pane.getByRole('button', { name: 'Compute in the sheet' }).waitFor();
    },
  },
  {
    name: 'runde',
    pane: 380,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Skift runde eller dato' }).click();
      await pane.getByLabel('Opgørelsesdato').waitFor();
    },
  },
  {
    name: 'fjern',
    pane: 380,
    before: (pane) => pane.getByRole('button', { name: 'Fjern Målstatus' }).click(),
  },
  {
    name: 'rediger-celle',
    pane: 380,
    before: async (pane, page) => {
      await page.evaluate(() => window.maalstatusHost.provoke({ editing: true }));
      await pane.getByRole('button', { name: 'Tjek igen' }).click();
      await pane.getByText('Afslut med Enter').waitFor({ timeout: 20_000 });
    },
  },
  { name: 'ukendt', pane: 380, example: 'foreign/budget-2024.xlsx' },
  { name: 'beskyttet', pane: 380, example: 'beskyttet-ark.xlsx' },
  { name: 'tom', pane: 380, example: 'status-uo2-2024-tom.xlsx' },
  { name: 'stavefejl', pane: 380, example: 'stavefejl-og-formater.xlsx' },
  { name: 'aarsrapport', pane: 380, example: 'aarsrapport-2024.xlsx' },
  { name: 'ark-per-runde', pane: 380, example: 'ark-per-runde.xlsx' },
];

async function take(browser: Browser, url: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: shot.height ?? 900 },
    colorScheme: shot.scheme ?? 'light',
    forcedColors: shot.forced === true ? 'active' : 'none',
    deviceScaleFactor: 1.5,
    locale: 'da-DK',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'maalstatusHost' in window);
  await page.evaluate(() => window.maalstatusHost.ready);
  await page.evaluate((file) => window.maalstatusHost.open(file), shot.example ?? EXAMPLE);
  const pane = page.frameLocator('iframe');
  const frame = page.locator('iframe');
  if (shot.pane !== undefined) {
    const style = `position: fixed; top: 0; left: 0; z-index: 9; border: 0; width: ${shot.pane}px; height: ${shot.height ?? 900}px`;
    await frame.evaluate((element, text) => element.setAttribute('style', text), style);
  }
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await shot.before?.(pane, page);
  // Fonts, transitions and the grid's own drawing.
  await page.waitForTimeout(700);
  const path = join(FOLDER, `${shot.name}.png`);
  if (shot.pane === undefined) await page.screenshot({ path });
  else await page.screenshot({ path, clip: { x: 0, y: 0, width: shot.pane, height: shot.height ?? 900 } });
  await context.close();
  console.log(path);
}

mkdirSync(FOLDER, { recursive: true });
const only = process.argv.slice(2);
const server = await startServer();
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No browser: run "npm run setup".');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const shot of SHOTS) {
    if (only.length === 0 || only.includes(shot.name)) await take(browser, server.url, shot);
  }
} finally {
  await browser.close();
  await server.close();
}
