/** The production bundle in the embedded host, in a real browser: what the browser tests stand on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { MaalstatusHost } from '../../host/page/testApi';
import { startServer, type RunningServer } from '../../host/server';
import { findBrowser } from '../../scripts/find-tools.mjs';

const ROOT = join(__dirname, '../..');
/** `SLOW=4 EXCEL_MS=100 npx jest tests/browser` shows which test is not patient enough for a slower machine, and a slower Excel. */
const SLOWER = Number(process.env.SLOW ?? 1);
const EXCEL_MS = Number(process.env.EXCEL_MS ?? 0);

export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses of everything the pages have asked for. */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

/** To be asked for only while tests run. */
export interface Running {
  readonly url: string;
  readonly browser: Browser;
}

/** One server and one browser for all tests of a file. */
export function keepRunning(): Running {
  let started: { readonly server: RunningServer; readonly browser: Browser } | undefined;
  const running = () => {
    if (!started) throw new Error('Server and browser run only while tests do.');
    return started;
  };
  beforeAll(async () => {
    const [server, browser] = await Promise.all([serve(), launch()]);
    started = { server, browser };
  });
  afterAll(async () => {
    await running().browser.close();
    await running().server.close();
  });
  return {
    get url() {
      return running().server.url;
    },
    get browser() {
      return running().browser;
    },
  };
}

async function serve(): Promise<RunningServer> {
  if (!existsSync(join(ROOT, 'dist/taskpane.html'))) throw new Error('The pane is not built: run "npm run build" first.');
  return startServer();
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chrome, Edge or Chromium: run "npm run setup".');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  if (SLOWER > 1) browser.on('context', (context) => context.on('page', (page) => void slowDown(page)));
  return browser;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

export interface Appearance {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** As somebody who has not seen the pane before. */
  readonly firstTime?: boolean;
  /** What is to happen to the page before anything is fetched. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens an example in the host and waits until the pane has read it. */
export async function openStage(running: Running, example?: string, appearance: Appearance = {}): Promise<Stage> {
  const context = await running.browser.newContext({
    viewport: { width: appearance.width ?? 1400, height: appearance.height ?? 900 },
    colorScheme: appearance.colorScheme ?? 'light',
    forcedColors: appearance.forcedColors ?? 'none',
  });
  if (appearance.firstTime !== true) await context.addInitScript(seenTour);
  const page = await context.newPage();
  await appearance.prepare?.(page);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  // The host opens it first where it can: otherwise it would open two workbooks and load two panes.
  const comesFirst = example !== undefined && !example.includes('/') && EXCEL_MS === 0;
  await page.goto(comesFirst ? `${running.url}?book=${encodeURIComponent(example)}` : running.url);
  await page.waitForFunction(() => 'maalstatusHost' in window);
  await page.evaluate(() => window.maalstatusHost.ready);
  if (EXCEL_MS > 0) {
    await page.evaluate((slowness) => {
      window.maalstatusHost.standIn({ slowness });
      window.maalstatusHost.provoke({ slowness });
    }, EXCEL_MS);
  }
  if (example !== undefined && !comesFirst) await page.evaluate((file) => window.maalstatusHost.open(file), example);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return { page, pane, requests, faults };
}

/** Runs in every page and frame; those without an address have no memory of their own. */
function seenTour(): void {
  if (location.protocol.startsWith('http')) localStorage.setItem('maalstatus.tour', 'seen');
}

/** Asks the host, which knows the cells; the grid itself is a picture. */
export function hostOf(page: Page) {
  type Ask = 'getCell' | 'getFormula' | 'selection' | 'sheetNames' | 'setCell' | 'getCells' | 'select' | 'provoke';
  return async <K extends Ask>(
    ask: K,
    ...given: Parameters<MaalstatusHost[K]>
  ): Promise<Awaited<ReturnType<MaalstatusHost[K]>>> => {
    const answer: unknown = await page.evaluate(
      ([name, values]) => {
        const method: unknown = Reflect.get(window.maalstatusHost, name);
        return typeof method === 'function' ? (Reflect.apply(method, window.maalstatusHost, values) as unknown) : undefined;
      },
      [ask, given as unknown[]] as const,
    );
    return answer as Awaited<ReturnType<MaalstatusHost[K]>>;
  };
}
