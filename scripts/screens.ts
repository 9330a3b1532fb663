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
const WORD = { light: 'lyst tema', dark: 'mørkt tema' } as const;

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

async function take(page: Page, url: string, shot: Shot, scheme: Scheme): Promise<void> {
  const height = shot.height ?? 900;
  const width = shot.pane ?? 1440;
  const pane = page.frameLocator('iframe');
  await page.setViewportSize({ width: shot.alone ? width : 1440, height });
  if (shot.alone) {
    await shot.alone(page);
    await page.goto(`${url}pane/taskpane.html`);
  } else {
    await fitPane(page, shot.pane, height);
    await page.evaluate(
      ([file, excel]) => {
        localStorage.clear();
        localStorage.setItem('maalstatus.tour', 'seen');
        window.maalstatusHost.standIn(excel);
        return window.maalstatusHost.open(file);
      },
      [shot.example ?? EXAMPLE, shot.excel ?? {}] as const,
    );
    if (!shot.excel) await pane.getByRole('heading', { level: 1 }).waitFor();
  }
  await shot.before?.(pane, page);
  // Fonts, transitions and the grid's own drawing.
  await page.waitForTimeout(500);
  const path = join(FOLDER, fileOf(shot, scheme));
  writeFileSync(path, withPalette(await page.screenshot({ clip: { x: 0, y: 0, width, height } })));
  console.log(path);
}

/** The pane alone in the top left corner, over the spreadsheet; beside it as usual without a width. */
function fitPane(page: Page, width: number | undefined, height: number): Promise<void> {
  return page.evaluate(
    ([wide, high]) => {
      const style = document.getElementById('shot') ?? document.head.appendChild(document.createElement('style'));
      style.id = 'shot';
      style.textContent =
        wide === undefined
          ? ''
          : `iframe { position: fixed; top: 0; left: 0; z-index: 9; border: 0; width: ${String(wide)}px !important; height: ${String(high)}px !important }`;
      window.maalstatusHost.provoke({ editing: false, readOnly: false, slowness: 0 });
    },
    [width, height] as const,
  );
}

/** One page for all shots of the same looks: opening a workbook in it loads the pane anew. */
async function takeAll(browser: Browser, url: string, shots: readonly Shot[]): Promise<void> {
  const appearanceOf = ({ name, forced, sharp, alone }: Shot): string =>
    alone ? name : `${String(forced === true)} ${String(sharp === true)}`;
  for (const appearance of new Set(shots.map(appearanceOf))) {
    const alike = shots.filter((shot) => appearanceOf(shot) === appearance);
    const [first] = alike;
    if (!first) continue;
    for (const scheme of SCHEMES) {
      const page = await openPage(browser, url, scheme, first);
      for (const shot of alike) {
        await take(page, url, shot, scheme).catch((error: unknown) => {
          failed.push(`${fileOf(shot, scheme)}: ${String(error)}`);
        });
      }
      await page.context().close();
    }
  }
}

function writeTable(): void {
  const row = (shot: Shot): string => {
    const width = shot.pane === undefined ? 420 : 260;
    const picture = (scheme: Scheme): string =>
      `<img src="${fileOf(shot, scheme)}" width="${width}" alt="${shot.title}, ${WORD[scheme]}">`;
    return `| ${shot.title} | ${SCHEMES.map(picture).join(' | ')} |`;
  };
  const head =
    '# Billeder af ruden\n\nTaget af `npm run screens` i det indlejrede regneark; intet er retoucheret. Datofelter skriver datoer, som browseren på maskinen gør det.\n';
  const table = ['| Tilstand | Lyst tema | Mørkt tema |', '| --- | --- | --- |', ...SHOTS.map(row)];
  writeFileSync(join(FOLDER, 'README.md'), `${head}\n${table.join('\n')}\n`);
}

mkdirSync(FOLDER, { recursive: true });
/** One that cannot be taken does not keep the others from it. */
const failed: string[] = [];
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
for (const fault of failed) console.error(fault);
process.exitCode = failed.length === 0 ? 0 : 1;
