/** The page for many files in the production bundle, and files to choose there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { openStage, type Appearance, type Running, type Stage } from './stage';

export const FOLDER = join(__dirname, '../../examples/koncern');
export const PLANS = readdirSync(join(FOLDER, 'plans')).map((name) => join(FOLDER, 'plans', name));
export const WORKBOOKS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(FOLDER, name));
export const BAKKER = 'Styrelsen for Bakker og Dale';
export const PATIENCE = { timeout: 120_000 };

export interface GroupStage extends Stage {
  readonly frame: Frame;
  /** Chooses files of the disk, or made ones, and waits until the page says how many it has read. */
  readonly choose: (files: readonly string[] | readonly Made[], said: RegExp) => Promise<void>;
}

export interface Made {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const made = (name: string, bytes: Uint8Array): Made => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

export async function openGroup(running: Running, appearance: Appearance = {}): Promise<GroupStage> {
  const stage = await openStage(running, 'foreign/budget-2024.xlsx', appearance);
  const { page, pane } = stage;
  const frame = page.frames().find((candidate) => candidate.url().includes('/pane/'));
  if (!frame) throw new Error('no pane');
  await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Koncern: flere filer' }).waitFor();
  const choose: GroupStage['choose'] = async (files, said) => {
    await pane
      .locator('input[type=file]')
      .first()
      .setInputFiles(files.every((file) => typeof file === 'string') ? files : files.filter((file) => typeof file !== 'string'));
    await pane.getByText(said).waitFor({ state: 'attached', ...PATIENCE });
  };
  return { ...stage, frame, choose };
}

export const region = (pane: FrameLocator, name: string | RegExp) => pane.getByRole('region', { name });
export const files = (pane: FrameLocator) => region(pane, /^Filer \(/);
/** The row with this text, in just these letters. */
export function rowOf(pane: FrameLocator, text: RegExp, within: Locator = files(pane)): Locator {
  return within.getByRole('listitem').filter({ hasText: text }).first();
}
