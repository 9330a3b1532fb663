/** The same two hundred workbooks in the pane itself: what the browser's process takes while its workers read them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { generatedWorkbooks, plansOfGroup } from '../../examples/koncern/workbooks';
import { HERE } from '../peers';
import { launch, newContext, openHost, startHost } from '../stage';
import { mb, median, type Measured, type Part } from '../types';

const MANY = 200;
const FEW = 20;
const TURNS = 3;
/** Peak memory over many files against that over few. */
const AIM = 1.5;
const PATIENCE = { timeout: 300_000 };

/** Kilobytes of the process that holds page, pane and workers. */
interface Memory {
  /** Before any file is chosen. */
  readonly before: number;
  readonly peak: number;
  /** When all are read and the workers have gone. */
  readonly after: number;
}

export const groupPane: Part = {
  title: `${MANY} arbejdsbøger i ruden: hukommelse i browserens proces, med værten, ruden og arbejderne`,
  async measure() {
    if (!existsSync(join(HERE, '../dist/taskpane.html'))) return { missing: 'dist/ er ikke bygget: kør "npm run build"' };
    if (!existsSync('/proc/self/clear_refs')) return { missing: 'maskinen fortæller ikke, hvad en proces højst har brugt' };
    const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
    const server = await startHost();
    try {
      const files: string[] = [];
      const plans = plansOfGroup();
      const planFiles = plans.map(({ id }) => join(HERE, '../examples/koncern/plans', `${id}.json`));
      for await (const { file, bytes } of generatedWorkbooks(plans, MANY)) {
        writeFileSync(join(folder, file), bytes);
        files.push(join(folder, file));
      }
      const runs: { readonly few: Memory; readonly many: Memory }[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const few = await readingIn(server.url, planFiles, files.slice(0, FEW));
        runs.push({ few, many: await readingIn(server.url, planFiles, files) });
      }
      return linesOf(runs);
    } finally {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function linesOf(runs: readonly { readonly few: Memory; readonly many: Memory }[]): readonly Measured[] {
  const of = (count: 'few' | 'many', take: (memory: Memory) => number): number => median(runs.map((run) => take(run[count])));
  const [few, many] = [of('few', ({ peak }) => peak), of('many', ({ peak }) => peak)];
  const [fewMore, manyMore] = [of('few', ({ peak, before }) => peak - before), of('many', ({ peak, before }) => peak - before)];
  return [
    { what: 'før nogen fil er valgt', value: mb(of('many', ({ before }) => before)) },
    { what: `højst, ${FEW} filer`, value: mb(few) },
    { what: `højst, ${MANY} filer (mål: højst ${AIM} × ${FEW} filer)`, value: mb(many), ratio: many / few },
    { what: `højst ud over det, siden tog før, ${FEW} filer`, value: mb(fewMore) },
    { what: `højst ud over det, siden tog før, ${MANY} filer`, value: mb(manyMore), ratio: manyMore / fewMore },
    { what: `når ${MANY} filer er læst`, value: mb(of('many', ({ after }) => after)) },
  ];
}

/** In a browser of its own: what one reading has left behind must not stand in the next one's peak. */
async function readingIn(url: string, plans: readonly string[], files: readonly string[]): Promise<Memory> {
  const browser = await launch();
  try {
    const page = await openHost(await newContext(browser), url);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: 'Koncern: flere filer' }).click();
    const input = pane.locator('input[type=file]').first();
    await input.setInputFiles([...plans]);
    await pane.getByText(`Planfiler: ${plans.length} hentet`).waitFor(PATIENCE);
    const process = await processOf(browser, page);
    const before = kilobytes(process, 'VmRSS');
    // From here on the highest is counted anew.
    writeFileSync(`/proc/${process}/clear_refs`, '5');
    await input.setInputFiles([...files]);
    await pane.getByText(`${files.length} filer læst: ${files.length} genkendt`).waitFor({ state: 'attached', ...PATIENCE });
    return { before, peak: kilobytes(process, 'VmHWM'), after: kilobytes(process, 'VmRSS') };
  } finally {
    await browser.close();
  }
}

/** The renderer's: workers are threads in it. The page is the only one, so it is the largest. */
async function processOf(browser: Browser, page: Page): Promise<number> {
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const [largest] = renderers.sort((one, other) => kilobytes(other, 'VmRSS') - kilobytes(one, 'VmRSS'));
  if (largest === undefined) throw new Error('the browser does not tell its processes');
  return largest;
}

function kilobytes(process: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? NaN);
}
