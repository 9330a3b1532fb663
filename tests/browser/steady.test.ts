/** Nothing that stands above the tabs comes after them: it would move them away under a finger, and the press would be lost. */
import type { Page, Route } from 'playwright-core';
import { keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const PATIENCE = { timeout: 60_000 };
/** How long a part of the pane is on its way; longer than a person needs to press. */
const NETWORK_MS = 400;

const running = keepRunning();

/** Scripts of the pane come late, as over a slow line. Answers how to wait until nothing is on its way. */
async function slowNetwork(page: Page): Promise<() => Promise<void>> {
  const underWay = new Set<Route>();
  await page.route(/\/pane\/.*\.js/, async (route) => {
    underWay.add(route);
    await new Promise((resolve) => setTimeout(resolve, NETWORK_MS));
    await route.continue();
    underWay.delete(route);
  });
  return async () => {
    while (underWay.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };
}

/** From the next pane on, the top of its tabs in every frame. */
function watchTabs(): void {
  const tops: number[] = [];
  const pane = () => document.querySelector('iframe')?.contentDocument;
  const before = pane();
  const name = () => {
    const now = pane();
    const tabs = now === before ? null : now?.querySelector('[role=tablist]');
    if (tabs) tops.push(tabs.getBoundingClientRect().top + (now?.defaultView?.scrollY ?? 0));
    requestAnimationFrame(name);
  };
  requestAnimationFrame(name);
  Object.assign(window, { tops });
}

const CASES: readonly (readonly [string, boolean, () => Promise<void>])[] = [
  ['the next step', false, () => window.maalstatusHost.open('status-uo2-2024.xlsx')],
  [
    'the tour, numbers of persons and the next step',
    true,
    async () => {
      await window.maalstatusHost.setCell('Status UO II', 'N15', 'Sagen om 010203-1234');
      await window.maalstatusHost.open('personer.xlsx', await window.maalstatusHost.save());
    },
  ],
];

it.each(CASES)('below %s the tabs stand still from their first moment, and a press is not lost', async (_, firstTime, open) => {
  const { page, pane } = await openStage(running, undefined, { firstTime, height: 1400 });
  await pane.getByRole('tablist').waitFor(PATIENCE);
  if (firstTime) await page.evaluate(() => localStorage.clear());
  await page.evaluate(watchTabs);
  const quiet = await slowNetwork(page);
  await page.evaluate(open);
  const tab = pane.getByRole('tab', { name: 'Året' });
  await tab.waitFor(PATIENCE);
  const box = await tab.boundingBox();
  if (!box) throw new Error('the tab is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await quiet();
  await pane.locator('html').evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
  await page.mouse.up();
  await pane.getByRole('tab', { name: 'Året', selected: true }).waitFor({ timeout: 5_000 });
  await pane.getByRole('region', { name: 'Årets runder' }).waitFor(PATIENCE);
  const tops = await page.evaluate(() => Reflect.get(window, 'tops') as number[]);
  expect(tops.length).toBeGreaterThan(5);
  expect([...new Set(tops)]).toHaveLength(1);
  await page.context().close();
});
