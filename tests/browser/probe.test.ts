/** The page that asks Excel, in the stand-in: from the pane's footer and back, with a JSON to copy. */
import { hostOf, keepRunning, openStage } from './stage';

const running = keepRunning();
const PATIENCE = { timeout: 20_000 };

it('is reached from the pane, asks everything, leaves the workbook as it was, and leads back', async () => {
  const { page, pane } = await openStage(running);
  const ask = hostOf(page);
  const before = await ask('sheetNames');
  await pane.getByRole('button', { name: 'Prøv Excel af' }).click();
  await pane.getByRole('button', { name: 'Stil spørgsmålene' }).click();
  await pane.getByText('Færdig. Arket er slettet igen.', { exact: false }).waitFor(PATIENCE);
  const json: unknown = JSON.parse(await pane.getByRole('textbox', { name: 'Svar som JSON' }).inputValue());
  expect(json).toMatchObject({ probe: 1, answers: { length: await pane.locator('#rows tr').count() } });
  expect(await ask('sheetNames')).toEqual(before);
  await pane.getByRole('link', { name: 'Tilbage til Målstatus' }).click();
  await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor(PATIENCE);
  await page.context().close();
});
