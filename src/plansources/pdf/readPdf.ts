/** The text of a PDF by its place on the page. Nothing of the file runs and nothing is fetched; a page that is only a picture has no text. */
import { LIMITS } from '../../xlsx/problems';
import { SourceStop, type Sourced } from '../types';
import type { PdfDocument, PdfLibrary, PdfTask, PdfText } from './library';
import { pageOf, withoutFurniture, type Page } from './lines';
import { blocksOf } from './tables';

const MOST_PAGES = 600;
const MOST_TEXTS = 1_000_000;

export async function readPdf(bytes: Uint8Array, file: string, load: () => Promise<PdfLibrary>): Promise<Sourced> {
  if (bytes.length > LIMITS.input) return { ok: false, problem: 'sourceTooLarge' };
  let task: PdfTask | undefined;
  try {
    const library = await load();
    // The library keeps and changes what it is given.
    const data = new Uint8Array(bytes);
    task = library.getDocument({
      data,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    });
    const pages = await pagesOf(await task.promise);
    const empty = pages.filter(({ lines }) => lines.length === 0).length;
    if (empty === pages.length) return { ok: false, problem: 'sourceScanned' };
    const blocks = blocksOf(withoutFurniture(pages));
    return {
      ok: true,
      source: { kind: 'pdf', file, blocks, told: empty > 0 ? [{ code: 'pagesWithoutText', count: empty }] : [] },
    };
  } catch (error) {
    if (error instanceof SourceStop) return { ok: false, problem: error.problem };
    return { ok: false, problem: isLocked(error) ? 'sourceEncrypted' : 'sourceDamaged' };
  } finally {
    await task?.destroy().catch(() => undefined);
  }
}

async function pagesOf(document: PdfDocument): Promise<readonly Page[]> {
  if (document.numPages > MOST_PAGES) throw new SourceStop('sourceTooLarge');
  const pages: Page[] = [];
  let texts = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    page.cleanup();
    texts += items.length;
    if (texts > MOST_TEXTS) throw new SourceStop('sourceTooLarge');
    pages.push(pageOf(items.filter(isText)));
  }
  return pages;
}

function isText(item: unknown): item is PdfText {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
