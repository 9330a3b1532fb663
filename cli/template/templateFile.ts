/** A reporting workbook of a plan as a file, with its results in it: they count as soon as somebody types. */
import { check } from '../../src/check';
import type { Plan, Round, RulePack } from '../../src/plan/schema';
import { sheetsOf } from '../../src/recognition/tables';
import { resultEdits } from '../../src/results';
import { reportingTemplate } from '../../src/template';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import type { Language } from '../../src/texts/language';
import { templateWordsIn } from '../../src/texts/template';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { blankXlsx, withStyles, writeXlsx } from '../../src/xlsx/write';

export interface TemplateFile {
  readonly bytes: Uint8Array;
  /** The one to fill in. */
  readonly sheet: string;
}

/** Throws where the sheet is not recognised again: then the plan must not be sent out. */
export function templateFile(
  plan: Plan,
  round: Round,
  rulePacks: readonly RulePack[],
  guarded: boolean,
  language: Language,
): TemplateFile {
  const blank = blankXlsx();
  const empty = read(blank);
  const { edits, furnishings, sheet } = reportingTemplate(empty, plan, round, guarded, templateWordsIn(language));
  const open = new Map([...furnishings].map(([name, one]) => [name, { ...one, openAreas: undefined }]));
  const drawn = writeXlsx(
    blank,
    empty,
    [...edits, ...empty.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const)],
    open,
  );
  const workbook = read(drawn);
  const checked = check({ workbook, plans: [plan], rulePacks, planId: plan.id, round: round.id });
  if (checked.state !== 'checked') throw new Error(`${plan.id} ${round.id}: ${checked.state}`);
  const results = resultEdits({
    workbook: withStyles(drawn, workbook, sheetsOf(checked.recognition.tables)),
    recognition: checked.recognition,
    report: checked.report,
    assessment: checked.assessment,
    words: { language, texts: language === 'da' ? sheetDa : sheetEn },
  });
  // Protection comes last: results go into the very sheet.
  return { bytes: writeXlsx(drawn, workbook, results.edits, furnishings), sheet };
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const answer = readXlsx(bytes, '');
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.workbook;
}
