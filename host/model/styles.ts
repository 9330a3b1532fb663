/** Looks as Excel answers them: every member has a value. Lines between cells are in `borders.ts`. */
import type { BorderStyle, BorderWeight, CellStyle } from '../engine/types';
import { HostError } from '../protocol/errors';

export function styleValues(style: CellStyle) {
  return {
    font: style.font ?? 'Calibri',
    size: style.size ?? 11,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ? 'Single' : 'None',
    color: style.color ?? '#000000',
    fill: style.fill ?? '#FFFFFF',
    wrap: style.wrap ?? false,
    horizontal: style.horizontal ?? 'General',
    vertical: style.vertical ?? 'Bottom',
  };
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  yellow: '#FFFF00',
  blue: '#0000FF',
  gray: '#808080',
  orange: '#FFA500',
};

/** "#RRGGBB" or a colour's name; anything else is an error. */
export function colorArgument(value: unknown, location: string): string {
  const color = typeof value === 'string' ? (NAMED[value.toLowerCase()] ?? value) : '';
  if (!/^#[0-9a-f]{6}$/i.test(color))
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);
  return color.toUpperCase();
}

/** Takes one of the listed names in any case, as Excel does. */
export function nameArgument<T extends string>(value: unknown, names: readonly T[], location: string): T {
  const found = names.find((name) => typeof value === 'string' && name.toLowerCase() === value.toLowerCase());
  if (!found) throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);
  return found;
}

export const BORDER_STYLES: readonly BorderStyle[] = ['None', 'Continuous', 'Dot', 'Dash', 'Double'];
export const BORDER_WEIGHTS: readonly BorderWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];
