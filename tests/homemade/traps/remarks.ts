/** Remarks above the table that name a round or a day without being about the table. */
import { isUsualRound, type UsualRound } from '../../../src/plan/rounds';
import { danishDay, main, type Draft, type Habit } from '../draft';

const SHORT: Readonly<Record<UsualRound, string>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III', AR: 'årsrapporten' };

function others(draft: Draft): { next: string; nextDay: string; last: string; lastDay: string } {
  const { rounds } = draft.truth.plan;
  const at = rounds.findIndex(({ id }) => id === draft.round);
  const next = rounds[at + 1] ?? rounds[at];
  const last = rounds[at - 1] ?? rounds[at];
  return {
    next: next && isUsualRound(next.id) ? SHORT[next.id] : '',
    nextDay: next ? danishDay(next.asOf) : '',
    last: last && isUsualRound(last.id) ? SHORT[last.id] : '',
    lastDay: last ? danishDay(last.asOf) : '',
  };
}

const ROUND_REMARKS = [
  'Næste indberetning: {n} (opgøres pr. {nd})',
  'Erstatter {l} af {ld}',
  'Skabelon fra {l}',
  'Tal fra {l} er rettet efter aftale',
  'Ændret siden {l}',
  'Afventer {n}',
  'Jf. også {l}',
  'Samme opgørelsesmetode som ved {l}',
  'Tallene revideres ved {n}',
  'Status fra {l} findes på fællesdrevet',
  'Frist for {n}: {nd}',
  'Sammenlign med {l} pr. {ld}',
];
const DAY_REMARKS = [
  'Sendt pr. mail {m}',
  'Status opdateret {m}',
  'Udskrevet pr. {m}',
  'Rettet pr. {m}',
  'Senest gemt {m}',
  'Status godkendt {m}',
  'Version pr. {m}',
  'Status drøftet på mødet {m}',
  'Dato: {m}',
  'Modtaget i departementet {m}',
  'Opdateret pr. {m}',
];

/** A day a little after the round's. */
function laterDay({ truth }: Draft): string {
  const [year, month] = truth.round.asOf.split('-').map(Number);
  const next = (month ?? 1) % 12;
  return `12.${String(next + 1).padStart(2, '0')}.${next === 0 ? (year ?? 2024) + 1 : (year ?? 2024)}`;
}

function said(text: string, draft: Draft): string {
  const { next, nextDay, last, lastDay } = others(draft);
  return text
    .replace('{nd}', nextDay)
    .replace('{n}', next)
    .replace('{ld}', lastDay)
    .replace('{l}', last)
    .replace('{m}', laterDay(draft));
}

function remark(draft: Draft, text: string): void {
  main(draft).above.push([said(text, draft)]);
}

export const remarkTraps: readonly Habit[] = [
  {
    name: 'a remark about another round, and the title says this one',
    person: 'knows',
    suits: (draft) => draft.round !== 'UO1' && draft.round !== 'AR',
    apply(draft, dice) {
      const [first = '', ...more] = ROUND_REMARKS;
      remark(draft, dice.oneOf(first, ...more));
    },
  },
  {
    name: 'a remark about another round, and only the sheet says this one',
    person: 'knows',
    suits: (draft) => draft.round !== 'UO1' && draft.round !== 'AR' && draft.pages.length === 1,
    apply(draft, dice) {
      const [first = '', ...more] = ROUND_REMARKS;
      main(draft).above = main(draft).above.filter((row) => row[0] !== draft.truth.round.name);
      main(draft).name = SHORT[draft.round];
      remark(draft, dice.oneOf(first, ...more));
    },
  },
  {
    name: 'a remark about another round, and nothing says this one',
    person: 'mustAsk',
    suits: (draft) =>
      draft.round !== 'UO1' && draft.round !== 'AR' && draft.pages.length === 1 && main(draft).joined.length === 0,
    apply(draft, dice) {
      const [first = '', ...more] = ROUND_REMARKS;
      main(draft).above = main(draft).above.filter((row) => row[0] !== draft.truth.round.name);
      draft.file = 'mrp.xlsx';
      remark(draft, dice.oneOf(first, ...more));
    },
  },
  {
    name: 'a day that is not the day of the figures',
    person: 'knows',
    suits: (draft) => draft.round !== 'AR',
    apply(draft, dice) {
      const [first = '', ...more] = DAY_REMARKS;
      remark(draft, dice.oneOf(first, ...more));
    },
  },
  {
    name: 'the file is named by another round',
    person: 'mustAsk',
    suits: (draft) => draft.round !== 'AR',
    apply(draft) {
      draft.file = `Status ${others(draft).last} kopi.xlsx`;
    },
  },
  {
    name: 'the front page names another round',
    person: 'mustAsk',
    suits: (draft) => draft.round !== 'UO1' && draft.round !== 'AR',
    apply(draft) {
      const front = { ...main(draft), name: 'Forside', columns: [], rows: [], below: [], joined: [], stacked: [] };
      front.above = [[draft.truth.plan.agency.name], [`Mål- og resultatplan ${draft.truth.plan.year}`], [others(draft).last]];
      draft.pages.push(front);
    },
  },
];
