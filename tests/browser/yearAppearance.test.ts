import { sample } from '../support/sample';
import { faultsOf, narrow } from './appearances';
import { keepRunning, openStage, type Stage } from './stage';
import { lockIn, partOf, PATIENCE, unfoldIn } from './yearPlayer';

jest.setTimeout(240_000);

const FOLDED = ['Ændret efter låsning', 'Siden sidste runde', 'Forventning og fremskrivning', 'Ændringer i planen', 'Dokumenter'];
const NARROW = ['at 320 pixels', narrow] as const;
const AS_IT_OPENS = ['as wide as it opens', () => Promise.resolve()] as const;
const running = keepRunning();

describe('the view of the year, all of it open, has no accessibility faults and no scrolling sideways', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(running, 'ark-per-runde.xlsx');
    const { pane } = stage;
    await pane.getByRole('tab', { name: 'Året' }).click(PATIENCE);
    await partOf(pane, 'Årets runder').waitFor(PATIENCE);
    await lockIn(pane, 'UO2', 'Anna Holm');
    for (const name of FOLDED) await unfoldIn(pane, name);
  });
  afterAll(() => stage.page.context().close());

  it.each(sample([NARROW], [AS_IT_OPENS, NARROW]))('%s', async (_, become) => {
    await become(stage.page);
    expect(await faultsOf(stage.page, { atLeast: 21 })).toEqual([]);
  });
});
