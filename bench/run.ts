/** `npm run bench`: every part in one run, as figures and as ratios to our own. */
import { checking } from './parts/checking';
import { firstLoad } from './parts/first-load';
import { reading } from './parts/reading';
import { writing } from './parts/writing';
import type { Part } from './types';

const PARTS: Readonly<Record<string, Part>> = { reading, checking, writing, 'first-load': firstLoad };

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${part.title}\n`);
  let result: Awaited<ReturnType<Part['measure']>>;
  try {
    result = await part.measure();
  } catch (error) {
    result = { missing: error instanceof Error ? error.message : String(error) };
  }
  if ('missing' in result) {
    process.stdout.write(`  ikke målt: ${result.missing}\n`);
    continue;
  }
  for (const { what, value, ratio } of result) {
    const times = ratio === undefined ? '' : `   ${ratio.toLocaleString('da-DK', { maximumFractionDigits: 2 })} ×`;
    process.stdout.write(`  ${what.padEnd(62)} ${value.padStart(10)}${times}\n`);
  }
}
