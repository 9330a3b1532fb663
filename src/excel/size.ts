/** Edits cut so that no request comes near Excel's limit of 5 MB. */
import type { Rect } from '../workbook/address';
import type { Edit } from '../workbook/edits';

/** Characters of one request. */
export const WRITE_LIMIT = 3_000_000;
const EDIT_LIMIT = 1_000_000;

/** About how many characters the edit takes in a request. */
export function weightOf(edit: Edit): number {
  return edit.kind === 'setCells' || edit.kind === 'setFormats' ? JSON.stringify(edit.rows).length + 200 : 500;
}

/** Large blocks of cells cut in halves by rows until each is small enough. */
export function cutEdits(edits: readonly Edit[], limit = EDIT_LIMIT): readonly Edit[] {
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind === 'setCells') return cut(edit.area, edit.rows, limit).map((part) => ({ ...edit, ...part }));
    if (edit.kind === 'setFormats') return cut(edit.area, edit.rows, limit).map((part) => ({ ...edit, ...part }));
    return [edit];
  });
}

interface Part<T> {
  readonly area: Rect;
  readonly rows: readonly (readonly T[])[];
}

function cut<T>(area: Rect, rows: readonly (readonly T[])[], limit: number): readonly Part<T>[] {
  if (rows.length < 2 || JSON.stringify(rows).length <= limit) return [{ area, rows }];
  const half = Math.floor(rows.length / 2);
  const upper = { ...area, bottom: area.top + half - 1 };
  const lower = { ...area, top: area.top + half };
  return [...cut(upper, rows.slice(0, half), limit), ...cut(lower, rows.slice(half), limit)];
}
