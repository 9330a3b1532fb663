/**
 * axe, run in the very document it judges. From the page around it axe goes through every frame and opens a page of its own to gather what they say:
 * eight times as long for the same answer.
 */
import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Frame } from 'playwright-core';

const EVERYTHING: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
/** What may differ where only colours do. */
export const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export async function violationsOf(frame: Frame, runOnly = EVERYTHING): Promise<Pick<AxeResults, 'violations' | 'passes'>> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    const { violations, passes } = await window.axe.run(document, { runOnly: only });
    return { violations, passes };
  }, runOnly);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
