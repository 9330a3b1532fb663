/** Spoilt files: bytes, packages and XML changed at random, always with the same seed; and a reader that has read thousands of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/xlsx';
import { Random } from '../assessment/support/random';

const SEED = 20_241;
/** Milliseconds one file may take, and megabytes that may be held after all of them. */
const LONGEST = 3000;
const MOST_MEMORY = 300;
const FOLDER = join(__dirname, '../../examples');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '</',
  '/>',
  ']]>',
  '<!--',
  '<![CDATA[',
  '&#0;',
  '\u0000',
  '<c/>',
  '<row>',
  ' r="A1"',
  ' xmlns=""',
  '_x000D_',
  '\r',
] as const;

function spoiltBytes(random: Random, file: Uint8Array): Uint8Array {
  const bytes = file.slice(0, random.chance(0.1) ? random.whole(0, file.length) : file.length);
  for (let left = random.whole(1, 20); left > 0 && bytes.length > 0; left--)
    bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  return bytes;
}

function spoiltParts(random: Random, file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const pick = (): string => names[random.whole(0, names.length - 1)] ?? '';
  const [one, other] = [pick(), pick()];
  const kept = Object.entries(parts).filter(([name]) => name !== one);
  const added: [string, Uint8Array][] = random.chance(0.5) ? [[one, parts[other] ?? new Uint8Array()]] : [];
  return zipSync(Object.fromEntries([...kept, ...added]), { level: 1 });
}

function spoiltXml(random: Random, file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[random.whole(0, names.length - 1)] ?? '';
  let text = strFromU8(parts[name] ?? new Uint8Array());
  for (let left = random.whole(1, 5); left > 0; left--) {
    const at = random.whole(0, text.length);
    const to = at + random.whole(0, 12);
    text = text.slice(0, at) + (random.chance(0.6) ? random.pick(PIECES) : text.slice(at, to).repeat(2)) + text.slice(to);
  }
  parts[name] = strToU8(text);
  return zipSync(parts, { level: 1 });
}

describe('A reader', () => {
  it.each([
    ['bytes', spoiltBytes, 6000],
    ['packages', spoiltParts, 2000],
    ['XML', spoiltXml, 6000],
  ] as const)(
    'answers whatever is done to %s, in bounded time and memory',
    (_, spoil, runs) => {
      const random = new Random(SEED);
      let longest = 0;
      for (let run = 0; run < runs; run++) {
        const bytes = spoil(random, FILES[run % FILES.length] ?? new Uint8Array());
        const begun = performance.now();
        const result = readXlsx(bytes, 'a.xlsx');
        longest = Math.max(longest, performance.now() - begun);
        if (!result.ok && result.problem.file !== 'a.xlsx') throw new Error(`run ${run} has no answer`);
      }
      expect(longest).toBeLessThan(LONGEST);
      expect(process.memoryUsage().heapUsed / 1e6).toBeLessThan(MOST_MEMORY);
    },
    600_000,
  );

  it('is as quick after thousands of files as before', () => {
    const gaps: number[] = [];
    for (let run = 0; run < 5000; run++) {
      const begun = performance.now();
      readXlsx(FILES[run % FILES.length] ?? new Uint8Array(), 'a.xlsx');
      gaps.push(performance.now() - begun);
    }
    const longest = Math.max(...gaps);
    process.stdout.write(
      `longest of 5,000 readings: ${longest.toFixed(0)} ms, the median ${gaps.sort((a, b) => a - b)[2500]?.toFixed(1)} ms\n`,
    );
    expect(longest).toBeLessThan(LONGEST);
  }, 600_000);
});
