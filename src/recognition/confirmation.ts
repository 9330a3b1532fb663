/** Reading back what a person confirmed, from the workbook's memory or from the command line; and laying one over another. */
import * as v from 'valibot';
import { COLUMN_ROLES, type Confirmation } from './types';

const index = v.pipe(v.number(), v.integer(), v.minValue(-1));

const confirmationSchema = v.object({
  planId: v.optional(v.string()),
  round: v.optional(v.picklist(['UO1', 'UO2', 'UO3', 'AR'])),
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  sheet: v.optional(v.string()),
  headerTop: v.optional(index),
  headerBottom: v.optional(index),
  columns: v.optional(v.record(v.picklist(COLUMN_ROLES), index)),
  rows: v.optional(v.record(v.string(), index)),
});

/** Undefined when the value is no confirmation; unknown fields of a later version are ignored. */
export function parseConfirmation(value: unknown): Confirmation | undefined {
  const result = v.safeParse(confirmationSchema, value);
  if (!result.success) return undefined;
  const { columns, rows, ...rest } = result.output;
  return defined({ ...rest, columns: columns && defined(columns), rows });
}

/** `over` decides wherever it says something; columns and rows are laid over one by one. */
export function mergeConfirmations(under: Confirmation, over: Confirmation): Confirmation {
  return {
    ...under,
    ...over,
    ...(under.columns || over.columns ? { columns: { ...under.columns, ...over.columns } } : {}),
    ...(under.rows || over.rows ? { rows: { ...under.rows, ...over.rows } } : {}),
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without its undefined fields, which a reader could otherwise take for a decision. */
function defined<T extends object>(value: T): Partial<Defined<T>> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}
