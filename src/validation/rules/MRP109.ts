/** The workbook says another agency, year or round than the plan it is read with. */
import type { RoundId } from '../../plan/schema';
import type { Claim } from '../../recognition/types';
import { cut } from '../shownFound';
import type { Rule, RuleContext } from '../types';

export const MRP109: Rule = {
  code: 'MRP109',
  *find(context) {
    for (const claim of context.recognition.claims) {
      const expected = contradicted(context, claim);
      if (expected === undefined) continue;
      const found = cut(claim.text);
      yield {
        cell: { sheet: claim.sheet, row: claim.row, column: claim.column },
        found,
        values: { variant: claim.about, found, expected },
      };
    }
  },
};

/** What the plan says instead; undefined where the claim agrees or says nothing that can be compared. */
function contradicted({ plan, round }: RuleContext, { about, text }: Claim): string | undefined {
  switch (about) {
    case 'year': {
      const years: readonly string[] = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
      return years.length === 0 || years.includes(String(plan.year)) ? undefined : String(plan.year);
    }
    case 'agency': {
      const names = [plan.agency.name, plan.agency.short, ...plan.agency.aliases].flatMap((name) => (name ? [simple(name)] : []));
      const said = simple(text);
      return said === '' || names.some((name) => contains(said, name)) ? undefined : plan.agency.name;
    }
    case 'round': {
      const said = roundsIn(text);
      return said.length === 0 || said.includes(round.id) ? undefined : round.name;
    }
  }
}

function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whole words, so that a short name is not found inside another. The genitive counts: "Hjemrejsestyrelsens". */
function contains(said: string, name: string): boolean {
  return ` ${said} `.includes(` ${name} `) || ` ${said} `.includes(` ${name}s `);
}

const NUMERALS: Readonly<Record<string, RoundId>> = { i: 'UO1', ii: 'UO2', iii: 'UO3', '1': 'UO1', '2': 'UO2', '3': 'UO3' };

/** "UO II", "udgiftsopfølgning 2", "årsrapport". */
function roundsIn(text: string): RoundId[] {
  const rounds: RoundId[] = [];
  for (const [, numeral = ''] of text
    .toLowerCase()
    .matchAll(/(?<!\p{L})(?:uo|udgiftsopfølgning)[ .-]*(i{1,3}|[123])(?![\p{L}\d])/gu)) {
    const round = NUMERALS[numeral];
    if (round) rounds.push(round);
  }
  if (/årsrapport|annual report/i.test(text)) rounds.push('AR');
  return rounds;
}
