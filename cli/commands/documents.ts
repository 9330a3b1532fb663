/** `maalstatus documents`: status page, annual report and next year's plan from workbooks. See docs/documents.md. */
import { basename, dirname, extname, join } from 'node:path';
import {
  annualReport,
  documentHistory,
  documentSheet,
  nextPlan,
  statusPage,
  type DocumentData,
  type DocumentWords,
} from '../../src/documents';
import { documentFile } from '../../src/documents/documentFile';
import type { Plan } from '../../src/plan/schema';
import { documentsDa } from '../../src/texts/da/documents';
import { findingsDa } from '../../src/texts/da/findings';
import { sheetDa } from '../../src/texts/da/sheet';
import { documentsEn } from '../../src/texts/en/documents';
import { findingsEn } from '../../src/texts/en/findings';
import { sheetEn } from '../../src/texts/en/sheet';
import type { Language } from '../../src/texts/language';
import { evidenceSentence } from '../../src/texts/recognition';
import { writeXlsx } from '../../src/xlsx/write';
import { command, type Call } from '../command';
import { planAsFiled } from '../documents/planAsFiled';
import { confirmationOf, openFile, type Given, type Opened } from '../openFile';
import { OPTION, SAID } from '../options';
import { choosePlans, planTrouble, type Agreed } from '../plans';
import { planLine } from '../tell';

const ERRORS_FOUND = 1;
const FILE_ENDS = { status: 'status', annual: 'maalrapportering' } as const;

const options = {
  status: OPTION.status,
  annual: OPTION.annual,
  next: OPTION.next,
  out: OPTION.documents,
  plan: OPTION.plan,
  round: OPTION.round,
  'as-of': OPTION.asOf,
  ...SAID,
} as const;

type DocumentsCall = Call<typeof options>;
type Wanted = DocumentsCall['values'];

export const documents = command({
  name: 'documents',
  about: 'aboutDocuments',
  operands: 'operandsFiles',
  exitCodes: 'exitDocuments',
  options,
  run: async (call) => {
    const { io, language, operands, tell, values } = call;
    const confirmation = confirmationOf(values, io.files);
    if ('problem' in confirmation) return call.wrongCall(tell(confirmation.problem, confirmation.values));
    const chosen = choosePlans(io, values.plan);
    if (!chosen.ok) return call.notDone(planTrouble(chosen, language));
    const given = { round: values.round, asOf: values['as-of'], confirmation };
    let exit = 0;
    for (const file of operands) exit = Math.max(exit, await doFile(file, call, chosen.agreed, given));
    return exit;
  },
});

async function doFile(file: string, call: DocumentsCall, agreed: Agreed, given: Given): Promise<number> {
  const { io, language, tell, values } = call;
  const { out } = values;
  if (io.files.isSame(dirname(file), out)) return call.notDone(tell('outIsInput', { file: out }));
  const opened = openFile(file, io.files, agreed, given, language);
  if (typeof opened === 'string') return call.notDone(opened);
  const { recognition } = opened.checked;
  const because = recognition.planEvidence.map((one) => evidenceSentence(language, one));
  call.print(planLine(recognition.plan.id, because, tell));
  const plan = planAsFiled(opened.workbook, agreed.plans, recognition.plan);
  const words = wordsIn(language);
  const made = documentsOf(opened, plan, words, values);
  try {
    for (const target of await write(file, { opened, plan, words, made }, call)) call.print(target);
  } catch (error) {
    return call.notDone(tell('outNotWritten', { file: out, problem: error instanceof Error ? error.message : String(error) }));
  }
  const errors = made.flatMap((document) => document.errors);
  for (const { text } of errors) call.complain(text);
  return errors.length > 0 ? ERRORS_FOUND : 0;
}

interface Content {
  readonly opened: Opened;
  readonly plan: Plan;
  readonly words: DocumentWords;
  readonly made: readonly DocumentData[];
}

/** Writes the documents, and answers a sentence for each file. */
async function write(file: string, { opened, plan, words, made }: Content, call: DocumentsCall): Promise<readonly string[]> {
  const { io, tell, values } = call;
  const { out } = values;
  const said: string[] = [];
  const stem = basename(file, extname(file));
  for (const document of made) {
    const target = join(out, `${stem}-${FILE_ENDS[document.kind]}.docx`);
    io.files.write(target, await documentFile(document, words));
    said.push(tell('documentWritten', { file: target }));
  }
  if (made.length > 0) {
    const copy = join(out, basename(file));
    const edits = made.flatMap((document) => documentSheet(document, opened.workbook, words));
    io.files.write(copy, writeXlsx(opened.bytes, opened.workbook, edits));
    said.push(tell('sheetsWritten', { file: copy }));
  }
  if (values.next) {
    const nextYearPlan = nextPlan(plan, words);
    const target = join(out, `${nextYearPlan.id}.json`);
    io.files.write(target, `${JSON.stringify(nextYearPlan, null, 2)}\n`);
    said.push(tell('draftWritten', { file: target }));
  }
  return said;
}

/** Without a wish: the page to the permanent secretary, and at the last round the annual report too. */
function documentsOf(
  { workbook, checked }: Opened,
  plan: Plan,
  words: DocumentWords,
  { status, annual, next }: Wanted,
): readonly DocumentData[] {
  const history = documentHistory(workbook, checked, plan);
  const unsaid = !status && !annual && !next;
  return [
    ...(unsaid || status ? [statusPage({ checked, history, plan, words })] : []),
    ...((unsaid && checked.assessment.final) || annual ? [annualReport({ checked, history, plan, words })] : []),
  ];
}

function wordsIn(language: Language): DocumentWords {
  return language === 'da'
    ? { language, texts: documentsDa, sheet: sheetDa, findings: findingsDa }
    : { language, texts: documentsEn, sheet: sheetEn, findings: findingsEn };
}
