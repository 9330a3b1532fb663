/**
 * Reads files with one library in a process of its own and reports times and peak memory: `tsx bench/reader.ts NAME RUNS FILE…`. The first
 * pass is reported apart: a department reads its two hundred files once, not warmed up.
 */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../src/xlsx';
import { modulePeer, peer } from './peers';
import { median } from './types';

type Read = (bytes: Uint8Array) => unknown;

const READERS: Readonly<Record<string, () => Read | Promise<Read>>> = {
  none: () => (bytes) => bytes.length,
  own: () => (bytes) => {
    const result = readXlsx(bytes, 'bench.xlsx');
    if (!result.ok) throw new Error(result.problem.code);
    return result;
  },
  exceljs: () => {
    const { Workbook } = peer('exceljs');
    return (bytes) => new Workbook().xlsx.load(bytes);
  },
  '@e965/xlsx': () => {
    const { read } = peer('@e965/xlsx');
    return (bytes) => read(bytes, { type: 'array', cellFormula: true, cellNF: true });
  },
  hucre: async () => {
    const { readXlsx: read } = await modulePeer('hucre');
    return (bytes) => read(bytes);
  },
  'read-excel-file': async () => {
    const { default: read } = await modulePeer('read-excel-file/node');
    return (bytes) => read(Buffer.from(bytes));
  },
  excelts: async () => {
    const { Workbook } = await modulePeer('@cj-tech-master/excelts');
    return (bytes) => new Workbook().xlsx.load(bytes);
  },
};

const [name = '', runs = '1', ...files] = process.argv.slice(2);
const read = await READERS[name]?.();
if (!read) throw new Error(`no reader ${name}`);
const contents = files.map((file) => new Uint8Array(readFileSync(file)));
const times: number[] = [];
for (let run = 0; run < Number(runs); run++) {
  const start = performance.now();
  for (const bytes of contents) await read(bytes);
  times.push(performance.now() - start);
}
const [once = NaN, ...warm] = times;
process.stdout.write(JSON.stringify({ once, warm: median(warm), peak: process.resourceUsage().maxRSS }));
process.exit(0);
