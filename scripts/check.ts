/** `npm run check`: the pane's job without a screen. See docs/command-line.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { check, type CheckResult } from '../src/check';
import { noteSentence } from '../src/texts/noteSentence';
import { evidenceSentence } from '../src/texts/recognition';
import { showAddress } from '../src/workbook/address';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import { readXlsx } from '../src/xlsx';
import { writeXlsx } from '../src/xlsx/write';
import { answerOf, noAnswer, type FileAnswer } from './check/answer';
import { readArguments, type Arguments } from './check/arguments';
import { choosePlans, type Agreed } from './check/plans';
import { linesOf, planTrouble, tellIn } from './check/print';
import { explanation } from './check/explain';
import { fileSentence } from './check/fileSentence';
import { fixedWorkbook } from './check/fixes';
import { unconfirmedSentence } from './check/unconfirmed';
import { complain, print, printJson } from './terminal';

const ERRORS_FOUND = 1;
const NOT_DONE = 2;
const PLANS = join(import.meta.dirname, '..', 'plans');

interface Done {
  readonly answer: FileAnswer;
  readonly lines: readonly string[];
  readonly exit: number;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if ('key' in asked) {
    const tell = tellIn('da');
    complain(`${tell(asked.key, { ...asked })}\n${tell('usage')}`);
    return NOT_DONE;
  }
  const chosen = choosePlans(PLANS, asked.plan);
  if (!chosen.ok) {
    complain(planTrouble(chosen, asked.language));
    return NOT_DONE;
  }
  let exit = 0;
  for (const file of asked.files) {
    const done = await doFile(file, asked, chosen.agreed);
    if (asked.json) printJson(done.answer);
    else print(...done.lines);
    exit = Math.max(exit, done.exit);
  }
  return exit;
}

async function doFile(file: string, asked: Arguments, { plans, rulePacks, planId }: Agreed): Promise<Done> {
  const tell = tellIn(asked.language);
  const failed = (reason: string): Done => {
    const answer = noAnswer(file, reason);
    return { answer, lines: linesOf(answer, '', asked.language), exit: NOT_DONE };
  };
  const bytes = bytesOf(file);
  if (!bytes) return failed(tell('noSuchFile', { file }));
  const read = readXlsx(bytes, basename(file));
  if (!read.ok) return failed(fileSentence(asked.language, read.problem, basename(file)));

  const checked = (workbook: WorkbookSnapshot): CheckResult =>
    check({
      workbook,
      plans,
      rulePacks,
      confirmation: asked.confirmation,
      ...(planId === undefined ? {} : { planId }),
      ...(asked.round ? { round: asked.round } : {}),
      ...(asked.asOf ? { asOf: asked.asOf } : {}),
    });
  const before = checked(read.workbook);
  const fixed = asked.fix ? fixedWorkbook(read.workbook, before) : undefined;
  const result = fixed ? checked(fixed.workbook) : before;
  const answer = answerOf(
    file,
    result,
    asked.language,
    result.state === 'unconfirmed' ? unconfirmedSentence(result.recognition.questions, tell) : '',
  );
  const roundName = result.state === 'notRecognised' ? '' : result.recognition.round.value.name;
  const lines = [
    ...linesOf(answer, roundName, asked.language),
    ...(fixed ? fixed.fixes.map(({ cell }) => tell('fixed', { cell: showAddress(cell) })) : []),
    ...(asked.explain ? explanation(result.recognition, asked.language) : []),
    ...result.notices.map((fact) => evidenceSentence(asked.language, fact)),
  ];
  if (result.state !== 'checked') return { answer, lines, exit: NOT_DONE };
  const errors = result.findings.some(({ severity }) => severity === 'error');
  const exit = errors ? ERRORS_FOUND : 0;
  if (asked.out === undefined) return { answer, lines, exit };

  const target = join(asked.out, basename(file));
  if (resolve(dirname(file)) === resolve(asked.out)) {
    complain(tell('outIsInput', { file: asked.out }));
    return { answer, lines, exit: NOT_DONE };
  }
  try {
    const { copyWithResults } = await import('./check/writeCopy');
    const mended = fixed && fixed.edits.length > 0 ? writeXlsx(bytes, read.workbook, fixed.edits) : bytes;
    const copy = copyWithResults(mended, fixed?.workbook ?? read.workbook, result, asked.language);
    mkdirSync(asked.out, { recursive: true });
    writeFileSync(target, copy.bytes);
    const notes = copy.notes.map((note) => noteSentence(asked.language, note));
    return { answer, lines: [...lines, ...notes, tell('outWritten', { file: target })], exit };
  } catch (error) {
    complain(tell('outNotWritten', { file: target, problem: error instanceof Error ? error.message : String(error) }));
    return { answer, lines, exit: NOT_DONE };
  }
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
