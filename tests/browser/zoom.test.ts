/**
 * At 200 per cent and at 320 pixels nothing is cut and nothing needs scrolling sideways, in any view – with whatever font the machine has, and
 * with the spacing that WCAG 1.4.12 lets a person ask for.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { frameOf } from './appearances';
import { hostOf, keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const running = keepRunning();
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  ({ page, pane } = await openStage(running, 'status-uo2-2024.xlsx'));
});
afterAll(() => page.context().close());

const SHEET = 'Status UO II';

/** Everything there is to see behind the tabs, and how it is reached from the one before. */
const VIEWS: Readonly<Record<string, (pane: FrameLocator, page: Page) => Promise<unknown>>> = {
  'the findings by severity': (pane) => pane.getByRole('button', { name: 'Filtrér' }).waitFor(),
  'the findings by goal': async (pane) => {
    await pane.getByRole('button', { name: 'Filtrér' }).click();
    await pane.getByLabel('Rækkefølge').selectOption('goal');
    await pane.getByRole('heading', { name: /^2\.2 / }).waitFor();
  },
  'the goals': async (pane) => {
    await pane.getByRole('tab', { name: 'Mål' }).click();
    await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
  },
  'a form for a number': (pane, page) => formOf(pane, page, 'K12', '1.1 a) Delmål 2'),
  'a form for a day': (pane, page) => formOf(pane, page, 'L24', '1.4 2. kvartal'),
  'the year': async (pane) => {
    await pane.getByRole('tab', { name: 'Året' }).click();
    await pane.getByRole('region', { name: 'Årets runder' }).waitFor();
    const closed = pane.getByRole('tabpanel').locator('[aria-expanded=false]');
    for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
  },
  'the workbook': async (pane) => {
    await pane.getByRole('tab', { name: 'Arbejdsbog' }).click();
    await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
  },
  'the group': async (pane) => {
    await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
    await pane.getByRole('button', { name: /^Vælg filer/ }).waitFor();
  },
};

async function formOf(pane: FrameLocator, page: Page, cell: string, region: string): Promise<void> {
  await hostOf(page)('select', SHEET, cell);
  await pane.getByRole('tab', { name: 'Udfyld' }).click();
  const shown = pane.getByRole('region', { name: region, exact: true });
  await shown.getByRole('button', { name: 'Sådan er det regnet ud' }).click();
  await shown.getByRole('form').waitFor();
}

/** What stands in for fonts that the machine may not have: any font's letters, nearer together and further apart, and the widest it does have. */
const FONTS = {
  'the machine’s own font': '* {}',
  'a narrow font': '* { letter-spacing: -0.05em !important }',
  'a wide font': '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  'a font with letters of one width': '* { font-family: monospace !important }',
};

/** What reaches outside the pane, or is wider inside than it shows: a hidden end of a sentence. */
function cutIn(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const names: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const box = element.getBoundingClientRect();
    const { overflowX, position, clipPath, animationName } = getComputedStyle(element);
    // What is only for screen readers is cut on purpose; what moves comes and goes.
    if (box.width <= 1 || clipPath !== 'none' || animationName !== 'none' || position === 'fixed') continue;
    // What is typed into a field moves under the cursor.
    const hides = element.tagName !== 'INPUT' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const moving = [...element.children].some((child) => getComputedStyle(child).animationName !== 'none');
    if (box.right > width + 1 || (hides && !moving)) names.push(`${element.tagName} ${element.textContent.slice(0, 40)}`);
  }
  const sideways = document.documentElement.scrollWidth - width;
  return sideways > 0 ? [...names, `${String(sideways)} pixels to scroll sideways`] : names;
}

const SIZES = {
  '320 pixels': { width: 320, zoom: 1 },
  '200 per cent in a pane of 640 pixels': { width: 640, zoom: 2 },
  '200 per cent in a pane of 380 pixels': { width: 380, zoom: 2 },
};

it.each(Object.entries(VIEWS))('%s', async (_, reach) => {
  await reach(pane, page);
  const frame = frameOf(page);
  const found: Record<string, readonly string[]> = {};
  for (const [size, { width, zoom }] of Object.entries(SIZES)) {
    const style = `width: ${width}px !important; min-width: ${width}px`;
    await page.locator('iframe').evaluate((element, text) => element.setAttribute('style', text), style);
    // As the browser's own zoom: the page has half the width, and everything in it is twice as large.
    await frame.evaluate((factor) => {
      document.documentElement.style.setProperty('zoom', String(factor));
      // Chromium leaves lists that are there already as they were, until they are laid out anew.
      document.body.style.display = 'none';
      document.body.getBoundingClientRect();
      document.body.style.display = '';
    }, zoom);
    for (const [font, css] of Object.entries(FONTS)) {
      const sheet = await frame.addStyleTag({ content: css });
      const cut = await frame.evaluate(cutIn);
      if (cut.length > 0) found[`${size}, ${font}`] = cut;
      await sheet.evaluate((element) => element.parentNode?.removeChild(element));
    }
  }
  expect(found).toEqual({});
});
