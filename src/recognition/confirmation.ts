/** Reading back what a person confirmed, from the workbook's memory or from the command line; and laying one over another. */
import * as v from 'valibot';
import { COLUMN_ROLES, type Confirmation, type TableConfirmation } from './types';

const index = v.pipe(v.number(), v.integer(), v.minValue(-1));

const table = {
  headerTop: v.optional(index),
  headerBottom: v.optional(index),
  columns: v.optional(v.record(v.picklist(COLUMN_ROLES), index)),
  rows: v.optional(v.record(v.string(), index)),
};

const tableSchema = v.object(table);

const confirmationSchema = v.object({
  planId: v.optional(v.string()),
  round: v.optional(v.pipe(v.string(), v.nonEmpty())),
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  sheet: v.optional(v.string()),
  tables: v.optional(v.record(v.string(), tableSchema)),
  ...table,
});

/** Undefined when the value is no confirmation; unknown fields of a later version are ignored. */
export function parseConfirmation(value: unknown): Confirmation | undefined {
  const result = v.safeParse(confirmationSchema, value);
  if (!result.success) return undefined;
  const { planId, round, asOf, sheet, tables, ...own } = result.output;
  const each = tables && Object.entries(tables).map(([name, said]) => [name, tableOf(said)] as const);
  return { ...defined({ planId, round, asOf, sheet, tables: each && Object.fromEntries(each) }), ...tableOf(own) };
}

function tableOf({ columns, ...rest }: v.InferOutput<typeof tableSchema>): TableConfirmation {
  return defined({ ...rest, columns: columns && defined(columns) });
}

/** `over` decides wherever it says something; columns and rows are laid over one by one. */
export function mergeConfirmations(under: Confirmation, over: Confirmation): Confirmation {
  const sheets = [...Object.keys(under.tables ?? {}), ...Object.keys(over.tables ?? {})];
  const tables = sheets.map((sheet) => [sheet, mergeTables(under.tables?.[sheet], over.tables?.[sheet])] as const);
  return {
    ...under,
    ...over,
    ...mergeTables(under, over),
    ...(sheets.length > 0 ? { tables: Object.fromEntries(tables) } : {}),
  };
}

function mergeTables(under: TableConfirmation = {}, over: TableConfirmation = {}): TableConfirmation {
  const { headerTop = under.headerTop, headerBottom = under.headerBottom } = over;
  return {
    ...(headerTop === undefined ? {} : { headerTop }),
    ...(headerBottom === undefined ? {} : { headerBottom }),
    ...(under.columns || over.columns ? { columns: { ...under.columns, ...over.columns } } : {}),
    ...(under.rows || over.rows ? { rows: { ...under.rows, ...over.rows } } : {}),
  };
}

/** What has been said of the table on a sheet. `others`: also what names no sheet, which is about the only table, or the first that was read. */
export function confirmedOn(confirmation: Confirmation | undefined, sheet: string, others: boolean): TableConfirmation {
  if (!confirmation) return {};
  const isIt = (name: string): boolean => name.toLowerCase() === sheet.toLowerCase();
  const common = confirmation.sheet === undefined ? others : isIt(confirmation.sheet);
  const own = Object.entries(confirmation.tables ?? {}).find(([name]) => isIt(name))?.[1];
  return mergeTables(common ? confirmation : {}, own);
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without its undefined fields, which a reader could otherwise take for a decision. */
function defined<T extends object>(value: T): Partial<Defined<T>> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}
