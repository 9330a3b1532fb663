/**
 * Two lanes of tests. `npm test` runs every test file with the small samples; `npm run test:deep` runs `*.deep.test.ts(x)` and the files that
 * take a sample from here, with the large ones. `jest.config.js` chooses the files.
 */
const DEEP = process.env.DEEP === '1';

/** How many (or which) cases a law is tried on in the lane that runs: `sample(40, 500)`. */
export function sample<T>(fast: T, deep: T): T {
  return DEEP ? deep : fast;
}
