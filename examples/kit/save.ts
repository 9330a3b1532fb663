/** Saving so that the same content is the same bytes: no clock in the file, parts in a fixed order. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';

const MADE = new Date(Date.UTC(2024, 7, 1, 8, 0, 0));

export function newBook(subject: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'Målstatus';
  book.lastModifiedBy = 'Målstatus';
  book.created = MADE;
  book.modified = MADE;
  book.subject = subject;
  return book;
}

/** `saved` is the moment the file says it was last saved, "2024-09-27T10:00:00Z". */
export async function bytesOf(book: ExcelJS.Workbook, saved = '2024-08-01T08:00:00Z'): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const core = parts['docProps/core.xml'];
  if (core) {
    // The library stamps the moment of writing.
    const still = strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${saved}`);
    parts['docProps/core.xml'] = strToU8(still);
  }
  const ordered = Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)));
  return zipSync(ordered, { level: 9, mtime: new Date(2024, 0, 1) });
}
