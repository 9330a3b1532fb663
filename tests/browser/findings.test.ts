import type { FrameLocator, Page } from 'playwright-core';
import { faultsOf, narrow } from './appearances';
import { hostOf, keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const running = keepRunning();

/** Goes on with the tabulator until the named thing has the focus, as a person without a mouse does. */
async function tabTo(page: Page, pane: FrameLocator, role: 'button' | 'combobox' | 'checkbox', name: RegExp | string) {
  const wanted = pane.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
  await wanted.waitFor();
  for (let times = 0; times < 80; times += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} is not reached with the tabulator`);
}

const focusedText = (pane: FrameLocator) => pane.locator(':focus').textContent();

it('findings are filtered, walked through, mended together, undone and set aside by keyboard alone', async () => {
  const { page, pane, faults } = await openStage(running, 'stavefejl-og-formater.xlsx');
  const host = hostOf(page);
  const [sheet = ''] = await host('sheetNames');
  await pane.getByRole('tab', { selected: true }).focus();

  await tabTo(page, pane, 'button', 'Filtrér');
  await page.keyboard.press('Enter');
  await tabTo(page, pane, 'combobox', 'Rækkefølge');
  await page.keyboard.type('Som');
  await pane.getByRole('heading', { name: 'Som i arket (7)' }).waitFor();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('F8');
  await pane.getByText('1 af 7').waitFor();
  await page.keyboard.press('F8');
  await pane.getByText('2 af 7').waitFor();
  await pane.getByText(`Markeringen er flyttet til ${sheet} · G12`).waitFor();
  await expect(host('selection')).resolves.toEqual({ sheet, row: 11, column: 6 });
  await expect(focusedText(pane)).resolves.toContain('Tal eller dato står som tekst');

  // Round by Shift and the tabulator to what stands above the list.
  await pane.getByRole('button', { name: 'Forrige' }).focus();
  await tabTo(page, pane, 'button', 'Ret alle 6 …');
  await page.keyboard.press('Enter');
  await tabTo(page, pane, 'checkbox', /G12$/);
  await page.keyboard.press('Space');
  await tabTo(page, pane, 'button', 'Ret 5 celler');
  await page.keyboard.press('Enter');
  await pane.getByText('5 celler er rettet.').waitFor({ timeout: 60_000 });
  await expect(host('getCell', sheet, 'G13')).resolves.toBe(86);
  await expect(host('getCell', sheet, 'G12')).resolves.toBe('95 %');
  // What had the focus is gone; it went on to a finding instead of out of the pane.
  await expect(pane.locator('[data-finding] :focus').count()).resolves.toBe(1);

  await pane.getByRole('tab', { selected: true }).focus();
  const undo = pane.getByRole('button', { name: 'Fortryd seneste' });
  for (let times = 0; times < 20; times += 1) {
    if (await undo.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await pane.getByText('taget tilbage').waitFor({ timeout: 60_000 });
  await expect(host('getCell', sheet, 'G13')).resolves.toBe('86 pct.');

  await tabTo(page, pane, 'button', 'Ikke relevant …');
  await page.keyboard.press('Enter');
  await pane.locator('input:focus').waitFor();
  await page.keyboard.type('Sådan er planen trykt');
  await page.keyboard.press('Enter');
  await pane.getByText('Begrundelse: Sådan er planen trykt').waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Tjek (6)' }).waitFor();
  expect(faults).toEqual([]);
});

it('the tour is shown the first time and not again', async () => {
  const { page, pane } = await openStage(running, 'flettede-maal.xlsx', { firstTime: true });
  const tour = pane.getByRole('region', { name: 'Rundvisning' });
  await tour.getByText('1 af 3').waitFor();
  await tour.getByRole('button', { name: 'Næste trin' }).click();
  await tour.getByText('2 af 3').waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  await page.evaluate(() => window.maalstatusHost.open('flettede-maal.xlsx'));
  await pane.getByRole('button', { name: 'Markér som klar til aflevering' }).waitFor();
  await expect(tour.count()).resolves.toBe(0);
  await page.context().close();
});

const STATES: readonly (readonly [string, string, (pane: FrameLocator) => Promise<unknown>])[] = [
  [
    'filters and the walk',
    'status-uo2-2024.xlsx',
    async (pane) => {
      await pane.getByRole('button', { name: 'Filtrér' }).click();
      await pane.getByLabel('Mit kontor').selectOption('Økonomi og styring');
      await pane.getByLabel('Rækkefølge').selectOption('goal');
      await pane.getByRole('button', { name: 'Næste', exact: true }).click();
      await pane.getByText('1 af 7', { exact: true }).waitFor();
    },
  ],
  [
    'fixes shown before they are written',
    'stavefejl-og-formater.xlsx',
    async (pane) => {
      await pane.getByRole('button', { name: 'Ret alle 6 …' }).click();
      await pane.getByRole('checkbox').first().click();
    },
  ],
  [
    'words and the tour',
    'flettede-maal.xlsx',
    async (pane) => {
      await pane.getByRole('button', { name: /Vis mere/ }).click();
      for (const word of ['Opgørelsesdato', 'Forventet for året', 'Trafiklys'])
        await pane.getByRole('button', { name: `Hvad betyder ${word}?` }).click();
      await pane.getByRole('button', { name: 'Ord og begreber' }).click();
      await pane.getByRole('region', { name: 'Ord og begreber' }).waitFor();
      await pane.getByRole('button', { name: 'Vis rundvisning' }).click();
      await pane.getByRole('region', { name: 'Rundvisning' }).waitFor();
    },
  ],
];

it.each(STATES)('%s have no accessibility fault at 320 pixels and need no scrolling sideways', async (_, file, reach) => {
  const { page, pane } = await openStage(running, file);
  await narrow(page);
  await reach(pane);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});
