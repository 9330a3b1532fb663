/**
 * `npm test`: set-up, lint, build and every test on small samples. `npm run test:deep`: the large samples and full matrices, without lint
 * (`tests/support/sample.ts`). The last line is always "N passed, N failed", where each lint tool and the build count as one. With CI=true
 * nothing may be skipped: what is missing is a failure, and so is a skipped test.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBasics, ensureBrowser, ensureLibreOffice, main, ROOT, runBeside, SetupError } from './setup.mjs';
import { build, examples, isBuilt, lint, runAll } from './steps.mjs';

const [DEEP, JEST_ARGS] = [process.argv.includes('--deep'), process.argv.slice(2).filter((argument) => argument !== '--deep')];
const RESULT = join(ROOT, `.cache/jest-result${DEEP ? '-deep' : ''}.json`);
const counts = { passed: 0, failed: 0 };

function count({ passed, failed }) {
  counts.passed += passed;
  counts.failed += failed;
}

function inTurn(steps) {
  const failed = runAll(steps).length;
  return { passed: steps.length - failed, failed };
}

/** Outside CI a missing tool only leaves its tests out; the developer is told. */
function ensureOrSay(ensure) {
  try {
    ensure();
  } catch (error) {
    if (!(error instanceof SetupError) || process.env.CI === 'true') throw error;
    console.warn(`\n${error.message}\n`);
  }
}

async function jest() {
  rmSync(RESULT, { force: true });
  if (DEEP) process.env.DEEP = '1';
  const args = ['--maxWorkers=2', '--json', `--outputFile=${RESULT}`, ...JEST_ARGS];
  await runBeside(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], { shown: true });
  if (!existsSync(RESULT)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(RESULT, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPendingTests > 0) console.log(`\n${result.numPendingTests} test blev sprunget over / skipped`);
  return { passed: result.numPassedTests, failed: process.env.CI === 'true' ? failed + result.numPendingTests : failed };
}

try {
  await main(async () => {
    counts.failed = 1; // Stands if set-up throws.
    ensureBasics();
    ensureOrSay(ensureBrowser);
    ensureOrSay(ensureLibreOffice);
    counts.failed = 0;
    count(
      inTurn([
        ['build', () => (DEEP && isBuilt()) || build()],
        ['examples', examples],
      ]),
    );
    // Lint needs one core for a while; the tests go on beside it.
    for (const outcome of await Promise.all([jest(), ...(DEEP ? [] : [lint()])])) count(outcome);
  });
} finally {
  if (counts.failed > 0) process.exitCode = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
}
