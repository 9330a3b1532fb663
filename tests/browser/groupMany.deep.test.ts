/** Two hundred workbooks at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedWorkbooks } from '../../examples/koncern/workbooks';
import { GROUP } from '../exampleGroup/support';
import { files, openGroup, PATIENCE, PLANS } from './groupStage';
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
