/** `maalstatus template`: the workbooks a department sends out, one for each plan. Also called as `maalstatus plan template`. */
import { join } from 'node:path';
import { serialOfIso, type IsoDate } from '../../src/calendar/days';
import type { Plan, Round } from '../../src/plan/schema';
import { templateFile } from '../../src/template/templateFile';
import { sheetDa } from '../../src/texts/da/sheet';
import { sheetEn } from '../../src/texts/en/sheet';
import { templateWordsIn } from '../../src/texts/template';
import { command, NOT_DONE, type Call } from '../command';
import { OPTION } from '../options';
import { choosePlans, planTrouble, type Agreed } from '../plans';

const options = { out: OPTION.templates, round: OPTION.roundOfTemplate, protect: OPTION.protect, json: OPTION.json } as const;

type TemplateCall = Call<typeof options>;

export const template = command({
  name: 'template',
  about: 'aboutTemplate',
  operands: 'operandsPlans',
  exitCodes: 'exitTemplate',
  options,
  run: (call) => {
    const made: Wanted[] = [];
    for (const operand of call.operands) {
      const chosen = choosePlans(call.io, operand);
      if (!chosen.ok) return call.notDone(planTrouble(chosen, call.language));
      const wanted = wantedOf(chosen.agreed, call);
      if (typeof wanted === 'string') return call.notDone(wanted);
      made.push(...wanted);
    }
    const taken = made.find(({ target }) => call.io.files.exists(target));
    const twice = made.find(({ target }, at) => made.findIndex((one) => one.target === target) !== at);
    if (twice) return call.notDone(call.tell('templateTwice', { plan: twice.plan.id }));
    // Before the first is written: an agency may have begun to fill it in.
    if (taken) return call.notDone(call.tell('templateThere', { file: taken.target }));
    return made.reduce((exit, one) => Math.max(exit, write(one, call)), 0);
  },
});

interface Wanted {
  readonly plan: Plan;
  readonly round: Round;
  readonly agreed: Agreed;
  readonly target: string;
}

/** A sentence where a plan has not got the round. */
function wantedOf(agreed: Agreed, { values, io, tell }: TemplateCall): readonly Wanted[] | string {
  const wanted: Wanted[] = [];
  for (const plan of agreed.plans) {
    const { rounds } = plan;
    const round =
      values.round === undefined
        ? nextRound(rounds, io.today)
        : rounds.find(({ id }) => id.toLowerCase() === values.round?.toLowerCase());
    if (!round) {
      const known = rounds.map(({ id }) => id).join(', ');
      return tell('templateNoRound', { plan: plan.id, found: values.round ?? '', known });
    }
    wanted.push({ plan, round, agreed, target: join(values.out, `${plan.id}-${fileNameOf(round.id)}.xlsx`) });
  }
  return wanted;
}

/** The first whose deadline has not passed; the last where all have. */
function nextRound(rounds: readonly Round[], today: IsoDate): Round | undefined {
  const now = serialOfIso(today) ?? 0;
  return rounds.find(({ due }) => (serialOfIso(due) ?? 0) >= now) ?? rounds.at(-1);
}

/** Ids of rounds are free text. */
function fileNameOf(round: string): string {
  return round
    .toLowerCase()
    .replace(/[^a-z0-9æøå]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function write({ plan, round, agreed, target }: Wanted, { io, values, language, tell, ...call }: TemplateCall): number {
  try {
    const { bytes, sheet } = templateFile({
      plan,
      round,
      rulePacks: agreed.rulePacks,
      guarded: values.protect,
      words: templateWordsIn(language),
      sheetWords: { language, texts: language === 'da' ? sheetDa : sheetEn },
    });
    io.files.write(target, bytes);
    if (values.json) call.printJson({ file: target, plan: plan.id, round: round.id, sheet });
    else call.print(tell('templateWritten', { file: target, agency: plan.agency.name, round: round.name }));
    return 0;
  } catch (error) {
    call.complain(tell('outNotWritten', { file: target, problem: error instanceof Error ? error.message : String(error) }));
    return NOT_DONE;
  }
}
