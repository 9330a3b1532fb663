/** The steps that `npm run lint`, `npm test` and `npm start` share. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runBeside } from './setup.mjs';

/** A package's command, called through Node so that no shell and no PATH come in between; true when it went well. */
export function tool(file, ...args) {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], { shell: false });
}

/** What tsc, eslint and prettier remember of the last run. CI sees everything anew: eslint's memory of a file knows nothing of the types it imports. */
const fresh = process.env.CI === 'true';
const remembering = (...options) => (fresh ? [] : options);

/** The lint tools with their arguments. */
const LINT = [
  ['tsc', 'typescript/bin/tsc', '--noEmit', ...remembering('--incremental', '--tsBuildInfoFile', '.cache/tsc.tsbuildinfo')],
  [
    'eslint',
    'eslint/bin/eslint.js',
    ...['.', '--max-warnings', '0'],
    ...remembering('--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'),
  ],
  [
    'prettier',
    'prettier/bin/prettier.cjs',
    ...['--check', '--log-level', 'warn', '.'],
    ...remembering('--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'),
  ],
  ['dependency-cruiser', 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'],
  ['knip', 'knip/bin/knip.js', '--no-progress'],
];

/** Runs the lint tools one after another, beside whatever else runs, and answers how many failed and passed. */
export async function lint() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, file, ...args] of LINT) {
    const start = Date.now();
    const { passed, output } = await runBeside(process.execPath, [join(ROOT, 'node_modules', file), ...args]);
    say(name, passed, start);
    if (!passed) console.log(output);
    counts[passed ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

export const build = (...args) => tool('webpack-cli/bin/cli.js', '--mode', 'production', '--stats', 'errors-warnings', ...args);

/** A TypeScript script of ours. */
export const script = (file, ...args) => tool('tsx/dist/cli.mjs', join(ROOT, file), ...args);

/** The example workbooks come with the repository; they are made again only where one is missing. */
export function examples() {
  return existsSync(join(ROOT, 'examples/status-uo2-2024.xlsx')) || script('examples/make.ts');
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

/** Is dist/ at least as new as everything it is made of? */
export function isBuilt() {
  const built = join(ROOT, 'dist/taskpane.html');
  if (!existsSync(built)) return false;
  const sources = ['src', 'plans', 'assets', 'manifest.xml', 'deployment', 'scripts/build', 'webpack.config.js', 'package.json'];
  return sources.every((name) => newest(join(ROOT, name)) <= statSync(built).mtimeMs);
}

function say(name, passed, start) {
  console.log(`${passed ? 'ok  ' : 'FEJL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** Runs the steps in turn, says which went well, and answers the names of those that did not. */
export function runAll(steps) {
  const failed = [];
  for (const [name, step] of steps) {
    const start = Date.now();
    const passed = step();
    say(name, passed, start);
    if (!passed) failed.push(name);
  }
  return failed;
}
