/**
 * A document as data, before it becomes a sheet or a .docx: the same blocks, figures and words in both. Figures keep their number, so that
 * a sheet can add them up again.
 */
import type { Assessment, LightColor } from '../assessment/types';
import type { Recognised } from '../recognition/types';
import type { Report } from '../report/types';
import type { Developments, RoundChanges } from '../rounds/yearTypes';
import type { Language } from '../texts/language';
import type { Finding } from '../validation/types';

/** `percent` is a fraction. */
export type Shows = 'points' | 'percent' | 'whole';

export type DocumentCell =
  | { readonly is: 'empty' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number; readonly shows: Shows }
  | { readonly is: 'light'; readonly text: string; readonly color: LightColor }
  /** The sum of the numbers above it in its column. */
  | { readonly is: 'sum'; readonly value: number; readonly shows: Shows }
  /** Two sums of the same row divided: columns by their place in the table. `value` is a fraction, null where the whole is 0. */
  | { readonly is: 'share'; readonly value: number | null; readonly part: number; readonly whole: number };

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** Goals and totals stand out. */
  readonly strong?: boolean;
  /** Said about the row, under it and as wide as the table: the agency's explanation. */
  readonly note?: string;
}

export interface DocumentColumn {
  readonly header: string;
  /** Share of the table's width, all together 1. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface DocumentTable {
  /** What the table is called; also its name for somebody who cannot see it. */
  readonly title: string;
  /** Alternative text: what the table shows, in one or two sentences. */
  readonly summary: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
  readonly total?: DocumentRow;
  /** Column of the sheet the table begins in: 1 leaves the narrow column for numbers of demands empty. */
  readonly from: 0 | 1;
}

/** The few figures a reader must not miss. */
export interface KeyFigure {
  readonly label: string;
  readonly figure: string;
  readonly note: string;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'quiet' | 'problem' }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'figures'; readonly figures: readonly KeyFigure[]; readonly summary: string }
  | { readonly is: 'table'; readonly table: DocumentTable };

export type DocumentKind = 'status' | 'annual';

/** Something that must be mended before the document may be handed in. */
export interface DocumentError {
  readonly unit: string;
  readonly text: string;
}

export interface DocumentData {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: Language;
  /** Widths in points of the columns of the sheet, all together what fits on a page. */
  readonly grid: readonly number[];
  readonly blocks: readonly Block[];
  readonly errors: readonly DocumentError[];
}

/** What `src/rounds` knows of the year so far; absent where no round was ever frozen. */
export interface DocumentHistory {
  readonly developments: Developments;
  /** Changes to frozen rounds, the oldest round first. */
  readonly late: readonly RoundChanges[];
  /** What was changed before a round was frozen again. */
  readonly revised: readonly RoundChanges[];
}

/** A finding that the agency has set aside, with its reason. */
export interface SetAside {
  readonly finding: Finding;
  readonly reason: string;
}

/** A workbook that has been checked (`src/check`), as far as a document needs it. */
export interface CheckedReport {
  readonly recognition: Recognised;
  readonly report: Report;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  readonly dismissed: readonly SetAside[];
}
