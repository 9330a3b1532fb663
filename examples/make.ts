/** Makes every example workbook and, beside it, what Målstatus must make of it: `npx tsx examples/make.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { planSchema, type Plan } from '../src/plan/schema';
import { EXAMPLES } from './layouts';
import { bytesOf } from './kit/save';

const here = dirname(fileURLToPath(import.meta.url));

export function examplePlan(): Plan {
  return v.parse(planSchema, JSON.parse(readFileSync(join(here, '../plans/hjemrejsestyrelsen-2024.json'), 'utf8')));
}

const plan = examplePlan();
for (const example of EXAMPLES) {
  const { book, expected } = example.build(plan);
  const path = join(here, example.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.xlsx`, await bytesOf(book));
  writeFileSync(`${path}.expected.json`, `${JSON.stringify(expected, undefined, 2)}\n`);
  process.stdout.write(`${example.name}.xlsx\n`);
}
