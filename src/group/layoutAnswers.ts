/**
 * What a person has answered about files of one layout, so that it holds for the next file made alike: in the pane as long as it is open,
 * and with the overview in its workbook's memory.
 */
import * as v from 'valibot';
import type { IsoDate } from '../calendar/days';
import type { RoundId } from '../plan/schema';
import type { Edit } from '../workbook/edits';
import { readMemory } from '../workbook/memory';
import { memoryEdits, rememberEdits } from '../workbook/memoryEdits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Asked, LayoutSeen } from './layoutKey';

/** Questions about a layout. Whose plan a file belongs to is no such question: that is its own. */
export const ABOUT_LAYOUT = ['round', 'sheet', 'header', 'column', 'row'] as const;

/** The very same question with the very same options, so that an answer never binds anything that the person has not seen. */
export interface LayoutQuestion {
  /** By `layoutKey`. */
  readonly layout: string;
  readonly about: (typeof ABOUT_LAYOUT)[number];
  readonly subject: string;
  /** The table it concerns; "" where the round has only one. */
  readonly sheet: string;
  /** What the file is for; "" where that is what was asked. */
  readonly round: RoundId;
  /** Options with what stands in the file where they point. */
  readonly offered: readonly (readonly [value: string, label: string])[];
}

export interface LayoutAnswer extends LayoutQuestion {
  readonly value: string;
  readonly seen: LayoutSeen;
  /** The file it was given for, and the day. */
  readonly file: string;
  readonly on: IsoDate;
}

/** Undefined for a question that only its own file has. */
export function layoutQuestion(
  layout: string,
  { question: { about, subject, options, sheet = '' }, labels }: Asked,
  round: RoundId,
): LayoutQuestion | undefined {
  if (about === 'plan') return undefined;
  const offered = options.map(({ value }, index) => [value, labels[index] ?? ''] as const);
  return { layout, about, subject, sheet, round: about === 'round' ? '' : round, offered };
}

export function keyOf({ layout, about, subject, sheet, round, offered }: LayoutQuestion): string {
  return JSON.stringify([layout, about, subject, sheet, round, offered]);
}

/** By `keyOf`. */
export function valuesOf(answers: readonly LayoutAnswer[]): ReadonlyMap<string, string> {
  return new Map(answers.map((answer) => [keyOf(answer), answer.value]));
}

/** The later answer to a question stands. */
export function withAnswers(known: readonly LayoutAnswer[], more: readonly LayoutAnswer[]): readonly LayoutAnswer[] {
  const keys = new Set(more.map(keyOf));
  return [...known.filter((answer) => !keys.has(keyOf(answer))), ...more];
}

export function withoutAnswers(known: readonly LayoutAnswer[], keys: ReadonlySet<string>): readonly LayoutAnswer[] {
  return known.filter((answer) => !keys.has(keyOf(answer)));
}

export type RememberedAnswers =
  | { readonly is: 'kept'; readonly answers: readonly LayoutAnswer[] }
  /** Nothing of it is used. The next answer writes it anew, but not over what a later version of Målstatus wrote. */
  | { readonly is: 'damaged' | 'newer' };

export function rememberedAnswers(workbook: WorkbookSnapshot): RememberedAnswers {
  const remembered = readMemory(workbook);
  if (remembered.is === 'none') return { is: 'kept', answers: [] };
  if (remembered.is === 'damaged') return { is: remembered.because === 'newerVersion' ? 'newer' : 'damaged' };
  const { groupAnswers } = remembered.memory;
  if (groupAnswers === undefined) return { is: 'kept', answers: [] };
  const read = v.safeParse(keptSchema, groupAnswers);
  if (!read.success) return { is: 'damaged' };
  return {
    is: 'kept',
    answers: read.output.flatMap(({ layout, seen, answers }) => answers.map((answer) => ({ layout, seen, ...answer }))),
  };
}

export interface AnswersChange {
  readonly given: readonly LayoutAnswer[];
  /** By `keyOf`. */
  readonly takenBack: ReadonlySet<string>;
}

/** Empty where nothing can be remembered. What others have answered meanwhile stays. */
export function layoutAnswerEdits(workbook: WorkbookSnapshot, { given, takenBack }: AnswersChange): readonly Edit[] {
  const kept = rememberedAnswers(workbook);
  if (kept.is === 'newer') return [];
  const known = kept.is === 'kept' ? kept.answers : [];
  return rememberEdits(workbook, { groupAnswers: asKept(withoutAnswers(withAnswers(known, given), takenBack)) });
}

/** Is there, or can there be, a memory that can be written in? */
export function canRemember(workbook: WorkbookSnapshot): boolean {
  return rememberedAnswers(workbook).is !== 'newer' && memoryEdits(workbook, {}).length > 0;
}

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** As it is kept: by layout, whose description is longer than the answers. */
const keptSchema = v.array(
  v.object({
    layout: v.string(),
    seen: v.object({ sheet: v.string(), headings: v.array(v.string()), more: v.number() }),
    answers: v.array(
      v.object({
        about: v.picklist(ABOUT_LAYOUT),
        subject: v.string(),
        sheet: v.optional(v.string(), ''),
        round: v.string(),
        offered: v.array(v.tuple([v.string(), v.string()])),
        value: v.string(),
        file: v.string(),
        on: day,
      }),
    ),
  }),
);

/** For the memory's `groupAnswers`. */
function asKept(all: readonly LayoutAnswer[]): unknown {
  if (all.length === 0) return undefined;
  return byLayout(all).map(({ layout, seen, answers }) => ({
    layout,
    seen,
    answers: answers.map(({ about, subject, sheet, round, offered, value, file, on }) => ({
      about,
      subject,
      ...(sheet === '' ? {} : { sheet }),
      round,
      offered,
      value,
      file,
      on,
    })),
  }));
}

export interface OfLayout extends Pick<LayoutAnswer, 'layout' | 'seen'> {
  readonly answers: readonly LayoutAnswer[];
}

/** In the order in which they were first answered. */
export function byLayout(all: readonly LayoutAnswer[]): readonly OfLayout[] {
  const layouts = new Map<string, OfLayout & { readonly answers: LayoutAnswer[] }>();
  for (const answer of all) {
    const { layout, seen } = answer;
    const same = layouts.get(layout);
    if (same) same.answers.push(answer);
    else layouts.set(layout, { layout, seen, answers: [answer] });
  }
  return [...layouts.values()];
}
