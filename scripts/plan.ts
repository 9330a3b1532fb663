/** `npm run plan`: plans read without a screen. See docs/plan-reading.md. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDemand } from '../src/planreading/readDemand';
import type { ReadDemand } from '../src/planreading/types';
import { planReadingIn, type SayPlanReading } from '../src/texts/planReading';
import type { Language } from '../src/texts/language';
import { linesOfDemand } from './plan/print';

const NEEDS_A_PERSON = 1;
const NOT_DONE = 2;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

function main(args: readonly string[]): number {
  const asked = optionsOf(args);
  if (!asked) return refuse(planReadingIn('da'), '');
  const { values, positionals } = asked;
  const language: Language = values.lang === 'en' ? 'en' : 'da';
  const say = planReadingIn(language);
  const [command, file, ...more] = positionals;
  if (command !== 'phrases') return refuse(say, command === undefined ? '' : say('noSuchCommand', { found: command }));
  if (file === undefined || more.length > 0) return refuse(say, say('oneFile'));
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    return refuse(say, say('badYear', { found: values.year ?? '' }));
  const text = textOf(file);
  if (text === undefined) return refuse(say, say('unreadableFile', { file }));
  return phrases(text, file, year, values.json, say);
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { year: { type: 'string' }, json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'da' } },
    });
  } catch {
    return undefined;
  }
}

/** One demand a line; a line without anything is none. In JSON an empty line still answers, so that lines and answers can be paired. */
function phrases(text: string, file: string, year: number | undefined, json: boolean, say: SayPlanReading): number {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const demands = lines.map((line) => readDemand(line, year === undefined ? {} : { year }));
  if (json) {
    for (const { text: demand, confidence, measure, ask, evidence } of demands)
      process.stdout.write(`${JSON.stringify({ text: demand, confidence, measure, ask, evidence })}\n`);
  } else {
    const written = demands
      .map((demand, index) => ({ demand, number: index + 1 }))
      .filter(({ demand }) => demand.text.trim() !== '');
    if (written.length === 0) return refuse(say, say('noLines', { file }));
    for (const { demand, number } of written) process.stdout.write(`${linesOfDemand(demand, number, say).join('\n')}\n`);
    const count = (confidence: ReadDemand['confidence']) =>
      written.filter(({ demand }) => demand.confidence === confidence).length;
    process.stdout.write(
      `${say('summary', { count: written.length, sure: count('sure'), guess: count('guess'), ask: count('ask') })}\n`,
    );
  }
  return demands.every(({ confidence, text: demand }) => confidence === 'sure' || demand.trim() === '') ? 0 : NEEDS_A_PERSON;
}

function textOf(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function refuse(say: SayPlanReading, sentence: string): number {
  process.stderr.write(`${[sentence, say('usagePlan')].filter((line) => line !== '').join('\n')}\n`);
  return NOT_DONE;
}

process.exitCode = main(process.argv.slice(2));
