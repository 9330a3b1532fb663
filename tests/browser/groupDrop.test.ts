/** Choosing a folder, and dropping files and folders on the page, as a browser hands them over. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BAKKER, files, FOLDER, openGroup, PATIENCE, PLANS, region, rowOf, type GroupStage } from './groupStage';
import { keepRunning } from './stage';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
/** As it lies on a common drive: folders in folders, Excel's lock file of an open workbook, and much that is something else. */
const INBOX = join(folder, 'Indberetninger UO II');
const EMPTY = join(folder, 'Tomt');
const INSIDE = ['bakker-og-dale-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'];
const DEEPER = ['broer-og-bolvaerker-uo2.xlsx'];
const DONE = /3 filer læst: 3 genkendt, 0 skal bekræftes, 0 kan ikke bruges/;

beforeAll(() => {
  mkdirSync(join(INBOX, 'Planer'), { recursive: true });
  mkdirSync(join(INBOX, 'For sent', 'Rettet'), { recursive: true });
  mkdirSync(EMPTY);
  for (const name of INSIDE) copyFileSync(join(FOLDER, name), join(INBOX, name));
  for (const name of DEEPER) copyFileSync(join(FOLDER, name), join(INBOX, 'For sent', 'Rettet', name));
  for (const plan of PLANS) copyFileSync(plan, join(INBOX, 'Planer', basename(plan)));
  writeFileSync(join(INBOX, '~$bakker-og-dale-uo2.xlsx'), 'Departementet');
  writeFileSync(join(INBOX, 'Følgebrev.docx'), 'brev');
  writeFileSync(join(EMPTY, 'læs mig.txt'), 'intet');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running = keepRunning();

/** What a person drags in from the desktop: the browser itself makes the files and folders of it, as it does of a mouse's. */
async function dragged({ page }: GroupStage, paths: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator('iframe').boundingBox();
  if (!box) throw new Error('no pane');
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  await send('dragEnter');
  await send('dragOver');
  return { drop: () => send('drop') };
}

async function threeAgencies({ pane }: GroupStage): Promise<void> {
  await pane.getByText(DONE).waitFor({ state: 'attached', ...PATIENCE });
  await rowOf(pane, new RegExp(BAKKER)).filter({ hasText: 'Genkendt' }).waitFor(PATIENCE);
  await expect(files(pane).getByText('Følgebrev').count()).resolves.toBe(0);
  await region(pane, 'Hvem har afleveret?').filter({ hasText: '6 styrelser: 3 har afleveret, 3 mangler' }).waitFor(PATIENCE);
}

describe('a folder', () => {
  it('that is chosen is read with the folders in it, workbooks and plans, and nothing else', async () => {
    const stage = await openGroup(running);
    const { pane, page, faults } = stage;
    await pane.getByLabel('Vælg en mappe …').locator('visible=false').setInputFiles(INBOX);
    await threeAgencies(stage);
    await pane.getByLabel('Vælg en mappe …').locator('visible=false').setInputFiles(EMPTY);
    await pane.getByText('Der var ingen Excel-filer eller planer i det, du valgte.').waitFor(PATIENCE);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('that is dropped is read in the same way, beside a file, and its place is shown while it is held over the page', async () => {
    const stage = await openGroup(running);
    const { pane, page, faults } = stage;
    const { drop } = await dragged(stage, [INBOX, join(FOLDER, 'ekko-og-genlyd-uo2.xlsx')]);
    await pane.getByText('Slip filerne for at læse dem.').waitFor(PATIENCE);
    await drop();
    await pane
      .getByText(/4 filer læst: 3 genkendt, 0 skal bekræftes, 1 kan ikke bruges/)
      .waitFor({ state: 'attached', ...PATIENCE });
    await pane.getByText('Du kan også trække filer og mapper hertil.').waitFor(PATIENCE);
    await expect(files(pane).getByText('Følgebrev').count()).resolves.toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('files', () => {
  it('that are dropped beside the marked place are read, and never opened in the pane’s stead', async () => {
    const stage = await openGroup(running);
    const { pane, page } = stage;
    const paths = [...PLANS, ...INSIDE.map((name) => join(FOLDER, name)), ...DEEPER.map((name) => join(FOLDER, name))];
    await (await dragged(stage, paths)).drop();
    await threeAgencies(stage);
    // The same ones again take their rows.
    const again = await dragged(stage, paths.slice(PLANS.length));
    await Promise.all([page.waitForEvent('worker', PATIENCE), again.drop()]);
    await threeAgencies(stage);
    await region(pane, 'Filer (3)').waitFor();
    await expect(pane.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Koncern: flere filer');
    await page.close();
  });

  it('that a script hands over are read too, and text that is dragged is left alone', async () => {
    const stage = await openGroup(running);
    const { pane, page, frame } = stage;
    await frame.evaluate(() => {
      const text = new DataTransfer();
      text.setData('text/plain', 'bare tekst');
      const event = new DragEvent('drop', { dataTransfer: text, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      if (event.defaultPrevented) throw new Error('text was taken');
      const dropped = new DataTransfer();
      dropped.items.add(new File(['intet'], 'tom.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await pane
      .getByText(/1 fil læst: 0 genkendt, 0 skal bekræftes, 1 kan ikke bruges/)
      .waitFor({ state: 'attached', ...PATIENCE });
    await page.close();
  });
});
