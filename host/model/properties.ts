/** The answers of getCellProperties, getRowProperties and getColumnProperties: plain data with exactly what was asked for. */
import type { Border, EngineCell } from '../engine/types';
import { HostError } from '../protocol/errors';
import { styleValues } from './styles';
import type { Range } from './range';

interface AskedCell {
  readonly cell: EngineCell;
  readonly borders: () => Readonly<Record<string, Border>>;
}

type Options = Readonly<Record<string, unknown>>;

function optionsOf(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}

function unknownMember(member: string): HostError {
  return new HostError('ApiNotFound', `The stand-in for Excel has no ${member}`, member);
}

function formatProperties({ cell, borders }: AskedCell, asked: Options): Record<string, unknown> {
  const format: Record<string, unknown> = {};
  const values = styleValues(cell.style);
  for (const [name, wanted] of Object.entries(asked)) {
    if (!wanted) continue;
    if (name === 'protection') format['protection'] = { locked: cell.locked, formulaHidden: false };
    else if (name === 'fill') format['fill'] = { color: values.fill, pattern: cell.style.fill === undefined ? 'None' : 'Solid' };
    else if (name === 'font') {
      const font: Record<string, unknown> = {
        name: values.font,
        size: values.size,
        bold: values.bold,
        italic: values.italic,
        color: values.color,
      };
      format['font'] = Object.fromEntries(
        Object.keys(optionsOf(wanted)).map((key) => {
          if (!(key in font)) throw unknownMember(`CellPropertiesFont.${key}`);
          return [key, font[key]];
        }),
      );
    } else if (name === 'wrapText') format['wrapText'] = values.wrap;
    else if (name === 'horizontalAlignment') format['horizontalAlignment'] = values.horizontal;
    else if (name === 'verticalAlignment') format['verticalAlignment'] = values.vertical;
    else if (name === 'borders') format['borders'] = borders();
    else throw unknownMember(`CellPropertiesFormat.${name}`);
  }
  return format;
}

export function cellProperties(of: AskedCell, address: string, asked: unknown): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(optionsOf(asked))) {
    if (!wanted) continue;
    if (name === 'format') properties['format'] = formatProperties(of, optionsOf(wanted));
    else if (name === 'address') properties['address'] = address;
    else throw unknownMember(`CellProperties.${name}`);
  }
  return properties;
}

function lineProperties(
  asked: unknown,
  first: number,
  last: number,
  members: Readonly<Record<string, (position: number) => unknown>>,
): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  for (let position = first; position <= last; position++) {
    const line: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(optionsOf(asked))) {
      if (!wanted) continue;
      const member = members[name];
      if (!member) throw unknownMember(`RowColumnProperties.${name}`);
      line[name] = member(position);
    }
    lines.push(line);
  }
  return lines;
}

export function rowProperties(range: Range, asked: unknown): Record<string, unknown>[] {
  const { engine } = range.context;
  return lineProperties(asked, range.area.top, range.area.bottom, {
    rowHidden: (row) => engine.rowHidden(range.sheet, row),
    rowIndex: (row) => row,
    address: (row) => `${row + 1}:${row + 1}`,
  });
}

export function columnProperties(range: Range, asked: unknown): Record<string, unknown>[] {
  const { engine } = range.context;
  return lineProperties(asked, range.area.left, range.area.right, {
    columnHidden: (column) => engine.columnHidden(range.sheet, column),
    columnIndex: (column) => column,
  });
}
