/** What a command is given of the machine it runs on. `nodeIo` is the real one; tests hand in another. */
import type { IsoDate } from '../src/calendar/days';

/** Paths are as a person wrote them: relative ones are looked for from the folder of the call. */
export interface Files {
  /** Undefined where there is no such file, or it may not be read. */
  readonly read: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Makes the folders that are missing; throws where it cannot be written. */
  readonly write: (path: string, content: Uint8Array | string) => void;
  readonly isFolder: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
  /** Names of what is in the folder, sorted; with `deep` also of what is in its folders, as paths from it. */
  readonly list: (folder: string, how?: { readonly deep: boolean }) => readonly string[];
  /** Do both name the same file or folder? */
  readonly isSame: (first: string, second: string) => boolean;
}

export interface Io {
  readonly files: Files;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly today: IsoDate;
  /** The folder of the plans and rule packs that come with Målstatus. */
  readonly plans: string;
}

/** Text as UTF-8, without the mark that some editors put first; undefined where it is none. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
