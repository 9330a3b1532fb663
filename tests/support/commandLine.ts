/** The command line called in this process: arguments in, exit code and what was printed out. Paths are looked for from the root. */
import { join } from 'node:path';
import type { Io } from '../../cli/io';
import { main } from '../../cli/maalstatus';
import { nodeIo } from '../../cli/nodeIo';

export const ROOT = join(__dirname, '../..');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const ownIo: Io = nodeIo(ROOT, join(ROOT, 'plans'));

export async function maalstatus(...args: readonly string[]): Promise<Run> {
  const printed = { out: '', err: '' };
  const io: Io = {
    ...ownIo,
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text) => {
      printed.err += text;
    },
  };
  return { code: await main(args, io), ...printed };
}
