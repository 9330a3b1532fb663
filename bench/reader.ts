/** Reads files with one library in a process of its own and reports time and peak memory: `tsx bench/reader.ts NAME RUNS FILE…`. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../src/xlsx';
import { peer } from './peers';
import { timed } from './types';

const READERS: Readonly<Record<string, () => (bytes: Uint8Array) => unknown>> = {
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
};

const [name = '', runs = '1', ...files] = process.argv.slice(2);
const read = READERS[name]?.();
if (!read) throw new Error(`no reader ${name}`);
const contents = files.map((file) => new Uint8Array(readFileSync(file)));
const pass = async (): Promise<void> => {
  for (const bytes of contents) await read(bytes);
};
let time = 0;
if (runs === '1') await pass();
else time = await timed(Number(runs), pass);
process.stdout.write(JSON.stringify({ time, peak: process.resourceUsage().maxRSS }));
