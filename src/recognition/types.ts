/**
 * Where a plan stands in a workbook. Nothing is computed on a `guessed` binding before a person has confirmed it.
 */
import type { EvidenceKey } from '../texts/da/evidence';
import type { Amendment, Plan, Round, RoundId } from '../plan/schema';
import type { IsoDate } from '../calendar/days';
import type { PercentScale } from '../measures/content';

/** Why we believe something, as data; `src/texts` has the sentence for each code. */
export interface Evidence {
  /** Each code has a sentence in `src/texts/{da,en}/evidence.ts`. */
  readonly code: EvidenceKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Bound<T> {
  readonly value: T;
  readonly confidence: 'sure' | 'guessed';
  readonly evidence: readonly Evidence[];
}

/** Columns that the agency fills in. */
export const ENTERED_ROLES = [
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'manualCredit',
  'reportedStatus',
  'reportedLight',
  'explanation',
  'source',
  'extractedOn',
  'overrideStatus',
  'overrideReason',
  'overrideBy',
  'overrideOn',
] as const;

/** Columns that repeat what was agreed. */
export const AGREED_ROLES = ['id', 'area', 'goal', 'requirement', 'subGoal', 'weight', 'target', 'unit', 'office'] as const;

/** What a column of the table is for. Each role is bound at most once in a table. */
export const COLUMN_ROLES = [
  ...AGREED_ROLES,
  ...ENTERED_ROLES,
  'resultDegree',
  'resultStatus',
  'resultLight',
  'resultPoints',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnBinding extends Bound<number> {
  readonly role: ColumnRole;
  /** The header as it stands, lines joined by a space. */
  readonly header: string;
}

/** A column that was weighed for a role, whether or not it became the one. */
export interface Considered {
  readonly role: ColumnRole;
  readonly column: number;
  readonly header: string;
  readonly chosen: boolean;
  readonly speaksFor: readonly Evidence[];
  readonly speaksAgainst: readonly Evidence[];
}

export type { PercentScale };

export interface RowBinding extends Bound<number> {
  /** Id of a unit of the plan. */
  readonly id: string;
  readonly percentScale: PercentScale;
}

/** A row inside the table that looks like a requirement but is none of the plan's (MRP102). */
export interface UnknownRow {
  readonly row: number;
  readonly text: string;
}

/** A second row for a unit that already has one (MRP103). */
export interface RepeatedRow {
  readonly id: string;
  readonly row: number;
}

/** One table of one round on one sheet. */
export interface TableBinding {
  readonly round: RoundId;
  readonly sheet: Bound<string>;
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Last row that belongs to the table, subtotals included, legends not. */
  readonly lastRow: number;
  readonly columns: readonly ColumnBinding[];
  /** What the columns were chosen from, where there was something to choose or to doubt. */
  readonly considered?: readonly Considered[];
  readonly rows: readonly RowBinding[];
  readonly unknownRows: readonly UnknownRow[];
  readonly repeatedRows: readonly RepeatedRow[];
}

/** The tables of one round, in the order of the workbook. No unit has a row in more than one of them: the others repeat it. */
export type Tables = readonly [TableBinding, ...TableBinding[]];

/** What a workbook says about itself and that can disagree with the plan (MRP109): agency, year, round, with the cell it stands in. */
export interface Claim {
  readonly about: 'agency' | 'year' | 'round';
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A question for a person: something guessed, or several candidates. */
export interface Question {
  readonly about: 'plan' | 'sheet' | 'round' | 'header' | 'column' | 'row';
  /** Role of the column or id of the unit, empty otherwise. */
  readonly subject: string;
  /** The table it concerns, where the round has several. */
  readonly sheet?: string;
  /** Every table that the same answer is about, where there are several of the same kind. */
  readonly sheets?: readonly string[];
  /** `value`: a plan's id, a sheet's name, a round's id, or the index of a row or column. Best first where one is better. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly evidence: readonly Evidence[];
  readonly against?: readonly Evidence[];
  /** Where one question is about many rows: the row of every unit that this answer gives. */
  readonly rows?: Readonly<Record<string, number>>;
}

export interface Recognised {
  readonly recognised: true;
  /** The plan as agreed at `asOf`: amendments applied. */
  readonly plan: Plan;
  /** Requirements no longer in force at `asOf`, with the amendment that says so. They keep their row and number. */
  readonly withdrawn: ReadonlyMap<string, Amendment>;
  readonly planEvidence: readonly Evidence[];
  readonly planConfidence: 'sure' | 'guessed';
  readonly round: Bound<Round>;
  readonly asOf: Bound<IsoDate>;
  readonly tables: Tables;
  /** Tables of earlier rounds in the same workbook, oldest first. */
  readonly earlier: readonly Tables[];
  readonly claims: readonly Claim[];
  /** Empty when everything needed is sure or confirmed; otherwise nothing may be written. */
  readonly questions: readonly Question[];
}

export interface NotRecognised {
  readonly recognised: false;
  /** The nearest reason, as a code of `texts` with its values. */
  readonly reason: Evidence;
  readonly questions: readonly Question[];
}

export type Recognition = Recognised | NotRecognised;

/** What a person has confirmed or corrected about one table. */
export interface TableConfirmation {
  readonly headerTop?: number;
  readonly headerBottom?: number;
  /** Column index by role; -1 means "there is no such column". */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly rows?: Readonly<Record<string, number>>;
}

/**
 * What a person has confirmed or corrected, kept in the workbook (`MEMORY_SHEET`) and given back to recognition. What is said of the table
 * itself is about the one on `sheet`.
 */
export interface Confirmation extends TableConfirmation {
  readonly planId?: string;
  readonly round?: RoundId;
  readonly asOf?: IsoDate;
  readonly sheet?: string;
  /** Said of single tables where the round has several, by the name of the sheet; it goes before the common. */
  readonly tables?: Readonly<Record<string, TableConfirmation>>;
}
