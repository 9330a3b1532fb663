/** Cells in pieces, for what is too large to come with one answer. */
import { rectA1, type Rect } from '../workbook/address';
import { sizeOf } from '../workbook/areas';
import { CELLS_A_REQUEST, grouped } from './blocks';
import { loadBlock, type LoadedBlock } from './cells';
import { throwIfCalledOff } from './run';

export interface Wanted {
  /** Id. */
  readonly sheet: string;
  readonly area: Rect;
}

export interface ReadBlock {
  readonly sheet: string;
  readonly block: LoadedBlock;
}

/** One request after the other, each with as many areas as fit. None at all when nothing is wanted. */
export async function readBlocks(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  signal?: AbortSignal,
): Promise<readonly ReadBlock[]> {
  const requests = grouped(wanted, ({ area }) => sizeOf(area).rows * sizeOf(area).columns, CELLS_A_REQUEST);
  return readRequests(context, requests, signal);
}

async function readRequests(
  context: Excel.RequestContext,
  [request, ...later]: readonly (readonly Wanted[])[],
  signal: AbortSignal | undefined,
): Promise<readonly ReadBlock[]> {
  if (!request) return [];
  throwIfCalledOff(signal);
  const asked = request.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rectA1(area));
    loadBlock(range);
    return { sheet, range };
  });
  await context.sync();
  // The plain values are kept, not the ranges.
  const read = asked.map(({ sheet, range }): ReadBlock => ({ sheet, block: loaded(range) }));
  return [...read, ...(await readRequests(context, later, signal))];
}

function loaded(range: Excel.Range): LoadedBlock {
  const { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat } = range;
  return { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat };
}
