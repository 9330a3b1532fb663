/** `maalstatus check`: the pane's job without a screen. See docs/command-line.md. */
import { basename, dirname, join } from 'node:path';
import { check as checkWorkbook } from '../../src/check';
import { checkFile, type FileResult } from '../../src/checkFile';
import { noteSentence } from '../../src/texts/noteSentence';
import { evidenceSentence } from '../../src/texts/recognition';
import { showAddress } from '../../src/workbook/address';
import { writeXlsx } from '../../src/xlsx/write';
import { answerOf, noAnswer, type FileAnswer } from '../check/answer';
import { explanation } from '../check/explain';
import { fixedWorkbook, type Fixed } from '../check/fixes';
import { linesOf } from '../check/print';
import { copyWithResults } from '../check/writeCopy';
import { command, NOT_DONE, type Call } from '../command';
import { fileSentence } from '../fileSentence';
import { confirmationOf, requestOf, type Checked, type Given } from '../openFile';
import { OPTION, SAID } from '../options';
import { choosePlans, planTrouble, type Agreed } from '../plans';
import { unconfirmedSentence } from '../unconfirmed';

const ERRORS_FOUND = 1;

const options = {
  plan: OPTION.plan,
  round: OPTION.round,
  'as-of': OPTION.asOf,
  ...SAID,
  fix: OPTION.fix,
  explain: OPTION.explain,
  out: OPTION.copies,
  json: OPTION.json,
} as const;

type CheckCall = Call<typeof options>;

interface Done {
  readonly answer: FileAnswer;
  readonly lines: readonly string[];
  readonly exit: number;
}

export const check = command({
  name: 'check',
  about: 'aboutCheck',
  operands: 'operandsFiles',
  exitCodes: 'exitCheck',
  options,
  run: (call) => {
    const { io, language, operands, tell, values } = call;
    const confirmation = confirmationOf(values, io.files);
    if ('problem' in confirmation) return call.wrongCall(tell(confirmation.problem, confirmation.values));
    const chosen = choosePlans(io, values.plan);
    if (!chosen.ok) return call.notDone(planTrouble(chosen, language));
    const given = { round: values.round, asOf: values['as-of'], confirmation };
    let exit = 0;
    for (const file of operands) {
      const done = doFile(file, call, chosen.agreed, given);
      if (values.json) call.printJson(done.answer);
      else call.print(...done.lines);
      exit = Math.max(exit, done.exit);
    }
    return exit;
  },
});

function doFile(path: string, call: CheckCall, agreed: Agreed, given: Given): Done {
  const { io, language, tell, values } = call;
  const failed = (reason: string): Done => {
    const answer = noAnswer(path, reason);
    return { answer, lines: linesOf(answer, '', language), exit: NOT_DONE };
  };
  const bytes = io.files.read(path);
  if (!bytes) return failed(tell('noSuchFile', { file: path }));
  const request = requestOf(agreed, given);
  const before = checkFile({ ...request, bytes, file: basename(path) });
  if (before.state === 'unreadable') return failed(fileSentence(language, before.problem, basename(path)));

  const fixed = values.fix ? fixedWorkbook(before.workbook, before) : undefined;
  const result = fixed ? { ...checkWorkbook({ ...request, workbook: fixed.workbook }), workbook: fixed.workbook } : before;
  const unconfirmed = result.state === 'unconfirmed' ? unconfirmedSentence(result.recognition.questions, tell) : '';
  const answer = answerOf(path, result, language, unconfirmed);
  const lines = linesFor(answer, result, fixed, call);
  if (result.state !== 'checked') return { answer, lines, exit: NOT_DONE };
  const exit = result.findings.some(({ severity }) => severity === 'error') ? ERRORS_FOUND : 0;
  if (values.out === undefined) return { answer, lines, exit };
  const source = { bytes: fixed && fixed.edits.length > 0 ? writeXlsx(bytes, before.workbook, fixed.edits) : bytes, result };
  const written = writeCopy(path, values.out, source, call);
  return written ? { answer, lines: [...lines, ...written], exit } : { answer, lines, exit: NOT_DONE };
}

function linesFor(
  answer: FileAnswer,
  result: Exclude<FileResult, { state: 'unreadable' }>,
  fixed: Fixed | undefined,
  { language, tell, values }: CheckCall,
): readonly string[] {
  const roundName = result.state === 'notRecognised' ? '' : result.recognition.round.value.name;
  return [
    ...linesOf(answer, roundName, language),
    ...(fixed?.fixes ?? []).map(({ cell }) => tell('fixed', { cell: showAddress(cell) })),
    ...(values.explain ? explanation(result.recognition, language) : []),
    ...result.notices.map((fact) => evidenceSentence(language, fact)),
  ];
}

interface Source {
  readonly bytes: Uint8Array;
  readonly result: Checked & Pick<Exclude<FileResult, { state: 'unreadable' }>, 'workbook'>;
}

/** Writes the copy with the results and answers what to say of it; undefined where it was not written, which has been said then. */
function writeCopy(path: string, out: string, { bytes, result }: Source, call: CheckCall): readonly string[] | undefined {
  const { io, language, tell } = call;
  const target = join(out, basename(path));
  if (io.files.isSame(dirname(path), out)) {
    call.complain(tell('outIsInput', { file: out }));
    return undefined;
  }
  try {
    const copy = copyWithResults(bytes, result.workbook, result, language);
    io.files.write(target, copy.bytes);
    return [...copy.notes.map((note) => noteSentence(language, note)), tell('outWritten', { file: target })];
  } catch (error) {
    call.complain(tell('outNotWritten', { file: target, problem: error instanceof Error ? error.message : String(error) }));
    return undefined;
  }
}
