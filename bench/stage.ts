/** The built pane in the embedded host, in a browser. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-tools.mjs';
import { HERE } from './peers';

/** Address of a host that runs until `stop` is called. */
export async function startHost(): Promise<{ readonly url: string; stop(): void }> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const child = spawn(process.execPath, [tsx, join(HERE, '../host/server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error('the host has ended')));
    child.stdout.on('data', (data: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(data.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, stop: () => void child.kill() };
}

export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('ingen Chrome, Edge eller Chromium fundet');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
}

/** The host with the example it opens by itself, for somebody who has seen the pane before. */
export async function openHost(context: BrowserContext, url: string): Promise<Page> {
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('maalstatus.tour', 'seen');
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'maalstatusHost' in window);
  await page.evaluate(() => window.maalstatusHost.ready);
  return page;
}

/** Opens an example and waits until its findings stand in the pane. */
export async function openExample(page: Page, file: string): Promise<FrameLocator> {
  await page.evaluate((name) => window.maalstatusHost.open(name), file);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor();
  return pane;
}
