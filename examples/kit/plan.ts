import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { planSchema, type Plan } from '../../src/plan/schema';

/** The plan the examples report on, from the folder of plans. */
export function examplePlan(folder: string): Plan {
  return v.parse(planSchema, JSON.parse(readFileSync(join(folder, 'hjemrejsestyrelsen-2024.json'), 'utf8')));
}
