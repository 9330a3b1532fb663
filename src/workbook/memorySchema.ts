/** What a workbook remembers, as data: the one description of its shape, from which the types come. */
import * as v from 'valibot';

/** Columns of results in the agency's table, in the order in which they are written. */
export const RESULT_ROLES = ['resultDegree', 'resultStatus', 'resultLight', 'resultPoints'] as const;
export type ResultRole = (typeof RESULT_ROLES)[number];

const rect = v.object({ top: v.number(), left: v.number(), bottom: v.number(), right: v.number() });

/** One cell of the agency's sheet that we filled. Every such cell was empty before; only its number format can have been another. */
const writtenCell = v.object({
  /** Id of the unit, "" for the column's header. */
  unit: v.string(),
  row: v.number(),
  /** Number format before we wrote. */
  before: v.string(),
  /** What we wrote, in the form of `comparableFormula`; a header's text as it is. */
  now: v.string(),
  /** True when we styled the cell; it was plain before. */
  styled: v.exactOptional(v.literal(true)),
});

const writtenColumn = v.object({
  role: v.picklist(RESULT_ROLES),
  /** The name that stands on it; absent it is that of the first table. */
  name: v.exactOptional(v.string()),
  sheet: v.string(),
  column: v.number(),
  /** True when the column is ours, false when it was an empty result column of the workbook's own. */
  added: v.boolean(),
  /** The column's width in points before we changed it; absent when we did not. */
  width: v.exactOptional(v.union([v.number(), v.literal('standard')])),
  /** The rectangle the name stood on: from the header's first row to the table's last. */
  area: rect,
  cells: v.array(writtenCell),
});

/** Everything of ours in the workbook, and what stood there before. */
const written = v.object({
  resultSheet: v.string(),
  columns: v.array(writtenColumn),
  names: v.array(v.string()),
  /** Areas that carry our conditional formats. */
  lights: v.array(v.object({ sheet: v.string(), area: rect })),
  /** Fingerprint of styles, widths and conditional formats, so that they are set again only when they change. */
  looks: v.string(),
});

/** A finding that a person has called irrelevant, with the reason. `fingerprint` is of what the finding said and what stood in the cell. */
const dismissedMark = v.object({
  code: v.string(),
  /** Id of the unit, "" for what concerns the whole table. */
  unit: v.string(),
  /** Where it stood then; rows may have moved since. */
  cell: v.exactOptional(v.object({ sheet: v.string(), row: v.number(), column: v.number() })),
  reason: v.string(),
  fingerprint: v.string(),
});

/** "Klar til aflevering": who said so, which day, of which round, and what stood in the entered cells then. */
const readyMark = v.object({
  round: v.string(),
  by: v.string(),
  on: v.string(),
  /** Of all entered figures together. */
  fingerprint: v.string(),
  /** Fingerprint of each entered cell that held something, by "unit|role". */
  entries: v.record(v.string(), v.string()),
});

/** What a person has said of a plan that is being read from this workbook; paths as in `planreading/draft.ts`. */
const planAnswer = v.object({
  paths: v.array(v.string()),
  answer: v.union([v.object({ agrees: v.literal(true) }), v.object({ value: v.unknown() })]),
});

/** `plan`, `confirmation` and `groupAnswers` are checked by those who read them, against schemas of their own. */
export const memorySchema = v.object({
  plan: v.exactOptional(v.unknown()),
  confirmation: v.exactOptional(v.unknown()),
  written: v.exactOptional(written),
  dismissed: v.exactOptional(v.array(dismissedMark)),
  ready: v.exactOptional(readyMark),
  groupAnswers: v.exactOptional(v.unknown()),
  planAnswers: v.exactOptional(v.array(planAnswer)),
});

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type WrittenCell = DeepReadonly<v.InferOutput<typeof writtenCell>>;
export type WrittenColumn = DeepReadonly<v.InferOutput<typeof writtenColumn>>;
export type Written = DeepReadonly<v.InferOutput<typeof written>>;
export type DismissedMark = DeepReadonly<v.InferOutput<typeof dismissedMark>>;
export type ReadyMark = DeepReadonly<v.InferOutput<typeof readyMark>>;
export type PlanAnswer = DeepReadonly<v.InferOutput<typeof planAnswer>>;
export type Memory = DeepReadonly<v.InferOutput<typeof memorySchema>>;
