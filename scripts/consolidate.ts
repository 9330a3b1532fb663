/** `npm run consolidate`: many agencies' files → one overview, without a screen. See docs/group.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { rosterOf, usualRound, type OverviewWords, type Roster, type Submission } from '../src/group';
import { sheetDa } from '../src/texts/da/sheet';
import { sheetEn } from '../src/texts/en/sheet';
import type { Language } from '../src/texts/language';
import { readArguments } from './check/arguments';
import { fileSentence } from './check/fileSentence';
import { choosePlans } from './check/plans';
import { planTrouble, tellIn } from './check/print';
import { fileAnswer, linesOf, rosterAnswer, sayIn } from './consolidate/answer';
import { answersIn } from './consolidate/answers';
import { collect, filesIn, namesOf } from './consolidate/collect';
import { overviewFile } from './consolidate/write';
import { complain, print, printJson } from './terminal';

const NEEDS_A_PERSON = 1;
const NOT_DONE = 2;
const PLANS = join(import.meta.dirname, '..', 'plans');

function main(args: readonly string[], today: string): number {
  const asked = readArguments(args);
  if ('key' in asked) return refuse('da', tellIn('da')(asked.key, { ...asked }));
  const { language, out } = asked;
  const tell = tellIn(language);
  if (out === undefined || !/\.xlsx$/i.test(out)) return refuse(language, tell('noOverview'));
  const chosen = choosePlans(PLANS, asked.plan);
  if (!chosen.ok) {
    complain(planTrouble(chosen, language));
    return NOT_DONE;
  }
  const paths = filesIn(
    asked.files,
    asked.files.map((folder) => join(folder, basename(out))),
  );
  if (paths.some((path) => resolve(path) === resolve(out))) return refuse(language, tell('outIsFile', { file: out }));
  if (paths.length === 0) return refuse(language, tell('emptyFolder'));
  const names = namesOf(paths);
  const { answers, trouble } = answersIn(out);
  if (trouble) complain(tell(trouble, { file: out }));
  const agreed = { ...chosen.agreed, answers };
  const collected = paths.map((path) => collect(path, names.get(path) ?? path, agreed, asked.round));
  const submissions = collected.flatMap((one) => (one.found ? [one.submission] : []));
  const round = asked.round ?? usualRound(submissions);
  // Plans that nobody has named say nothing about who belongs to the group.
  const unasked = new Set(asked.plan === undefined ? agreed.plans.map(({ id }) => id) : []);
  const roster = round && rosterOf(agreed.plans, submissions, { round, today: asked.asOf ?? today, unasked });
  const written = roster ? write(out, { submissions, roster, language }) : tell('noRound');

  if (asked.json) {
    const files = collected.map((one) => fileAnswer(one, language));
    const answer = { files, roster: roster ? rosterAnswer(roster, submissions) : null, out: written === undefined ? out : null };
    printJson(answer);
  } else if (roster) {
    print(...linesOf(roster, submissions, collected, language));
    if (written === undefined) print(tell('overviewWritten', { file: out }));
  }
  if (written !== undefined) complain(written);
  if (written !== undefined || !roster || submissions.length < collected.length) return NOT_DONE;
  if (submissions.some(({ state }) => state !== 'checked')) return NOT_DONE;
  return needsAPerson(roster, submissions) ? NEEDS_A_PERSON : 0;
}

function refuse(language: Language, sentence: string): number {
  complain(`${sentence}\n${tellIn(language)('usageConsolidate')}`);
  return NOT_DONE;
}

function needsAPerson({ entries }: Roster, submissions: readonly Submission[]): boolean {
  const open = entries.some(({ state, others }) => state !== 'handedIn' || others.length > 0);
  return open || submissions.some((submission) => submission.state === 'checked' && submission.outcome.errors > 0);
}

interface Content {
  readonly submissions: readonly Submission[];
  readonly roster: Roster;
  readonly language: Language;
}

/** Why it was not written; undefined when it was. */
function write(out: string, { language, ...content }: Content): string | undefined {
  const tell = tellIn(language);
  const words: OverviewWords = { language, texts: language === 'da' ? sheetDa : sheetEn, say: sayIn(language) };
  try {
    const existing = existsSync(out) ? new Uint8Array(readFileSync(out)) : undefined;
    const written = overviewFile({ ...content, words }, basename(out), existing);
    if (!written.ok) return fileSentence(language, written.problem, basename(out));
    const { bytes, notes } = written;
    for (const { code, values } of notes) complain(words.say(code, values));
    mkdirSync(dirname(resolve(out)), { recursive: true });
    writeFileSync(out, bytes);
    return undefined;
  } catch (error) {
    return tell('overviewNotWritten', { file: out, problem: error instanceof Error ? error.message : String(error) });
  }
}

process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));
