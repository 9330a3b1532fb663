/** Any source of a plan through one door: what the bytes are is seen by the bytes, never by the name. */
import { readXlsx, type FileProblem } from '../xlsx';
import { whatItIs } from '../xlsx/container';
import { Parts } from '../xlsx/zip';
import { isDocx, problemOf, readDocx } from './docx/readDocx';
import { isHtml, readHtml } from './html';
import type { PdfLibrary } from './pdf/library';
import { decodedText, textSource } from './plainText';
import type { PlanSource, SourceProblem } from './types';
import { workbookSource } from './workbook';

export type ReadSource =
  | { readonly ok: true; readonly source: PlanSource }
  | { readonly ok: false; readonly problem: SourceProblem }
  /** A workbook that could not be read: `texts/files.ts` has the sentence. */
  | { readonly ok: false; readonly workbook: FileProblem };

/** `pdf` loads the library that reads PDF files; it is asked for only when there is one to read. Never throws. */
export async function readSource(bytes: Uint8Array, file: string, pdf: () => Promise<PdfLibrary>): Promise<ReadSource> {
  if (bytes.length === 0) return { ok: false, problem: 'sourceEmpty' };
  if (isPdf(bytes)) {
    const { readPdf } = await import('./pdf/readPdf');
    return readPdf(bytes, file, pdf);
  }
  switch (whatItIs(bytes)) {
    case 'zip':
      return readPackage(bytes, file);
    case 'encrypted':
      return { ok: false, problem: 'sourceEncrypted' };
    case 'legacy-xls':
      return ofWorkbook(bytes, file);
    case 'not-a-workbook':
      return { ok: false, problem: 'sourceOldWord' };
    case 'empty':
    case 'not-a-zip':
      return readText(bytes, file);
  }
}

const MARK = '%PDF-';
/** Readers of PDF look for the mark among the first bytes. */
const MARK_WITHIN = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MARK_WITHIN)).includes(MARK);
}

function readPackage(bytes: Uint8Array, file: string): ReadSource {
  try {
    const parts = new Parts(bytes);
    if (isDocx(parts)) return readDocx(bytes, file);
    const mime = parts.textOf('mimetype') ?? '';
    if (mime.includes('opendocument.text')) return { ok: false, problem: 'sourceOpenDocument' };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  return ofWorkbook(bytes, file);
}

function ofWorkbook(bytes: Uint8Array, file: string): ReadSource {
  const read = readXlsx(bytes, file);
  return read.ok ? { ok: true, source: workbookSource(read.workbook) } : { ok: false, workbook: read.problem };
}

function readText(bytes: Uint8Array, file: string): ReadSource {
  const text = decodedText(bytes);
  if (text === undefined) return { ok: false, problem: 'sourceUnknown' };
  if (text.trim() === '') return { ok: false, problem: 'sourceEmpty' };
  if (text.startsWith('{\\rtf')) return { ok: false, problem: 'sourceRtf' };
  if (isHtml(text)) return readHtml(text, file);
  try {
    return { ok: true, source: textSource(text, file) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
