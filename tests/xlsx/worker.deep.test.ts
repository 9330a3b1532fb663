/**
 * A thread that has read thousands of files, as the pane's worker does: the reader is packed and runs in a thread of its own. A thread that
 * does not answer for seconds would be seen in the longest time between a question and its answer.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { Random } from '../assessment/support/random';

const ROOT = join(__dirname, '../..');
const FILES_READ = 8000;
/** Milliseconds; the machine of a test does other things too. */
const LONGEST = 3000;
/** Megabytes that the thread may hold more at the end than after its first thousand files. */
const MOST_GROWTH = 60;

const THREAD = `
import { parentPort } from 'node:worker_threads';
import { readXlsx } from './src/xlsx';
parentPort.on('message', ({ bytes }) => {
  const begun = performance.now();
  const { ok } = readXlsx(bytes, 'a.xlsx');
  parentPort.postMessage({ ok, time: performance.now() - begun, held: process.memoryUsage().heapUsed / 1e6 });
});
`;

interface Answer {
  readonly ok: boolean;
  readonly time: number;
  readonly held: number;
}

describe('a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
  let worker: Worker | undefined;

  beforeAll(async () => {
    const outfile = join(folder, 'thread.mjs');
    await build({
      stdin: { contents: THREAD, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    });
    worker = new Worker(outfile);
  });

  afterAll(async () => {
    await worker?.terminate();
    rmSync(folder, { recursive: true, force: true });
  });

  function ask(bytes: Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      worker?.removeAllListeners();
      worker?.once('message', resolve);
      worker?.once('error', reject);
      worker?.postMessage({ bytes });
    });
  }

  it('answers as quickly after thousands of files, whole and spoilt, and holds no more', async () => {
    const examples = join(ROOT, 'examples');
    const files = readdirSync(examples)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => new Uint8Array(readFileSync(join(examples, name))));
    const random = new Random(7);
    const round: number[] = [];
    const held: number[] = [];
    let whole = 0;
    for (let run = 0; run < FILES_READ; run++) {
      const bytes = random.pick(files as [Uint8Array, ...Uint8Array[]]).slice();
      if (run % 2 === 1) for (let left = 10; left > 0; left--) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
      const begun = performance.now();
      const answer = await ask(bytes);
      round.push(performance.now() - begun);
      if (answer.ok) whole++;
      if (run % 1000 === 999) held.push(answer.held);
    }
    const longest = Math.max(...round);
    process.stdout.write(
      `longest of ${FILES_READ} answers: ${longest.toFixed(0)} ms; held ${held.map((mb) => mb.toFixed(0)).join(' ')} MB\n`,
    );
    expect(whole).toBeGreaterThanOrEqual(FILES_READ / 2);
    expect(longest).toBeLessThan(LONGEST);
    expect(Math.min(...held.slice(-3)) - (held[0] ?? 0)).toBeLessThan(MOST_GROWTH);
  }, 600_000);
});
