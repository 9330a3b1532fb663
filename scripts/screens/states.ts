/** States that are not the usual one: waiting, stopped, refused and broken. */
import type { FrameLocator, Page } from 'playwright-core';
import { PANE, SHEET, compute, type Shot } from './types';

/** Longer than a picture takes. */
const SLOW = 600_000;
const PATIENCE = { timeout: 60_000 };

const provoke = (page: Page, mood: Parameters<typeof window.maalstatusHost.provoke>[0]) =>
  page.evaluate((given) => window.maalstatusHost.provoke(given), mood);

async function checkAgainWith(pane: FrameLocator, page: Page, mood: Parameters<typeof provoke>[1]): Promise<void> {
  await provoke(page, mood);
  await pane.getByRole('button', { name: 'Tjek igen' }).click();
}

async function emptied(page: Page): Promise<void> {
  await page.evaluate((sheet) => window.maalstatusHost.person.set(sheet, 'A1:W60', null), SHEET);
}

/** Two rows of the table change places, as when it is sorted. */
async function sorted(page: Page): Promise<void> {
  await page.evaluate(async (sheet) => {
    const { maalstatusHost: host } = window;
    const rows = [...host.getCells(sheet, 'A15:R16')].reverse();
    await host.person.paste(sheet, 'A15', rows);
  }, SHEET);
}

export const states: readonly Shot[] = [
  {
    name: 'laeser',
    title: 'Arbejdsbogen læses; det kan afbrydes',
    pane: PANE,
    height: 500,
    excel: { slowness: SLOW },
    before: (pane) => pane.getByRole('button', { name: 'Afbryd' }).waitFor(PATIENCE),
  },
  {
    name: 'afbrudt',
    title: 'Læsningen er afbrudt',
    pane: PANE,
    height: 500,
    excel: { slowness: SLOW },
    before: async (pane, page) => {
      await pane.getByRole('button', { name: 'Afbryd' }).click(PATIENCE);
      await provoke(page, { slowness: 0 });
      await pane.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
    },
  },
  {
    name: 'arbejder',
    title: 'En beregning er på vej; den kan afbrydes, til der skrives',
    pane: PANE,
    before: async (pane, page) => {
      await provoke(page, { slowness: SLOW });
      await pane.getByRole('button', { name: 'Beregn i arket' }).click();
      await pane.getByRole('button', { name: 'Afbryd' }).waitFor(PATIENCE);
    },
  },
  {
    name: 'sorteret',
    title: 'Rækkerne er sorteret, siden der blev beregnet',
    pane: PANE,
    before: async (pane, page) => {
      await compute(pane);
      await sorted(page);
      await pane.getByText('er flyttet, siden der blev beregnet').waitFor(PATIENCE);
    },
  },
  {
    name: 'tom-arbejdsbog',
    title: 'En tom arbejdsbog',
    pane: PANE,
    before: async (pane, page) => {
      await emptied(page);
      await pane.getByRole('heading', { name: 'Arbejdsbogen er tom' }).waitFor(PATIENCE);
    },
  },
  {
    name: 'skrivebeskyttet',
    title: 'Arbejdsbogen er åbnet skrivebeskyttet',
    pane: PANE,
    before: async (pane, page) => {
      await checkAgainWith(pane, page, { readOnly: true });
      await pane.getByText('Kun læsning').waitFor(PATIENCE);
    },
  },
  {
    name: 'laast-struktur',
    title: 'Arbejdsbogens ark er låst',
    pane: PANE,
    before: async (pane, page) => {
      await checkAgainWith(pane, page, { structureProtected: true });
      await pane.getByText('Bed om at få strukturen låst op').first().waitFor(PATIENCE);
    },
  },
  {
    name: 'for-gammel',
    title: 'Excel er for gammel',
    pane: PANE,
    height: 500,
    excel: { facts: { excelApi: '1.12' } },
    before: (pane) => pane.getByRole('heading', { level: 1 }).waitFor(PATIENCE),
  },
  {
    name: 'gik-i-staa',
    title: 'En fejl i Målstatus, med oplysninger til at kopiere',
    pane: PANE,
    height: 700,
    before: async (pane, page) => {
      await page.route('**/pane/*.js', (route) => route.abort());
      await pane.getByRole('tab', { name: 'Mål' }).click();
      await pane.getByText('Tekniske oplysninger', { exact: true }).click(PATIENCE);
      await page.unroute('**/pane/*.js');
    },
  },
  {
    name: 'rediger-celle',
    title: 'En celle er ved at blive redigeret',
    pane: PANE,
    before: async (pane, page) => {
      await checkAgainWith(pane, page, { editing: true });
      await pane.getByText('Afslut med Enter').waitFor(PATIENCE);
    },
  },
  {
    name: 'blokeret',
    title: 'Microsofts office.js er blokeret',
    pane: PANE,
    height: 500,
    alone: (page) => page.route('**/office.js', (route) => route.abort()),
    before: (_, page) => page.getByRole('heading', { name: 'Målstatus kan ikke tale med Excel' }).waitFor(PATIENCE),
  },
  {
    name: 'uden-excel',
    title: 'Ruden er åbnet uden for Excel',
    pane: PANE,
    height: 500,
    alone: (page) => page.route('**/host/bootstrap.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
    before: (_, page) => page.getByRole('heading', { level: 1 }).waitFor(PATIENCE),
  },
];
