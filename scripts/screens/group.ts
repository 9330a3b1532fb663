/** The department's many files: the invented group's plans and workbooks, chosen together. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import { NARROW, PANE, type Shot } from './types';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../examples/koncern');
const inFolder = (folder: string, end: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
const FILES = [...inFolder(join(FOLDER, 'plans'), '.json'), ...inFolder(FOLDER, '.xlsx')];

async function chooseAll(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Koncern: flere filer' }).waitFor();
  await pane.locator('input[type=file]').first().setInputFiles(FILES);
  await pane.getByText(/filer læst: /).waitFor({ state: 'attached', timeout: 60_000 });
  // The same picture whenever it is taken.
  await pane.getByLabel('Bedømt den').fill('2024-09-20');
}

export const group: readonly Shot[] = [
  { name: 'koncern', title: 'Koncern: alle styrelsernes filer', pane: PANE, height: 2000, before: chooseAll },
  { name: 'koncern-smal', title: 'Koncern i den smalleste rude, 320 pixels', pane: NARROW, height: 2100, before: chooseAll },
  {
    name: 'koncern-skriv',
    title: 'Koncern: en fil foldet ud, og mailen til styrelsen',
    pane: PANE,
    height: 2600,
    before: async (pane) => {
      await chooseAll(pane);
      const row = pane
        .getByRole('region', { name: /^Filer \(/ })
        .getByRole('listitem')
        .filter({ hasText: /Vandrerutedirektoratet/ });
      await row.locator('summary').click();
      await row.getByRole('button', { name: 'Skriv til styrelsen …' }).click();
      await row.getByLabel(/^Tekst til mail/).waitFor();
    },
  },
  {
    name: 'koncernoversigt',
    title: 'Koncernoversigten i den åbne arbejdsbog',
    example: 'foreign/budget-2024.xlsx',
    before: async (pane) => {
      await chooseAll(pane);
      await pane.getByRole('button', { name: 'Indsæt koncernoversigt' }).click();
      await pane.getByText('Koncernoversigten står på arket').waitFor({ timeout: 60_000 });
    },
  },
];
