/** The second front door: the bytes of a file, read and asked of `check`. */
import { check, type CheckRequest, type CheckResult } from './check';
import type { WorkbookSnapshot } from './workbook/snapshot';
import { readXlsx, type FileProblem } from './xlsx';

export interface FileRequest extends Omit<CheckRequest, 'workbook'> {
  readonly bytes: Uint8Array;
  /** The file's name, for what is said of it. */
  readonly file: string;
}

export type FileResult =
  { readonly state: 'unreadable'; readonly problem: FileProblem } | (CheckResult & { readonly workbook: WorkbookSnapshot });

export function checkFile({ bytes, file, ...request }: FileRequest): FileResult {
  const read = readXlsx(bytes, file);
  if (!read.ok) return { state: 'unreadable', problem: read.problem };
  const { workbook } = read;
  return { ...check({ ...request, workbook }), workbook };
}
