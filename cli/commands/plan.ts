/** `maalstatus plan`: plans and demands read without a screen. See docs/plan-reading.md. */
import { decodedText } from '../../src/plansources/plainText';
import { planReadingIn } from '../../src/texts/planReading';
import { command, type Call } from '../command';
import { OPTION } from '../options';
import { phrases } from '../plan/phrases';
import { draftFrom } from '../plan/draftFrom';
import { readDraft, readPlanFile } from '../plan/read';

const NEEDS_A_PERSON = 1;

const options = { agency: OPTION.agency, year: OPTION.year, out: OPTION.planFile, json: OPTION.json } as const;

type PlanCall = Call<typeof options>;

export const plan = command({
  name: 'plan',
  about: 'aboutPlan',
  operands: 'operandsPlan',
  exitCodes: 'exitPlan',
  options,
  run: async (call) => {
    const { io, language, operands } = call;
    const say = planReadingIn(language);
    const [how, file, ...more] = operands;
    if (how !== 'phrases' && how !== 'read') return call.wrongCall(say('noSuchCommand', { found: how ?? '' }));
    if (file === undefined || more.length > 0) return call.wrongCall(say('oneFile'));
    const bytes = io.files.read(file);
    if (!bytes) return call.wrongCall(say('unreadableFile', { file }));
    return how === 'read' ? readPlan(file, bytes, call) : readPhrases(file, bytes, call);
  },
});

function readPhrases(file: string, bytes: Uint8Array, call: PlanCall): number {
  const say = planReadingIn(call.language);
  const text = decodedText(bytes);
  if (text === undefined) return call.wrongCall(say('unreadableFile', { file }));
  const output = phrases(text, call.values.year, call.values.json, say);
  if (!output) return call.wrongCall(say('noLines', { file }));
  show(output.lines, call);
  return output.open ? NEEDS_A_PERSON : 0;
}

async function readPlan(file: string, bytes: Uint8Array, call: PlanCall): Promise<number> {
  const { io, language, values } = call;
  const say = planReadingIn(language);
  const known = {
    ...(values.agency === undefined ? {} : { agency: values.agency }),
    ...(values.year === undefined ? {} : { year: values.year }),
  };
  const drafted = await draftFrom(bytes, file, known, language, say);
  if (drafted.is === 'refused') return call.notDone(drafted.sentence);
  const output =
    drafted.is === 'plan'
      ? readPlanFile(drafted.plan, values.json, say)
      : readDraft(drafted.draft, drafted.defaults, drafted.told, values.json, say);
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
