/** What an example is: a workbook, and what Målstatus must make of it. */
import type { Workbook } from 'exceljs';
import type { RoundId } from '../../src/plan/schema';
import type { ColumnRole } from '../../src/recognition/types';
import type { Plan } from '../../src/plan/schema';

/** What stands beside each example as `<name>.expected.json`; rows count from 1 and columns are letters, as a person sees them. */
export interface Expected {
  readonly recognised: true;
  readonly plan: string;
  readonly round: RoundId;
  readonly asOf: string;
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly rows: Readonly<Record<string, number>>;
  /** The other tables of the round, where it has several. */
  readonly more?: readonly ExpectedTable[];
  /** Mistakes put there on purpose. */
  readonly planted: readonly PlantedFinding[];
  /** What a half-filled workbook of this plan is told anyway. */
  readonly also: readonly PlantedFinding[];
  /** Tables of earlier rounds in the same workbook, oldest first. */
  readonly earlier?: readonly { readonly round: RoundId; readonly sheet: string }[];
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly rows: Readonly<Record<string, number>>;
}

export interface PlantedFinding {
  readonly code: string;
  /** "F12" on the expected sheet, or "Ark!F12"; absent where the finding has no cell. */
  readonly cell?: string;
}

export interface ExpectedForeign {
  readonly recognised: false;
}

/** A number, a text, or either with a number format of its own; `day` is a real date; `formula` carries its result. */
export type Input =
  | number
  | string
  | { readonly value: number | string; readonly format?: string }
  | { readonly day: string; readonly format?: string }
  | { readonly formula: string; readonly result: number | string; readonly format?: string }
  | { readonly error: '#DIV/0!' | '#REF!' | '#N/A' };

/** What was entered, by unit of the plan and role of the column. */
export type Figures = Readonly<Record<string, Readonly<Partial<Record<ColumnRole, Input>>>>>;

export interface Built {
  readonly book: Workbook;
  readonly expected: Expected | ExpectedForeign;
}

export interface Example {
  /** File name without extension; with a folder for what is not meant to be recognised. */
  readonly name: string;
  readonly build: (plan: Plan) => Built;
}
