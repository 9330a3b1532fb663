/** The embedded engine asked the same way as LibreOffice in `libreoffice.ts`: rows of cells in, calculated values out. */
import { bookOf, openHeadless, sheetOf } from '../../host/node/headless';
import { a1 } from '../../src/workbook/address';
import type { LibreOfficeInput } from './libreoffice';

type Value = string | number | boolean | null;

export interface UniverResult {
  at(sheet: string, row: number, column: number): Value;
}

export async function evaluateInUniver(
  sheets: Readonly<Record<string, readonly (readonly LibreOfficeInput[])[]>>,
): Promise<UniverResult> {
  const seeds = Object.entries(sheets).map(([name, rows]) => {
    const plain = rows.map((row) => row.map((input) => (typeof input === 'object' ? null : input)));
    const errors = rows.flatMap((cells, row) =>
      cells.flatMap((input, column) =>
        typeof input === 'object' && input !== null
          ? [{ row, column, content: { type: 'error', value: input.error } as const, style: {}, locked: true }]
          : [],
      ),
    );
    const sheet = sheetOf(name, plain);
    return { ...sheet, cells: [...sheet.cells, ...errors] };
  });
  const book = await openHeadless(bookOf(seeds), { globals: false });
  try {
    await book.settle();
    const values = new Map(
      Object.entries(sheets).map(([name, rows]) => {
        const width = Math.max(1, ...rows.map((row) => row.length));
        return [name, book.values(name, `A1:${a1(Math.max(0, rows.length - 1), width - 1)}`)] as const;
      }),
    );
    return { at: (sheet, row, column) => values.get(sheet)?.[row]?.[column] ?? null };
  } finally {
    book.close();
  }
}
