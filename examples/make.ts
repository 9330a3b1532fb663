/** Makes every example workbook and, beside it, what Målstatus must make of it: `npx tsx examples/make.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from './layouts';
import { examplePlan } from './kit/plan';
import { bytesOf } from './kit/save';

const here = dirname(fileURLToPath(import.meta.url));
const plan = examplePlan(join(here, '../plans'));
for (const example of EXAMPLES) {
  const { book, expected } = example.build(plan);
  const path = join(here, example.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.xlsx`, await bytesOf(book));
  writeFileSync(`${path}.expected.json`, `${JSON.stringify(expected, undefined, 2)}\n`);
  process.stdout.write(`${example.name}.xlsx\n`);
}
