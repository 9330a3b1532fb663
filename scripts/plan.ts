/** `npm run plan`: plans and demands read without a screen. See docs/plan-reading.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planReadingIn, type SayPlanReading } from '../src/texts/planReading';
import type { Language } from '../src/texts/language';
import { phrases } from './plan/phrases';
import { readPlanText } from './plan/read';

const DONE = 0;
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
  if (command !== 'phrases' && command !== 'read')
    return refuse(say, command === undefined ? '' : say('noSuchCommand', { found: command }));
  if (file === undefined || more.length > 0) return refuse(say, say('oneFile'));
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    return refuse(say, say('badYear', { found: values.year ?? '' }));
  const text = textOf(file);
  if (text === undefined) return refuse(say, say(command === 'read' ? 'notText' : 'unreadableFile', { file }));
  if (command === 'phrases') {
    const output = phrases(text, year, values.json, say);
    if (!output) return refuse(say, say('noLines', { file }));
    print(output.lines);
    return output.open ? NEEDS_A_PERSON : DONE;
  }
  const known = {
    ...(values.agency === undefined ? {} : { agency: values.agency }),
    ...(year === undefined ? {} : { year }),
  };
  const output = readPlanText(text, known, values.json, say);
  if (!output) return refuse(say, say('noTables', { file }));
  print(output.lines);
  if (values.out !== undefined) {
    if (output.plan) writeFileSync(values.out, `${JSON.stringify(output.plan, null, 2)}\n`);
    process.stderr.write(`${output.plan ? say('written', { file: values.out }) : say('notWritten')}\n`);
  }
  return output.plan ? DONE : NEEDS_A_PERSON;
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        agency: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'da' },
      },
    });
  } catch {
    return undefined;
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** Undefined for a file that is missing or is no text: bytes that are no UTF-8, or signs that no text has. */
function textOf(file: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/^\uFEFF/, '');
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

function refuse(say: SayPlanReading, sentence: string): number {
  process.stderr.write(`${[sentence, say('usagePlan')].filter((line) => line !== '').join('\n')}\n`);
  return NOT_DONE;
}

process.exitCode = main(process.argv.slice(2));
