/** One agency's status at one round, ready to be laid out in any workbook; and the words a round goes by. */
import { isoOfSerial } from '../../src/calendar/days';
import { planInForce, type PlanInForce } from '../../src/plan/inForce';
import type { Plan, Round } from '../../src/plan/schema';
import { isUsualRound, type UsualRound } from '../../src/plan/rounds';
import { knowledgeOf, knownBefore, serial, type Knowledge, type Manner } from './known';

export interface Status {
  readonly agreed: PlanInForce;
  readonly plan: Plan;
  readonly round: Round;
  readonly knowledge: Knowledge;
  /** "UO II" */
  readonly roundShort: string;
  /** "31. august 2024" */
  readonly day: string;
  /** "31.08.2024" */
  readonly dayShort: string;
  /** A few days after: when the figures were drawn. */
  readonly drawn: string;
}

const SHORT: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'Årsrapport' };
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

export function statusOf(plan: Plan, roundId: UsualRound, manner: Manner): Status {
  const round = plan.rounds.find(({ id }) => id === roundId);
  if (!round) throw new Error(`${plan.id} has no round ${roundId}`);
  const agreed = planInForce(plan, round.asOf);
  return { agreed, plan: agreed.plan, knowledge: knowledgeOf(agreed, round, manner), ...namesOf(round) };
}

/** The rounds before, oldest first, as the agency has them in the same workbook: by the plan of today. */
export function statusesBefore(status: Status): readonly Status[] {
  const { agreed, plan, knowledge } = status;
  return plan.rounds
    .filter(({ asOf }) => asOf < status.round.asOf)
    .map((round) => ({ agreed, plan, knowledge: knownBefore(agreed, knowledge, round.asOf), ...namesOf(round) }));
}

function namesOf(round: Round): Pick<Status, 'round' | 'roundShort' | 'day' | 'dayShort' | 'drawn'> {
  const [year = '', month = '', day = ''] = round.asOf.split('-');
  return {
    round,
    roundShort: isUsualRound(round.id) ? SHORT[round.id] : round.name,
    day: `${Number(day)}. ${MONTHS[Number(month) - 1] ?? ''} ${year}`,
    dayShort: `${day}.${month}.${year}`,
    drawn: isoOfSerial(serial(round.asOf) + 4),
  };
}
