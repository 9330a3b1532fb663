/** The library that reads PDF files, as Node loads it: only when there is one to read. */
import type { PdfLibrary } from '../../src/plansources/pdf/library';

export async function pdfLibrary(): Promise<PdfLibrary> {
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
