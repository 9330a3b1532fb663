/** From paths to submissions: folders are looked through, every file goes the way the pane sends it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, type CheckResult } from '../../src/check';
import { submissionOf, type Submission } from '../../src/consolidation';
import type { RoundId } from '../../src/plan/schema';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import type { Agreed } from '../check/plans';

/** A path that could not be opened is told apart from a file that is no workbook. */
export type Collected =
  | { readonly path: string; readonly found: true; readonly submission: Submission }
  | { readonly path: string; readonly found: false };

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

/** `round` is for workbooks that do not say which round they are for; the others keep their own. */
export function collect(path: string, file: string, { plans, rulePacks }: Agreed, round: RoundId | undefined): Collected {
  const bytes = bytesOf(path);
  if (!bytes) return { path, found: false };
  const ask = (workbook: WorkbookSnapshot): CheckResult => {
    const own = check({ workbook, plans, rulePacks });
    return own.state === 'unconfirmed' && round ? check({ workbook, plans, rulePacks, round }) : own;
  };
  return { path, found: true, submission: submissionOf(file, readXlsx(bytes, file), ask) };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
