/** Looks and widths round a table, read only when something is about to be written there. */
import { cellKey, rectA1 } from '../workbook/address';
import type { CellStyle } from '../workbook/edits';
import { isPlain, withoutPlain } from '../workbook/cellStates';
import type { SheetSnapshot } from '../workbook/snapshot';
import { STYLE_PROPERTIES, styleOf, withoutFont } from './styles';
import { queuePlainFont } from './liveTargets';

/** Result columns stand beside the table at the most. */
const BESIDE = 12;
const COLUMNS = 120;

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingStyles {
  readonly around: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly font: Excel.RangeFont;
  readonly widths: readonly Excel.RangeFormat[];
}

/** `part` is what is used of the sheet, inside the window. */
export function queueStyles(sheet: Excel.Worksheet, part: Excel.Range): PendingStyles {
  const around = part.getBoundingRect(part.getOffsetRange(0, BESIDE));
  around.load('rowIndex,columnIndex');
  const font = queuePlainFont(sheet);
  const widths = Array.from({ length: COLUMNS }, (_, column) => queueWidth(sheet, column));
  return { around, properties: around.getCellProperties(STYLE_PROPERTIES), font, widths };
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = sheet.getRange(rectA1({ top: 0, bottom: 0, left: column, right: column }));
  format.load('columnWidth,useStandardWidth');
  return format;
}

/** After the sync. Both are present, though perhaps empty: that is how a reader knows they were read. */
export function stylesOf(pending: PendingStyles): Required<Pick<SheetSnapshot, 'styles' | 'columnWidths'>> {
  const { around, properties, font, widths } = pending;
  const styles = new Map<number, CellStyle>();
  const own = (style: CellStyle): CellStyle => withoutFont(withoutPlain(style), font);
  properties.value.forEach((row, r) =>
    row.forEach((cell, c) => {
      const style = own(styleOf(cell));
      if (!isPlain(style)) styles.set(cellKey(around.rowIndex + r, around.columnIndex + c), style);
    }),
  );
  const columnWidths = new Map<number, number>();
  widths.forEach((format, column) => {
    if (!format.useStandardWidth) columnWidths.set(column, format.columnWidth);
  });
  return { styles, columnWidths };
}
