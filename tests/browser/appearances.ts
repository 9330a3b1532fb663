/**
 * One state of the pane, judged in every appearance a person may have: the state is reached once, and only colours change. The fast lane leaves out
 * the dark one, whose colours are those of Fluent's own dark theme.
 */
import type { Frame, Page } from 'playwright-core';
import { sample } from '../support/sample';
import { COLOURS, violationsOf } from './axe';

interface Appearance {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

const LIGHT: Appearance = { name: 'light', colorScheme: 'light', forcedColors: 'none' };
const DARK: Appearance = { name: 'dark', colorScheme: 'dark', forcedColors: 'none' };
const FORCED: Appearance = { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' };
const APPEARANCES = sample([LIGHT, FORCED], [LIGHT, DARK, FORCED]);

const NARROWEST = 320;

export function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/pane/'));
  if (!frame) throw new Error('no pane');
  return frame;
}

/** The pane as wide as the narrowest that Excel gives it. */
export async function narrow(page: Page): Promise<void> {
  await page.locator('iframe').evaluate((element, width) => element.setAttribute('style', `width: ${width}px`), NARROWEST);
}

interface Judging {
  /** Fewest texts whose contrast is judged: an empty pane has no faults either. */
  readonly atLeast?: number;
}

/** Faults of accessibility, and how far the pane reaches outside itself, in each appearance. Ends in light. */
export async function faultsOf(page: Page, { atLeast = 1 }: Judging = {}): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const appearance of APPEARANCES) {
    await wear(page, appearance);
    for (const fault of await faultsNow(page, appearance, atLeast)) {
      faults.push(`${appearance.name}: ${fault}`);
    }
  }
  await wear(page, LIGHT);
  return faults;
}

/** Waits until the pane has followed and its colours have stopped moving. */
async function wear(page: Page, { colorScheme, forcedColors }: Appearance): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  const frame = frameOf(page);
  await frame.waitForFunction((scheme) => document.documentElement.style.colorScheme === scheme, colorScheme);
  await frame.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** Whatever has nothing to do with colours is judged once, in light. */
async function faultsNow(page: Page, appearance: Appearance, fewest: number): Promise<readonly string[]> {
  const atLeast = appearance.forcedColors === 'active' ? 0 : fewest;
  const frame = frameOf(page);
  const { violations, passes } = await violationsOf(frame, appearance === LIGHT ? undefined : COLOURS);
  const judged = passes.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
  const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(sideways > 0 ? [`${String(sideways)} pixels too wide`] : []),
    ...(judged.length < atLeast ? [`only ${String(judged.length)} texts were judged`] : []),
  ];
}
