/** Findings are data; the sentences live in `src/texts`, the severity in the rule pack of the plan's year. */
import type { Assessment } from '../assessment/types';
import type { Plan, Round, Severity } from '../plan/schema';
import type { Recognised } from '../recognition/types';
import type { Report } from '../report/types';
import type { CellAddress } from '../workbook/address';
import type { CellInput } from '../workbook/edits';
import type { IsoDate } from '../calendar/days';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export type RuleCode = `MRP${number}`;

/** A change that certainly mends a finding. `format` is the number format to set with it, if any. */
export interface Fix {
  readonly cell: CellAddress;
  readonly input: CellInput;
  readonly format?: string;
}

/** What a rule found, before the rule pack gave it a severity. */
export interface Observation {
  /** Unit of the plan, goal or weight block it concerns. */
  readonly unit?: string;
  readonly cell?: CellAddress;
  /** What stands in the cell, as a person sees it. */
  readonly found?: string | number;
  /** Values for the sentence; numbers and ISO days are shown in Danish by `texts`. `variant` chooses between sentences of one code. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

export interface Finding extends Observation {
  readonly code: RuleCode;
  readonly severity: Severity;
}

/** All a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly round: Round;
  readonly asOf: IsoDate;
  readonly recognition: Recognised;
  readonly report: Report;
  readonly assessment: Assessment;
  readonly workbook: WorkbookSnapshot;
}

export interface Rule {
  readonly code: RuleCode;
  find(context: RuleContext): Iterable<Observation>;
}
