/** The page of the stand-in in a real browser, with a small pane of its own beside the spreadsheet. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { bookOf, openHeadless, sheetOf } from '../../host/node/headless';
import type {} from '../../host/page/testApi';
import { startServer, type RunningServer } from '../../host/server';
import { findBrowser } from '../../scripts/find-tools.mjs';

const PANE = `<!doctype html><html lang="da"><head><meta charset="utf-8" /><meta name="color-scheme" content="light dark" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="pane.js" defer></script></head>
<body>venter</body></html>`;
const PANE_SCRIPT = `window.events = [];
Office.onReady(async (info) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => { window.events.push(event.address + ' ' + event.triggerSource); });
    context.workbook.worksheets.onSelectionChanged.add(async (event) => { window.events.push('valgt ' + event.address); });
    await context.sync();
  });
  document.body.textContent = 'klar i ' + info.host;
});`;

let browser: Browser;
let server: RunningServer;
let page: Page;
let pane: Frame;
let folder: string;
const outside: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
  const [paneFolder, examples] = [join(folder, 'pane'), join(folder, 'examples')];
  for (const path of [paneFolder, examples]) mkdirSync(path);
  writeFileSync(join(paneFolder, 'taskpane.html'), PANE);
  writeFileSync(join(paneFolder, 'pane.js'), PANE_SCRIPT);
  const book = await openHeadless(bookOf([sheetOf('Status', [['Andel', 0.5, '=B1*2']]), sheetOf('Andet', [['x']])]));
  writeFileSync(join(examples, 'prøve.xlsx'), await book.save());
  book.close();
  server = await startServer({ pane: paneFolder, examples });
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No browser was found');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  page = await browser.newPage({ viewport: { width: 1200, height: 700 }, colorScheme: null });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) outside.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page.goto(server.url);
  await page.evaluate(() => window.maalstatusHost.ready);
  await page.frameLocator('#pane iframe').getByText('klar i Excel').waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
  if (!frame) throw new Error('The pane is not there');
  pane = frame;
});

function valueOf(sheet: string, address: string): Promise<string | number | boolean | null> {
  return page.evaluate(([name, at]) => window.maalstatusHost.getCell(name, at), [sheet, address] as const);
}

/** Types into the cell as a person does: mark it, write, Enter. */
async function typeInto(address: string, text: string): Promise<void> {
  const { x, y } = await centreOf(address);
  await page.mouse.click(x, y);
  await page.waitForTimeout(100);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

/** The middle of a cell on the screen: headers of 46 × 20 pixels, cells of 64 × 20 in a fresh workbook. */
async function centreOf(address: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('#grid canvas[id^="univer-sheet-main"]').boundingBox();
  if (!box) throw new Error('The grid is not drawn');
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  return { x: box.x + 46 + 64 * column + 32, y: box.y + 20 + 20 * row + 10 };
}

const inPane = <T>(work: () => Promise<T>): Promise<T> => pane.evaluate(work);

it('lets unmodified office.js know that it stands in a Danish Excel', async () => {
  const known = await inPane(() =>
    Promise.resolve([
      Office.context.host,
      Office.context.displayLanguage,
      Office.context.requirements.isSetSupported('ExcelApi', '1.17'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.20'),
    ]),
  );
  expect(known).toEqual(['Excel', 'da-DK', true, true]);
});

it('keeps settings of the document', async () => {
  const kept = await inPane(
    () =>
      new Promise((resolve) => {
        Office.context.document.settings.set('valg', { a: 1 });
        Office.context.document.settings.saveAsync((result) =>
          resolve([result.status, Office.context.document.settings.get('valg')]),
        );
      }),
  );
  expect(kept).toEqual(['succeeded', { a: 1 }]);
});

it('shows in the grid what the add-in writes, and calculates it', async () => {
  await inPane(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Status');
      sheet.getRange('B1').values = [[0.75]];
      sheet.getRange('D1').formulas = [['=C1+1']];
      sheet.getRange('D1').format.font.bold = true;
      await context.sync();
    }),
  );
  expect([await valueOf('Status', 'C1'), await valueOf('Status', 'D1')]).toEqual([1.5, 2.5]);
  expect(await inPane(() => Promise.resolve((window as unknown as { events: string[] }).events))).toContain('B1 ThisLocalAddin');
});

