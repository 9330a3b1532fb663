/** A source that a person chose or pasted. What it is is told by its bytes; nothing of it leaves the machine. */
import { readSource } from '../../plansources/readSource';
import { sayFile } from '../../texts/group';
import type { Language } from '../../texts/language';
import { problemKey, problemValues } from '../../xlsx';
import type { Planning } from './planning';

/** Thrown where the library for PDF would be asked for: the pane does not carry it. */
class PdfElsewhere extends Error {}

/** More than any plan, and little enough to hold in memory twice. */
const MOST_BYTES = 100_000_000;

export async function readFile(file: File, planning: Planning, language: Language): Promise<void> {
  if (file.size > MOST_BYTES) planning.refuse({ code: 'sourceTooLarge', file: file.name });
  else await read(() => file.arrayBuffer(), file.name, planning, language);
}

/** The clipboard of Word and of browsers holds the table as HTML beside the plain text. */
export async function readPasted(clipboard: DataTransfer, planning: Planning, language: Language): Promise<void> {
  const html = clipboard.getData('text/html');
  const text = new TextEncoder().encode(html === '' ? clipboard.getData('text/plain') : html);
  await read(() => Promise.resolve(text), '', planning, language);
}

/** `file` is empty for what was pasted. */
async function read(
  bytes: () => Promise<ArrayBuffer | Uint8Array>,
  file: string,
  planning: Planning,
  language: Language,
): Promise<void> {
  try {
    const answer = await readSource(new Uint8Array(await bytes()), file, () => Promise.reject(new PdfElsewhere()));
    if (answer.ok) planning.read(answer.source);
    else if ('problem' in answer) planning.refuse({ code: answer.problem, file });
    else {
      const { workbook } = answer;
      planning.refuse({ sentence: sayFile(language, problemKey(workbook), { ...problemValues(workbook), file }) });
    }
  } catch (error) {
    planning.refuse({ code: error instanceof PdfElsewhere ? 'pdfElsewhere' : 'sourceUnknown', file });
  }
}
