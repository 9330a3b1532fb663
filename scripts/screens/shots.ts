/** What is taken: every state of the pane that people can meet. A state of a new part goes in that part's own file beside this one. */
import { reporting } from './reporting';
import { group } from './group';
import { findings } from './findings';
import { states } from './states';
import { year } from './year';
import { compute, NARROW, PANE, SHEET, turnTo, type Shot } from './types';

const opening: readonly Shot[] = [
  {
    name: 'beregnet',
    title: 'Arket og ruden, når der er beregnet',
    sharp: true,
    before: async (pane, page) => {
      await compute(pane);
      await page.evaluate((sheet) => window.maalstatusHost.select(sheet, 'T15'), SHEET);
    },
  },
  { name: 'rude', title: 'Ruden, når en arbejdsbog åbnes', sharp: true, pane: PANE },
  { name: 'rude-smal', title: 'Den smalleste rude, 320 pixels', pane: NARROW, height: 1100 },
  { name: 'rude-hoej-kontrast', title: 'Høj kontrast', pane: PANE, height: 1200, forced: true },
  { name: 'maal', title: 'Mål', pane: PANE, height: 1400, before: turnTo('Mål') },
  {
    name: 'maal-aabnet',
    title: 'Et mål foldet ud',
    pane: PANE,
    height: 1600,
    before: async (pane) => {
      await turnTo('Mål')(pane);
      await pane.getByRole('button', { name: 'Vis resultatkrav i mål 1.1' }).click();
    },
  },
  {
    name: 'arbejdsbog',
    title: 'Arbejdsbog: hvad Målstatus har genkendt',
    pane: PANE,
    height: 1500,
    before: turnTo('Arbejdsbog'),
  },
  {
    name: 'engelsk',
    title: 'Ruden på engelsk',
    pane: PANE,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'English' }).click();
      await pane.getByRole('button', { name: 'Compute in the sheet' }).waitFor();
      await pane.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'runde',
    title: 'Skift af runde eller dato',
    pane: PANE,
    before: async (pane) => {
      await pane.getByRole('button', { name: 'Skift runde eller dato' }).click();
      await pane.getByLabel('Opgørelsesdato').waitFor();
    },
  },
  {
    name: 'fjern',
    title: 'Spørgsmålet, før Målstatus fjernes',
    pane: PANE,
    before: (pane) => pane.getByRole('button', { name: 'Fjern Målstatus' }).click(),
  },
  { name: 'ukendt', title: 'En arbejdsbog, der ikke genkendes', pane: PANE, example: 'foreign/budget-2024.xlsx' },
  { name: 'beskyttet', title: 'Et beskyttet ark', pane: PANE, example: 'beskyttet-ark.xlsx' },
  { name: 'tom', title: 'En tom indberetning', pane: PANE, example: 'status-uo2-2024-tom.xlsx' },
  { name: 'stavefejl', title: 'Stavefejl og tal som tekst', pane: PANE, example: 'stavefejl-og-formater.xlsx' },
  { name: 'aarsrapport', title: 'Årsrapporten', pane: PANE, example: 'aarsrapport-2024.xlsx' },
  { name: 'ark-per-runde', title: 'Et ark for hver runde', pane: PANE, example: 'ark-per-runde.xlsx' },
];

export const SHOTS: readonly Shot[] = [...opening, ...findings, ...reporting, ...year, ...group, ...states];
