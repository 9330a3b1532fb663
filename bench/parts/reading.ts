/** Reading files: our reader against exceljs and SheetJS (@e965/xlsx), each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HERE, installPeers, peer } from '../peers';
import { compared, mb, ms, type Measured, type Part } from '../types';

const CONTENDERS = ['own', 'exceljs', '@e965/xlsx'] as const;
const SMALL_FILES = 50;
const RUNS = 7;

interface Reading {
  readonly time: number;
  readonly peak: number;
}

/** 5,000 rows of 15 columns: numbers, shares, and texts of which some repeat. */
export async function bigFile(path: string): Promise<void> {
  const { Workbook } = peer('exceljs');
  const book = new Workbook();
  const sheet = book.addWorksheet('Data');
  for (let row = 0; row < 5000; row++) {
    sheet.addRow(
      Array.from({ length: 15 }, (_, column) =>
        column % 5 === 0
          ? `Krav ${row}.${column}`
          : column % 5 === 1
            ? `Kontor ${row % 40}`
            : Math.round(Math.sin(row * 15 + column) * 1e6) / 1e3,
      ),
    );
  }
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

function read(reader: string, runs: number, files: readonly string[]): Reading {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const output = execFileSync(process.execPath, [tsx, join(HERE, 'reader.ts'), reader, String(runs), ...files], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Reading;
}

function compareOn(what: string, files: readonly string[]): Measured[] {
  const idle = read('none', 1, files).peak;
  const times = CONTENDERS.map((name): [string, number] => [name === 'own' ? 'Målstatus' : name, read(name, RUNS, files).time]);
  const peaks = CONTENDERS.map((name): [string, number] => [
    name === 'own' ? 'Målstatus' : name,
    read(name, 1, files).peak - idle,
  ]);
  return [...compared(`${what}, tid`, ms, times), ...compared(`${what}, hukommelse ud over en tom proces`, mb, peaks)];
}

export const reading: Part = {
  title: 'Læsning af .xlsx',
  async measure() {
    const missing = installPeers();
    if (missing !== undefined) return { missing };
    const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
    try {
      const big = join(folder, 'stor.xlsx');
      await bigFile(big);
      const examples = join(HERE, '../examples');
      const small = readdirSync(examples).filter((name) => name.endsWith('.xlsx'));
      const fifty = Array.from({ length: SMALL_FILES }, (_, index) => join(examples, small[index % small.length] ?? ''));
      return [...compareOn('5.000 × 15 celler', [big]), ...compareOn(`${SMALL_FILES} små filer`, fifty)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
