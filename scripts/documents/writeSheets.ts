/** A copy of a file with documents as sheets, written through the add-in's own Excel code on the headless stand-in. */
import { openHeadless } from '../../host/node/headless';
import { documentSheet, type DocumentData, type DocumentWords } from '../../src/documents';
import { applyToExcel, readWorkbook } from '../../src/excel';

/** Throws what Excel or the stand-in throws; nothing is left open. */
export async function copyWithSheets(
  bytes: Uint8Array,
  file: string,
  documents: readonly DocumentData[],
  words: DocumentWords,
): Promise<Uint8Array> {
  const open = await openHeadless(bytes, { fileName: file });
  try {
    const workbook = await readWorkbook();
    await applyToExcel(
      documents.flatMap((document) => documentSheet(document, workbook, words)),
      workbook,
    );
    return await open.save();
  } finally {
    open.close();
  }
}
