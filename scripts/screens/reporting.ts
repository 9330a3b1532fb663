/** Filling in: the marked requirement, the form by kind, warnings, the light beforehand, ready. */
import type { FrameLocator, Page } from 'playwright-core';
import { NARROW, PANE, SHEET, turnTo, type Shot } from './types';

/** Everything of a requirement in one picture; a pane is lower, and scrolls. */
const TALL = 1750;

const select = (page: Page, sheet: string, cell: string): Promise<void> =>
  page.evaluate(([name, at]) => window.maalstatusHost.select(name, at), [sheet, cell] as const);

/** The requirement in the row of the cell. */
const followed =
  (cell: string, then?: (pane: FrameLocator) => Promise<unknown>, sheet = SHEET) =>
  async (pane: FrameLocator, page: Page) => {
    await turnTo('Udfyld')(pane);
    await select(page, sheet, cell);
    await pane.getByRole('form', { name: 'Udfyld her' }).first().waitFor();
    await then?.(pane);
  };

const opened = (pane: FrameLocator) => pane.getByRole('button', { name: 'Sådan er det regnet ud' }).first().click();

async function markReady(pane: FrameLocator): Promise<void> {
  await turnTo('Udfyld')(pane);
  await pane.getByRole('textbox', { name: 'Dit navn' }).fill('Ida Holm');
  await pane.getByRole('button', { name: 'Markér som klar' }).click();
  await pane.getByText('Markeret klar af Ida Holm').waitFor({ timeout: 60_000 });
}

const CLEAN = 'flettede-maal.xlsx';

export const reporting: readonly Shot[] = [
  { name: 'udfyld', title: 'Udfyld, før en række er markeret', pane: PANE, before: turnTo('Udfyld') },
  {
    name: 'udfyld-ark',
    title: 'Ruden følger den markerede række',
    height: 1100,
    before: followed('K11'),
  },
  {
    name: 'udfyld-maal',
    title: 'En celle, som hører til et helt mål',
    pane: PANE,
    height: 1100,
    before: async (pane, page) => {
      await turnTo('Udfyld')(pane);
      await select(page, SHEET, 'A10');
      await pane.getByRole('list', { name: 'Krav i målet' }).waitFor();
    },
  },
  { name: 'udfyld-delmaal', title: 'Et delmål i sit krav', pane: PANE, height: TALL, before: followed('K12', opened) },
  { name: 'udfyld-andel', title: 'En andel', pane: PANE, height: TALL, before: followed('K15', opened) },
  { name: 'udfyld-leverance', title: 'En leverance med dato', pane: PANE, height: TALL, before: followed('L24', opened) },
  {
    name: 'udfyld-virkning',
    title: 'Trafiklyset, før tallet er skrevet i arket',
    pane: PANE,
    height: TALL,
    before: followed('K15', async (pane) => {
      await pane.getByRole('textbox', { name: 'Tæller' }).fill('96');
      await pane.getByRole('button', { name: 'Indsæt skabelon til forklaring' }).click();
    }),
  },
  {
    name: 'udfyld-advarsel',
    title: 'Det, der ikke hører til, advares der om',
    pane: NARROW,
    height: TALL,
    before: followed('K21', (pane) => pane.getByRole('textbox', { name: /^Realiseret/ }).fill('4 måneder')),
  },
  {
    name: 'udfyld-tidligere',
    title: 'Tallene fra tidligere runder',
    pane: PANE,
    height: TALL,
    example: 'ark-per-runde.xlsx',
    before: followed('I9', undefined, 'UO II'),
  },
  { name: 'klar', title: 'Markeret klar til aflevering', pane: PANE, height: 1000, example: CLEAN, before: markReady },
  {
    name: 'klar-aendret',
    title: 'Ændret, efter at rapporten blev markeret klar',
    pane: PANE,
    height: 1100,
    example: CLEAN,
    before: async (pane, page) => {
      await markReady(pane);
      await page.evaluate(() => {
        const [sheet = ''] = window.maalstatusHost.sheetNames();
        return window.maalstatusHost.setCell(sheet, 'H18', 118);
      });
      await pane.getByText('1 tal er ændret siden').waitFor({ timeout: 60_000 });
    },
  },
];
