import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsListEdits } from '../../src/group';
import { listFile } from '../../src/taskpane/group/listFile';
import type { Finding } from '../../src/validation/types';
import { cellAt } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { handedIn, WORDS } from '../group/support/agencies';
import { evaluateFilesInLibreOffice } from '../support/libreoffice';

const TEXTS = [
  '=1+1',
  '+45 12 34 56 78',
  '-',
  '@SUM(A1)',
  '00123',
  '1.1',
  ' <b>"A" & B</b> ',
  'linje 1\nlinje 2',
  '\u0001skjult\uD800',
  '𝔐ål',
];
const READ = [...TEXTS.slice(0, 8), 'skjult', '𝔐ål'];

function list(): Uint8Array {
  const findings = TEXTS.map((_, index): Finding => ({ code: 'MRP203', severity: 'error', values: { index } }));
  const submission = handedIn({ name: 'Styrelsen for Prøver', findings });
  if (submission.state !== 'checked') throw new Error(submission.state);
  const sayFinding = ({ values }: Finding) => ({ what: TEXTS[Number(values['index'])] ?? '', remedy: 'Ret & send' });
  return listFile(findingsListEdits(submission, WORDS, sayFinding));
}

describe('the list of findings as a file', () => {
  it('is a workbook with every text as it is and no formula', () => {
    const read = readXlsx(list(), 'liste.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const [sheet, ...others] = read.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(others).toEqual([]);
    expect(sheet.name).toBe('Bemærkninger');
    expect(READ.map((_, row) => cellAt(sheet, row + 1, 2).value)).toEqual(READ);
    for (const cell of sheet.cells.values()) expect(cell).toMatchObject({ formula: undefined, type: 'text' });
  });

  it('opens in LibreOffice with the same texts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maalstatus-'));
    try {
      const file = join(folder, 'liste.xlsx');
      await writeFile(file, list());
      const [book] = await evaluateFilesInLibreOffice([file]);
      if (!book) throw new Error('LibreOffice gave no answer');
      expect(book.sheets).toEqual(['Bemærkninger']);
      expect(READ.map((_, row) => book.at('Bemærkninger', row + 1, 2))).toEqual(READ);
      expect(book.at('Bemærkninger', 0, 5)).toBe('Jeres svar');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
