/** The words of the sheet, handed in by the caller: the domain knows no language. `src/texts` has them, one file a language. */
import type { SheetWords } from '../assessment/formulas';
import type { LightColor } from '../assessment/types';
import type { Status } from '../report/types';
import type { SheetKey } from '../texts/da/sheet';
import type { Language } from '../texts/language';
import type { Rect } from '../workbook/address';
import { NAME_PREFIX } from '../workbook/edits';
import { READY_NAMES } from '../workbook/readyCells';

/** One text per key, and `parameter_…` for the keys of the measures' parameters. */
export type Texts = Readonly<Record<SheetKey, string>> & Readonly<Partial<Record<`parameter_${string}`, string>>>;

export interface SheetLanguage {
  readonly language: Language;
  readonly texts: Texts;
}

const name = (text: string): string => NAME_PREFIX + text;

/** Names of settings and words on our sheet. ASCII letters only, and none that is a function or a cell in any engine. */
export const NAMES = {
  asOf: name('Opgoerelsesdato'),
  periodFrom: name('PeriodeFra'),
  periodTo: name('PeriodeTil'),
  partlyFrom: name('DelvistFra'),
  yellowFrom: name('GulFra'),
  creditPartly: name('KreditDelvis'),
  creditFloor: name('KreditBund'),
  creditSteps: name('KreditTrin'),
  words: name('Ord'),
  wordCodes: name('OrdKoder'),
  score: name('Score'),
  scoreMost: name('ScoreHoejst'),
  /** What stands in place of a result whose row or column is no longer the one it was made for. */
  moved: name('Flyttet'),
  /** The line that says whether all of them are. */
  check: name('Kontrol'),
  ready: READY_NAMES.said,
  readyText: READY_NAMES.ready,
  readyMarked: READY_NAMES.marked,
  readyEntries: READY_NAMES.entries,
} as const;

export const STATUS_NAMES = {
  fulfilled: name('Opfyldt'),
  partly: name('DelvistOpfyldt'),
  notFulfilled: name('IkkeOpfyldt'),
  notAssessed: name('IkkeVurderet'),
  withdrawn: name('Udgaaet'),
} as const satisfies Record<Status, string>;

export const LIGHT_NAMES = {
  green: name('LysGroen'),
  yellow: name('LysGul'),
  red: name('LysRoed'),
  missing: name('LysMangler'),
  notDue: name('LysIkkeForfalden'),
  withdrawn: name('LysUdgaaet'),
} as const;
export type LightWord = keyof typeof LIGHT_NAMES;

/** Formulas refer to the words by name, so the legend is the one place where they stand. */
export const WORD_REFS: SheetWords = { status: STATUS_NAMES, light: LIGHT_NAMES };

export const LIGHT_WORDS: readonly {
  readonly light: LightWord;
  readonly color: LightColor;
  readonly sign: SheetKey & `light${string}`;
  readonly means: SheetKey & `means${string}`;
}[] = [
  { light: 'green', color: 'green', sign: 'lightGreen', means: 'meansGreen' },
  { light: 'yellow', color: 'yellow', sign: 'lightYellow', means: 'meansYellow' },
  { light: 'red', color: 'red', sign: 'lightRed', means: 'meansRed' },
  { light: 'missing', color: 'grey', sign: 'lightMissing', means: 'meansMissing' },
  { light: 'notDue', color: 'grey', sign: 'lightNotDue', means: 'meansNotDue' },
  { light: 'withdrawn', color: 'grey', sign: 'lightWithdrawn', means: 'meansWithdrawn' },
];

export function parameterText(texts: Texts, key: string): string {
  return texts[`parameter_${key}`] ?? texts.parameter_other;
}

/** A defined name and what it stands on. */
export interface SheetName {
  readonly name: string;
  readonly area: Rect;
}
