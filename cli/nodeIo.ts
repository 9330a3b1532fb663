/** The machine as Node knows it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Files, Io } from './io';

export function nodeFiles(cwd: string): Files {
  const at = (path: string): string => resolve(cwd, path);
  return {
    read: (path) => {
      try {
        return Uint8Array.from(readFileSync(at(path)));
      } catch {
        return undefined;
      }
    },
    write: (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    isFolder: (path) => statSync(at(path), { throwIfNoEntry: false })?.isDirectory() === true,
    exists: (path) => existsSync(at(path)),
    list: (folder, { deep } = { deep: false }) => readdirSync(at(folder), { recursive: deep, encoding: 'utf8' }).sort(),
    isSame: (first, second) => at(first) === at(second),
  };
}

export function nodeIo(cwd: string, plans: string): Io {
  return {
    files: nodeFiles(cwd),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    today: new Date().toISOString().slice(0, 10),
    plans,
  };
}
