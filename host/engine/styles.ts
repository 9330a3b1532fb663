/** Looks of a cell, translated to and from the style data of the spreadsheet engine. */

import type { Nullable } from '@univerjs/core';
import type {
  Border,
  BorderStyle,
  BorderWeight,
  Edge,
  HorizontalAlignment,
  CellStyle,
  CellStyleChange,
  VerticalAlignment,
} from './types';

interface LineData {
  readonly s: number;
  readonly cl: { readonly rgb?: Nullable<string> };
}

/** Style data of the engine, as far as we set and read it; `null` takes a member away. Its enumerations are plain numbers here. */
export interface StyleData {
  readonly n?: Nullable<{ readonly pattern: string }>;
  readonly ff?: Nullable<string>;
  readonly fs?: Nullable<number>;
  readonly bl?: Nullable<number>;
  readonly it?: Nullable<number>;
  readonly ul?: Nullable<{ readonly s: number }>;
  readonly cl?: Nullable<{ readonly rgb?: Nullable<string> }>;
  readonly bg?: Nullable<{ readonly rgb?: Nullable<string> }>;
  readonly tb?: Nullable<number>;
  readonly ht?: Nullable<number>;
  readonly vt?: Nullable<number>;
  readonly bd?: Nullable<{ readonly [K in 't' | 'b' | 'l' | 'r']?: Nullable<LineData> }>;
}

const HORIZONTAL: readonly (readonly [HorizontalAlignment, number])[] = [
  ['General', 0],
  ['Left', 1],
  ['Center', 2],
  ['Right', 3],
  ['Justify', 4],
];
const VERTICAL: readonly (readonly [VerticalAlignment, number])[] = [
  ['Top', 1],
  ['Center', 2],
  ['Bottom', 3],
];
const NONE = 0;
const THIN = 1;
const WRAP = 3;

const EDGES: readonly (readonly [Edge, 't' | 'b' | 'l' | 'r'])[] = [
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
];
const LINES: readonly (readonly [BorderStyle, BorderWeight, number])[] = [
  ['Continuous', 'Thin', 1],
  ['Continuous', 'Hairline', 2],
  ['Dot', 'Thin', 3],
  ['Dash', 'Thin', 4],
  ['Double', 'Thick', 7],
  ['Continuous', 'Medium', 8],
  ['Dash', 'Medium', 9],
  ['Continuous', 'Thick', 13],
];

function borderOf(data: LineData): Border | undefined {
  const line = LINES.find(([, , code]) => code === data.s);
  return line && { style: line[0], weight: line[1], color: colorOf(data.cl.rgb) ?? '#000000' };
}

function borderData(border: Border): LineData | null {
  if (border.style === 'None') return null;
  const line =
    LINES.find(([style, weight]) => style === border.style && weight === border.weight) ??
    LINES.find(([style]) => style === border.style);
  return { s: line?.[2] ?? THIN, cl: { rgb: border.color } };
}

/** "#RRGGBB" from what the engine keeps: "#abc", "#aabbcc" or "rgb(1,2,3)". */
function colorOf(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (rgb) return `#${[rgb[1], rgb[2], rgb[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${[short[1], short[2], short[3]].map((digit) => (digit ?? '').repeat(2)).join('')}`.toUpperCase();
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined;
}

export function cellStyleOf(style: Nullable<StyleData>): CellStyle {
  if (!style) return {};
  const fill = colorOf(style.bg?.rgb);
  const color = colorOf(style.cl?.rgb);
  const horizontal = HORIZONTAL.find(([, code]) => code === (style.ht ?? NONE))?.[0];
  const vertical = VERTICAL.find(([, code]) => code === (style.vt ?? NONE))?.[0];
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of EDGES) {
    const data = style.bd?.[key];
    const border = data ? borderOf(data) : undefined;
    if (border) borders[edge] = border;
  }
  return {
    ...(style.n?.pattern && style.n.pattern !== 'General' ? { format: style.n.pattern } : {}),
    ...(style.ff ? { font: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(style.tb === WRAP ? { wrap: true } : {}),
    ...(horizontal && horizontal !== 'General' ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

/** The style data that makes this change; the engine reads `null` members as "take away". */
export function styleChange(change: CellStyleChange): StyleData {
  const style: Record<string, unknown> = {};
  const flag = (value: boolean | null | undefined, set: (on: boolean) => void): void => {
    if (value !== undefined) set(value === true);
  };
  if (change.format !== undefined)
    style['n'] = change.format === null || change.format === 'General' ? null : { pattern: change.format };
  if (change.font !== undefined) style['ff'] = change.font;
  if (change.size !== undefined) style['fs'] = change.size;
  flag(change.bold, (on) => (style['bl'] = on ? 1 : null));
  flag(change.italic, (on) => (style['it'] = on ? 1 : null));
  flag(change.underline, (on) => (style['ul'] = on ? { s: 1 } : null));
  if (change.color !== undefined) style['cl'] = change.color === null ? null : { rgb: change.color };
  if (change.fill !== undefined) style['bg'] = change.fill === null ? null : { rgb: change.fill };
  flag(change.wrap, (on) => (style['tb'] = on ? WRAP : null));
  if (change.horizontal !== undefined) style['ht'] = HORIZONTAL.find(([name]) => name === change.horizontal)?.[1] || null;
  if (change.vertical !== undefined) style['vt'] = VERTICAL.find(([name]) => name === change.vertical)?.[1] ?? null;
  if (change.borders === null) style['bd'] = null;
  else if (change.borders) {
    const borders = change.borders;
    style['bd'] = Object.fromEntries(
      EDGES.flatMap(([edge, key]) => {
        const border = borders[edge];
        return border ? [[key, borderData(border)] as const] : [];
      }),
    );
  }
  return style;
}
