/** `npm run bench`: set-up and build, then every comparison in one run. The libraries compared with are installed beside it. */
import { ensureBasics, ensureBrowser, main, SetupError } from './setup.mjs';
import { build, isBuilt, script } from './steps.mjs';

await main(() => {
  ensureBasics();
  // Reading of plan texts needs no browser and no built pane.
  const [part, ...rest] = process.argv.slice(2);
  if (part === 'phrases') {
    if (!script('bench/phrases.ts', ...rest)) process.exitCode = 1;
    return;
  }
  ensureBrowser();
  if (!isBuilt() && !build()) throw new SetupError('Målstatus kunne ikke bygges.\n  (The build failed.)');
  if (!script('bench/run.ts', ...process.argv.slice(2))) process.exitCode = 1;
});
