/** The page for many files, judged for accessibility with rows of every kind open. */
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { faultsOf, narrow } from './appearances';
import { BAKKER, files, made, openGroup, PATIENCE, PLANS, region, rowOf, WORKBOOKS } from './groupStage';
import { keepRunning } from './stage';

jest.setTimeout(300_000);

const running = keepRunning();

describe('at 320 pixels', () => {
  it('has no accessibility fault with rows open and needs no scrolling sideways', async () => {
    const { page, pane, choose } = await openGroup(running);
    await narrow(page);
    const [plan] = GROUP;
    if (!plan) throw new Error('no group');
    await choose([...PLANS, ...WORKBOOKS], /14 filer læst/);
    await choose([made('gaet.xlsx', await guessedWorkbook(plan, 'UO2', { column: true }))], /15 filer læst:/);
    await choose([made('rund.xlsx', await guessedWorkbook(plan, 'UO2', { round: true }))], /16 filer læst:.* 2 skal bekræftes/);
    const silent = files(pane).getByRole('listitem').last();
    await silent.locator('summary').click();
    await silent.getByLabel('Hvilken runde udfyldes?').selectOption('UO2');
    await silent.getByRole('button', { name: 'Brug svaret' }).click();
    const answers = region(pane, /^Svar, der gælder/);
    await answers.locator('summary').click();
    await answers.getByRole('button', { name: /^Tag svaret tilbage/ }).waitFor();
    await pane.getByText(/16 filer læst:.* 1 skal bekræftes/).waitFor({ state: 'attached', ...PATIENCE });
    for (const row of [/Vandrerutedirektoratet/, /Skal bekræftes/, /ekko-og-genlyd-uo2/].map((text) => rowOf(pane, text))) {
      await row.locator('summary').click();
    }
    await rowOf(pane, new RegExp(BAKKER), region(pane, 'Styrelser')).locator('summary').click();
    await pane.getByRole('button', { name: 'Skriv til styrelsen …' }).first().click();
    await pane
      .getByLabel(/^Tekst til mail/)
      .first()
      .waitFor();
    expect(await faultsOf(page, { atLeast: 21 })).toEqual([]);
    await page.context().close();
  });
});
