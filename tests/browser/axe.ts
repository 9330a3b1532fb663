/**
 * axe, run in the very document it judges. From the page around it axe goes through every frame and opens a page of its own to gather what they say:
 * eight times as long for the same answer.
 */
import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export async function violationsOf(frame: Frame): Promise<Pick<AxeResults, 'violations' | 'passes'>> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (values) => {
    const { violations, passes } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return { violations, passes };
  }, TAGS);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
