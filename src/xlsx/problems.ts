/**
 * Why a file could not be read, as data; the sentence for each code stands in `src/texts/<language>/files.ts` under
 * `problemKey(problem)`. Reading never throws: whatever the bytes are, the answer is a workbook or one of these.
 */

/** What a file may hold at most. Far above any reporting workbook, and low enough that no file can exhaust the pane. */
export const LIMITS = {
  /** Bytes of the file itself. */
  input: 30_000_000,
  /** Bytes of one part inside the file, unpacked. */
  entry: 80_000_000,
  /** Bytes of all the parts we unpack. */
  total: 200_000_000,
  /** Parts inside the file. */
  entries: 10_000,
  sheets: 200,
  /** Cells of all sheets, empty ones with a format included. */
  cells: 1_500_000,
  /** Texts in the table of shared strings. */
  strings: 1_500_000,
  /** Merged areas of one sheet. */
  merges: 100_000,
  /** Characters of all formulas after shared ones are written out. */
  formulas: 100_000_000,
} as const;

export type LimitName = keyof typeof LIMITS;

export type FileProblemCode =
  | 'empty'
  | 'not-a-zip'
  | 'not-a-workbook'
  | 'corrupt'
  | 'encrypted'
  | 'legacy-xls'
  | 'xlsb'
  | 'ods'
  | 'dtd-not-allowed'
  | 'no-sheets';

export type FileProblem =
  /** `part` is the part of the file where it was found ("xl/worksheets/sheet1.xml"), empty when it is the file as a whole. */
  | { readonly code: FileProblemCode; readonly file: string; readonly part: string }
  | {
      readonly code: 'too-large';
      readonly file: string;
      readonly part: string;
      readonly limit: LimitName;
      readonly allowed: number;
    };

/** Thrown inside `src/xlsx` only; `readXlsx` turns it into a `FileProblem`. */
export class ReadStop extends Error {
  constructor(
    readonly reason: { readonly code: FileProblemCode } | { readonly code: 'too-large'; readonly limit: LimitName },
    readonly part = '',
  ) {
    super(reason.code);
  }
}

export function corrupt(part: string): ReadStop {
  return new ReadStop({ code: 'corrupt' }, part);
}

export function tooLarge(limit: LimitName, part = ''): ReadStop {
  return new ReadStop({ code: 'too-large', limit }, part);
}

export type ProblemKey = FileProblemCode | `too-large-${LimitName}`;

export function problemKey(problem: FileProblem): ProblemKey {
  return problem.code === 'too-large' ? `too-large-${problem.limit}` : problem.code;
}

/** Values for the sentence; sizes are shown in MB. */
export function problemValues(problem: FileProblem): Readonly<Record<string, string | number>> {
  const { file, part } = problem;
  if (problem.code !== 'too-large') return { file, part };
  const bytes = problem.limit === 'input' || problem.limit === 'entry' || problem.limit === 'total';
  return { file, part, allowed: bytes ? problem.allowed / 1_000_000 : problem.allowed };
}
