/** From a workbook that nobody knows to a computed one, by the keyboard alone; and the page of the plan in every appearance. */
import type { FrameLocator, Page } from 'playwright-core';
import { faultsOf, narrow } from './appearances';
import { keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const running = keepRunning();

/** Tabs on until the named button has the focus, and presses it. */
async function press(page: Page, pane: FrameLocator, name: string): Promise<void> {
  const button = pane.getByRole('button', { name }).first();
  await button.waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach "${name}"`);
}

it('a workbook that no plan fits is read, reviewed, saved and computed by the keyboard', async () => {
  const { page, pane, faults } = await openStage(running, 'koncern/bakker-og-dale-uo2.xlsx');
  await pane.getByRole('navigation').getByRole('button').first().focus();
  await press(page, pane, 'Se planen igennem');
  await pane.getByRole('heading', { level: 1, name: 'Planen' }).waitFor();
  await narrow(page);
  expect(await faultsOf(page, { atLeast: 20 })).toEqual([]);
  const questions = pane.getByRole('region', { name: 'Det skal du tage stilling til' });
  while ((await questions.count()) > 0) {
    await pane.getByRole('navigation').getByRole('button').first().focus();
    await press(page, pane, 'En person vurderer det');
  }
  await pane.getByText('Alle 10 krav er afklaret.').waitFor();
  expect(await faultsOf(page, { atLeast: 20 })).toEqual([]);
  await press(page, pane, 'Brug planen i denne arbejdsbog');
  await pane.getByRole('heading', { level: 1, name: 'Styrelsen for Bakker og Dale' }).waitFor();
  await pane.getByRole('navigation').getByRole('button').first().focus();
  await press(page, pane, 'Beregn i arket');
  await pane.getByText('Beregningen står nu i arket som formler.').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
