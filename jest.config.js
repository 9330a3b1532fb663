import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(import.meta.dirname, 'tests');
const DEEP_ONLY = /\.deep\.test\.tsx?$/;
/** `tests/support/sample.ts`, and the two that pass on what they take from it. */
const TAKES_A_SAMPLE = /from '[./]+(support\/sample|support\/pairs|appearances)'/;

/** The deep lane: what is too heavy for `npm test`, and what has a larger sample there (`tests/support/sample.ts`). */
function deepFiles() {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => DEEP_ONLY.test(name) || TAKES_A_SAMPLE.test(readFileSync(join(TESTS, name), 'utf8')))
    .map((name) => `<rootDir>/tests/${name}`);
}

const deep = process.env.DEEP === '1';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: deep ? deepFiles() : ['**/*.test.ts', '**/*.test.tsx'],
  setupFiles: ['<rootDir>/tests/support/jsdom.ts'],
  testPathIgnorePatterns: deep ? [] : [DEEP_ONLY.source],
  transform: {
    '^.+\\.[cm]?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  watchman: false,
  testTimeout: 30_000,
};
