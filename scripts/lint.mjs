import { ensureBasics, main } from './setup.mjs';
import { LINT, runAll } from './steps.mjs';

await main(() => {
  ensureBasics();
  if (runAll(LINT).length > 0) process.exitCode = 1;
});
