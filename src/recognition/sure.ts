import type { Recognised } from './types';

/** Nothing is computed on an unconfirmed guess: guessed columns and rows count as missing until a person has confirmed them. */
export function withoutGuesses(recognition: Recognised): Recognised {
  const sure = <T extends { readonly confidence: string }>(bindings: readonly T[]) =>
    bindings.filter((binding) => binding.confidence === 'sure');
  const tables = [recognition.table, ...recognition.earlier].map((table) => ({
    ...table,
    columns: sure(table.columns),
    rows: sure(table.rows),
  }));
  const [table = recognition.table, ...earlier] = tables;
  return { ...recognition, table, earlier };
}
