/** Everything that stands in a workbook, read past the add-in: cells, looks, conditional formats, names, sizes. */
import type { Border, Edge } from '../../../host/engine/types';
import type { Headless } from '../../../host/node/headless';
import type { Leftover } from '../../../src/excel/problems';
import { a1, contains, parseRect, rectA1 } from '../../../src/workbook/address';
import { plainNumberFormat } from '../../../src/workbook/numberFormat';

/** What stands, by where it stands: "Status!B4", "Status/formats", "names/MS_Score". */
export type Dump = ReadonlyMap<string, string>;

export function dumpOf(excel: Headless): Dump {
  const { engine } = excel.host;
  const dump = new Map<string, string>();
  const shown = engine.sheetIds().map((id) => `${engine.sheetName(id)} ${engine.visibility(id)}`);
  dump.set('sheets', shown.join(', '));
  for (const id of engine.sheetIds()) {
    const sheet = engine.sheetName(id);
    const lines = new Set<string>();
    engine.forEachCell(id, (row, column, { type, value, formula, style, locked }) => {
      const { format, borders, ...styles } = style;
      for (const [edge, line] of Object.entries(borders ?? {})) lines.add(lineOf(row, column, edge as Edge, line));
      const isBare = type === 'empty' && formula === undefined && format === undefined && sorted(styles).length === 0 && locked;
      // What a formula shows follows from the rest.
      const holds = formula ?? [type, value];
      const plain = format === undefined ? 'General' : plainNumberFormat(format);
      if (!isBare) dump.set(`${sheet}!${a1(row, column)}`, JSON.stringify([holds, plain, sorted(styles), locked]));
    });
    const { formats, tables, filter } = engine.extras(id);
    const rules = formats.map(({ type, areas, formula, fill, color, bar }) =>
      JSON.stringify([type, areas.map(rectA1), formula, fill, color, bar]),
    );
    // Ours may come to stand after others', which no condition depends on.
    dump.set(`${sheet}/formats`, rules.sort().join('\n'));
    dump.set(`${sheet}/lines`, [...lines].sort().join('\n'));
    dump.set(`${sheet}/rest`, JSON.stringify([tables, filter, engine.merges(id)]));
    for (let column = 0; column < 60; column++) {
      const width = engine.columnWidth(id, column);
      if (width !== undefined) dump.set(`${sheet}/width ${a1(0, column)}`, width.toFixed(2));
    }
  }
  for (const { name, refersTo, visible } of engine.names()) dump.set(`names/${name}`, `${refersTo} ${visible}`);
  return dump;
}

/** By the cell below or to the right of it: two neighbours share the line, and either may keep it. */
function lineOf(row: number, column: number, edge: Edge, { style, weight, color }: Border): string {
  const [down, right] = [edge === 'EdgeBottom' ? 1 : 0, edge === 'EdgeRight' ? 1 : 0];
  const side = edge === 'EdgeTop' || edge === 'EdgeBottom' ? 'over' : 'left of';
  return `${side} ${a1(row + down, column + right)} ${style} ${weight} ${color}`;
}

/** What a cell has that nobody has touched; said or not, Excel answers the same. */
const PLAIN: Readonly<Record<string, unknown>> = { size: 11, color: '#000000', horizontal: 'General', vertical: 'Bottom' };

function sorted(styles: object): readonly (readonly [string, unknown])[] {
  const said = Object.entries(styles).filter(([name, value]) => value !== PLAIN[name]);
  return said.sort(([first], [second]) => (first < second ? -1 : 1));
}

/** Where two dumps differ, with what stood and what stands. */
export function differences(before: Dump, after: Dump): readonly string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [first, second] = [before.get(place) ?? '–', after.get(place) ?? '–'];
    if (first === second) return [];
    const [gone, come] = [first.split('\n'), second.split('\n')];
    const only = (lines: readonly string[], others: readonly string[]): string =>
      lines.filter((line) => !others.includes(line)).join(' | ');
    return [`${place}: ${only(gone, come)} → ${only(come, gone)}`];
  });
}

/** `place` as in a dump: "Status!B4", "Status/formats", "names/MS_Score", "sheets". */
export function isNamed(named: readonly Leftover[], place: string): boolean {
  if (place === 'sheets') return named.some(({ is }) => is === 'sheet');
  if (place.startsWith('names/')) return named.some((left) => left.is === 'name' && `names/${left.name}` === place);
  const [sheet = '', address] = place.split(/[!/]/);
  return named.some((left) => {
    if (left.is === 'sheet') return left.sheet === sheet;
    if (left.is !== 'cells' || left.sheet !== sheet) return false;
    const cell = place.includes('!') && address !== undefined ? parseRect(address) : undefined;
    return !cell || left.areas.some((area) => contains(area, cell.top, cell.left));
  });
}
