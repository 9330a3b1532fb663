/** The rows of the list: when two files are the same, when one takes another's place, and what may change what is known of one. */
import type { Submission } from '../../group/types';
import type { Confirmation } from '../../recognition/types';
import type { Outcome } from './workerPool';

/** A file of the list; `path` is its name with the folders above it where the browser tells them. */
export interface InboxFile {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  /** What a person has answered about this very file. */
  readonly own: Confirmation;
  /** Undefined until it has been read for the first time. */
  readonly answer: Outcome | undefined;
  readonly pending: boolean;
  /** Reading was stopped: what is known is nothing, or not the latest. */
  readonly stopped: boolean;
}

export function isSame(known: InboxFile, path: string, file: File): boolean {
  return known.path === path && known.file.size === file.size && known.file.lastModified === file.lastModified;
}

/** A file that cannot be read stays so under any plan. */
export function mayChange(answer: Outcome): boolean {
  return answer.is === 'read' && answer.reading.submission.state !== 'unreadable';
}

/** Do these answers have the file read otherwise? `layouts` are those that they are about. */
export function isConcerned({ answer }: InboxFile, keys: ReadonlySet<string>, layouts: ReadonlySet<string>): boolean {
  if (answer?.is !== 'read') return false;
  const { asked, layout, used } = answer.reading;
  return used.some((key) => keys.has(key)) || (asked.length > 0 && layout !== undefined && layouts.has(layout.key));
}

function submissionOf({ answer }: InboxFile): Submission | undefined {
  return answer?.is === 'read' ? answer.reading.submission : undefined;
}

/** A changed file of the same name takes the place of the one before, unless that is another agency's. */
export function withoutReplaced(files: readonly InboxFile[], fresh: ReadonlySet<number>): readonly InboxFile[] {
  return files.filter((old) => {
    const newer = files.find(({ id, path }) => id > old.id && path === old.path && fresh.has(id));
    return !newer || !replaces(submissionOf(newer), submissionOf(old));
  });
}

function replaces(newer: Submission | undefined, old: Submission | undefined): boolean {
  if (!old || !('location' in old)) return true;
  return newer !== undefined && 'location' in newer && newer.location.plan === old.location.plan;
}
