/** A source of `plan -- read` → a draft: a plan file as it is or as the start of another year, everything else by its table or its text. */
import { loadPlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { defaultsFor } from '../../src/planreading/defaults';
import type { PlanDraft } from '../../src/planreading/draft';
import { draftOf } from '../../src/planreading/draftOf';
import type { PlanDefaults } from '../../src/planreading/finish';
import { draftFromLastYear, roundsAfter } from '../../src/planreading/lastYear';
import type { Known } from '../../src/planreading/text/planText';
import { planRowsOf } from '../../src/plansources/planRows';
import { decodedText } from '../../src/plansources/plainText';
import { readSource } from '../../src/plansources/readSource';
import type { Told } from '../../src/plansources/types';
import type { Language } from '../../src/texts/language';
import { problemSentence } from '../../src/texts/planProblems';
import type { SayPlanReading } from '../../src/texts/planReading';
import { fileSentence } from '../fileSentence';
import { pdfLibrary } from './pdfLibrary';

export type Drafted =
  | { readonly is: 'draft'; readonly draft: PlanDraft; readonly defaults: PlanDefaults; readonly told: readonly Told[] }
  /** A plan file of the year that is asked for: there is nothing to read. */
  | { readonly is: 'plan'; readonly plan: Plan }
  | { readonly is: 'refused'; readonly sentence: string };

export async function draftFrom(
  bytes: Uint8Array,
  file: string,
  known: Known,
  language: Language,
  say: SayPlanReading,
): Promise<Drafted> {
  const planFile = planFileIn(bytes);
  if (planFile !== undefined) return fromPlanFile(planFile, file, known, language, say);
  const read = await readSource(bytes, file, pdfLibrary);
  if (!read.ok)
    return {
      is: 'refused',
      sentence: 'workbook' in read ? fileSentence(language, read.workbook, file) : say(read.problem, { file }),
    };
  const rows = planRowsOf(read.source, known);
  if (rows.tables.length === 0) return { is: 'refused', sentence: say('noTables', { file }) };
  return { is: 'draft', draft: draftOf(rows), defaults: defaultsFor(rows.year ?? 0), told: rows.told };
}

/** A text that begins as an object of JSON is a plan file, with mistakes or without. */
function planFileIn(bytes: Uint8Array): string | undefined {
  const text = bytes[0] === 0x7b || bytes[0] === 0xef ? decodedText(bytes) : undefined;
  return text?.startsWith('{') === true && !text.startsWith('{\\') ? text : undefined;
}

function fromPlanFile(text: string, file: string, { year }: Known, language: Language, say: SayPlanReading): Drafted {
  const loaded = loadPlan(text);
  if (!loaded.ok) {
    const [problem] = loaded.problems;
    return { is: 'refused', sentence: problem ? `${file}: ${problemSentence(language, problem)}` : say('noTables', { file }) };
  }
  const plan = loaded.value;
  if (year === undefined || year === plan.year) return { is: 'plan', plan };
  return {
    is: 'draft',
    draft: draftFromLastYear(plan, year),
    defaults: { rounds: roundsAfter(plan, year), settings: plan.settings },
    told: [],
  };
}
