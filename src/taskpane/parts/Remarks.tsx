/** Sentences about what was written and how the workbook was read. */
import { noteSentence } from '../../texts/noteSentence';
import { evidenceSentence } from '../../texts/recognition';
import type { Coded } from '../../texts/paneTexts';
import { useTexts } from '../ui/texts';

export function Note({ note }: { note: Coded }) {
  return noteSentence(useTexts().language, note);
}

export function Fact({ fact }: { fact: Coded }) {
  return evidenceSentence(useTexts().language, fact);
}
