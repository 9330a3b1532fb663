import type { FrameLocator, Page } from 'playwright-core';
import type { ExcelKind } from '../../host/page/testApi';

/** One state of the pane; it is taken in light and in dark. */
export interface Shot {
  /** The file's name; the dark one gets "-moerk" behind it. */
  readonly name: string;
  /** What is seen, for the table in docs/screens. */
  readonly title: string;
  readonly example?: string;
  /** The system's high contrast. */
  readonly forced?: boolean;
  /** For the README: more pixels. */
  readonly sharp?: boolean;
  /** Width of the pane; the whole page with the sheet when absent. */
  readonly pane?: number;
  readonly height?: number;
  /** An Excel that is slow or old; `before` then waits for the pane itself. */
  readonly excel?: ExcelKind;
  /** The pane's page by itself, without the spreadsheet; done before it is fetched. */
  readonly alone?: (page: Page) => Promise<unknown>;
  readonly before?: (pane: FrameLocator, page: Page) => Promise<unknown>;
}

export const PANE = 380;
export const NARROW = 320;
export const SHEET = 'Status UO II';

export const turnTo = (name: RegExp | string) => async (pane: FrameLocator) => {
  await pane.getByRole('tab', { name }).click();
  await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
};

export async function compute(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Beregn i arket' }).click();
  await pane.getByText('Beregningen står nu i arket').waitFor({ timeout: 60_000 });
}
