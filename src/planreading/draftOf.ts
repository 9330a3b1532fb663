/** The rows of a plan table, from whatever source, as a draft of a plan. Every source of plans comes through here. */
import { tokensOf } from '../danish/tokens';
import {
  requirementId,
  type BlockDraft,
  type Contradiction,
  type GoalDraft,
  type PlanDraft,
  type Read,
  type RequirementDraft,
  type SectionDraft,
  type Words,
} from './draft';
import type { ReadMeasure } from './measure';
import { readBeside, type AgreedCell } from './agreedCell';
import { readDemand } from './readDemand';
import { leavesOf } from './readTokens';
import type { ReadDemand, Surroundings } from './types';

/** One goal of the table. */
export interface PlanRow {
  readonly number: string;
  readonly area: Words | undefined;
  readonly goal: Words | undefined;
  /** One for each printed weight, with the demands it stands beside: as one text, or one by one where the table parts them. */
  readonly blocks: readonly {
    readonly weight: number | undefined;
    readonly demands: Words | readonly PrintedDemand[];
  }[];
}

/** A demand in a row of its own. */
export interface PrintedDemand {
  /** "a)" */
  readonly label: string | undefined;
  readonly text: Words;
  /** What a column beside it says. */
  readonly agreed?: AgreedCell;
  /** Rows under it that it is made of. */
  readonly parts: readonly { readonly label: string | undefined; readonly text: Words; readonly agreed?: AgreedCell }[];
}

export interface PlanTable {
  readonly number: string;
  readonly title: Words;
  readonly rows: readonly PlanRow[];
}

export interface PlanRows {
  readonly agency: Words | undefined;
  readonly department: Words | undefined;
  readonly year: number | undefined;
  readonly tables: readonly PlanTable[];
}

const FULL_SUM = 100;

export function draftOf({ agency, department, year, tables }: PlanRows): PlanDraft {
  const sections: SectionDraft[] = tables.map(({ number, title, rows }) => ({
    number,
    title,
    shared: sure(/fælles/i.test(title.text), title),
    goals: rows.map((row) => goalOf(row, year)),
  }));
  return {
    agency: textRead(agency),
    department: textRead(department),
    year: year === undefined ? OPEN : sure(year, undefined),
    sections,
    contradictions: contradictionsOf(sections.flatMap(({ goals }) => goals)),
  };
}

const OPEN = { state: 'open', words: undefined, ask: [] } as const;

function sure<T>(value: T, words: Words | undefined): Read<T> {
  return { state: 'sure', value, words, ask: [] };
}

function textRead(words: Words | undefined): Read<string> {
  return words === undefined || words.text.trim() === '' ? OPEN : sure(words.text, words);
}

function goalOf({ number, area, goal, blocks }: PlanRow, year: number | undefined): GoalDraft {
  return {
    number,
    area: textRead(area),
    text: textRead(goal),
    blocks: blocks.map(({ weight, demands }): BlockDraft => ({
      weight: weight === undefined ? OPEN : sure(weight, undefined),
      requirements: 'text' in demands ? requirementsOf(demands, year) : demands.flatMap((demand) => printedOf(demand, year)),
    })),
  };
}

/** a)–h) of one cell are demands of their own; Delmål 1)–3) stay together in theirs. */
function requirementsOf(demands: Words, year: number | undefined): readonly RequirementDraft[] {
  return lettersOf(demands).map(({ label, text }) => requirementOf(label, text, readDemand(text.text, surroundingsOf(year))));
}

/** A demand of the table, with its parts where it has rows of them. */
function printedOf({ label, text, agreed, parts }: PrintedDemand, year: number | undefined): readonly RequirementDraft[] {
  const surroundings = surroundingsOf(year);
  if (parts.length === 0) {
    const lettered = lettersOf(text);
    if (lettered.length > 1) return requirementsOf(text, year);
    return [requirementOf(label, text, readBeside(text.text, agreed, surroundings))];
  }
  const reads = parts.map((part) => ({ part, read: readBeside(part.text.text, part.agreed, surroundings) }));
  const ask = [...new Set(reads.flatMap(({ read }) => read.ask))];
  const whole: ReadMeasure = {
    kind: 'composite',
    parts: reads.flatMap(({ part, read }) =>
      // What could not be read is judged by a person: the question beside it says so.
      leavesOf(read.measure ?? { kind: 'judged' }, part.text.text, part.label),
    ),
  };
  const sure = reads.every(({ read }) => read.confidence === 'sure');
  return [requirementOf(label, text, { measure: whole, confidence: sure ? 'sure' : 'guess', ask, evidence: [] })];
}

