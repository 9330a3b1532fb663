/**
 * `npm test`: set-up, lint, build and every test on small samples. `npm run test:deep`: the large samples and full matrices, without lint
 * (`tests/support/sample.ts`). The last line is always "N passed, N failed", where each lint tool and the build count as one. With CI=true
 * nothing may be skipped: what is missing is a failure, and so is a skipped test.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBasics, ensureBrowser, ensureLibreOffice, main, ROOT, SetupError } from './setup.mjs';
import { build, examples, isBuilt, LINT, runAll, tool } from './steps.mjs';

const [DEEP, JEST_ARGS] = [process.argv.includes('--deep'), process.argv.slice(2).filter((argument) => argument !== '--deep')];
const RESULT = join(ROOT, `.cache/jest-result${DEEP ? '-deep' : ''}.json`);
const counts = { passed: 0, failed: 0 };

function count(steps) {
  const failed = runAll(steps);
  counts.failed += failed.length;
  counts.passed += steps.length - failed.length;
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

function jest() {
  rmSync(RESULT, { force: true });
  if (DEEP) process.env.DEEP = '1';
  tool('jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${RESULT}`, ...JEST_ARGS);
  if (!existsSync(RESULT)) {
    counts.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(RESULT, 'utf8'));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPendingTests === 0) return;
  console.log(`\n${result.numPendingTests} test blev sprunget over / skipped`);
  if (process.env.CI === 'true') counts.failed += result.numPendingTests;
}

try {
  await main(() => {
    counts.failed = 1; // Stands if set-up throws.
    ensureBasics();
    ensureOrSay(ensureBrowser);
    ensureOrSay(ensureLibreOffice);
    counts.failed = 0;
    count([...(DEEP ? [] : LINT), ['build', () => (DEEP && isBuilt()) || build()], ['examples', examples]]);
    jest();
  });
} finally {
  if (counts.failed > 0) process.exitCode = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
}
