/**
 * A plan that is being read. It may have holes and doubts, so it is a type of its own: nothing of it computes before `finish` has made a plan of it,
 * and nothing guessed counts before a person has agreed to it.
 */
import type { ReadMeasure } from './measure';
import type { AskCode, Evidence } from './types';

/** The words of the source that something was read from. */
export interface Words {
  readonly text: string;
  /** Places in the source text. */
  readonly from: number;
  readonly to: number;
  /** The cell of a table or sheet they stand in ("Ark1!D7"); the places are then those in the cell. */
  readonly at?: string;
}

/** `agreed`: a person has said so; what it was read from stays beside it. */
export type Read<T> =
  | {
      readonly state: 'sure' | 'guessed' | 'agreed';
      readonly value: T;
      readonly words: Words | undefined;
      readonly ask: readonly AskCode[];
    }
  | {
      readonly state: 'open';
      readonly words: Words | undefined;
      readonly ask: readonly AskCode[];
    };

export interface RequirementDraft {
  /** "a)" as printed; undefined where the goal has a single requirement. */
  readonly label: string | undefined;
  readonly text: Words;
  readonly measure: Read<ReadMeasure>;
  readonly evidence: readonly Evidence[];
  /** Told every month, not only at the rounds. */
  readonly reported: 'round' | 'month';
}

/** The requirements that share one printed weight. */
export interface BlockDraft {
  readonly weight: Read<number>;
  readonly requirements: readonly RequirementDraft[];
}

export interface GoalDraft {
  readonly number: string;
  readonly area: Read<string>;
  readonly text: Read<string>;
  readonly blocks: readonly BlockDraft[];
}

export interface SectionDraft {
  readonly number: string;
  readonly title: Words;
  /** The same goals in every agency of the ministry. */
  readonly shared: Read<boolean>;
  readonly goals: readonly GoalDraft[];
}

/** What the plan says against itself. It is shown; a person decides, or leaves it as it is. */
export type Contradiction =
  | { readonly is: 'weightSum'; readonly sum: number }
  | { readonly is: 'numberTwice'; readonly number: string }
  | {
      readonly is: 'sharedWeight';
      readonly goal: string;
      readonly weights: readonly number[];
    }
  | {
      readonly is: 'missingLabel';
      readonly goal: string;
      readonly label: string;
    }
  | {
      readonly is: 'numbersDisagree';
      readonly requirement: string;
      readonly words: Words;
    };

export interface PlanDraft {
  readonly agency: Read<string>;
  readonly department: Read<string>;
  readonly year: Read<number>;
  readonly sections: readonly SectionDraft[];
  readonly contradictions: readonly Contradiction[];
}

/** Where in a draft something is: "agency", "goals.1.1.text", "requirements.1.1.a.measure". */
export type DraftPath = string;

export interface OpenPoint {
  readonly path: DraftPath;
  readonly state: 'guessed' | 'open';
  readonly ask: readonly AskCode[];
  readonly words: Words | undefined;
}

/** "1.1.a" of goal 1.1 and a); the goal's own number where it has a single requirement. */
export function requirementId(goal: GoalDraft, { label }: RequirementDraft): string {
  return label === undefined ? goal.number : `${goal.number}.${label.replace(/[).]/g, '').trim().toLowerCase()}`;
}

export function blockId(goal: GoalDraft, block: BlockDraft): string {
  const labels = block.requirements.map(({ label }) => label?.replace(/[).]/g, '').trim() ?? '');
  const [first = ''] = labels;
  const last = labels.at(-1) ?? '';
  return goal.blocks.length === 1 || first === '' ? goal.number : `${goal.number}.${first === last ? first : `${first}-${last}`}`;
}

/** Everything in the draft that a person may have to say something about, with its path. */
export function readsOf(draft: PlanDraft): readonly (readonly [DraftPath, Read<unknown>])[] {
  const reads: (readonly [DraftPath, Read<unknown>])[] = [
    ['agency', draft.agency],
    ['department', draft.department],
    ['year', draft.year],
  ];
  for (const section of draft.sections) {
    reads.push([`sections.${section.number}.shared`, section.shared]);
    for (const goal of section.goals) {
      reads.push([`goals.${goal.number}.area`, goal.area], [`goals.${goal.number}.text`, goal.text]);
      for (const block of goal.blocks) {
        reads.push([`blocks.${blockId(goal, block)}.weight`, block.weight]);
        for (const requirement of block.requirements)
          reads.push([`requirements.${requirementId(goal, requirement)}.measure`, requirement.measure]);
      }
    }
  }
  return reads;
}

/** A plan need not name the department; everything else that was not found is asked for. */
export function openPoints(draft: PlanDraft): readonly OpenPoint[] {
  return readsOf(draft).flatMap(([path, { state, ask, words }]) =>
    (state === 'open' && path !== 'department') || state === 'guessed' ? [{ path, state, ask, words }] : [],
  );
}

/** One question of a person: the points that are open for the same reason ("for 95 pct. af sagerne" in two demands). */
export interface Question {
  readonly ask: readonly AskCode[];
  readonly points: readonly OpenPoint[];
}

export function questionsOf(draft: PlanDraft): readonly Question[] {
  const byReason = new Map<string, OpenPoint[]>();
  for (const point of openPoints(draft)) {
    // What is open without a code (a weight, a name) is a question of its own.
    const reason = point.ask.length === 0 ? point.path : [...point.ask].sort().join();
    byReason.set(reason, [...(byReason.get(reason) ?? []), point]);
  }
  return [...byReason.values()].map((points) => ({
    ask: points[0]?.ask ?? [],
    points,
  }));
}

/** What a person may say of a path: that the proposal is right, or what is right instead. */
export type Answer = { readonly agrees: true } | { readonly value: unknown };

/** The draft with one point answered. An open point needs a value: agreeing to nothing changes nothing. */
export function answered(draft: PlanDraft, path: DraftPath, answer: Answer): PlanDraft {
  const settle = <T>(own: DraftPath, read: Read<T>, isValid: (value: unknown) => value is T): Read<T> => {
    if (own !== path) return read;
    if ('value' in answer)
      return isValid(answer.value)
        ? {
            state: 'agreed',
            value: answer.value,
            words: read.words,
            ask: read.ask,
          }
        : read;
    return read.state === 'open' ? read : { ...read, state: 'agreed' };
  };
  return {
    ...draft,
    agency: settle('agency', draft.agency, isText),
    department: settle('department', draft.department, isText),
    year: settle('year', draft.year, isNumber),
    sections: draft.sections.map((section) => ({
      ...section,
      shared: settle(`sections.${section.number}.shared`, section.shared, isBoolean),
      goals: section.goals.map((goal) => ({
        ...goal,
        area: settle(`goals.${goal.number}.area`, goal.area, isText),
        text: settle(`goals.${goal.number}.text`, goal.text, isText),
        blocks: goal.blocks.map((block) => ({
          weight: settle(`blocks.${blockId(goal, block)}.weight`, block.weight, isNumber),
          requirements: block.requirements.map((requirement) => ({
            ...requirement,
            measure: settle(`requirements.${requirementId(goal, requirement)}.measure`, requirement.measure, isMeasure),
          })),
        })),
      })),
    })),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isMeasure = (value: unknown): value is ReadMeasure => typeof value === 'object' && value !== null && 'kind' in value;
