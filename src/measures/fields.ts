/** Fields that the schemas of measures and of the plan are made of. The messages are codes: `plan/load` makes problems of them. */
import * as v from 'valibot';
import { serialOfIso } from '../calendar/days';

export const text = v.pipe(v.string(), v.trim(), v.minLength(1));

export const day = v.pipe(
  v.string(),
  v.check((value) => serialOfIso(value) !== undefined, 'isoDay'),
);

export const positive = v.pipe(
  v.number(),
  v.finite(),
  v.check((value) => value > 0, 'positive'),
);

export const notNegative = v.pipe(v.number(), v.finite(), v.minValue(0));

export const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A share that may be none at all. A number above 1 is a percentage written as it is printed, which the message says. */
export const shareAgreed = v.pipe(
  v.number(),
  v.check((value) => value >= 0 && value <= 1, 'positiveRatio'),
);

export const positiveRatio = v.pipe(
  v.number(),
  v.check((value) => value > 0 && value <= 1, 'positiveRatio'),
);

export const wholeNumber = v.pipe(v.number(), v.integer());

/** How the expected part of the year is found for the light: see `assessment/pace`. */
export const pace = v.picklist(['linear', 'constant', 'atDue']);
export type Pace = v.InferOutput<typeof pace>;

/** What every measure may say. */
export const common = { pace: v.optional(pace) };
