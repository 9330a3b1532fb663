/** A copy of a file with its round frozen, written through the add-in's own Excel code on the headless stand-in. */
import { openHeadless } from '../../host/node/headless';
import { applyToExcel } from '../../src/excel/applyToExcel';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { Locked } from '../../src/rounds/lock';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** Throws what Excel or the stand-in throws; nothing is left open. */
export async function copyWithRounds(
  bytes: Uint8Array,
  file: string,
  lock: (workbook: WorkbookSnapshot) => Locked,
): Promise<Uint8Array> {
  const open = await openHeadless(bytes, { fileName: file });
  try {
    const workbook = await readWorkbook();
    await applyToExcel(lock(workbook).edits, workbook);
    return await open.save();
  } finally {
    open.close();
  }
}
