/** From paths to submissions: folders are looked through, every file goes the way the pane sends it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { IsoDate } from '../../src/calendar/days';
import { check } from '../../src/check';
import { submissionOf, type Submission } from '../../src/consolidation';
import type { RoundId } from '../../src/plan/schema';
import { readXlsx } from '../../src/xlsx';
import type { Agreed } from '../check/plans';

/** A path that could not be opened is told apart from a file that is no workbook. */
export type Collected =
  | { readonly path: string; readonly found: true; readonly submission: Submission }
  | { readonly path: string; readonly found: false };

interface Asked {
  readonly round: RoundId | undefined;
  readonly asOf: IsoDate | undefined;
}

/** Workbooks of a folder and of the folders in it, by name; Excel's own lock files ("~$…") and `except` are left out. */
export function filesIn(paths: readonly string[], except: readonly string[] = []): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.xls[xm]$/i.test(name) && !basename(name).startsWith('~$'))
      .map((name) => join(path, name))
      .filter((file) => !except.includes(file))
      .sort();
  });
}

/** What each file is called in the overview: its name, and the whole path where two bear the same. */
export function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const often = new Map<string, number>();
  for (const path of paths) often.set(basename(path), (often.get(basename(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, often.get(basename(path)) === 1 ? basename(path) : path]));
}

export function collect(path: string, file: string, { plans, rulePacks }: Agreed, { round, asOf }: Asked): Collected {
  const bytes = bytesOf(path);
  if (!bytes) return { path, found: false };
  const options = { plans, rulePacks, ...(round && { round }), ...(asOf && { asOf }) };
  return {
    path,
    found: true,
    submission: submissionOf(file, readXlsx(bytes, file), (workbook) => check({ workbook, ...options })),
  };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
