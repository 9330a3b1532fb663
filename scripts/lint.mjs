import { ensureBasics, main } from './setup.mjs';
import { lint } from './steps.mjs';

await main(async () => {
  ensureBasics();
  const { failed } = await lint();
  if (failed > 0) process.exitCode = 1;
});
