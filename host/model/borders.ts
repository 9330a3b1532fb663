/** Lines between cells. Excel keeps one line for the edge that two neighbours share: set or taken away at one, it is so at the other. */
import type { Border, CellWrite, Edge, Engine } from '../engine/types';

export const EDGES: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

const ACROSS: Readonly<Record<Edge, { readonly edge: Edge; readonly down: number; readonly right: number }>> = {
  EdgeTop: { edge: 'EdgeBottom', down: -1, right: 0 },
  EdgeBottom: { edge: 'EdgeTop', down: 1, right: 0 },
  EdgeLeft: { edge: 'EdgeRight', down: 0, right: -1 },
  EdgeRight: { edge: 'EdgeLeft', down: 0, right: 1 },
};

interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The same edge as its other cell has it; undefined at the sheet's rim. */
function other({ row, column }: CellPosition, edge: Edge): (CellPosition & { readonly edge: Edge }) | undefined {
  const across = ACROSS[edge];
  const position = { row: row + across.down, column: column + across.right };
  return position.row < 0 || position.column < 0 ? undefined : { ...position, edge: across.edge };
}

function own(engine: Engine, sheet: string, { row, column }: CellPosition, edge: Edge): Border | undefined {
  return engine.cell(sheet, row, column).style.borders?.[edge];
}

export function borderAt(engine: Engine, sheet: string, position: CellPosition, edge: Edge): Border {
  const line = own(engine, sheet, position, edge);
  if (line) return line;
  const neighbour = other(position, edge);
  return (neighbour && own(engine, sheet, neighbour, neighbour.edge)) ?? NO_BORDER;
}

/** "top", "bottom" … → the line, as `getCellProperties` answers. */
export function bordersAt(engine: Engine, sheet: string, position: CellPosition): Readonly<Record<string, Border>> {
  return Object.fromEntries(
    EDGES.map((edge) => [edge.replace('Edge', '').toLowerCase(), borderAt(engine, sheet, position, edge)]),
  );
}

/** What is to be written so that the other cell says nothing of these edges. */
export function withoutOther(
  engine: Engine,
  sheet: string,
  position: CellPosition,
  edges: readonly Edge[],
): readonly CellWrite[] {
  return edges.flatMap((edge) => {
    const neighbour = other(position, edge);
    if (!neighbour || !own(engine, sheet, neighbour, neighbour.edge)) return [];
    const { row, column } = neighbour;
    return [{ row, column, style: { borders: { [neighbour.edge]: NO_BORDER } } }];
  });
}
