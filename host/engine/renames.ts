/** A sheet that is renamed: every reference to it says the new name, as Excel writes it. */
import { quoteSheet } from '../../src/workbook/address';

/** Strings, references with their sheet, and everything between. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!|[^]/gu;

export function renamedReferences(formula: string, before: string, after: string): string {
  const pieces = formula.match(PIECES) ?? [];
  return pieces
    .map((piece) => {
      if (piece.startsWith('"') || piece.length < 2 || !piece.endsWith('!')) return piece;
      const name = piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
      return name.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : piece;
    })
    .join('');
}
