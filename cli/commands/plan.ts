/** `maalstatus plan`: plans and demands read without a screen. See docs/plan-reading.md. */
import { planReadingIn } from '../../src/texts/planReading';
import { command, type Call } from '../command';
import { textOf } from '../io';
import { OPTION } from '../options';
import { phrases } from '../plan/phrases';
import { readPlanText } from '../plan/read';

const NEEDS_A_PERSON = 1;

const options = { agency: OPTION.agency, year: OPTION.year, out: OPTION.planFile, json: OPTION.json } as const;

type PlanCall = Call<typeof options>;

export const plan = command({
  name: 'plan',
  about: 'aboutPlan',
  operands: 'operandsPlan',
  exitCodes: 'exitPlan',
  options,
  run: (call) => {
    const { io, language, operands } = call;
    const say = planReadingIn(language);
    const [how, file, ...more] = operands;
    if (how !== 'phrases' && how !== 'read') return call.wrongCall(say('noSuchCommand', { found: how ?? '' }));
    if (file === undefined || more.length > 0) return call.wrongCall(say('oneFile'));
    const text = textOf(io.files.read(file));
    // Signs that no text has: a Word or PDF file of which every byte happens to be UTF-8.
    if (text === undefined || text.includes('\u0000'))
      return call.wrongCall(say(how === 'read' ? 'notText' : 'unreadableFile', { file }));
    return how === 'read' ? readPlan(file, text, call) : readPhrases(file, text, call);
  },
});

function readPhrases(file: string, text: string, call: PlanCall): number {
  const say = planReadingIn(call.language);
  const output = phrases(text, call.values.year, call.values.json, say);
  if (!output) return call.wrongCall(say('noLines', { file }));
  show(output.lines, call);
  return output.open ? NEEDS_A_PERSON : 0;
}

function readPlan(file: string, text: string, call: PlanCall): number {
  const { io, values } = call;
  const say = planReadingIn(call.language);
  const known = {
    ...(values.agency === undefined ? {} : { agency: values.agency }),
    ...(values.year === undefined ? {} : { year: values.year }),
  };
  const output = readPlanText(text, known, values.json, say);
  if (!output) return call.wrongCall(say('noTables', { file }));
  show(output.lines, call);
  if (values.out !== undefined) {
    try {
      if (output.plan) io.files.write(values.out, `${JSON.stringify(output.plan, null, 2)}\n`);
      call.complain(output.plan ? say('written', { file: values.out }) : say('notWritten'));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return call.notDone(call.tell('outNotWritten', { file: values.out, problem }));
    }
  }
  return output.plan ? 0 : NEEDS_A_PERSON;
}

function show(lines: readonly string[], { print, printJsonLines, values }: PlanCall): void {
  if (values.json) printJsonLines(lines);
  else print(...lines);
}
