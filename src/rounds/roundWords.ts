/** The words of the history and of the sheet beside it, handed in by the caller; `src/texts/{da,en}/rounds.ts` has them. */
import type { Texts } from '../results';
import type { RoundsKey } from '../texts/da/rounds';
import type { Language } from '../texts/language';

export interface RoundWords {
  readonly language: Language;
  /** The words of the sheet "Målstatus": levels and lights are called the same everywhere. */
  readonly sheet: Texts;
  readonly rounds: Readonly<Record<RoundsKey, string>>;
}
