/** The example group's files as a browser gives them, and a worker that runs in the same thread. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, WorkerPoolParts, Helper } from '../../src/taskpane/group/workerPool';
import { readingOf } from '../../src/taskpane/group/readingOf';

export const FOLDER = join(__dirname, '../../examples/koncern');

export const PLAN_FILES = readdirSync(join(FOLDER, 'plans')).map((name) => join(FOLDER, 'plans', name));
export const WORKBOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

const contents = new WeakMap<Blob, Uint8Array>();

/** `slice` of jsdom's File knows no `arrayBuffer`: the bytes are kept beside it. */
export function fileOf(name: string, bytes: Uint8Array, lastModified = 1): File {
  const file = new File([Uint8Array.from(bytes)], name, { lastModified });
  contents.set(file, bytes);
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(new TextDecoder().decode(bytes)) });
  return file;
}

export function diskFile(path: string): File {
  return fileOf(path.split('/').at(-1) ?? path, Uint8Array.from(readFileSync(path)));
}

export interface Watched extends WorkerPoolParts {
  /** Names of the files that have been read, in order. */
  readonly read: string[];
}

/** `odd` answers otherwise for some files: a worker that breaks down, or never answers. */
export function poolHere(odd: (name: string) => 'breaks' | 'hangs' | undefined = () => undefined, limitMs = 2_000): Watched {
  const read: string[] = [];
  const start = (): Helper => ({
    read: async ({ file, name, own }, agreed): Promise<Answer> => {
      read.push(name);
      const way = odd(name);
      if (way === 'breaks') throw new Error('broken');
      if (way === 'hangs') await new Promise(() => undefined);
      const bytes = contents.get(file);
      return bytes ? { is: 'read', reading: readingOf(bytes, name, own, agreed) } : { is: 'gone' };
    },
    end: () => undefined,
  });
  return { start, size: 2, limitMs, read };
}
