/** `npm run documents`: status page, annual report and next year's plan from workbooks. See docs/documents.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { check } from '../src/check';
import {
  annualReport,
  documentHistory,
  documentSheet,
  nextPlan,
  statusPage,
  type DocumentData,
  type DocumentWords,
} from '../src/documents';
import { documentFile } from '../src/documents/documentFile';
import type { Plan } from '../src/plan/schema';
import { documentsDa } from '../src/texts/da/documents';
import { findingsDa } from '../src/texts/da/findings';
import { sheetDa } from '../src/texts/da/sheet';
import { documentsEn } from '../src/texts/en/documents';
import { findingsEn } from '../src/texts/en/findings';
import { sheetEn } from '../src/texts/en/sheet';
import type { Language } from '../src/texts/language';
import { evidenceSentence } from '../src/texts/recognition';
import { readXlsx } from '../src/xlsx';
import { writeXlsx } from '../src/xlsx/write';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import { readArguments, type Arguments } from './check/arguments';
import { fileSentence } from './check/fileSentence';
import { choosePlans, type Agreed } from './check/plans';
import { planLine, planTrouble, tellIn } from './check/print';
import { unconfirmedSentence } from './check/unconfirmed';
import type { Checked } from './check/writeCopy';
import { planAsFiled } from './documents/planAsFiled';
import { complain, print } from './terminal';

const ERRORS_FOUND = 1;
const NOT_DONE = 2;
const PLANS = join(import.meta.dirname, '..', 'plans');
const KINDS = ['--status', '--annual', '--next'] as const;
type Kind = (typeof KINDS)[number];
const FILE_ENDS = { status: 'status', annual: 'maalrapportering' } as const;

async function main(args: readonly string[]): Promise<number> {
  const wanted = KINDS.filter((kind) => args.includes(kind));
  const asked = readArguments(args.filter((arg) => !KINDS.some((kind) => kind === arg)));
  if ('key' in asked) return refuse('da', tellIn('da')(asked.key, { ...asked }));
  const { language, out } = asked;
  const tell = tellIn(language);
  if (out === undefined) return refuse(language, tell('noOutFolder'));
  const chosen = choosePlans(PLANS, asked.plan);
  if (!chosen.ok) {
    complain(planTrouble(chosen, language));
    return NOT_DONE;
  }
  let exit = 0;
  for (const file of asked.files) exit = Math.max(exit, await doFile(file, out, asked, chosen.agreed, wanted));
  return exit;
}

function refuse(language: Language, sentence: string): number {
  complain(`${sentence}\n${tellIn(language)('usageDocuments')}`);
  return NOT_DONE;
}

async function doFile(file: string, out: string, asked: Arguments, agreed: Agreed, wanted: readonly Kind[]): Promise<number> {
  const { language } = asked;
  const tell = tellIn(language);
  const failed = (sentence: string): number => {
    complain(sentence);
    return NOT_DONE;
  };
  if (resolve(dirname(file)) === resolve(out)) return failed(tell('outIsInput', { file: out }));
  const bytes = bytesOf(file);
  if (!bytes) return failed(tell('noSuchFile', { file }));
  const read = readXlsx(bytes, basename(file));
  if (!read.ok) return failed(fileSentence(language, read.problem, basename(file)));
  const result = checkedBy(read.workbook, asked, agreed);
  if (result.state === 'notRecognised')
    return failed(tell('notRecognised', { file, reason: evidenceSentence(language, result.recognition.reason) }));
  if (result.state === 'unconfirmed') return failed(unconfirmedSentence(result.recognition.questions, tell));

  const because = result.recognition.planEvidence.map((one) => evidenceSentence(language, one));
  print(planLine(result.recognition.plan.id, because, tell));
  const plan = planAsFiled(read.workbook, agreed.plans, result.recognition.plan);
  const words = wordsIn(language);
  const documents = documentsOf(read.workbook, result, plan, words, wanted);
  try {
    mkdirSync(out, { recursive: true });
    const stem = basename(file, extname(file));
    for (const document of documents) {
      const target = join(out, `${stem}-${FILE_ENDS[document.kind]}.docx`);
      writeFileSync(target, await documentFile(document, words));
      print(tell('documentWritten', { file: target }));
    }
    if (documents.length > 0) {
      const copy = join(out, basename(file));
      const edits = documents.flatMap((document) => documentSheet(document, read.workbook, words));
      writeFileSync(copy, writeXlsx(bytes, read.workbook, edits));
      print(tell('sheetsWritten', { file: copy }));
    }
    if (wanted.includes('--next')) {
      const nextYearPlan = nextPlan(plan, words);
      const target = join(out, `${nextYearPlan.id}.json`);
      writeFileSync(target, `${JSON.stringify(nextYearPlan, null, 2)}\n`);
      print(tell('draftWritten', { file: target }));
    }
  } catch (error) {
    return failed(tell('outNotWritten', { file: out, problem: error instanceof Error ? error.message : String(error) }));
  }
  const errors = documents.flatMap((document) => document.errors);
  for (const { text } of errors) complain(text);
  return errors.length > 0 ? ERRORS_FOUND : 0;
}

function checkedBy(workbook: WorkbookSnapshot, { round, asOf }: Arguments, { plans, rulePacks, planId }: Agreed) {
  return check({
    workbook,
    plans,
    rulePacks,
    ...(planId === undefined ? {} : { planId }),
    ...(round ? { round } : {}),
    ...(asOf ? { asOf } : {}),
  });
}

/** Without a wish: the page to the permanent secretary, and at the last round the annual report too. */
function documentsOf(
  workbook: WorkbookSnapshot,
  checked: Checked,
  plan: Plan,
  words: DocumentWords,
  wanted: readonly Kind[],
): readonly DocumentData[] {
  const history = documentHistory(workbook, checked, plan);
  const unsaid = wanted.length === 0;
  return [
    ...(unsaid || wanted.includes('--status') ? [statusPage({ checked, history, plan, words })] : []),
    ...((unsaid && checked.assessment.final) || wanted.includes('--annual')
      ? [annualReport({ checked, history, plan, words })]
      : []),
  ];
}

function wordsIn(language: Language): DocumentWords {
  return language === 'da'
    ? { language, texts: documentsDa, sheet: sheetDa, findings: findingsDa }
    : { language, texts: documentsEn, sheet: sheetEn, findings: findingsEn };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
