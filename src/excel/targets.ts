/** Which cells a list of edits touches, so that exactly these are read again before writing and after it. */
import type { Rect } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

export interface Target {
  readonly sheet: SheetSnapshot;
  /** The rows we write in, over all columns in use: labels in them tell whether rows have moved. Undefined = no cells are written. */
  readonly guard: Rect | undefined;
  readonly styled: readonly Rect[];
  readonly widths: readonly number[];
  readonly lit: readonly Rect[];
  readonly barred: readonly Rect[];
}

/** One target for each sheet that stands in the workbook already. */
export function targetsOf(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Target[] {
  return workbook.sheets.flatMap((sheet): Target[] => {
    const own = edits.filter((edit) => 'sheet' in edit && findSheet(workbook, edit.sheet) === sheet);
    if (own.length === 0) return [];
    const removed = own.some((edit) => edit.kind === 'removeSheet');
    const written = own.flatMap((edit) => (edit.kind === 'setCells' || edit.kind === 'setFormats' ? [edit.area] : []));
    const whole = removed && sheet.used ? [...written, sheet.used] : written;
    return [
      {
        sheet,
        guard: whole.length === 0 ? undefined : guardOf(whole, sheet.used),
        styled: own.flatMap((edit) => (edit.kind === 'setStyle' || edit.kind === 'clearStyle' ? [edit.area] : [])),
        widths: own.flatMap((edit) => (edit.kind === 'setColumnWidth' ? [edit.column] : [])),
        lit: own.flatMap((edit) => (edit.kind === 'setLights' ? [edit.area] : [])),
        barred: own.flatMap((edit) => (edit.kind === 'setBars' ? [edit.area] : [])),
      },
    ];
  });
}

function guardOf(areas: readonly Rect[], used: Rect | undefined): Rect {
  const across = used ? [...areas, used] : areas;
  return {
    top: Math.min(...areas.map((area) => area.top)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    left: Math.min(...across.map((area) => area.left)),
    right: Math.max(...across.map((area) => area.right)),
  };
}
