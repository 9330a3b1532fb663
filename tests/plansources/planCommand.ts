/** `plan -- read` as a person calls it: the command in a process of its own, since the reader of PDF files is a module that jest cannot load. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly said: string;
}

export async function callPlan(...args: readonly string[]): Promise<Called> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['cli/bin.mjs', 'plan', ...args], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return { exit: 0, out: stdout, said: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, out: stdout, said: stderr };
  }
}
