/** Looks of a cell as the .xlsx library keeps them, translated to and from the engine's. */
import type { BorderStyle as FileBorderStyle, Borders, Color, Fill, Style } from 'exceljs';
import type { Border, Edge, CellStyle } from '../engine/types';

/** The colours of the theme that every new workbook has. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

interface FileColor extends Partial<Color> {
  readonly tint?: number;
  readonly indexed?: number;
}

function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  };
  return `${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}

export function colorFromFile(color: FileColor | undefined): string | undefined {
  if (!color) return undefined;
  if (typeof color.argb === 'string') return `#${color.argb.slice(-6).toUpperCase()}`;
  if (typeof color.theme === 'number') {
    const base = THEME[color.theme];
    return base && `#${tinted(base, color.tint ?? 0)}`;
  }
  return undefined;
}

export function colorToFile(color: string): Partial<Color> {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

const EDGES: readonly (readonly [Edge, 'top' | 'bottom' | 'left' | 'right'])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

function borderFromFile(style: string): Pick<Border, 'style' | 'weight'> {
  switch (style) {
    case 'hair':
      return { style: 'Continuous', weight: 'Hairline' };
    case 'medium':
      return { style: 'Continuous', weight: 'Medium' };
    case 'thick':
      return { style: 'Continuous', weight: 'Thick' };
    case 'double':
      return { style: 'Double', weight: 'Thick' };
    case 'dotted':
      return { style: 'Dot', weight: 'Thin' };
    case 'dashed':
      return { style: 'Dash', weight: 'Thin' };
    case 'mediumDashed':
      return { style: 'Dash', weight: 'Medium' };
    default:
      return { style: 'Continuous', weight: 'Thin' };
  }
}

function borderToFile(border: Border): FileBorderStyle {
  if (border.style === 'Double') return 'double';
  if (border.style === 'Dot') return 'dotted';
  if (border.style === 'Dash') return border.weight === 'Medium' ? 'mediumDashed' : 'dashed';
  if (border.weight === 'Hairline') return 'hair';
  return border.weight === 'Thin' ? 'thin' : border.weight === 'Medium' ? 'medium' : 'thick';
}

function fillFromFile(fill: Fill | undefined): string | undefined {
  if (!fill) return undefined;
  if (fill.type === 'pattern') return fill.pattern === 'none' ? undefined : colorFromFile(fill.fgColor);
  return colorFromFile(fill.stops[0]?.color);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function known<T extends object>(names: T, key: string | undefined): T[keyof T] | undefined {
  return key !== undefined && key in names ? names[key as keyof T] : undefined;
}

export function styleFromFile(style: Partial<Style>): CellStyle {
  const { font, alignment } = style;
  const fill = fillFromFile(style.fill);
  const color = colorFromFile(font?.color);
  const horizontal = known(HORIZONTAL, alignment?.horizontal);
  const vertical = known(VERTICAL, alignment?.vertical);
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of EDGES) {
    const side = style.border?.[key];
    if (side?.style) borders[edge] = { ...borderFromFile(side.style), color: colorFromFile(side.color) ?? '#000000' };
  }
  return {
    ...(style.numFmt && style.numFmt !== 'General' ? { format: style.numFmt } : {}),
    ...(font?.name && font.name !== 'Calibri' ? { font: font.name } : {}),
    ...(font?.size && font.size !== 11 ? { size: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...(color && color !== '#000000' ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

export function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** The style of a cell whose looks have changed: what the engine does not know of (indent, rotation, patterns) stays. */
export function styleToFile(wanted: CellStyle, before: Partial<Style>, locked: boolean): Partial<Style> {
  const was = styleFromFile(before);
  const border: Partial<Borders> = {};
  if (before.border?.diagonal) border.diagonal = before.border.diagonal;
  for (const [edge, key] of EDGES) {
    const side = wanted.borders?.[edge];
    if (side && side.style !== 'None') border[key] = { style: borderToFile(side), color: colorToFile(side.color) };
  }
  const style: Partial<Style> = { ...before };
  style.numFmt = wanted.format ?? 'General';
  style.font = {
    ...before.font,
    name: wanted.font ?? 'Calibri',
    size: wanted.size ?? 11,
    bold: wanted.bold ?? false,
    italic: wanted.italic ?? false,
    underline: wanted.underline ?? false,
    ...(wanted.color === was.color ? {} : { color: colorToFile(wanted.color ?? '#000000') }),
  };
  if (wanted.fill !== was.fill) {
    if (wanted.fill === undefined) delete style.fill;
    else style.fill = { type: 'pattern', pattern: 'solid', fgColor: colorToFile(wanted.fill) };
  }
  style.border = border;
  style.alignment = {
    ...before.alignment,
    wrapText: wanted.wrap ?? false,
    ...(wanted.horizontal && wanted.horizontal !== 'General' ? { horizontal: wanted.horizontal.toLowerCase() as 'left' } : {}),
    ...(wanted.vertical ? { vertical: wanted.vertical === 'Center' ? 'middle' : (wanted.vertical.toLowerCase() as 'top') } : {}),
  };
  if (!wanted.horizontal && style.alignment.horizontal) delete style.alignment.horizontal;
  if (!wanted.vertical && style.alignment.vertical) delete style.alignment.vertical;
  style.protection = { ...before.protection, locked };
  return style;
}
