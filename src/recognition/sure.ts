import type { Recognised, TableBinding, Tables } from './types';

/** Nothing is computed on an unconfirmed guess: guessed columns and rows count as missing until a person has confirmed them. */
export function withoutGuesses(recognition: Recognised): Recognised {
  return { ...recognition, tables: sureOf(recognition.tables), earlier: recognition.earlier.map(sureOf) };
}

function sureOf([first, ...others]: Tables): Tables {
  return [sureTable(first), ...others.map(sureTable)];
}

function sureTable(table: TableBinding): TableBinding {
  const sure = <T extends { readonly confidence: string }>(bindings: readonly T[]) =>
    bindings.filter((binding) => binding.confidence === 'sure');
  return { ...table, columns: sure(table.columns), rows: sure(table.rows) };
}
