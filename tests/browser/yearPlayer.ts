/** Somebody who plays the year in the pane: how the browser tests find their way in it. */
import type { Download, FrameLocator, Locator } from 'playwright-core';
import type { UsualRound } from '../../src/plan/rounds';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { PLAN } from '../recognition/layouts';
import { figuresOf, SHEETS, yearBook } from '../support/year';
import { hostOf, openStage, type Running, type Stage } from './stage';

export const NAMES: Readonly<Record<UsualRound, string>> = {
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

export async function lockIn(pane: FrameLocator, round: UsualRound, by: string, version = 1): Promise<void> {
  const form = partOf(pane, 'Lås runden');
  await form.getByRole('textbox', { name: 'Navn på den, der låser' }).fill(by);
  await form.getByRole('button', { name: new RegExp(`^Lås ${NAMES[round]}( |$)`) }).click();
  await pane.getByText(`${NAMES[round]} er låst af ${by} (udgave ${String(version)}).`).waitFor(PATIENCE);
}

export async function unfoldIn(pane: FrameLocator, name: string): Promise<void> {
  const fold = partOf(pane, name).getByRole('heading', { level: 2 }).getByRole('button');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

export const FILE = 'Året 2024.xlsx';

export interface Player extends Stage {
  readonly host: ReturnType<typeof hostOf>;
  readonly part: (name: string) => Locator;
  readonly unfold: (name: string) => Promise<void>;
  readonly lock: (round: UsualRound, by: string, version?: number) => Promise<void>;
  readonly show: (round: UsualRound) => Promise<void>;
  readonly fillIn: (round: UsualRound) => Promise<void>;
  /** Presses, and answers the file that the browser saves. */
  readonly fetched: (button: string) => Promise<Download>;
  readonly saved: () => Promise<Uint8Array>;
}

/** The year's workbook in the host, the first round filled in, its plan confirmed, and the pane turned to the year. */
export async function beginYear(
  running: Running,
  how: Parameters<typeof yearBook>[1] & { appearance?: Parameters<typeof openStage>[2] } = {},
) {
  const stage = await openStage(running, undefined, how.appearance);
  const player = playerOn(stage);
  const { page, pane } = stage;
  const bytes = await yearBook(FILE, how);
  await page.evaluate(([file, content]) => window.maalstatusHost.open(file, content), [FILE, bytes] as const);
  await pane.getByRole('heading', { level: 1, name: PLAN.agency.name }).waitFor(PATIENCE);
  await player.fillIn(how.rounds?.[0] ?? 'UO1');
  // Which round is meant is only asked where there are several.
  if (how.rounds?.length !== 1) await pane.getByRole('button', { name: 'Ja, det passer' }).click(PATIENCE);
  await pane.getByRole('tab', { name: 'Året' }).click(PATIENCE);
  await player.part('Årets runder').waitFor(PATIENCE);
  return player;
}

export function playerOn(stage: Stage): Player {
  const { page, pane } = stage;
  const host = hostOf(page);
  return {
    ...stage,
    host,
    part: (name) => partOf(pane, name),
    unfold: (name) => unfoldIn(pane, name),
    lock: (round, by, version = 1) => lockIn(pane, round, by, version),
    show: async (round) => {
      await pane.getByRole('button', { name: `Vis ${NAMES[round]}`, exact: true }).click(PATIENCE);
      await pane.getByRole('banner').getByText(`${NAMES[round]}, opgjort`).waitFor(PATIENCE);
    },
    fillIn: async (round) => {
      for (const [cell, value] of figuresOf(round)) await host('setCell', SHEETS[round], cell, value);
    },
    fetched: async (button) => {
      const [file] = await Promise.all([
        page.waitForEvent('download', PATIENCE),
        pane.getByRole('button', { name: button }).click(),
      ]);
      return file;
    },
    saved: async () => new Uint8Array(await page.evaluate(() => window.maalstatusHost.save())),
  };
}

export function readBack(bytes: Uint8Array): WorkbookSnapshot {
  const read = readXlsx(bytes, FILE);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.workbook;
}
