/** The table stands twice on its sheet with different figures: which one holds is a question, unless the second says that it is an old one. */
import type { Plan, RoundId } from '../plan/schema';
import type { SheetCandidate } from './sheetCandidate';
import { roundsNamed, yearsNamed } from './round';
import type { ColumnBinding, Question, RepeatedRow } from './types';
import { holdsSomething } from './view';
import { fold } from './words';

const FIGURES = new Set(['actual', 'numerator', 'denominator', 'deliveredOn', 'forecast']);
const OLD =
  /\b(?:sammenlign\w*|sidste|sidst|forrige|foregaaende|tidligere|gammel|gamle|gl|histori\w*|fjor|skabelon|eksempel|previous|last|old|comparison)\b/;

export interface TwoTables {
  readonly plan: Plan;
  readonly candidate: SheetCandidate;
  readonly round: RoundId;
  readonly columns: readonly ColumnBinding[];
  /** A person has said where the table stands. */
  readonly isSaid: boolean;
}

/** A question where the second has a header of its own; its rows where it has none. */
export function twoTables(about: TwoTables): {
  readonly questions: readonly Question[];
  readonly repeated: readonly RepeatedRow[];
} {
  const nothing = { questions: [], repeated: [] };
  const { again } = about.candidate.rows;
  if (!again || about.isSaid || isOld(again.said, about) || !differs(about, again.rows)) return nothing;
  const { headerRow, rows, said } = again;
  if (headerRow === undefined) return { questions: [], repeated: rows };
  const option = (row: number, above: string) => ({
    value: String(row),
    evidence: [
      { code: 'headerAt' as const, values: { row: row + 1 } },
      ...(above === '' ? [] : [{ code: 'headerUnder' as const, values: { said: above } }]),
    ],
  });
  const { top } = about.candidate.header;
  return {
    questions: [
      {
        about: 'header',
        subject: '',
        sheet: about.candidate.view.sheet.name,
        options: [option(top, ''), option(headerRow, said)],
      },
    ],
    repeated: [],
  };
}

function isOld(said: string, { plan, round }: TwoTables): boolean {
  const folded = fold(said);
  const rounds = roundsNamed(folded, plan.rounds);
  const years = yearsNamed(folded);
  return OLD.test(folded) || (rounds.length > 0 && !rounds.includes(round)) || (years.length > 0 && !years.includes(plan.year));
}

/** Another figure stands in the second for a requirement of the first. */
function differs({ candidate: { view, rows }, columns }: TwoTables, again: readonly RepeatedRow[]): boolean {
  const first = new Map(rows.matched.map(({ row, unit }) => [unit.unit.id, row]));
  const figures = columns.filter(({ role }) => FIGURES.has(role));
  return again.some(({ id, row }) =>
    figures.some(({ value: column }) => {
      const [one, two] = [view.seen(first.get(id) ?? row, column), view.seen(row, column)];
      return holdsSomething(two) && !(one.type === two.type && 'value' in one && 'value' in two && one.value === two.value);
    }),
  );
}
