/** `npm run bench [part …]`: every part in one run, as figures and as ratios to our own. Each part has a process of its own. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Part } from './types';

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  reading: async () => (await import('./parts/reading')).reading,
  group: async () => (await import('./parts/group')).group,
  'group-pane': async () => (await import('./parts/group-pane')).groupPane,
  scale: async () => (await import('./parts/scale')).scale,
  checking: async () => (await import('./parts/checking')).checking,
  writing: async () => (await import('./parts/writing')).writing,
  live: async () => (await import('./parts/live')).live,
  'first-load': async () => (await import('./parts/first-load')).firstLoad,
};
const ALONE = '--alone';

async function measure(name: string): Promise<void> {
  const part = await PARTS[name]?.();
  if (!part) throw new Error(`ingen del hedder ${name}: vælg mellem ${Object.keys(PARTS).join(', ')}`);
  process.stdout.write(`\n${part.title}\n`);
  const result = await part.measure();
  if ('missing' in result) {
    process.stdout.write(`  ikke målt: ${result.missing}\n`);
    return;
  }
  for (const { what, value, ratio } of result) {
    const times = ratio === undefined ? '' : `   ${ratio.toLocaleString('da-DK', { maximumFractionDigits: 2 })} ×`;
    process.stdout.write(`  ${what.padEnd(72)} ${value.padStart(10)}${times}\n`);
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === ALONE) {
  await measure(rest[0] ?? '');
  // Some of what is measured keeps timers running.
  process.exit(0);
}
const wanted = first === undefined ? Object.keys(PARTS) : [first, ...rest];
for (const name of wanted) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const { status, stderr } = spawnSync(process.execPath, [tsx, fileURLToPath(import.meta.url), ALONE, name], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) continue;
  const reason = /^\w*Error: .*$/m.exec(stderr)?.[0] ?? stderr.slice(-300);
  process.stdout.write(`  ikke målt: ${reason}\n`);
  process.exitCode = 1;
}
