#!/usr/bin/env node
/** Starts `maalstatus` on this machine. */
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./maalstatus.ts');
const { nodeIo } = await import('./nodeIo.ts');

try {
  process.exitCode = await main(process.argv.slice(2), nodeIo(process.cwd(), join(import.meta.dirname, '../plans')));
} catch (error) {
  // Node's own code for a fault is 1, which here means that a file has errors.
  console.error(error);
  process.exitCode = 2;
}
