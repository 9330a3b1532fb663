/** Examples with the results written into them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsOf } from '../../../src/recognition/tables';
import { resultEdits } from '../../../src/results';
import { sheetDa } from '../../../src/texts/da/sheet';
import type { Edit } from '../../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readXlsx } from '../../../src/xlsx';
import { withStyles, writeXlsx } from '../../../src/xlsx/write';
import { checkedBook } from '../../documents/support';

const FOLDER = join(__dirname, '../../../examples');
export const EXAMPLES: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

export function readBook(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const result = readXlsx(bytes, name);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.workbook;
}

export interface Computed {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly edits: readonly Edit[];
  readonly written: Uint8Array;
}

/** The edits that compute a file, and the file with them in it. */
export function computeFile(bytes: Uint8Array, name: string): Computed & { readonly styled: WorkbookSnapshot } {
  const workbook = readBook(bytes, name);
  const { recognition, report, assessment } = checkedBook(workbook);
  const styled = withStyles(bytes, workbook, sheetsOf(recognition.tables));
  const { edits } = resultEdits({ workbook: styled, recognition, report, assessment, words: { language: 'da', texts: sheetDa } });
  return { bytes, workbook, styled, edits, written: writeXlsx(bytes, workbook, edits) };
}

export function computeExample(name: string): Computed {
  return computeFile(new Uint8Array(readFileSync(join(FOLDER, name))), name);
}
