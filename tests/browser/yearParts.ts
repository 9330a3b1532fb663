/** How the browser tests find their way in the view of the year. */
import type { FrameLocator, Locator } from 'playwright-core';
import type { RoundId } from '../../src/plan/schema';

export const NAMES: Readonly<Record<RoundId, string>> = {
  UO1: 'Udgiftsopfølgning I',
  UO2: 'Udgiftsopfølgning II',
  UO3: 'Udgiftsopfølgning III',
  AR: 'Årsrapport',
};

/** A machine with much to do needs time. */
export const PATIENCE = { timeout: 120_000 };

export function partOf(pane: FrameLocator, name: string): Locator {
  return pane.getByRole('region', { name, exact: true });
}

export async function lockIn(pane: FrameLocator, round: RoundId, by: string, version = 1): Promise<void> {
  const form = partOf(pane, 'Lås runden');
  await form.getByRole('textbox', { name: 'Navn på den, der låser' }).fill(by);
  await form.getByRole('button', { name: new RegExp(`^Lås ${NAMES[round]}( |$)`) }).click();
  await pane.getByText(`${NAMES[round]} er låst af ${by} (udgave ${String(version)}).`).waitFor(PATIENCE);
}

export async function unfoldIn(pane: FrameLocator, name: string): Promise<void> {
  const fold = partOf(pane, name).getByRole('heading', { level: 2 }).getByRole('button');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}
