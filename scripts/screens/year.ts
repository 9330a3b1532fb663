/** The year: rounds, locking, what changed since, documents. */
import type { FrameLocator } from 'playwright-core';
import { NARROW, PANE, turnTo, type Shot } from './types';

const ROUNDS = 'ark-per-runde.xlsx';
const ALL = 1950;

async function lock(pane: FrameLocator): Promise<void> {
  await turnTo('Året')(pane);
  const form = pane.getByRole('region', { name: 'Lås runden', exact: true });
  await form.getByRole('textbox', { name: 'Navn på den, der låser' }).fill('Ida Holm');
  await form.getByRole('button', { name: /^Lås Udgiftsopfølgning II( |$)/ }).click();
  await pane.getByText('Udgiftsopfølgning II er låst af Ida Holm').waitFor({ timeout: 60_000 });
}

export const year: readonly Shot[] = [
  {
    name: 'aaret',
    title: 'Året: runderne, låsning og dokumenter',
    pane: PANE,
    height: ALL,
    example: ROUNDS,
    before: turnTo('Året'),
  },
  {
    name: 'aaret-smal',
    title: 'Året i den smalleste rude, 320 pixels',
    pane: NARROW,
    height: ALL,
    example: ROUNDS,
    before: turnTo('Året'),
  },
  {
    name: 'aaret-laast',
    title: 'En runde er låst',
    pane: PANE,
    height: ALL,
    example: ROUNDS,
    before: lock,
  },
];
