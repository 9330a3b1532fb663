/** Reading one large file, and small ones over and over: our reader against exceljs and the other maintained ones. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contest } from '../contest';
import { HERE, installPeers, peer } from '../peers';
import type { Part } from '../types';

const SMALL_FILES = 50;

/** 5,000 rows of 15 columns: numbers, shares, and texts of which some repeat. */
async function bigFile(path: string): Promise<void> {
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
      return [...contest('5.000 × 15 celler', [big]), ...contest(`${SMALL_FILES} små filer`, fifty)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
