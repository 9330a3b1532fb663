/**
 * Lines round cells. Two neighbours share the edge between them: set or taken away at one, it is so at the other. So a line that stands is
 * never drawn over, and only lines as we draw them are taken away, and not where the cell across the edge has its own.
 */
import { cellKey, contains, rectA1, type Rect } from '../workbook/address';
import { patches, sizeOf } from '../workbook/areas';
import type { SheetSnapshot } from '../workbook/snapshot';

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
type Edge = (typeof EDGES)[number];

/** Edges that have a line: as we draw them, or otherwise. */
export type CellLines = Readonly<Partial<Record<Edge, 'ours' | 'theirs'>>>;
/** Undefined where it was not asked. */
export type LinesAt = (row: number, column: number) => CellLines | undefined;

/** What is asked of `getCellProperties` for it. */
export const LINE_PROPERTIES: Excel.CellPropertiesBorderLoadOptions = { style: true, color: true };

const COLOR = '#BFBFBF';

export function linesOf({ format }: Excel.CellProperties): CellLines {
  const borders = format?.borders;
  return Object.fromEntries(
    EDGES.flatMap((edge) => {
      const line = borders?.[edge];
      if (!line?.style || line.style === 'None') return [];
      const isOurs = line.style === 'Continuous' && line.color?.toUpperCase() === COLOR;
      return [[edge, isOurs ? 'ours' : 'theirs'] as const];
    }),
  );
}

export function sameLines(first: CellLines | undefined, second: CellLines | undefined): boolean {
  return !first || !second || EDGES.every((edge) => first[edge] === second[edge]);
}

/** A thin line round every cell of the area, where there is none. */
export function drawLines(worksheet: Excel.Worksheet, area: Rect, lineAt: LinesAt): void {
  forEdges(
    worksheet,
    area,
    (row, column) => EDGES.filter((edge) => lineAt(row, column)?.[edge] === undefined),
    (border) => {
      border.style = 'Continuous';
      border.color = COLOR;
    },
  );
}

export function clearLines(worksheet: Excel.Worksheet, sheet: SheetSnapshot, area: Rect, lineAt: LinesAt): void {
  const isOfOther = (row: number, column: number, edge: Edge): boolean => {
    const across = acrossOf(row, column, edge);
    if (contains(area, across.row, across.column)) return false;
    return sheet.styles?.get(cellKey(across.row, across.column))?.border === 'thin';
  };
  const isGoing = (row: number, column: number, edge: Edge): boolean => {
    const lines = lineAt(row, column);
    return (!lines || lines[edge] === 'ours') && !isOfOther(row, column, edge);
  };
  forEdges(
    worksheet,
    area,
    (row, column) => EDGES.filter((edge) => isGoing(row, column, edge)),
    (border) => {
      border.style = 'None';
    },
  );
}

function acrossOf(row: number, column: number, edge: Edge): { readonly row: number; readonly column: number } {
  if (edge === 'top') return { row: row - 1, column };
  if (edge === 'bottom') return { row: row + 1, column };
  return { row, column: edge === 'left' ? column - 1 : column + 1 };
}

/** Cells of which the same edges are meant are done together. */
function forEdges(
  worksheet: Excel.Worksheet,
  area: Rect,
  edgesAt: (row: number, column: number) => readonly Edge[],
  change: (border: Excel.RangeBorder) => void,
): void {
  const parts = patches(
    area,
    (row, column) => {
      const edges = edgesAt(row, column);
      return edges.length > 0 ? edges : undefined;
    },
    (edges) => edges.join(),
  );
  for (const { area: part, value: edges } of parts) {
    const { borders } = worksheet.getRange(rectA1(part)).format;
    for (const index of indexesOf(edges, part)) change(borders.getItem(index));
  }
}

function indexesOf(edges: readonly Edge[], part: Rect): readonly Excel.BorderIndex[] {
  const { rows, columns } = sizeOf(part);
  const has = (...wanted: readonly Edge[]): boolean => wanted.some((edge) => edges.includes(edge));
  return [
    ...(has('top') ? [Excel.BorderIndex.edgeTop] : []),
    ...(has('bottom') ? [Excel.BorderIndex.edgeBottom] : []),
    ...(has('left') ? [Excel.BorderIndex.edgeLeft] : []),
    ...(has('right') ? [Excel.BorderIndex.edgeRight] : []),
    ...(rows > 1 && has('top', 'bottom') ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns > 1 && has('left', 'right') ? [Excel.BorderIndex.insideVertical] : []),
  ];
}
