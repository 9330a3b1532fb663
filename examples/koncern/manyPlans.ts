/** The plans of a state: the group's own, other years of these, and agencies of other fields that write as the group's do. */
import type { Goal, Plan } from '../../src/plan/schema';

const FIELDS =
  'skov havne musei bade vej bro arkiv fiskeri kyst energi varme klima sundheds uddannelses kultur militær told told- patent fødevare dyre'.split(
    ' ',
  );
const THINGS =
  'tilsyn kontroller bevillinger registreringer undersøgelser vejledninger prøver anlæg eftersyn rapporter godkendelser aftaler'.split(
    ' ',
  );
/** Shorter words are those that every demand is made of. */
const LONG_WORD = /(?<![\p{L}-])\p{L}{6,}(?![\p{L}-])/gu;
/** Each of the group's plans has so many other years. */
const OTHER_YEARS = 2;

/** The same `count` always gives the same plans; the group's own come first. */
export function plansOfState(group: readonly Plan[], count: number): Plan[] {
  return Array.from({ length: count }, (_, index) => {
    const plan = group[index % group.length];
    if (!plan) throw new Error('no plans to begin with');
    const turn = Math.floor(index / group.length);
    if (turn === 0) return plan;
    return turn <= OTHER_YEARS ? ofYear(plan, plan.year - turn) : ofOtherField(plan, turn);
  });
}

function ofYear(plan: Plan, year: number): Plan {
  const moved = (text: string): string => text.replaceAll(/\b20\d\d\b/g, (found) => String(Number(found) + year - plan.year));
  const day = (iso: string): string => `${Number(iso.slice(0, 4)) + year - plan.year}${iso.slice(4)}`;
  return {
    ...plan,
    id: `${plan.id}-${year}`,
    year,
    period: { ...plan.period, from: day(plan.period.from), to: day(plan.period.to) },
    rounds: plan.rounds.map((round) => ({ ...round, asOf: day(round.asOf), due: day(round.due) })),
    amendments: [],
    sections: plan.sections.map((section) => ({ ...section, goals: section.goals.map((goal) => reworded(goal, moved)) })),
  };
}

function ofOtherField(plan: Plan, turn: number): Plan {
  const other = (word: string): string => {
    const number = Array.from(`${word}${turn}`).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
    return `${FIELDS[number % FIELDS.length] ?? ''}${THINGS[Math.floor(number / FIELDS.length) % THINGS.length] ?? ''}`;
  };
  const name = `Styrelsen for ${other('navn')} og ${other(plan.agency.name)} ${'nord syd øst vest midt'.split(' ')[turn % 5] ?? ''}`;
  return {
    ...plan,
    id: `${plan.id}-${turn}`,
    agency: { ...plan.agency, name, short: undefined, aliases: [] },
    amendments: [],
    sections: plan.sections.map((section) =>
      section.shared
        ? section
        : { ...section, goals: section.goals.map((goal) => reworded(goal, (text) => text.replaceAll(LONG_WORD, other))) },
    ),
  };
}

/** Every text of the goal, of its requirements and of their sub-goals. */
function reworded(goal: Goal, change: (text: string) => string): Goal {
  return JSON.parse(JSON.stringify(goal), (key, value: unknown) =>
    (key === 'text' || key === 'area') && typeof value === 'string' ? change(value) : value,
  ) as Goal;
}
