/** The page's own script, made by esbuild when it is missing or older than what it is made of. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

/** `root` is the repository. About five seconds the first time, nothing afterwards. */
export async function bundlePage(root: string): Promise<void> {
  const folder = join(root, 'node_modules/.cache/maalstatus/page');
  const target = join(folder, 'page.js');
  const sources = ['host', 'src/workbook', 'src/texts', 'package-lock.json'].map((name) => join(root, name));
  const isFresh = existsSync(target) && sources.every((source) => newest(source) <= statSync(target).mtimeMs);
  if (isFresh) return;
  // In a process of its own: esbuild does not run inside jest.
  await promisify(execFile)(process.execPath, [join(root, 'host/page/bundle-page.mjs'), root, folder]);
}