function surroundingsOf(year: number | undefined): Surroundings {
  return year === undefined ? {} : { year };
}

function requirementOf(
  label: string | undefined,
  text: Words,
  read: Pick<ReadDemand, 'measure' | 'confidence' | 'ask' | 'evidence'>,
): RequirementDraft {
  const reported = MONTHLY.test(text.text) ? 'month' : 'round';
  return { label, text, evidence: read.evidence, reported, measure: measureRead(read.measure, read.confidence, text, read.ask) };
}

const MONTHLY = /månedligt?\s+(?:af)?rapporter|(?:af)?rapporteres?\s+månedligt/i;

function measureRead(
  measure: ReadMeasure | null,
  confidence: string,
  words: Words,
  ask: RequirementDraft['measure']['ask'],
): Read<ReadMeasure> {
  if (measure === null) return { state: 'open', words, ask };
  return {
    state: confidence === 'sure' ? 'sure' : 'guessed',
    value: measure,
    words,
    ask,
  };
}

/** Cut where the letters go on: "a)", "b)" … A letter out of turn ("stk. a)") is no demand of its own. */
function lettersOf(cell: Words): readonly { readonly label: string | undefined; readonly text: Words }[] {
  const tokens = tokensOf(cell.text);
  const starts: {
    readonly label: string;
    readonly at: number;
    readonly from: number;
  }[] = [];
  for (const [index, token] of tokens.entries()) {
    const closing = tokens[index + 1];
    if (!/^[a-zæøå]$/.test(token.text) || closing?.text !== ')') continue;
    const before = starts.at(-1)?.label.charCodeAt(0);
    const follows =
      before === undefined ? index === 0 : token.text.charCodeAt(0) > before && token.text.charCodeAt(0) <= before + 2;
    if (follows) starts.push({ label: token.text, at: token.from, from: closing.to });
  }
  if (starts.length === 0) return [{ label: undefined, text: cell }];
  return starts.map(({ label, from }, index) => {
    const end = starts[index + 1]?.at ?? cell.text.length;
    const text = cell.text.slice(from, end);
    const lead = text.length - text.trimStart().length;
    return {
      label: `${label})`,
      text: {
        text: text.trim(),
        from: cell.from + from + lead,
        to: cell.from + from + lead + text.trim().length,
      },
    };
  });
}

function contradictionsOf(goals: readonly GoalDraft[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const numbers = new Set<string>();
  let sum = 0;
  let weighted = false;
  for (const goal of goals) {
    if (numbers.has(goal.number)) found.push({ is: 'numberTwice', number: goal.number });
    numbers.add(goal.number);
    const letters = goal.blocks.flatMap(({ requirements }) =>
      requirements.flatMap(({ label }) => (label === undefined ? [] : [label.charCodeAt(0)])),
    );
    for (let code = letters[0] ?? 0; code < (letters.at(-1) ?? 0); code++)
      if (!letters.includes(code))
        found.push({
          is: 'missingLabel',
          goal: goal.number,
          label: String.fromCharCode(code),
        });
    const weights = goal.blocks.flatMap(({ weight }) => (weight.state === 'open' ? [] : [weight.value]));
    if (weights.length > 1) found.push({ is: 'sharedWeight', goal: goal.number, weights });
    for (const requirement of goal.blocks.flatMap(({ requirements }) => requirements))
      if (requirement.measure.ask.includes('contradiction'))
        found.push({
          is: 'numbersDisagree',
          requirement: requirementId(goal, requirement),
          words: requirement.text,
        });
    sum += weights.reduce((total, weight) => total + weight, 0);
    weighted ||= weights.length > 0;
  }
  // Decimals of printed weights: 2,5 + 2,5.
  const rounded = Math.round(sum * 1e6) / 1e6;
  if (weighted && rounded !== FULL_SUM) found.push({ is: 'weightSum', sum: rounded });
  return found;
}
