/** What Excel does to a workbook when a person inserts an empty row: cells, references, names and areas move down. */
import { cellKey, keyColumn, keyRow, type Rect } from '../../../src/workbook/address';
import { extentOf } from '../../../src/workbook/areas';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

export function insertRow(workbook: WorkbookSnapshot, sheetName: string, at: number): WorkbookSnapshot {
  const shift = (area: Rect): Rect => ({
    ...area,
    top: area.top >= at ? area.top + 1 : area.top,
    bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
  });
  const move = (sheet: SheetSnapshot): SheetSnapshot => {
    const cells = new Map<number, Cell>();
    for (const [key, cell] of sheet.cells) {
      const row = sheet.name === sheetName && keyRow(key) >= at ? keyRow(key) + 1 : keyRow(key);
      const formula = cell.formula === undefined ? undefined : moved(cell.formula, sheet.name === sheetName, sheetName, at);
      cells.set(cellKey(row, keyColumn(key)), { ...cell, formula });
    }
    if (sheet.name !== sheetName) return { ...sheet, cells };
    const lights = sheet.lights?.map((light) => ({ ...light, area: shift(light.area) }));
    const styles =
      sheet.styles &&
      new Map(
        [...sheet.styles].map(([key, style]) => [
          cellKey(keyRow(key) >= at ? keyRow(key) + 1 : keyRow(key), keyColumn(key)),
          style,
        ]),
      );
    return { ...sheet, cells, used: extentOf(cells), ...(lights && { lights }), ...(styles && { styles }) };
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map(move),
    names: workbook.names.map((name) => (name.sheet === sheetName && name.area ? { ...name, area: shift(name.area) } : name)),
  };
}

function moved(formula: string, local: boolean, sheet: string, at: number): string {
  return formula.replace(
    /("[^"]*")|('(?:[^']|'')+'!)?(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(])/g,
    (whole: string, text: string | undefined, on: string | undefined, column: string | undefined, row: string | undefined) => {
      if (text !== undefined || column === undefined || row === undefined) return whole;
      const here = on === undefined ? local : on === `'${sheet}'!`;
      const number = Number(row);
      return here && number - 1 >= at ? `${on ?? ''}${column}${number + 1}` : whole;
    },
  );
}
