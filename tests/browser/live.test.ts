/** The pane follows the sheet, in the page itself: what a person changes there, and where the keyboard stays meanwhile. */
import { hostOf, keepRunning, openStage, type Stage } from './stage';

jest.setTimeout(180_000);

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
const PATIENCE = { timeout: 60_000 };

const running = keepRunning();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(running, FILE);
});
beforeEach(async () => {
  await stage.page.evaluate((file) => window.maalstatusHost.open(file), FILE);
  await stage.pane.getByRole('button', { name: 'Tjek igen' }).waitFor(PATIENCE);
});
afterAll(() => stage.page.context().close());

/** The pane says it; the whole line, so that nothing else will do. */
const finding = (text: string) => stage.pane.getByRole('listitem').filter({ hasText: text }).first();

function requests(): Promise<number> {
  return stage.page.evaluate(() => window.maalstatusHost.counters.requests);
}

it('follows what is typed in the grid, and its undo and redo, and leaves the keyboard in the grid', async () => {
  const { page } = stage;
  const host = hostOf(page);
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 700, y: 300 } });
  await host('select', SHEET, 'K15');
  // The grid has caught up when its own field for names says so.
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'K15'));
  await page.waitForTimeout(300);
  await page.keyboard.type('88 pct.');
  await page.keyboard.press('Enter');
  await finding('"88 pct."').waitFor(PATIENCE);
  await expect(page.evaluate(() => document.activeElement?.tagName)).resolves.not.toBe('IFRAME');
  await page.keyboard.press('Control+z');
  await finding('"88 pct."').waitFor({ state: 'detached', ...PATIENCE });
  await page.keyboard.press('Control+y');
  await finding('"88 pct."').waitFor(PATIENCE);
  await expect(page.evaluate(() => document.activeElement?.tagName)).resolves.not.toBe('IFRAME');
});

it('follows a burst of 200 cells, a block and a deleted row, with a few syncs for all of it', async () => {
  const { page, pane } = stage;
  await page.evaluate(() => window.maalstatusHost.resetCounters());
  await page.evaluate(async (sheet) => {
    const { person } = window.maalstatusHost;
    for (let row = 61; row <= 260; row++) await person.set(sheet, `Z${row}`, row);
    await person.paste(
      sheet,
      'AB61',
      Array.from({ length: 50 }, () => Array.from({ length: 10 }, (_, column) => column)),
    );
    await person.set(sheet, 'K15', '87 pct.');
  }, SHEET);
  await finding('"87 pct."').waitFor(PATIENCE);
  expect(await requests()).toBeLessThan(30);
  const goals = pane.getByRole('listitem').filter({ hasText: /mangler i arket|findes ikke/ });
  const before = await goals.count();
  await page.evaluate((sheet) => window.maalstatusHost.person.deleteRows(sheet, 14, 1), SHEET);
  await finding('"87 pct."').waitFor({ state: 'detached', ...PATIENCE });
  expect(await goals.count()).toBeGreaterThanOrEqual(before);
});

it('leaves the focus where it stands in the pane', async () => {
  const { page, pane } = stage;
  const why = pane.getByRole('button', { name: 'Hvorfor?' }).last();
  await why.focus();
  await hostOf(page)('setCell', SHEET, 'K15', '86 pct.');
  await finding('"86 pct."').waitFor(PATIENCE);
  await expect(why.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
});

it('never asks Excel again for its own writing', async () => {
  const { page, pane } = stage;
  await pane.getByRole('button', { name: 'Beregn i arket' }).click();
  await pane.getByText('Beregningen står nu i arket').waitFor(PATIENCE);
  // What the formulas came to is calculated, and told; after that it is quiet.
  await page.waitForTimeout(1_500);
  const before = await requests();
  await page.waitForTimeout(1_500);
  expect(await requests()).toBe(before);
});

it('answers the buttons in the ribbon', async () => {
  const { page, pane, faults } = stage;
  await page.evaluate(() => window.maalstatusHost.press('checkAgain'));
  await pane.getByText(/^Arket er tjekket/).waitFor(PATIENCE);
  await page.evaluate(() => window.maalstatusHost.press('computeInSheet'));
  await pane.getByText('Beregningen står nu i arket').waitFor(PATIENCE);
  await expect(hostOf(page)('sheetNames')).resolves.toContain('Målstatus');
  expect(faults).toEqual([]);
});
