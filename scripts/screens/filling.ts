/** Filling in: the marked requirement, the form by kind, warnings, ready. */
import type { FrameLocator, Page } from 'playwright-core';
import { PANE, SHEET, turnTo, type Shot } from './types';

const TALL = 1700;

/** The requirement in the row of the cell, with the account of it opened. */
const followed =
  (cell: string, open = true) =>
  async (pane: FrameLocator, page: Page) => {
    await turnTo('Udfyld')(pane);
    await page.evaluate(([sheet, at]) => window.maalstatusHost.select(sheet, at), [SHEET, cell] as const);
    await pane.getByRole('form', { name: 'Udfyld her' }).first().waitFor();
    if (open) await pane.getByRole('button', { name: 'Sådan er det regnet ud' }).first().click();
  };

export const filling: readonly Shot[] = [
  { name: 'udfyld', title: 'Udfyld, før en række er markeret', pane: PANE, before: turnTo('Udfyld') },
  { name: 'udfyld-andel', title: 'Udfyld en andel', pane: PANE, height: TALL, before: followed('K15') },
];
