import { ensureBasics, main } from './setup.mjs';
import { build } from './steps.mjs';

await main(() => {
  ensureBasics();
  if (!build()) process.exitCode = 1;
});
