/** Addresses as an add-in writes them. */
import { MAX_ROWS, parseRect, type Rect } from '../../src/workbook/address';

/** "A1", "$B$2:C9", "A:C", "3:4", each with or without a sheet before "!"; undefined when it is none of them. */
export function areaOf(address: string, rowCount = MAX_ROWS): Rect | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).trim();
  const cells = parseRect(local);
  if (cells) return cells;
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(local);
  if (columns) return parseRect(`${columns[1] ?? ''}1:${columns[2] ?? ''}${rowCount}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(local);
  return rows ? parseRect(`A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`) : undefined;
}

/** "'Ark 1'!$A$1" → sheet and area; undefined when it names no sheet or no single area. */
export function reference(text: string): { readonly sheet: string; readonly area: Rect } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^\s'!=(),+*/]+))!([^!,]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!match) return undefined;
  const area = areaOf(match[3] ?? '');
  return area && { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area };
}
