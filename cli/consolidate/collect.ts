/** From paths to submissions: folders are looked through, every file goes the way the pane sends it. */
import { basename, join } from 'node:path';
import type { Submission } from '../../src/group';
import type { RoundId } from '../../src/plan/schema';
import type { PlanIndex } from '../../src/recognition/planIndex';
import type { Question } from '../../src/recognition/types';
import { readingOf, type Agreed } from '../../src/taskpane/group/readingOf';
import type { Files } from '../io';

/** A path that could not be opened is told apart from a file that is no workbook. */
export type Collected =
  | { readonly path: string; readonly found: true; readonly submission: Submission }
  | { readonly path: string; readonly found: false };

/** Workbooks of a folder and of the folders in it, by name; Excel's own lock files ("~$…") and `except` are left out. */
export function filesIn(paths: readonly string[], files: Files, except: readonly string[] = []): readonly string[] {
  return paths.flatMap((path) => {
    if (!files.isFolder(path)) return [path];
    return files
      .list(path, { deep: true })
      .filter((name) => /\.xls[xm]$/i.test(name) && !basename(name).startsWith('~$'))
      .map((name) => join(path, name))
      .filter((file) => !except.includes(file));
  });
}

/** What each file is called in the overview: its name, and the whole path where two bear the same. */
export function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const often = new Map<string, number>();
  for (const path of paths) often.set(basename(path), (often.get(basename(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, often.get(basename(path)) === 1 ? basename(path) : path]));
}

interface Chosen {
  readonly path: string;
  /** What it is called in the overview. */
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
}

/** `round` is for workbooks that do not say which round they are for; the others keep their own. `index`: of the plans. */
export function collect({ path, file, bytes }: Chosen, agreed: Agreed, round: RoundId | undefined, index: PlanIndex): Collected {
  if (!bytes) return { path, found: false };
  const { submission, asked } = readingOf(bytes, file, {}, agreed, index);
  const open = submission.state === 'guessed' && asked.some(({ question }) => WHOLE.includes(question.about));
  return {
    path,
    found: true,
    submission: open && round ? readingOf(bytes, file, { round }, agreed, index).submission : submission,
  };
}

/** Questions that the round may answer. */
const WHOLE: readonly Question['about'][] = ['plan', 'sheet', 'round', 'header'];
