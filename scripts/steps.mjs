/** The steps that `npm run lint`, `npm test` and `npm start` share. Each answers whether it went well. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './setup.mjs';

/** A package's command, called through Node so that no shell and no PATH come in between. */
export function tool(file, ...args) {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], { shell: false });
}

export const LINT = [
  ['tsc', () => tool('typescript/bin/tsc', '--noEmit')],
  ['eslint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['prettier', () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  [
    'dependency-cruiser',
    () => tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  ],
  ['knip', () => tool('knip/bin/knip.js', '--no-progress')],
];

export const build = () => tool('webpack-cli/bin/cli.js', '--mode', 'production', '--stats', 'errors-warnings');

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
  const sources = ['src', 'plans', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];
  return sources.every((name) => newest(join(ROOT, name)) <= statSync(built).mtimeMs);
}

/** Runs the steps in turn, says which went well, and answers the names of those that did not. */
export function runAll(steps) {
  const failed = [];
  for (const [name, step] of steps) {
    const start = Date.now();
    const passed = step();
    console.log(`${passed ? 'ok  ' : 'FEJL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (!passed) failed.push(name);
  }
  return failed;
}
