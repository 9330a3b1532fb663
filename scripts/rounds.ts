/** `npm run rounds`: a file's rounds without a screen – what changed, where it is heading – and "Lås runden". See docs/rounds.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { check, type CheckResult } from '../src/check';
import type { Plan } from '../src/plan/schema';
import { lockEdits } from '../src/rounds/lockEdits';
import type { PastRound } from '../src/rounds/types';
import { agreedPlan, roundsOfFile, yearOf } from '../src/rounds/yearOf';
import { evidenceSentence } from '../src/texts/recognition';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import { readXlsx } from '../src/xlsx';
import type { Arguments } from './check/arguments';
import { fileSentence } from './check/fileSentence';
import { choosePlans, type Agreed } from './check/plans';
import { unconfirmedSentence } from './check/unconfirmed';
import { planLine, planTrouble, tellIn } from './check/print';
import { answerOf } from './rounds/answer';
import { readRoundArguments, type RoundArguments } from './rounds/arguments';
import { linesOf, troubleOf, wordsIn } from './rounds/print';
import { complain, print, printJson } from './terminal';

const NEEDS_REVIEW = 1;
const NOT_DONE = 2;
const PLANS = join(import.meta.dirname, '..', 'plans');

type Checked = Extract<CheckResult, { state: 'checked' }>;

interface Opened {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly checked: Checked;
  readonly plan: Plan;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readRoundArguments(args);
  if ('key' in asked) return refuse('da', tellIn('da')(asked.key, { ...asked }));
  const { language, out, plan } = asked.common;
  if (asked.lock && (out === undefined || asked.by === '' || asked.at === undefined)) {
    return refuse(language, tellIn(language)('lockIncomplete'));
  }
  const chosen = choosePlans(PLANS, plan);
  if (!chosen.ok) {
    complain(planTrouble(chosen, language));
    return NOT_DONE;
  }
  const others: PastRound[] = [];
  for (const file of asked.earlier) {
    const opened = open(file, { ...asked.common, round: undefined, asOf: undefined }, chosen.agreed);
    if (typeof opened === 'string') return refuse(language, opened);
    others.push(...roundsOfFile(yearOf({ ...opened, ...opened.checked })));
  }
  let exit = 0;
  for (const file of asked.common.files) {
    exit = Math.max(exit, await doFile(file, asked, chosen.agreed, others));
  }
  return exit;
}

function refuse(language: RoundArguments['common']['language'], sentence: string): number {
  complain(`${sentence}\n${tellIn(language)('usageRounds')}`);
  return NOT_DONE;
}

/** The file read and checked, or the sentence of why not. */
function open(file: string, common: Arguments, { plans, rulePacks, planId }: Agreed): Opened | string {
  const { language, round, asOf } = common;
  const tell = tellIn(language);
  const bytes = bytesOf(file);
  if (!bytes) return tell('noSuchFile', { file });
  const read = readXlsx(bytes, basename(file));
  if (!read.ok) return fileSentence(language, read.problem, basename(file));
  const { workbook } = read;
  const result = check({
    workbook,
    plans,
    rulePacks,
    ...(planId === undefined ? {} : { planId }),
    ...(round ? { round } : {}),
    ...(asOf ? { asOf } : {}),
  });
  if (result.state === 'notRecognised') {
    return tell('notRecognised', { file, reason: evidenceSentence(language, result.recognition.reason) });
  }
  if (result.state === 'unconfirmed') return `${file}: ${unconfirmedSentence(result.recognition.questions, tell)}`;
  const plan = agreedPlan(workbook, plans, result.recognition.plan.id);
  return plan ? { bytes, workbook, checked: result, plan } : tell('noSuchPlan', { plan: result.recognition.plan.id, known: '' });
}

async function doFile(file: string, asked: RoundArguments, agreed: Agreed, others: readonly PastRound[]): Promise<number> {
  const { language, json, out } = asked.common;
  const tell = tellIn(language);
  const opened = open(file, asked.common, agreed);
  if (typeof opened === 'string') {
    complain(opened);
    return NOT_DONE;
  }
  const { plan, workbook, checked, bytes } = opened;
  const because = checked.recognition.planEvidence.map((one) => evidenceSentence(language, one));
  const request = { plan, ...checked, by: asked.by, at: asked.at ?? '', words: wordsIn(language) };
  const locked = lockEdits({ ...request, workbook }, { lock: asked.lock, others });
  const refused = asked.lock ? locked.locking.refused : undefined;
  if (json) printJson({ file, plan: plan.id, planEvidence: because, ...answerOf(locked, asked.lock) });
  else {
    const [heading = '', ...lines] = linesOf(file, plan, locked, language);
    print(...[heading, planLine(plan.id, because, tell), ...lines]);
  }
  if (refused) {
    complain(troubleOf(refused, plan, language));
    return NOT_DONE;
  }
  const { history, reasons, amendmentProblems, changes } = locked.year;
  const toReview =
    history.problems.length + reasons.problems.length + amendmentProblems.length + changes.flatMap((one) => one.changes).length;
  const exit = toReview > 0 ? NEEDS_REVIEW : 0;
  if (out === undefined) return exit;
  if (resolve(dirname(file)) === resolve(out)) {
    complain(tell('outIsInput', { file: out }));
    return NOT_DONE;
  }
  const target = join(out, basename(file));
  try {
    const { writeXlsx } = await import('../src/xlsx/write');
    const copy = writeXlsx(bytes, workbook, locked.edits);
    mkdirSync(out, { recursive: true });
    writeFileSync(target, copy);
    if (!json) print(tell('outWritten', { file: target }));
    return exit;
  } catch (error) {
    complain(tell('outNotWritten', { file: target, problem: error instanceof Error ? error.message : String(error) }));
    return NOT_DONE;
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
