/**
 * Lines round cells. Two neighbours share the edge between them: set or taken away at one, it is so at the other. So a line that stands is
 * never drawn over, and only lines as we draw them are taken away, and not where the cell across the edge has its own.
 */
import { cellKey, contains, rectA1, type Rect } from '../workbook/address';
import { cellsOf, patches, sizeOf } from '../workbook/areas';
import type { SheetSnapshot } from '../workbook/snapshot';

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
type Edge = (typeof EDGES)[number];

/** Edges that have a line: as we draw them, or otherwise. */
export type CellLines = Readonly<Partial<Record<Edge, 'ours' | 'theirs'>>>;

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

type SheetLines = ReadonlyMap<string, ReadonlyMap<number, CellLines>>;

/** Now, where a line that was not there before is ours, whatever its colour: it gets that in a second step, which may have failed. */
export function drawnSince(before: SheetLines, now: SheetLines): SheetLines {
  const seen = (id: string, key: number, lines: CellLines): CellLines => {
    const first = before.get(id)?.get(key);
    if (!first) return lines;
    return Object.fromEntries(Object.keys(lines).map((edge) => [edge, first[edge as Edge] === 'theirs' ? 'theirs' : 'ours']));
  };
  return new Map([...now].map(([id, cells]) => [id, new Map([...cells].map(([key, lines]) => [key, seen(id, key, lines)]))]));
}

/** The lines as they stand while edits are queued, by sheet's id and cell's key. */
export class KnownLines {
  private readonly sheets: ReadonlyMap<string, Map<number, CellLines>>;

  constructor(live: SheetLines) {
    this.sheets = new Map([...live].map(([id, lines]) => [id, new Map(lines)]));
  }

  /** A thin line round every cell of the area, where there is none. */
  draw(worksheet: Excel.Worksheet, { id }: SheetSnapshot, area: Rect): void {
    const lines = this.sheets.get(id);
    const isMissing = (row: number, column: number, edge: Edge): boolean =>
      lines?.get(cellKey(row, column))?.[edge] === undefined;
    forEdges(worksheet, area, isMissing, (border) => {
      border.style = 'Continuous';
      border.color = COLOR;
    });
    for (const { row, column } of cellsOf(area))
      for (const edge of EDGES) if (isMissing(row, column, edge)) note(lines, row, column, edge, 'ours');
  }

  clear(worksheet: Excel.Worksheet, sheet: SheetSnapshot, area: Rect): void {
    const lines = this.sheets.get(sheet.id);
    const isOfOther = (row: number, column: number, edge: Edge): boolean => {
      const across = acrossOf(row, column, edge);
      if (contains(area, across.row, across.column)) return false;
      return sheet.styles?.get(cellKey(across.row, across.column))?.border === 'thin';
    };
    const isGoing = (row: number, column: number, edge: Edge): boolean => {
      const known = lines?.get(cellKey(row, column));
      return (!known || known[edge] === 'ours') && !isOfOther(row, column, edge);
    };
    const going = [...cellsOf(area)].flatMap(({ row, column }) =>
      EDGES.filter((edge) => isGoing(row, column, edge)).map((edge) => ({ row, column, edge })),
    );
    forEdges(worksheet, area, isGoing, (border) => {
      border.style = 'None';
    });
    for (const { row, column, edge } of going) note(lines, row, column, edge, undefined);
  }
}

/** At both cells of the edge, as far as they are known. */
function note(
  lines: Map<number, CellLines> | undefined,
  row: number,
  column: number,
  edge: Edge,
  line: CellLines[Edge] | undefined,
): void {
  const across = acrossOf(row, column, edge);
  for (const [key, side] of [
    [cellKey(row, column), edge],
    [cellKey(across.row, across.column), OPPOSITE[edge]],
  ] as const) {
    const known = lines?.get(key);
    if (!known) continue;
    const others = Object.entries(known).filter(([name]) => name !== side);
    lines?.set(key, Object.fromEntries(line === undefined ? others : [...others, [side, line]]));
  }
}

const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const satisfies Record<Edge, Edge>;

function acrossOf(row: number, column: number, edge: Edge): { readonly row: number; readonly column: number } {
  if (edge === 'top') return { row: row - 1, column };
  if (edge === 'bottom') return { row: row + 1, column };
  return { row, column: edge === 'left' ? column - 1 : column + 1 };
}

/** Cells of which the same edges are meant are done together. */
function forEdges(
  worksheet: Excel.Worksheet,
  area: Rect,
  isMeant: (row: number, column: number, edge: Edge) => boolean,
  change: (border: Excel.RangeBorder) => void,
): void {
  const parts = patches(
    area,
    (row, column) => {
      const edges = EDGES.filter((edge) => isMeant(row, column, edge));
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
