import { faultsOf, narrow } from './appearances';
import { keepRunning, openStage } from './stage';
import { lockIn, partOf, PATIENCE, unfoldIn } from './yearPlayer';

jest.setTimeout(240_000);

const running = keepRunning();

it('the view of the year has no accessibility faults and no scrolling sideways, wide and at 320 pixels', async () => {
  const { page, pane } = await openStage(running, 'ark-per-runde.xlsx');
  await pane.getByRole('tab', { name: 'Året' }).click(PATIENCE);
  await partOf(pane, 'Årets runder').waitFor(PATIENCE);
  await lockIn(pane, 'UO2', 'Anna Holm');
  for (const name of [
    'Ændret efter låsning',
    'Siden sidste runde',
    'Forventning og fremskrivning',
    'Ændringer i planen',
    'Dokumenter',
  ]) {
    await unfoldIn(pane, name);
  }
  expect(await faultsOf(page, { atLeast: 21 })).toEqual([]);
  await narrow(page);
  expect(await faultsOf(page, { atLeast: 21 })).toEqual([]);
  await page.context().close();
});
