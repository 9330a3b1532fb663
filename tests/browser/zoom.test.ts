/** At 200 per cent and at 320 pixels nothing is cut and nothing needs scrolling sideways, in any view. */
import { keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const running = keepRunning();

const TABS = [/^Tjek/, 'Mål', 'Udfyld', 'Året', 'Arbejdsbog'];

/** What reaches outside the pane, or is wider inside than it shows: a hidden end of a sentence. */
function cutIn(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const names: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const box = element.getBoundingClientRect();
    const { overflowX, position, clipPath, animationName } = getComputedStyle(element);
    // What is only for screen readers is cut on purpose; what moves comes and goes.
    if (box.width <= 1 || clipPath !== 'none' || animationName !== 'none' || position === 'fixed') continue;
    const hides = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const moving = [...element.children].some((child) => getComputedStyle(child).animationName !== 'none');
    if (box.right > width + 1 || (hides && !moving)) names.push(`${element.tagName} ${element.textContent.slice(0, 40)}`);
  }
  return names;
}

it.each([
  ['320 pixels', 320, 1],
  ['200 per cent in a pane of 640 pixels', 640, 2],
])('%s', async (_, width, zoom) => {
  const { page, pane } = await openStage(running, 'status-uo2-2024.xlsx');
  const frame = page.frames().find((candidate) => candidate.url().includes('/pane/'));
  if (!frame) throw new Error('no pane');
  const style = `width: ${width}px !important; min-width: ${width}px`;
  await page.locator('iframe').evaluate((element, text) => element.setAttribute('style', text), style);
  // As the browser's own zoom: the page has half the width, and everything in it is twice as large.
  await frame.evaluate((factor) => document.documentElement.style.setProperty('zoom', String(factor)), zoom);
  for (const tab of TABS) {
    await pane.getByRole('tab', { name: tab }).click();
    await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await page.waitForTimeout(300);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([tab, overflow]).toEqual([tab, 0]);
    expect([tab, await frame.evaluate(cutIn)]).toEqual([tab, []]);
  }
  await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
  await page.waitForTimeout(500);
  expect(await frame.evaluate(cutIn)).toEqual([]);
  await page.context().close();
});
