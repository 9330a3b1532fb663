/** A source that a person chose or pasted. What it is is told by its bytes; nothing of it leaves the machine. */
import { isHtml, readHtml } from '../../plansources/html';
import { textSource } from '../../plansources/plainText';
import { readSource } from '../../plansources/readSource';
import { sayFile } from '../../texts/group';
import type { Language } from '../../texts/language';
import { problemKey, problemValues } from '../../xlsx';
import type { Planning } from './planning';

/** Thrown where the library for PDF would be asked for: the pane does not carry it. */
class PdfElsewhere extends Error {}

export async function readFile(file: File, planning: Planning, language: Language): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readSource(bytes, file.name, () => Promise.reject(new PdfElsewhere()));
    if (read.ok) planning.read(read.source);
    else if ('problem' in read) planning.refuse({ code: read.problem, file: file.name });
    else
      planning.refuse({
        sentence: sayFile(language, problemKey(read.workbook), { ...problemValues(read.workbook), file: file.name }),
      });
  } catch (error) {
    planning.refuse({ code: error instanceof PdfElsewhere ? 'pdfElsewhere' : 'sourceUnknown', file: file.name });
  }
}

/** The clipboard of Word and of browsers holds the table as HTML beside the plain text. */
export function readPasted(clipboard: DataTransfer, planning: Planning): void {
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  const read = html !== '' && isHtml(html) ? readHtml(html, '') : undefined;
  if (read?.ok) planning.read(read.source);
  else if (read && text === '') planning.refuse({ code: 'sourceTooLarge', file: '' });
  else planning.read(textSource(text, ''));
}
