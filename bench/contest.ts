/** The same files read by several libraries, each time in a process of its own, in turns, so that whatever else the machine does meets all. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HERE } from './peers';
import { compared, mb, median, ms, type Measured } from './types';

/** Ours first; then exceljs, and the other readers of .xlsx on npm that are maintained. */
const CONTENDERS = ['own', 'exceljs', '@e965/xlsx', 'hucre', 'read-excel-file', 'excelts'] as const;
const TURNS = 3;
const RUNS = 8;

/** Times in milliseconds, memory in kilobytes. */
interface Reading {
  /** The first pass of a fresh process. */
  readonly once: number;
  /** Median of the passes after it; null when there are none. */
  readonly warm: number | null;
  readonly peak: number;
}

/** Runs a script of this folder in a process of its own; it answers in JSON. */
export function child(script: string, ...given: readonly string[]): unknown {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  return JSON.parse(execFileSync(process.execPath, [tsx, join(HERE, script), ...given], { encoding: 'utf8' }));
}

const read = (name: string, runs: number, files: readonly string[]): Reading =>
  child('reader.ts', name, String(runs), ...files) as Reading;

export function contest(what: string, files: readonly string[]): Measured[] {
  const turns = Array.from({ length: TURNS }, () => CONTENDERS.map((name) => read(name, RUNS, files)));
  const idle = read('none', 1, files).peak;
  const entries = (of: (at: number) => number): (readonly [string, number])[] =>
    CONTENDERS.map((name, at) => [name === 'own' ? 'Målstatus' : name, of(at)]);
  const over = (take: (reading: Reading) => number): readonly (readonly [string, number])[] =>
    entries((at) => median(turns.flatMap((turn) => turn[at] ?? []).map(take)));
  return [
    ...compared(
      `${what}, én gang`,
      ms,
      over(({ once }) => once),
    ),
    ...compared(
      `${what}, indkørt`,
      ms,
      over(({ warm }) => warm ?? NaN),
    ),
    ...compared(
      `${what}, hukommelse ud over en tom proces`,
      mb,
      entries((at) => read(CONTENDERS[at] ?? 'none', 1, files).peak - idle),
    ),
  ];
}
