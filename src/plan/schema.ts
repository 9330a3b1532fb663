/**
 * The shape of a plan file (`plans/*.json`) and of a rule pack. One schema is both the check of a file and the source of the types.
 * Ratios are fractions (0.85 = 85 pct.), days are ISO texts, weights are points as printed.
 */
import * as v from 'valibot';
import { measureSchemas, type LeafMeasure } from '../measures';
import { common, day, notNegative, positive, positiveRatio, ratio, text } from '../measures/fields';

/** At 0 a demand not met would be partly met, at 1 a late delivery would be fully met. */
const between = v.pipe(
  v.number(),
  v.check((value) => value > 0 && value < 1, 'between'),
);

export const rollUpSchema = v.variant('mode', [
  v.strictObject({ mode: v.picklist(['mean', 'weightedMean', 'all', 'any', 'worst']) }),
  /** Credit = fulfilled parts / `atLeast`, at most 1. */
  v.strictObject({ mode: v.literal('count'), atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);

export const creditSchema = v.variant('model', [
  v.strictObject({ model: v.literal('threeStep'), partly: ratio }),
  v.strictObject({ model: v.literal('binary') }),
  /** Ascending; a degree earns the highest step it reaches. */
  v.strictObject({ model: v.literal('steps'), steps: v.pipe(v.array(ratio), v.minLength(2)) }),
  /** The degree itself, at most 1; below `floor` nothing. */
  v.strictObject({ model: v.literal('proportional'), floor: ratio }),
  /** A percentage entered by a person with a reason. */
  v.strictObject({ model: v.literal('manual') }),
]);

export const leafMeasureSchema = v.variant('kind', measureSchemas);

const subGoalSchema = v.strictObject({
  id: text,
  label: text,
  text,
  /** Only for a roll-up by `weightedMean`. */
  weight: v.optional(positive),
  measure: leafMeasureSchema,
});

const compositeSchema = v.strictObject({
  kind: v.literal('composite'),
  rollUp: v.optional(rollUpSchema),
  parts: v.pipe(v.array(subGoalSchema), v.minLength(1)),
  ...common,
});

const requirementSchema = v.strictObject({
  id: text,
  /** "a)" as printed; absent where the goal has a single requirement. */
  label: v.optional(text),
  text,
  weight: v.optional(positive),
  office: v.optional(text),
  reported: v.optional(v.picklist(['round', 'month']), 'round'),
  measure: v.variant('kind', [...measureSchemas, compositeSchema]),
});

/** The requirements that share one printed weight. */
const weightBlockSchema = v.strictObject({
  id: text,
  weight: notNegative,
  rollUp: v.optional(rollUpSchema),
  requirements: v.pipe(v.array(requirementSchema), v.minLength(1)),
});

const goalSchema = v.strictObject({
  id: text,
  area: text,
  text,
  background: v.optional(text),
  blocks: v.pipe(v.array(weightBlockSchema), v.minLength(1)),
});

const sectionSchema = v.strictObject({
  id: text,
  title: text,
  /** Koncernfælles: the same goals in every agency of the ministry group. */
  shared: v.boolean(),
  goals: v.pipe(v.array(goalSchema), v.minLength(1)),
});

const roundSchema = v.strictObject({
  /** Free text: "UO2", "T1", "2. kvartal". It names the round in the history, so it stays once a round has been locked. */
  id: v.pipe(text, v.maxLength(40)),
  name: text,
  asOf: day,
  due: day,
  /** The round after which nothing is expected any more; absent: only the one called AR is (`isFinalRound`). */
  final: v.optional(v.boolean()),
});

export const settingsSchema = v.strictObject({
  partlyFrom: between,
  yellowFrom: positiveRatio,
  credit: creditSchema,
  rollUp: v.strictObject({ parts: rollUpSchema, requirements: rollUpSchema }),
  excluded: v.picklist(['leaveOut', 'zero', 'full']),
  late: v.picklist(['partly', 'notFulfilled']),
  aboveMax: v.picklist(['ok', 'partly']),
  /** The sum the weights ought to have; null when the plan names none (then 100 is only a warning, MRP106). */
  expectedWeightSum: v.nullable(positive),
});

/** A renegotiation: what changes from which day, why, and where it is written. Old ids stay readable for ever. */
const amendmentSchema = v.variant('change', [
  v.strictObject({ change: v.literal('withdraw'), requirement: text, from: day, reason: text, document: text }),
  v.strictObject({
    change: v.literal('replace'),
    requirement: text,
    from: day,
    reason: text,
    document: text,
    by: requirementSchema,
  }),
  v.strictObject({
    change: v.literal('retarget'),
    requirement: text,
    from: day,
    reason: text,
    document: text,
    measure: leafMeasureSchema,
  }),
  v.strictObject({ change: v.literal('reweight'), block: text, from: day, reason: text, document: text, weight: notNegative }),
]);

export const planSchema = v.strictObject({
  $schema: v.optional(text),
  format: v.literal('maalstatus-plan/1'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9æøå-]+$/)),
  agency: v.strictObject({ name: text, short: v.optional(text), aliases: v.optional(v.array(text), []) }),
  /** Absent where the plan does not name it. */
  department: v.optional(text),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  period: v.strictObject({ from: day, to: day }),
  /** What a reader must know about how the plan was encoded. */
  notes: v.optional(v.array(text), []),
  background: v.optional(v.array(v.strictObject({ heading: text, text })), []),
  coreTasks: v.optional(
    v.array(v.strictObject({ number: v.pipe(v.number(), v.integer(), v.minValue(0)), name: text, text })),
    [],
  ),
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
  rounds: v.pipe(v.array(roundSchema), v.minLength(1)),
  settings: settingsSchema,
  amendments: v.optional(v.array(amendmentSchema), []),
});

export const severitySchema = v.picklist(['error', 'warning', 'info']);

/** Severity and on/off of every rule for the plans of one year; `finalRound` is the severity at the årsrapport where it differs. */
export const rulePackSchema = v.strictObject({
  format: v.literal('maalstatus-rules/1'),
  year: v.pipe(v.number(), v.integer()),
  rules: v.record(
    v.pipe(v.string(), v.regex(/^MRP\d{3}$/)),
    v.strictObject({
      on: v.boolean(),
      severity: severitySchema,
      finalRound: v.optional(severitySchema),
      /** May its errors be called irrelevant with a reason? Warnings and information always may. */
      dismissible: v.optional(v.boolean()),
    }),
  ),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type Section = v.InferOutput<typeof sectionSchema>;
export type Goal = v.InferOutput<typeof goalSchema>;
export type WeightBlock = v.InferOutput<typeof weightBlockSchema>;
export type Requirement = v.InferOutput<typeof requirementSchema>;
export type SubGoal = v.InferOutput<typeof subGoalSchema>;
export type { LeafMeasure };
export type CompositeMeasure = v.InferOutput<typeof compositeSchema>;
export type Measure = LeafMeasure | CompositeMeasure;
export type RollUp = v.InferOutput<typeof rollUpSchema>;
export type CreditModel = v.InferOutput<typeof creditSchema>;
export type Settings = v.InferOutput<typeof settingsSchema>;
export type Round = v.InferOutput<typeof roundSchema>;
export type RoundId = Round['id'];
export type Amendment = v.InferOutput<typeof amendmentSchema>;
export type RulePack = v.InferOutput<typeof rulePackSchema>;
export type Severity = v.InferOutput<typeof severitySchema>;
