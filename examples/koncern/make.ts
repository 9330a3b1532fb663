/** Makes the group's plans, its workbooks and what must be read from them: `npx tsx examples/koncern/make.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { AGENCIES } from './agencies';
import { committedFiles, type ExpectedFile } from './committed';
import { composed } from './compose';
import { plansOfGroup } from './workbooks';

const here = dirname(fileURLToPath(import.meta.url));
const style = await resolveConfig(join(here, 'plan.json'));
const json = (value: unknown): Promise<string> => format(JSON.stringify(value), { ...style, parser: 'json' });

mkdirSync(join(here, 'plans'), { recursive: true });
for (const agency of AGENCIES) writeFileSync(join(here, 'plans', `${agency.id}.json`), await json(composed(agency)));

const expected: ExpectedFile[] = [];
for await (const file of committedFiles(plansOfGroup())) {
  writeFileSync(join(here, file.expected.file), file.bytes);
  expected.push(file.expected);
  process.stdout.write(`${file.expected.file}\n`);
}
writeFileSync(join(here, 'expected.json'), await json(expected));
