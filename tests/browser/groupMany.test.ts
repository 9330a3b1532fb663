/** Two hundred workbooks at once, and the page judged for accessibility with many rows. */
import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedWorkbooks } from '../../examples/koncern/workbooks';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { BAKKER, files, made, openGroup, PATIENCE, PLANS, region, rowOf, WORKBOOKS } from './groupStage';
import { keepRunning } from './stage';

jest.setTimeout(300_000);

/** Files of the disk: the browser hands them over without reading them itself. */
const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
const running = keepRunning();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('two hundred workbooks', () => {
  it('can be stopped half way, keep what is done, and leave the pane free all the while', async () => {
    const { page, pane, frame } = await openGroup(running);
    const many: string[] = [];
    for await (const { file, bytes } of generatedWorkbooks(GROUP, 200)) {
      many.push(join(folder, file));
      writeFileSync(join(folder, file), bytes);
    }
    await pane.locator('input[type=file]').first().setInputFiles(PLANS);
    await pane.getByText('Planfiler: 6 hentet').waitFor();
    await frame.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      const long: number[] = [];
      // The embedded sheet shares the thread, and draws itself in tasks of its own.
      const own = ({ name }: PerformanceEntry) => name !== 'same-origin-ancestor';
      const watch = (list: PerformanceObserverEntryList) =>
        long.push(
          ...list
            .getEntries()
            .filter(own)
            .map(({ duration }) => duration),
        );
      new PerformanceObserver(watch).observe({ type: 'longtask' });
      Object.assign(window, { gaps, long });
    });
    await pane.locator('input[type=file]').first().setInputFiles(many);
    await pane.getByText(/\d+ af 200 filer læst, cirka \d+ sekund/).waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Stop' }).click();
    const resume = pane.getByRole('button', { name: /^Læs resten/ });
    await resume.waitFor(PATIENCE);
    const left = Number(/\d+/.exec((await resume.textContent()) ?? '')?.[0]);
    const done = await files(pane)
      .getByText(/^Genkendt/)
      .count();
    expect(done).toBeGreaterThan(0);
    expect(done + left).toBe(200);
    await resume.click();
    await pane.getByText(/200 filer læst: 200 genkendt/).waitFor({ state: 'attached', ...PATIENCE });
    expect(page.workers()).toHaveLength(0);
    const measured = await frame.evaluate(() =>
      ['gaps', 'long'].map((name) =>
        (Reflect.get(window, name) as number[])
          .map(Math.round)
          .sort((one, other) => other - one)
          .slice(0, 5)
          .join(', '),
      ),
    );
    console.log(
      `200 workbooks: longest gaps between frames ${measured[0]} ms; longest tasks of the pane ${measured[1] || 'below 50'} ms`,
    );
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s at 320 pixels', (colorScheme) => {
  it('has no accessibility fault with rows open and needs no scrolling sideways', async () => {
    const { page, pane, frame, choose } = await openGroup(running, { colorScheme });
    await page.locator('iframe').evaluate((element) => element.setAttribute('style', 'width: 320px'));
    await expect(frame.evaluate(() => window.innerWidth)).resolves.toBe(320);
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
    const result = await new AxeBuilder({ page })
      .include('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const judged = result.passes.find(({ id }) => id === 'color-contrast')?.nodes.filter(({ target }) => target.length > 1) ?? [];
    expect(judged.length).toBeGreaterThan(20);
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});
