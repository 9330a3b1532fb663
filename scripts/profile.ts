/** `npm run --silent profile -- svar.json`: the facts of the stand-in's profile that the answers of probe.html settle, as JSON. */
import { readFileSync } from 'node:fs';
import { factsFrom } from '../src/probe/facts';
import type { Outcome } from '../src/probe/types';

function answersIn(file: string): readonly Outcome[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const answers: unknown = typeof read === 'object' && read !== null && 'answers' in read ? read.answers : undefined;
  if (!Array.isArray(answers)) throw new TypeError(`${file} har ingen svar fra probe.html (no answers of probe.html).`);
  return answers as Outcome[];
}

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new TypeError('npm run --silent profile -- svar.json');
  console.log(JSON.stringify(factsFrom(answersIn(file)), undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
