/** `npm run bench phrases [corpus.json]`: how the demands of the corpus are read, and how long it takes. */
import { isRight, readCorpus, surroundingsOf } from './phrases/corpus';
import { missingQuestions } from './phrases/questions';
import { readDemand } from '../src/planreading/readDemand';

const SLICE = 500;
const TOO_SLOW_MS = 100;
const ENOUGH = 0.85;

const plans = readCorpus(process.argv[2]);
const demands = plans.flatMap((plan) =>
  plan.requirements.map((demand) => ({ ...demand, plan: plan.id, around: surroundingsOf(plan) })),
);
const counts = {
  'rigtig og sikker': 0,
  'rigtig, men spurgt': 0,
  'overladt til en person': 0,
  'forkert, men spurgt': 0,
  'forkert og sikker': 0,
};
let withKind = 0;
let rightOfKind = 0;
const lines: string[] = [];
for (const { text, expected, plan, around } of demands) {
  const read = readDemand(text, around);
  const right = isRight(expected, read.measure);
  const row =
    read.confidence === 'sure'
      ? right
        ? 'rigtig og sikker'
        : 'forkert og sikker'
      : read.measure === null
        ? 'overladt til en person'
        : right
          ? 'rigtig, men spurgt'
          : 'forkert, men spurgt';
  counts[row]++;
  // A demand that the plan itself leaves to a person has no kind that a reader could be held to.
  if (expected.confidence !== 'person' && expected.kind !== 'judged') {
    withKind++;
    if (right) rightOfKind++;
  }
  const missing = read.confidence === 'sure' ? [] : missingQuestions(expected, read.ask);
  if (row === 'forkert og sikker' || (missing.length > 0 && process.argv.includes('--questions')))
    lines.push(`  ${row}: [${plan}] ${text}\n    ${missing.join(', ')}`);
}
process.stdout.write(`${demands.length} krav fra ${plans.length} planer\n`);
for (const [row, count] of Object.entries(counts)) process.stdout.write(`  ${row.padEnd(28)} ${String(count).padStart(4)}\n`);
process.stdout.write(
  `  af ${withKind} krav med en målemetode er ${rightOfKind} læst rigtigt (${((100 * rightOfKind) / withKind).toLocaleString('da-DK', { maximumFractionDigits: 1 })} pct.)\n`,
);
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);

const many = Array.from({ length: SLICE }, (_, index) => demands[index % demands.length]);
// The fastest run: what else the machine does is not the reader's time.
const runs = Array.from({ length: 10 }, () => {
  const start = performance.now();
  for (const demand of many) if (demand) readDemand(demand.text, demand.around);
  return performance.now() - start;
});
const fastest = Math.min(...runs);
process.stdout.write(`  ${SLICE} krav læses på ${fastest.toLocaleString('da-DK', { maximumFractionDigits: 0 })} ms\n`);
if (counts['forkert og sikker'] > 0 || rightOfKind / withKind < ENOUGH || fastest > TOO_SLOW_MS) process.exitCode = 1;
