import { faultsOf, frameOf, narrow } from './appearances';
import { hostOf, keepRunning, openStage, type Stage } from './stage';

jest.setTimeout(180_000);

const SHEET = 'Status UO II';
const ACTUAL = 'K15';
const NUMERATOR = 'I15';
const LIGHT = 'U15';

const running = keepRunning();

const isLocal = (url: string): boolean => /^(https?:\/\/(localhost|127\.0\.0\.1):|data:|blob:|about:)/.test(url);

describe('the production bundle in the host', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(running, 'status-uo2-2024.xlsx');
  });
  afterAll(() => stage.page.close());

  it('says on opening which agency, plan, round and date it sees, and the score', async () => {
    const { pane } = stage;
    await expect(pane.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Hjemrejsestyrelsen');
    await expect(pane.getByRole('banner').textContent()).resolves.toMatch(
      /resultatplan 2024 .*Udgiftsopfølgning II, opgjort 31\.8\.2024/,
    );
    await expect(pane.getByRole('region', { name: 'Målopfyldelse' }).textContent()).resolves.toMatch(
      /Forventet for året [\d,–]+ pct\./,
    );
  });

  it('finds a wrong figure as soon as it is typed, jumps to it and mends it', async () => {
    const { page, pane } = stage;
    const host = hostOf(page);
    await host('setCell', SHEET, ACTUAL, '88 pct.');
    const finding = pane.getByRole('listitem').filter({ hasText: '"88 pct."' });
    await finding.waitFor();
    await finding.getByRole('button', { name: `Gå til celle ${SHEET} · ${ACTUAL}` }).click();
    await pane.getByText(`Markeringen er flyttet til ${SHEET} · ${ACTUAL}`).waitFor();
    await expect(host('selection')).resolves.toEqual({ sheet: SHEET, row: 14, column: 10 });
    await finding.getByRole('button', { name: 'Ret til 88 pct.' }).click();
    await finding.waitFor({ state: 'detached' });
    await expect(host('getCell', SHEET, ACTUAL)).resolves.toBe(0.88);
  });

  it('computes in the sheet with formulas, once', async () => {
    const { page, pane } = stage;
    const host = hostOf(page);
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Beregningen står nu i arket').waitFor({ timeout: 60_000 });
    await expect(host('getCell', SHEET, 'U8')).resolves.toBe('Trafiklys');
    await expect(host('getCell', SHEET, LIGHT)).resolves.toBe('● Grøn');
    await expect(host('getFormula', SHEET, LIGHT)).resolves.toMatch(/^=/);
    await expect(host('sheetNames')).resolves.toContain('Målstatus');
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Arket er allerede beregnet').waitFor({ timeout: 60_000 });
  });

  it('shows a changed figure’s new light in the sheet and in the pane', async () => {
    const { page, pane } = stage;
    const host = hostOf(page);
    const lights = pane.getByRole('list', { name: 'Trafiklys for resultatkravene' });
    const before = await lights.textContent();
    await host('setCell', SHEET, NUMERATOR, 40);
    await page.waitForFunction(([sheet, cell]) => String(window.maalstatusHost.getCell(sheet, cell)).includes('Rød'), [
      SHEET,
      LIGHT,
    ] as const);
    await pane.getByRole('listitem').filter({ hasText: '3 rød' }).waitFor();
    expect(await lights.textContent()).not.toBe(before);
  });

  it('takes itself out of the workbook again, and that back too', async () => {
    const { page, pane } = stage;
    const host = hostOf(page);
    await pane.getByRole('button', { name: 'Fjern Målstatus' }).click();
    await pane.getByRole('button', { name: 'Ja, fjern det' }).click();
    await pane.getByText('Målstatus er fjernet').waitFor({ timeout: 60_000 });
    await expect(host('sheetNames')).resolves.toEqual([SHEET]);
    await expect(host('getCell', SHEET, 'U8')).resolves.toBeNull();
    await expect(host('getCell', SHEET, NUMERATOR)).resolves.toBe(40);
    await pane.getByRole('button', { name: 'Fortryd seneste' }).click();
    await pane.getByText('taget tilbage').waitFor({ timeout: 60_000 });
    await expect(host('getCell', SHEET, LIGHT)).resolves.toBe('■ Rød');
  });

  it('has asked nobody but the local server, and has thrown nothing', () => {
    expect(stage.requests.filter((url) => !isLocal(url))).toEqual([]);
    expect(stage.requests.some((url) => url.includes('/pane/'))).toBe(true);
    expect(stage.faults).toEqual([]);
  });
});

describe('a workbook that is something else', () => {
  it('gets a reason and ways forward, and nothing is written', async () => {
    const { page, pane } = await openStage(running);
    await page.evaluate(() => window.maalstatusHost.open('status-uo2-2024.xlsx'));
    const host = hostOf(page);
    await pane.getByRole('heading', { level: 1, name: 'Hjemrejsestyrelsen' }).waitFor();
    await page.evaluate(async (sheet) => {
      for (let row = 1; row <= 45; row += 1) {
        for (const column of 'ABCDEFGHIJKLMNOPQR') await window.maalstatusHost.setCell(sheet, `${column}${row}`, null);
      }
      await window.maalstatusHost.setCell(sheet, 'A1', 'Indkøb til kantinen');
    }, SHEET);
    await pane.getByText('Målstatus genkender ikke arbejdsbogen').waitFor();
    await pane.getByText('Det kan du gøre').waitFor();
    expect(await pane.getByRole('button', { name: 'Beregn i arket' }).count()).toBe(0);
    await expect(host('sheetNames')).resolves.toEqual([SHEET]);
    await page.close();
  });
});

describe('at 320 pixels', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(running, 'status-uo2-2024.xlsx');
    await narrow(stage.page);
  });
  afterAll(() => stage.page.context().close());

  it.each([/^Tjek/, 'Mål', 'Udfyld', 'Arbejdsbog'])(
    '%s has no accessibility fault and needs no scrolling sideways',
    async (tab) => {
      const { page, pane } = stage;
      await expect(frameOf(page).evaluate(() => window.innerWidth)).resolves.toBe(320);
      await pane.getByRole('tab', { name: tab }).click();
      await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
      expect(await faultsOf(page, { atLeast: 6 })).toEqual([]);
    },
  );
});

describe('when Microsoft’s script is blocked', () => {
  it('the page says so in words instead of staying empty', async () => {
    const page = await running.browser.newPage();
    await page.route('**/office.js', (route) => route.abort());
    await page.goto(`${running.url}pane/taskpane.html`);
    await page.getByRole('heading', { name: 'Målstatus kan ikke tale med Excel' }).waitFor();
    await expect(page.locator('#pane').isVisible()).resolves.toBe(false);
    await page.close();
  });
});