it('reads what a person types as a Danish Excel does, and tells the add-in', async () => {
  await typeInto('B1', '0,85');
  expect(await valueOf('Status', 'B1')).toBe(0.85);
  expect(await valueOf('Status', 'C1')).toBe(1.7);
  const events = await inPane(() => Promise.resolve((window as unknown as { events: string[] }).events));
  expect(events).toContain('B1 Unknown');
});

it('refuses the add-in while a cell is being edited in the grid', async () => {
  const { x, y } = await centreOf('B1');
  await page.mouse.dblclick(x, y);
  await page.keyboard.type('1');
  await page.waitForTimeout(200);
  const code = await inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return 'answered';
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))),
  );
  await page.keyboard.press('Escape');
  expect(code).toBe('InvalidOperationInCellEditMode');
});

it('keeps a person from a locked cell of a protected sheet, and says why', async () => {
  await page.evaluate(() => window.maalstatusHost.provoke({ protect: 'Status' }));
  await typeInto('B1', '9');
  expect(await valueOf('Status', 'B1')).toBe(0.5);
  expect(await page.locator('#status').textContent()).toContain('B1 er låst');
});

it('moves the selection where the add-in points', async () => {
  await inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Andet').getRange('C4').select();
      await context.sync();
    }),
  );
  expect(await page.evaluate(() => window.maalstatusHost.selection())).toEqual({ sheet: 'Andet', row: 3, column: 2 });
});

it('takes the pane from light to dark with the page', async () => {
  const isDark = (): Promise<boolean> => inPane(() => Promise.resolve(matchMedia('(prefers-color-scheme: dark)').matches));
  expect(await isDark()).toBe(false);
  await page.locator('#dark').check();
  expect(await isDark()).toBe(true);
});

it('makes the pane wider from the keyboard and never narrower than 320 pixels', async () => {
  const width = (): Promise<number> => page.locator('#pane').evaluate((element) => element.getBoundingClientRect().width);
  const before = await width();
  await page.locator('#splitter').press('ArrowLeft');
  expect(await width()).toBe(before + 16);
  for (let press = 0; press < 10; press++) await page.locator('#splitter').press('ArrowRight');
  expect(await width()).toBe(320);
});

it('saves the workbook as it stands', async () => {
  await page.evaluate(() => window.maalstatusHost.setCell('Status', 'B1', 0.25));
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  expect(download.suggestedFilename()).toBe('prøve.xlsx');
  const saved = await openHeadless(new Uint8Array(readFileSync(await download.path())), { globals: false });
  expect(saved.values('Status', 'B1:C1')).toEqual([[0.25, 0.5]]);
  saved.close();
});

it('opens a file of one’s own, and says in Danish why another cannot be opened', async () => {
  await page.locator('#file').setInputFiles({ name: 'noter.xlsx', mimeType: '', buffer: Buffer.from('ikke et regneark') });
  await page.getByText('noter.xlsx er ikke en Excel-arbejdsbog').waitFor();
  const own = await openHeadless(bookOf([sheetOf('Eget', [[7]])]), { globals: false });
  const bytes = Buffer.from(await own.save());
  own.close();
  await page.locator('#file').setInputFiles({ name: 'egen.xlsx', mimeType: '', buffer: bytes });
  await page.getByText('egen.xlsx er åbnet').waitFor();
  expect(await valueOf('Eget', 'A1')).toBe(7);
});

it('does not listen to messages that do not come from the pane', async () => {
  const before = await page.evaluate(() => window.maalstatusHost.counters.requests);
  await page.evaluate(() => window.postMessage({ maalstatusHost: 'richApi', text: '{"type":1}' }, '*'));
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => window.maalstatusHost.counters.requests)).toBe(before);
});

it('asks nothing of the outside world, and nothing has gone wrong on the way', () => {
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});
