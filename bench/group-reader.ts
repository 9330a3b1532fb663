/**
 * Reads and checks files as the pane's worker does, one after the other and keeping what the list needs, in a process of its own:
 * `tsx bench/group-reader.ts EXPECTED.json COUNT`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { plansOfGroup, type ExpectedReport } from '../examples/koncern/workbooks';
import type { Submission } from '../src/group';
import { rulePackSchema } from '../src/plan/schema';
import { PlanIndex } from '../src/recognition/planIndex';
import { readingOf, type Agreed } from '../src/taskpane/group/readingOf';
import { HERE } from './peers';

type Expected = Pick<ExpectedReport, 'plan' | 'round' | 'sheet' | 'score'> & { readonly file: string };

const [list = '', count = '0'] = process.argv.slice(2);
const expected = (JSON.parse(readFileSync(list, 'utf8')) as readonly Expected[]).slice(0, Number(count));
const rules = v.parse(rulePackSchema, JSON.parse(readFileSync(join(HERE, '../plans/rules-2024.json'), 'utf8')));
const agreed: Agreed = { plans: plansOfGroup(), rulePacks: [rules], answers: new Map() };

/** The score is a fraction in the one and per cent in the other. */
function near(share: number | null, percent: number | null): boolean {
  return share === null || percent === null ? share === percent : Math.abs(share * 100 - percent) < 1e-8;
}

function right(submission: Submission, { plan, round, sheet, score }: Expected): boolean {
  if (submission.state !== 'checked') return false;
  const { location, outcome } = submission;
  if (location.plan !== plan || location.round !== round || location.sheet !== sheet) return false;
  return near(outcome.score.reached.share, score.reached) && near(outcome.score.expected.share, score.expected);
}

const start = performance.now();
const index = new PlanIndex(agreed.plans);
const submissions = expected.map(({ file }) =>
  readingOf(new Uint8Array(readFileSync(join(dirname(list), file))), file, {}, agreed, index),
);
const time = performance.now() - start;
const wrong = expected.filter((one, at) => {
  const submission = submissions[at]?.submission;
  return !submission || !right(submission, one);
});
process.stdout.write(JSON.stringify({ time, peak: process.resourceUsage().maxRSS, wrong: wrong.map(({ file }) => file) }));
