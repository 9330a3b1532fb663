/** Parts of a .xlsx file as text, for tests. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function readSheetXml(bytes: Uint8Array, number: number): string {
  const part = unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`];
  if (!part) throw new Error(`The file has no sheet number ${number}`);
  return strFromU8(part);
}

export function withWorkbookXml(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const book = parts['xl/workbook.xml'];
  if (!book) throw new Error('The file has no workbook');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(change(strFromU8(book))) });
}
