/** A cell as staff speak of it: "Status UO II · F10". Formulas and files use `showAddress` instead. */
import { a1, type CellAddress } from '../../workbook/address';

export function cellName({ sheet, row, column }: CellAddress): string {
  return `${sheet} · ${a1(row, column)}`;
}
