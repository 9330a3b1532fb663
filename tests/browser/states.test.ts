/** Every state that is not the usual one, as a person meets it: what it says, what can be done, and no accessibility fault in it. */
import { Workbook } from 'exceljs';
import type { FrameLocator, Page } from 'playwright-core';
import type { ExcelKind } from '../../host/page/testApi';
import { faultsOf, narrow } from './appearances';
import { violationsOf } from './axe';
import { hostOf, keepRunning, openStage } from './stage';

jest.setTimeout(180_000);

const FILE = 'status-uo2-2024.xlsx';
const SHEET = 'Status UO II';
const PATIENCE = { timeout: 60_000 };
/** Milliseconds; more than looking at a state takes. */
const SLOW = 120_000;

const running = keepRunning();
let page: Page;
let pane: FrameLocator;

async function open(file: string, excel: ExcelKind = {}, bytes?: readonly number[]): Promise<void> {
  await page.evaluate(
    ([name, kind, content]) => {
      window.maalstatusHost.standIn(kind);
      return window.maalstatusHost.open(name, content);
    },
    [file, excel, bytes] as const,
  );
  await narrow(page);
}

describe('at 320 pixels', () => {
  beforeAll(async () => {
    ({ page, pane } = await openStage(running));
    await narrow(page);
  });
  afterAll(() => page.context().close());

  it('reading says so, can be stopped, and begun again', async () => {
    await open(FILE, { slowness: SLOW });
    await pane.getByRole('progressbar', { name: 'Læser arbejdsbogen …' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Afbryd' }).click(PATIENCE);
    // What begins to listen meanwhile is slow too.
    await hostOf(page)('provoke', { slowness: 0 });
    await pane.getByRole('heading', { level: 1, name: 'Læsningen er afbrudt' }).waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Læs arbejdsbogen' }).click();
    await pane.getByRole('heading', { level: 1, name: 'Hjemrejsestyrelsen' }).waitFor(PATIENCE);
  });

  it('an empty workbook is called empty', async () => {
    const book = new Workbook();
    book.addWorksheet('Ark1');
    await open('Mappe1.xlsx', {}, [...new Uint8Array(await book.xlsx.writeBuffer())]);
    await pane.getByRole('heading', { name: 'Arbejdsbogen er tom' }).waitFor(PATIENCE);
    expect(await pane.getByRole('button', { name: 'Beregn i arket' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a workbook opened read-only is checked, and writing is off with its reason', async () => {
    await open(FILE);
    await pane.getByRole('button', { name: 'Tjek igen' }).waitFor(PATIENCE);
    await hostOf(page)('provoke', { readOnly: true });
    await pane.getByRole('button', { name: 'Tjek igen' }).click();
    await pane.getByText('Kun læsning').waitFor(PATIENCE);
    const compute = pane.getByRole('button', { name: 'Beregn i arket' });
    await expect(compute.getAttribute('aria-disabled')).resolves.toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await hostOf(page)('provoke', { readOnly: false });
  });

  it('a protected sheet is named', async () => {
    await open('beskyttet-ark.xlsx');
    await pane.getByText(/Arket .+ er beskyttet\. Målstatus skriver kun/).waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('protected sheets of the workbook: computing says what to ask for, and writes nothing', async () => {
    await open(FILE);
    await pane.getByRole('button', { name: 'Tjek igen' }).waitFor(PATIENCE);
    await hostOf(page)('provoke', { structureProtected: true });
    await pane.getByRole('button', { name: 'Tjek igen' }).click();
    await pane.getByText('Bed om at få strukturen låst op').first().waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Der er ikke skrevet noget i arket.').waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
    await expect(hostOf(page)('sheetNames')).resolves.toEqual([SHEET]);
    await hostOf(page)('provoke', { structureProtected: false });
  });

  it('a cell that is being edited is waited for', async () => {
    await open(FILE);
    await pane.getByRole('button', { name: 'Tjek igen' }).waitFor(PATIENCE);
    await hostOf(page)('provoke', { editing: true });
    await pane.getByRole('button', { name: 'Tjek igen' }).click();
    await pane.getByText('Afslut med Enter eller Esc').waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
    await hostOf(page)('provoke', { editing: false });
    await pane.getByText('Arket er tjekket').waitFor(PATIENCE);
    expect(await pane.getByText('Afslut med Enter eller Esc').count()).toBe(0);
  });

  it('an Excel that is too old is told which one is needed', async () => {
    await open(FILE, { facts: { excelApi: '1.12' } });
    await pane.getByRole('heading', { level: 1, name: 'Excel er for gammel' }).waitFor(PATIENCE);
    await pane.getByText('Brug Excel 2021 eller nyere').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a fault of ours is told with a way on and the details to copy', async () => {
    await open(FILE);
    await pane.getByRole('tab', { name: 'Mål' }).waitFor(PATIENCE);
    // The next part of the pane that is fetched fails as it begins.
    await page.route(/\/pane\/.*\.js/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(=>\{|function\([\w$,]*\)\{)/, "$1throw new Error('Prøve');");
      await route.fulfill({ response, body });
    });
    await pane.getByRole('tab', { name: 'Året' }).click();
    await pane.getByRole('heading', { level: 1, name: 'Målstatus gik i stå' }).waitFor(PATIENCE);
    await pane.getByText('Tekniske oplysninger', { exact: true }).click();
    await expect(pane.getByRole('textbox', { name: 'Tekniske oplysninger' }).inputValue()).resolves.toMatch(/^Målstatus \d/);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute(/\/pane\/.*\.js/);
    await pane.getByRole('button', { name: 'Prøv igen' }).click();
    await pane.getByRole('tab', { name: /^Tjek/, selected: true }).waitFor(PATIENCE);
  });

  it('a part of the pane that does not come is told, with a button that fetches the pane again', async () => {
    await open(FILE);
    await pane.getByRole('tab', { name: 'Arbejdsbog' }).waitFor(PATIENCE);
    await page.route(/\/pane\/.*\.js/, (route) => route.abort());
    await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
    await pane.getByRole('heading', { level: 1, name: 'En del af Målstatus mangler' }).waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute(/\/pane\/.*\.js/);
    await pane.getByRole('button', { name: 'Hent ruden igen' }).click();
    await pane.getByRole('button', { name: 'Beregn i arket' }).waitFor(PATIENCE);
  });
});

describe('work that takes its time', () => {
  beforeAll(async () => {
    ({ page, pane } = await openStage(running));
  });
  afterAll(() => page.context().close());

  it('computing can be called off until it writes, and gives the keyboard’s place back', async () => {
    await open(FILE);
    const button = pane.getByRole('button', { name: 'Beregn i arket' });
    await button.waitFor(PATIENCE);
    await hostOf(page)('provoke', { slowness: SLOW });
    await button.focus();
    await page.keyboard.press('Enter');
    const stop = pane.getByRole('button', { name: 'Afbryd' });
    await stop.waitFor(PATIENCE);
    expect(await faultsOf(page)).toEqual([]);
    await stop.focus();
    await page.keyboard.press('Enter');
    await pane.getByText('Afbrudt. Der er ikke skrevet noget').waitFor(PATIENCE);
    await stop.waitFor({ state: 'detached' });
    await pane.locator('button:focus', { hasText: 'Beregn i arket' }).waitFor();
    await expect(hostOf(page)('sheetNames')).resolves.toEqual([SHEET]);
    await hostOf(page)('provoke', { slowness: 0 });
  });

  it('writing says so and offers no way to stop halfway', async () => {
    await open(FILE);
    await pane.getByRole('button', { name: 'Beregn i arket' }).waitFor(PATIENCE);
    await hostOf(page)('provoke', { slowness: 1_500 });
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByRole('progressbar', { name: 'Skriver beregningen i arket …' }).waitFor(PATIENCE);
    expect(await pane.getByRole('button', { name: 'Afbryd' }).count()).toBe(0);
    await hostOf(page)('provoke', { slowness: 0 });
    await pane.getByText('Beregningen står nu i arket').waitFor(PATIENCE);
  });
});

describe('the language', () => {
  it('that was chosen is remembered when another workbook is opened', async () => {
    const stage = await openStage(running);
    await stage.pane.getByRole('button', { name: 'English' }).click(PATIENCE);
    await stage.pane.getByRole('button', { name: 'Compute in the sheet' }).waitFor(PATIENCE);
    await stage.page.evaluate((file) => window.maalstatusHost.open(file), 'flettede-maal.xlsx');
    await stage.pane.getByRole('button', { name: 'Compute in the sheet' }).waitFor(PATIENCE);
    await stage.pane.getByRole('button', { name: 'Dansk' }).click();
    await stage.pane.getByRole('button', { name: 'Beregn i arket' }).waitFor(PATIENCE);
    await stage.page.context().close();
  });
});

describe('outside Excel', () => {
  it('the page says that it cannot reach Excel', async () => {
    const alone = await running.browser.newPage();
    await alone.route('**/host/bootstrap.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await alone.goto(`${running.url}pane/taskpane.html`);
    await alone.getByRole('heading', { level: 1, name: 'Ingen forbindelse med Excel' }).waitFor(PATIENCE);
    await alone.close();
  });

  it('the page that Microsoft’s script does not reach has no accessibility fault', async () => {
    const context = await running.browser.newContext();
    const blocked = await context.newPage();
    await blocked.route('**/office.js', (route) => route.abort());
    await blocked.goto(`${running.url}pane/taskpane.html`);
    await blocked.getByRole('heading', { name: 'Målstatus kan ikke tale med Excel' }).waitFor();
    const { violations } = await violationsOf(blocked.mainFrame());
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
});
