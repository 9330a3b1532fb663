/** `npm run build -- --url …` as a department runs it, into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
export const ADDRESS = 'https://addins.example.dk/maalstatus/';

/** The script of a version before this one, which panes that are still open ask for. */
export const EARLIER = '0.0.9/pane.0123abcd.js';

export interface Built {
  readonly folder: string;
  readonly output: string;
  readonly remove: () => void;
}

export function runBuild(...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}\n${stderr}` };
}

/** Built into a folder in which an earlier version lies already. Throws with the build's own words when it fails. */
export function buildForDeployment(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
  mkdirSync(join(folder, '0.0.9'));
  writeFileSync(join(folder, EARLIER), '// localhost:3000, of an earlier version\n');
  writeFileSync(join(folder, 'taskpane.html'), '<!doctype html><script src="0.0.9/taskpane.0123abcd.js"></script>');
  const { status, output } = runBuild('--url', ADDRESS.slice(0, -1), '--out', folder);
  if (status !== 0) throw new Error(output);
  return { folder, output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
