/** A reporting workbook of a plan as a file, with its results in it: they count as soon as somebody types. */
import { check } from '../check';
import type { Plan, Round, RulePack } from '../plan/schema';
import { sheetsOf } from '../recognition/tables';
import { resultEdits, type SheetLanguage } from '../results';
import type { TemplateWords } from '../texts/template';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readXlsx } from '../xlsx';
import { blankXlsx, withStyles, writeXlsx } from '../xlsx/write';
import { reportingTemplate } from '.';

export interface TemplateFile {
  readonly bytes: Uint8Array;
  /** The one to fill in. */
  readonly sheet: string;
}

export interface TemplateFileRequest {
  readonly plan: Plan;
  readonly round: Round;
  readonly rulePacks: readonly RulePack[];
  /** Only the yellow fields can be written in. */
  readonly guarded: boolean;
  readonly words: TemplateWords;
  /** Of the results. */
  readonly sheetWords: SheetLanguage;
}

/** Throws where the sheet is not recognised again: then the plan must not be sent out. */
export function templateFile({ plan, round, rulePacks, guarded, words, sheetWords }: TemplateFileRequest): TemplateFile {
  const blank = blankXlsx();
  const empty = read(blank);
  const { edits, furnishings, sheet } = reportingTemplate(empty, plan, round, guarded, words);
  const open = new Map([...furnishings].map(([name, one]) => [name, { ...one, openAreas: undefined }]));
  const removed = empty.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
  const drawn = writeXlsx(blank, empty, [...edits, ...removed], open);
  const workbook = read(drawn);
  const checked = check({ workbook, plans: [plan], rulePacks, planId: plan.id, round: round.id });
  if (checked.state !== 'checked') throw new Error(`${plan.id} ${round.id}: ${checked.state}`);
  const results = resultEdits({
    workbook: withStyles(drawn, workbook, sheetsOf(checked.recognition.tables)),
    recognition: checked.recognition,
    report: checked.report,
    assessment: checked.assessment,
    words: sheetWords,
  });
  // Protection comes last: results go into the very sheet.
  return { bytes: writeXlsx(drawn, workbook, results.edits, furnishings), sheet };
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const answer = readXlsx(bytes, '');
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.workbook;
}
