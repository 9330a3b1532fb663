/** A snapshot opened in the embedded spreadsheet engine, with the add-in closed: what a colleague without Målstatus sees. */
import { emptySheet } from '../../../host/engine/seed';
import type { CellSeed, Content, Engine } from '../../../host/engine/types';
import { openEngine } from '../../../host/node/univer';
import { absoluteA1, keyColumn, keyRow, quoteSheet } from '../../../src/workbook/address';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';

export interface OpenBook {
  readonly engine: Engine;
  at(sheet: string, row: number, column: number): unknown;
  close(): void;
  /** A person types a number or a text, or empties a cell (null). */
  type(sheet: string, row: number, column: number, value: number | string | null): Promise<void>;
}

export async function openSnapshot(snapshot: WorkbookSnapshot): Promise<OpenBook> {
  const engine = await openEngine({
    name: snapshot.file,
    active: 0,
    sheets: snapshot.sheets.map((sheet) => ({
      ...emptySheet(sheet.name),
      visibility: sheet.visibility === 'visible' ? 'Visible' : 'VeryHidden',
      cells: [...sheet.cells].map(([key, cell]): CellSeed => ({
        row: keyRow(key),
        column: keyColumn(key),
        content: contentOf(cell),
        style: cell.format === 'General' ? {} : { format: cell.format },
        locked: true,
      })),
    })),
    names: snapshot.names.flatMap(({ name, sheet, area }) => {
      if (sheet === undefined || !area) return [];
      const last = area.top === area.bottom && area.left === area.right ? '' : `:${absoluteA1(area.bottom, area.right)}`;
      const refersTo = `${quoteSheet(sheet)}!${absoluteA1(area.top, area.left)}${last}`;
      return [{ name, refersTo, scope: undefined, visible: true }];
    }),
  });
  await engine.settle();
  const idOf = (sheet: string): string => {
    const id = engine.sheetIds().find((candidate) => engine.sheetName(candidate) === sheet);
    if (id === undefined) throw new Error(`no sheet ${sheet}`);
    return id;
  };
  return {
    engine,
    close: () => engine.dispose(),
    at: (sheet, row, column) => engine.cell(idOf(sheet), row, column).value,
    async type(sheet, row, column, value) {
      const content: Content =
        value === null
          ? { type: 'empty', value: null }
          : typeof value === 'number'
            ? { type: 'number', value }
            : { type: 'text', value };
      engine.write(idOf(sheet), [{ row, column, content }], { top: row, left: column, bottom: row, right: column }, 'user');
      await engine.settle();
    },
  };
}

function contentOf(cell: Cell): Content {
  if (cell.formula !== undefined) return { formula: cell.formula };
  switch (cell.type) {
    case 'empty':
      return { type: 'empty', value: null };
    case 'number':
      return { type: 'number', value: cell.value };
    case 'boolean':
      return { type: 'boolean', value: cell.value };
    case 'text':
    case 'error':
      return { type: cell.type, value: cell.value };
  }
}
