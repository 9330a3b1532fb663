import type { Browser } from 'playwright-core';
import { hostOf, launch, openStage, startServer, type Server } from './stage';

jest.setTimeout(180_000);

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

it('is filled in and marked as ready by keyboard alone', async () => {
  const { page, pane, faults } = await openStage(browser, server, 'flettede-maal.xlsx');
  const host = hostOf(page);
  const [sheet = ''] = await host('sheetNames');
  // The only figure that is missing: the days of 1.2.
  const cell = 'H18';
  await host('setCell', sheet, cell, null);

  const selected = pane.getByRole('tab', { selected: true });
  await selected.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const next = pane.getByRole('button', { name: 'Næste manglende felt' });
  await next.waitFor({ timeout: 60_000 });
  await next.focus();
  await page.keyboard.press('Enter');
  const unit = pane.getByRole('region', { name: '1.2', exact: true });
  await unit.getByRole('textbox').first().waitFor();
  await unit.locator('input:focus').waitFor();
  await page.keyboard.type('100,5');
  await unit.getByText('Det vil give: Grøn').waitFor();
  await expect(host('getCell', sheet, cell)).resolves.toBeNull();
  await page.keyboard.press('Enter');
  await page.waitForFunction(([name, at]) => window.maalstatusHost.getCell(name, at) === 100.5, [sheet, cell] as const);

  const name = pane.getByRole('textbox', { name: 'Dit navn' });
  await name.waitFor({ timeout: 60_000 });
  await name.focus();
  await page.keyboard.type('Ida Holm');
  await page.keyboard.press('Enter');
  await pane.getByText(/Markeret klar af Ida Holm/).waitFor({ timeout: 60_000 });
  await host('setCell', sheet, cell, 90);
  await pane.getByText(`1 tal er ændret siden: ${cell}`).waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
});
