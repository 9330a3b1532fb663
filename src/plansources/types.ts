/** What every source of a plan becomes before its rows are read: running text, and tables as sheets with their merged cells. */
import type { SheetSnapshot } from '../workbook/snapshot';

/** A paragraph or line between the tables. */
export interface SourceLine {
  readonly is: 'line';
  readonly text: string;
}

/** A table of a document, or a sheet of a workbook. Its name is its number in a document ("1"), the sheet's own in a workbook. */
export interface SourceTable {
  readonly is: 'table';
  readonly sheet: SheetSnapshot;
}

export type SourceBlock = SourceLine | SourceTable;

/** What a person must know about how the source was read. Sentences: `texts/planReading.ts`. */
export interface Told {
  readonly code: 'insertedText' | 'deletedText' | 'hiddenText' | 'footnotes' | 'comments' | 'pagesWithoutText' | 'repeatedRows';
  readonly count: number;
}

export interface PlanSource {
  readonly kind: 'workbook' | 'html' | 'text' | 'docx' | 'pdf';
  /** Name of the file, empty for what was pasted. */
  readonly file: string;
  /** In the order of the source. */
  readonly blocks: readonly SourceBlock[];
  readonly told: readonly Told[];
}

/** Why a source could not be read. Sentences: `texts/planReading.ts`, for workbooks `texts/files.ts`. */
export type SourceProblem =
  | 'sourceEmpty'
  | 'sourceEncrypted'
  | 'sourceDamaged'
  | 'sourceTooLarge'
  | 'sourceOldWord'
  | 'sourceOpenDocument'
  | 'sourceRtf'
  | 'sourceUnknown'
  | 'sourceScanned';

export type Sourced =
  { readonly ok: true; readonly source: PlanSource } | { readonly ok: false; readonly problem: SourceProblem };

/** Thrown inside this folder only; the readers of bytes turn it into a `SourceProblem`. */
export class SourceStop extends Error {
  constructor(readonly problem: SourceProblem) {
    super(problem);
  }
}
