/** Cells in pieces, for what is too large to come with one answer. */
import { rectA1, type Rect } from '../workbook/address';
import { sizeOf } from '../workbook/areas';
import { CELLS_A_REQUEST, bandsOf, grouped } from './blocks';
import { loadBlock, type LoadedBlock } from './cells';
import { isTooLarge } from './problems';
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
  return readRequests(context, grouped(wanted, cellsIn, CELLS_A_REQUEST), signal);
}

async function readRequests(
  context: Excel.RequestContext,
  [request, ...later]: readonly (readonly Wanted[])[],
  signal: AbortSignal | undefined,
): Promise<readonly ReadBlock[]> {
  if (!request) return [];
  throwIfCalledOff(signal);
  const read = await readRequest(context, request).catch((error: unknown) => {
    const halves = isTooLarge(error) ? halved(request) : [];
    if (halves.length < 2) throw error;
    return readRequests(context, halves, signal);
  });
  return [...read, ...(await readRequests(context, later, signal))];
}

async function readRequest(context: Excel.RequestContext, request: readonly Wanted[]): Promise<readonly ReadBlock[]> {
  const asked = request.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rectA1(area));
    loadBlock(range);
    return { sheet, range };
  });
  await context.sync();
  // The plain values are kept, not the ranges.
  return asked.map(({ sheet, range }): ReadBlock => ({ sheet, block: loaded(range) }));
}

const cellsIn = ({ area }: Wanted): number => sizeOf(area).rows * sizeOf(area).columns;

/** Long texts make a request larger than its number of cells says. */
function halved(request: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const half = Math.ceil(request.reduce((sum, wanted) => sum + cellsIn(wanted), 0) / 2);
  const parts = request.flatMap(({ sheet, area }) => bandsOf(area, half).map((band): Wanted => ({ sheet, area: band })));
  return grouped(parts, cellsIn, half);
}

function loaded(range: Excel.Range): LoadedBlock {
  const { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat } = range;
  return { rowIndex, columnIndex, values, formulas, valueTypes, numberFormat };
}
