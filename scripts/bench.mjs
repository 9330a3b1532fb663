/** `npm run bench`: set-up and build, then every comparison in one run. The libraries compared with are installed beside it. */
import { ensureBasics, ensureBrowser, main, SetupError } from './setup.mjs';
import { build, isBuilt, script } from './steps.mjs';

await main(() => {
  ensureBasics();
  ensureBrowser();
  if (!isBuilt() && !build()) throw new SetupError('Målstatus kunne ikke bygges.\n  (The build failed.)');
  if (!script('bench/run.ts', ...process.argv.slice(2))) process.exitCode = 1;
});
