/** What is handed to the session to be written: edits made from the workbook as it stands when their turn comes. */
import type { CheckResult } from '../check';
import type { Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CheckedResult, Proposal } from './engineTypes';
import type { Busy, Notice } from './store';

export type MakeEdits = (workbook: WorkbookSnapshot, result: CheckedResult) => readonly Edit[];

export interface Insertion {
  readonly busy: Busy;
  /** Sheets about to be written in, where they exist. */
  readonly sheets: (workbook: WorkbookSnapshot) => readonly string[];
  readonly make: (workbook: WorkbookSnapshot, result: CheckResult) => Inserted | Promise<Inserted>;
  readonly done: Pick<Notice, 'key' | 'values'>;
}

/** What is to be written, and what is said instead of the usual when it is, or when nothing is. */
export interface Inserted extends Proposal {
  readonly done?: Pick<Notice, 'key' | 'values'>;
  readonly nothing?: Pick<Notice, 'intent' | 'key'>;
  /** Asked when it is written and the workbook is read anew: what is said instead where it does not stand there after all. */
  readonly instead?: (now: WorkbookSnapshot) => Pick<Notice, 'intent' | 'key' | 'values'> | undefined;
}
