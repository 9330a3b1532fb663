/** Where everything stands in the workbook of the agreement test, and the words it shows. */
import type * as sheet from '../../../src/assessment/formulas';
import type { Light } from '../../../src/assessment/types';
import type { ColumnRole } from '../../../src/recognition/types';
import { STATUS_WORD } from '../../../src/report/statusWords';
import type { LibreOfficeInput } from '../../support/libreoffice';

export const SHEET = 'Krav';
export const SETTINGS = 'Indstillinger';
export const WORDS = 'Ord';

/** One expected value and where its formula stands on `SHEET`. */
export interface Expectation {
  readonly what: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

export interface AgreementWorkbook {
  readonly sheets: Readonly<Record<string, readonly (readonly LibreOfficeInput[])[]>>;
  readonly expectations: readonly Expectation[];
}

export const LIGHT_WORDS = {
  green: '● Grøn',
  yellow: '▲ Gul',
  red: '■ Rød',
  missing: '○ Mangler',
  notDue: '○ Ikke forfalden',
  withdrawn: '○ Udgået',
};

export const SHEET_WORDS: sheet.SheetWords = {
  status: mapValues(STATUS_WORD.da, quoted),
  light: mapValues(LIGHT_WORDS, quoted),
};

export const COLUMNS = [
  'degree',
  'status',
  'credit',
  'light',
  'points',
  'possible',
  'expDegree',
  'expStatus',
  'expCredit',
  'expLight',
  'expPoints',
  'expPossible',
] as const;
export type Column = (typeof COLUMNS)[number];
export const FIRST_RESULT = 0;
export const FIRST_FIGURE = COLUMNS.length;
export const ROLES = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'target',
  'reportedStatus',
  'manualCredit',
  'explanation',
  'overrideStatus',
  'overrideReason',
  'overrideBy',
  'overrideOn',
] as const satisfies readonly ColumnRole[];
export const ASSIGNED = FIRST_FIGURE + ROLES.length;
export const FIRST_PARAMETER = ASSIGNED + 1;

/** Columns of the settings' row of a report. */
export const SETTING = { asOf: 0, periodFrom: 1, periodTo: 2, partlyFrom: 3, yellowFrom: 4, credit: 5, steps: 6 };

export function lightWord(light: Light): string {
  return light.color === 'grey' ? LIGHT_WORDS[light.because] : LIGHT_WORDS[light.color];
}

function quoted(text: string): string {
  return `"${text}"`;
}

function mapValues<K extends string>(record: Readonly<Record<K, string>>, change: (text: string) => string): Record<K, string> {
  return Object.fromEntries(Object.entries<string>(record).map(([key, text]) => [key, change(text)])) as Record<K, string>;
}
