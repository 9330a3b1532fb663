/** `maalstatus rounds`: a file's rounds without a screen – what changed, where it is heading – and "Lås runden". See docs/rounds.md. */
import { basename, dirname, join } from 'node:path';
import type { Plan } from '../../src/plan/schema';
import { lockEdits } from '../../src/rounds/lockEdits';
import type { PastRound } from '../../src/rounds/types';
import { agreedPlan, roundsOfFile, yearOf } from '../../src/rounds/yearOf';
import { evidenceSentence } from '../../src/texts/recognition';
import { writeXlsx } from '../../src/xlsx/write';
import { command, type Call } from '../command';
import { confirmationOf, openFile, type Given, type Opened } from '../openFile';
import { OPTION, SAID } from '../options';
import { choosePlans, planTrouble, type Agreed } from '../plans';
import { answerOf } from '../rounds/answer';
import { linesOf, troubleOf, wordsIn } from '../rounds/print';
import { planLine } from '../tell';

const NEEDS_REVIEW = 1;

const options = {
  earlier: OPTION.earlier,
  freeze: OPTION.lock,
  by: OPTION.by,
  at: OPTION.at,
  out: OPTION.yearCopies,
  plan: OPTION.plan,
  round: OPTION.round,
  'as-of': OPTION.asOf,
  ...SAID,
  json: OPTION.json,
} as const;

type RoundsCall = Call<typeof options>;

interface Year extends Opened {
  readonly plan: Plan;
}

export const rounds = command({
  name: 'rounds',
  about: 'aboutRounds',
  operands: 'operandsFiles',
  exitCodes: 'exitRounds',
  options,
  run: (call) => {
    const { io, language, operands, tell, values } = call;
    const lacking = values.out === undefined || values.by === undefined || values.at === undefined;
    if (values.freeze && lacking) return call.wrongCall(tell('lockIncomplete'));
    const confirmation = confirmationOf(values, io.files);
    if ('problem' in confirmation) return call.wrongCall(tell(confirmation.problem, confirmation.values));
    const chosen = choosePlans(io, values.plan);
    if (!chosen.ok) return call.notDone(planTrouble(chosen, language));
    const others: PastRound[] = [];
    for (const file of values.earlier) {
      const opened = open(file, call, chosen.agreed, { round: undefined, asOf: undefined, confirmation: {} });
      if (typeof opened === 'string') return call.wrongCall(opened);
      others.push(...roundsOfFile(yearOf({ ...opened, ...opened.checked })));
    }
    const given = { round: values.round, asOf: values['as-of'], confirmation };
    return Math.max(...operands.map((file) => doFile(file, call, { agreed: chosen.agreed, given, others })));
  },
});

/** The file read and checked with the plan as agreed, or the sentence of why not. */
function open(file: string, { io, language, tell }: RoundsCall, agreed: Agreed, given: Given): Year | string {
  const opened = openFile(file, io.files, agreed, given, language);
  if (typeof opened === 'string') return opened;
  const { id } = opened.checked.recognition.plan;
  const plan = agreedPlan(opened.workbook, agreed.plans, id);
  return plan ? { ...opened, plan } : tell('noSuchPlan', { plan: id, known: '' });
}

interface Setting {
  readonly agreed: Agreed;
  readonly given: Given;
  /** Rounds of files of their own. */
  readonly others: readonly PastRound[];
}

function doFile(file: string, call: RoundsCall, { agreed, given, others }: Setting): number {
  const { language, tell, values } = call;
  const opened = open(file, call, agreed, given);
  if (typeof opened === 'string') return call.notDone(opened);
  const { plan, workbook, checked } = opened;
  const because = checked.recognition.planEvidence.map((one) => evidenceSentence(language, one));
  const request = { plan, ...checked, by: values.by ?? '', at: values.at ?? '', words: wordsIn(language) };
  const locked = lockEdits({ ...request, workbook }, { lock: values.freeze, others });
  if (values.json) call.printJson({ file, plan: plan.id, planEvidence: because, ...answerOf(locked, values.freeze) });
  else {
    const [heading = '', ...lines] = linesOf(file, plan, locked, language);
    call.print(...[heading, planLine(plan.id, because, tell), ...lines]);
  }
  const refused = values.freeze ? locked.locking.refused : undefined;
  if (refused) return call.notDone(troubleOf(refused, plan, language));
  const { history, reasons, amendmentProblems, changes } = locked.year;
  const toReview =
    history.problems.length + reasons.problems.length + amendmentProblems.length + changes.flatMap((one) => one.changes).length;
  const exit = toReview > 0 ? NEEDS_REVIEW : 0;
  return values.out === undefined ? exit : writeCopy({ file, opened, out: values.out }, locked.edits, exit, call);
}

interface Target {
  readonly file: string;
  readonly opened: Opened;
  readonly out: string;
}

function writeCopy(
  { file, opened, out }: Target,
  edits: Parameters<typeof writeXlsx>[2],
  exit: number,
  call: RoundsCall,
): number {
  const { io, tell, values } = call;
  if (io.files.isSame(dirname(file), out)) return call.notDone(tell('outIsInput', { file: out }));
  const target = join(out, basename(file));
  try {
    io.files.write(target, writeXlsx(opened.bytes, opened.workbook, edits));
    if (!values.json) call.print(tell('outWritten', { file: target }));
    return exit;
  } catch (error) {
    return call.notDone(tell('outNotWritten', { file: target, problem: error instanceof Error ? error.message : String(error) }));
  }
}
