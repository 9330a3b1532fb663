/**
 * Reads and checks files against many plans as the pane's worker does, in a process of its own: `tsx bench/scale-reader.ts FOLDER FILES PLANS`.
 * Where there are fewer files in the folder they are read again. What reading alone takes is measured apart, on the same files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { plansOfState } from '../examples/koncern/manyPlans';
import { plansOfGroup } from '../examples/koncern/workbooks';
import { rulePackSchema } from '../src/plan/schema';
import { PlanIndex } from '../src/recognition/planIndex';
import { readingOf, type Agreed } from '../src/taskpane/group/readingOf';
import { readXlsx } from '../src/xlsx';
import { HERE } from './peers';

const [folder = '', count = '0', planCount = '0'] = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const files = Array.from({ length: Number(count) }, (_, index) => names[index % names.length] ?? '');
const rules = v.parse(rulePackSchema, JSON.parse(readFileSync(join(HERE, '../plans/rules-2024.json'), 'utf8')));
const agreed: Agreed = { plans: plansOfState(plansOfGroup(), Number(planCount)), rulePacks: [rules], answers: new Map() };
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

// Both are warm when they are measured: what the engine compiles is not ours to compare.
for (const name of names.slice(0, 20)) readingOf(bytesOf(name), name, {}, agreed);
let start = performance.now();
for (const name of files) readXlsx(bytesOf(name), name);
const reading = performance.now() - start;
start = performance.now();
const index = new PlanIndex(agreed.plans);
const checked = files.filter((name) => readingOf(bytesOf(name), name, {}, agreed, index).submission.state === 'checked').length;
const time = performance.now() - start;
process.stdout.write(JSON.stringify({ reading, time, checked, peak: process.resourceUsage().maxRSS }));
process.exit(0);
