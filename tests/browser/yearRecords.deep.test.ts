/** What people do to the records of the year: edit them, delete them, or have a table with no place for a reason. */
import { readHistory } from '../../src/rounds/readHistory';
import { readReasons } from '../../src/rounds/reasonsSheet';
import { a1 } from '../../src/workbook/address';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { PLAN } from '../recognition/layouts';
import { cellOf, SHEETS } from '../support/year';
import { keepRunning } from './stage';
import { beginYear, PATIENCE, readBack } from './yearPlayer';

jest.setTimeout(400_000);

const HISTORY = 'Målstatus historik';
const REASONS = 'Målstatus begrundelser';
const UNIT = '1.1.a.1';

const running = keepRunning();

it('A history that was edited by hand is shown as it stands, and never written over', async () => {
  const { pane, page, host, lock, part, saved, unfold } = await beginYear(running);
  await lock('UO1', 'Anna Holm');
  const sheet = findSheet(readBack(await saved()), HISTORY);
  const row = [...Array(60).keys()].find((candidate) => sheet && cellAt(sheet, candidate, 5).value === UNIT) ?? -1;
  const edited = a1(row, 8);
  await host('setCell', HISTORY, edited, 999);
  await pane.getByText('Historikken er ikke, som Målstatus skrev den').waitFor(PATIENCE);
  await pane
    .getByText(/Rækken for Udgiftsopfølgning I \(nr\. 1\.1\.a\.1, låst \d+\.\d+\.\d{4} kl\. \d+\.\d\d\) er rettet/)
    .waitFor(PATIENCE);
  await lock('UO1', 'Anna Holm', 2);
  await pane.getByText('Historikken er ikke, som Målstatus skrev den').waitFor(PATIENCE);
  await expect(host('getCell', HISTORY, edited)).resolves.toBe(999);
  await pane.getByRole('button', { name: 'Fortryd seneste' }).click();
  await pane.getByText('Det seneste, Målstatus skrev, er taget tilbage.').waitFor(PATIENCE);
  expect(readHistory(readBack(await saved()), PLAN).lockedRounds).toHaveLength(1);
  await expect(host('getCell', HISTORY, edited)).resolves.toBe(999);
  // Deleted, it is not said never to have been.
  await page.evaluate((name) => window.maalstatusHost.person.deleteSheet(name), HISTORY);
  await pane.getByText(/^Arket med historikken er slettet\./).waitFor(PATIENCE);
  await unfold('Ændret efter låsning');
  await part('Ændret efter låsning').getByText('Historikken kan ikke læses, så det kan ikke ses').waitFor(PATIENCE);
  await page.close();
});

it('A reason that the table has no cell for stands on a sheet of its own, and the table is left alone', async () => {
  const { pane, page, host, lock, part, saved, unfold, fetched } = await beginYear(running, { comments: false, rounds: ['UO1'] });
  await lock('UO1', 'Anna Holm');
  const cell = cellOf('actual', UNIT);
  const before = Number(await host('getCell', SHEETS.UO1, cell));
  await host('setCell', SHEETS.UO1, cell, before + 5);
  const late = part('Ændret efter låsning');
  await late.getByText(`Realiseret: fra ${String(before)} til ${String(before + 5)}`).waitFor(PATIENCE);
  const table = findSheet(readBack(await saved()), SHEETS.UO1);
  // By keyboard: the reason, the name that locked, and Enter.
  await late.getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }).focus();
  await page.keyboard.type('Fem sager fra april');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await late
    .getByText(/^Begrundelse: Fem sager fra april \(skrevet af Anna Holm \d+\.\d+\.\d{4} kl\. \d+\.\d\d\)$/)
    .waitFor(PATIENCE);
  const book = readBack(await saved());
  expect(findSheet(book, SHEETS.UO1)?.cells).toEqual(table?.cells);
  expect(readReasons(book, PLAN.id)).toMatchObject({
    problems: [],
    kept: [{ round: 'UO1', unit: UNIT, part: 'actual', before, now: before + 5, text: 'Fem sager fra april', by: 'Anna Holm' }],
  });

  // The document tells the same; where the file does not come, it is copied.
  await unfold('Dokumenter');
  await fetched('Hent Målrapportering til årsrapporten som Word-fil');
  await pane.getByRole('button', { name: 'Kom filen ikke?' }).click(PATIENCE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.getByRole('button', { name: 'Kopiér', exact: true }).click(PATIENCE);
  await pane.getByText('Kopieret. Sæt ind med Ctrl+V, på Mac ⌘V.').waitFor(PATIENCE);
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return [await read('text/plain'), await read('text/html')];
  });
  for (const copied of [text, html]) expect(copied).toMatch(/»Fem sager fra april« \(Anna Holm, \d+\.\d+\.\d{4}\)/);
  expect(html).toContain('<h2>');

  // Deleted, the sheet is missed in words, and the reason asked for again.
  await page.evaluate((sheet) => window.maalstatusHost.person.deleteSheet(sheet), REASONS);
  await pane.getByText(/^Arket med begrundelser for ændringer efter låsning er slettet\./).waitFor(PATIENCE);
  await late.getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }).waitFor(PATIENCE);
  await page.close();
});
