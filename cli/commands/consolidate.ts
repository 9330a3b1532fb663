/** `maalstatus consolidate`: many agencies' files → one overview, without a screen. See docs/group.md. */
import { basename, join } from 'node:path';
import { rosterOf, usualRound, type OverviewWords, type Roster, type Submission } from '../../src/group';
import { PlanIndex } from '../../src/recognition/planIndex';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import { evidenceSentence } from '../../src/texts/recognition';
import { command, NOT_DONE, type Call } from '../command';
import { fileAnswer, linesOf, rosterAnswer, sayIn } from '../consolidate/answer';
import { answersIn } from '../consolidate/answers';
import { collect, filesIn, namesOf } from '../consolidate/collect';
import { overviewFile } from '../consolidate/write';
import { fileSentence } from '../fileSentence';
import { OPTION } from '../options';
import { choosePlans, planTrouble } from '../plans';

const NEEDS_A_PERSON = 1;

const options = {
  out: OPTION.overview,
  round: OPTION.roundOfOverview,
  'as-of': OPTION.asOfOverview,
  plan: OPTION.plan,
  json: OPTION.json,
} as const;

type ConsolidateCall = Call<typeof options>;

export const consolidate = command({
  name: 'consolidate',
  about: 'aboutConsolidate',
  operands: 'operandsFilesOrFolders',
  exitCodes: 'exitConsolidate',
  options,
  run: (call) => {
    const { io, language, operands, tell, values } = call;
    const { out } = values;
    const chosen = choosePlans(io, values.plan);
    if (!chosen.ok) return call.notDone(planTrouble(chosen, language));
    const named = values.round;
    if (named !== undefined && !chosen.agreed.plans.some(({ rounds }) => rounds.some(({ id }) => id === named)))
      return call.wrongCall(evidenceSentence(language, { code: 'roundInNoPlan', values: { round: named } }));
    const paths = filesIn(
      operands,
      io.files,
      operands.map((folder) => join(folder, basename(out))),
    );
    if (paths.some((path) => io.files.isSame(path, out))) return call.wrongCall(tell('outIsFile', { file: out }));
    if (paths.length === 0) return call.wrongCall(tell('emptyFolder'));
    const names = namesOf(paths);
    const { answers, trouble } = answersIn(out, io.files);
    if (trouble) call.complain(tell(trouble, { file: out }));
    const agreed = { ...chosen.agreed, answers };
    const index = new PlanIndex(agreed.plans);
    const collected = paths.map((path) =>
      collect({ path, file: names.get(path) ?? path, bytes: io.files.read(path) }, agreed, values.round, index),
    );
    const submissions = collected.flatMap((one) => (one.found ? [one.submission] : []));
    const round = values.round ?? usualRound(submissions);
    // Plans that nobody has named say nothing about who belongs to the group.
    const unasked = new Set(values.plan === undefined ? agreed.plans.map(({ id }) => id) : []);
    const day = values['as-of'] ?? io.today;
    const roster = round === undefined ? undefined : rosterOf(agreed.plans, submissions, { round, today: day, unasked });
    const notWritten = roster ? write(out, { submissions, roster }, call) : tell('noRound');

    if (values.json) {
      const files = collected.map((one) => fileAnswer(one, language));
      const written = notWritten === undefined ? out : null;
      call.printJson({ files, roster: roster ? rosterAnswer(roster, submissions) : null, out: written });
    } else {
      const lines = linesOf(roster, submissions, collected, language);
      if (lines.length > 0) call.print(...lines);
      if (notWritten === undefined) call.print(tell('overviewWritten', { file: out }));
    }
    if (notWritten !== undefined) return call.notDone(notWritten);
    if (!roster || submissions.length < collected.length) return NOT_DONE;
    if (submissions.some(({ state }) => state !== 'checked')) return NOT_DONE;
    return needsAPerson(roster, submissions) ? NEEDS_A_PERSON : 0;
  },
});

function needsAPerson({ entries }: Roster, submissions: readonly Submission[]): boolean {
  const open = entries.some(({ state, others }) => state !== 'handedIn' || others.length > 0);
  return open || submissions.some((submission) => submission.state === 'checked' && submission.outcome.errors > 0);
}

interface Content {
  readonly submissions: readonly Submission[];
  readonly roster: Roster;
}

/** Why it was not written; undefined when it was. */
function write(out: string, content: Content, { complain, io, language, tell }: ConsolidateCall): string | undefined {
  const words: OverviewWords = { language, texts: language === 'da' ? sheetDa : sheetEn, say: sayIn(language) };
  const existing = io.files.read(out);
  // A folder of that name, or a file that may not be read: it is not to be written over.
  if (!existing && io.files.exists(out)) return tell('noSuchFile', { file: out });
  try {
    const written = overviewFile({ ...content, words }, basename(out), existing);
    if (!written.ok) return fileSentence(language, written.problem, basename(out));
    const { bytes, notes } = written;
    for (const { code, values } of notes) complain(words.say(code, values));
    io.files.write(out, bytes);
    return undefined;
  } catch (error) {
    return tell('overviewNotWritten', { file: out, problem: error instanceof Error ? error.message : String(error) });
  }
}
