/** Looks of cells, between Excel's properties and ours. */
import type { CellStyle } from '../workbook/edits';

/** What is asked of `getCellProperties` to know how cells look before we change them. */
export const STYLE_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { style: true },
  },
};

const HORIZONTAL = ['General', 'Left', 'Center', 'Right'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom'] as const;

/** Everything is said, plain or not, so that setting it again gives the same looks. */
export function styleOf(properties: Excel.CellProperties): CellStyle {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = properties.format ?? {};
  const edges = [borders?.top, borders?.bottom, borders?.left, borders?.right];
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.color ? { color: font.color } : {}),
    fill: fillOf(fill),
    wrap: wrapText ?? false,
    horizontal: HORIZONTAL.find((name) => name === horizontalAlignment) ?? 'General',
    vertical: VERTICAL.find((name) => name === verticalAlignment) ?? 'Bottom',
    border: edges.every((edge) => edge?.style === 'Continuous') ? 'thin' : 'none',
  };
}

/** A cell without a fill answers white; only the pattern tells it from one painted white. */
function fillOf(fill: Excel.CellPropertiesFill | undefined): string | null {
  if (!fill?.color || fill.pattern === 'None') return null;
  return fill.pattern === undefined && fill.color.toUpperCase() === '#FFFFFF' ? null : fill.color;
}

/** Absent members are left as they are. Lines round the cells are in `lines.ts`. */
export function setStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill === null) format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
}

export interface PlainFont {
  readonly size: number;
  readonly color: string;
}

/** The style without a size or colour that the workbook's own font has anyway. */
export function withoutFont({ size, color, ...rest }: CellStyle, font: PlainFont | undefined): CellStyle {
  return {
    ...rest,
    ...(size === undefined || size === font?.size ? {} : { size }),
    ...(color === undefined || color === font?.color ? {} : { color }),
  };
}

/** Looks of a cell nobody has touched. Its font is only said where it is another now: said once, it no longer follows the theme. */
export function plainStyle(now: CellStyle | undefined, font: PlainFont | undefined): CellStyle {
  return {
    bold: false,
    italic: false,
    ...(font && (now === undefined || now.size !== undefined) ? { size: font.size } : {}),
    ...(font && (now === undefined || now.color !== undefined) ? { color: font.color } : {}),
    fill: null,
    wrap: false,
    horizontal: 'General',
    vertical: 'Bottom',
    border: 'none',
  };
}
