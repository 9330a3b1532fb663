import type { CellSpec } from '../../support/workbook';

export type Rows = readonly (readonly CellSpec[])[];

/** The rows, those with a number among `changes` replaced. */
export function rowsWith(rows: Rows, changes: Readonly<Record<string, readonly CellSpec[]>>): Rows {
  return rows.map((row) => {
    const [id] = row;
    return (typeof id === 'string' ? changes[id] : undefined) ?? row;
  });
}
