/** Colours and styles of our sheet: quiet, and readable on a black-and-white print. */
import { a1, type Rect } from '../workbook/address';
import { tagged, type CellStyle, type LightFormat } from '../workbook/edits';

/** Fills and letters that stay apart on paper and in grey. */
export const LIGHT_COLORS = {
  green: { fill: '#C6EFCE', color: '#0B5A12' },
  yellow: { fill: '#FFEB9C', color: '#6B4E00' },
  red: { fill: '#FFC7CE', color: '#9C0006' },
  grey: { fill: '#E7E6E6', color: '#404040' },
} as const;

const INK = '#1F3A4D';
const BAND = '#DCE6EC';
const LINE = '#F3F6F8';

export const STYLES = {
  title: { bold: true, size: 20, color: INK },
  about: { italic: true, color: '#595959' },
  section: { bold: true, size: 14, color: INK },
  head: { bold: true, fill: BAND, horizontal: 'Center', border: 'thin' },
  label: { bold: true },
  figure: { bold: true, size: 18, color: INK, horizontal: 'Right' },
  besideFigure: { size: 14, horizontal: 'Right' },
  left: { horizontal: 'Left' },
  body: { border: 'thin' },
  centred: { horizontal: 'Center' },
  group: { bold: true, fill: LINE },
  total: { bold: true, fill: BAND },
} as const satisfies Record<string, CellStyle>;

export function area(top: number, left: number, bottom: number, right: number): Rect {
  return { top, left, bottom, right };
}

/** The first sign of a light's text decides its colour; the text itself says the same in a word. */
const SIGNS = {
  '●': LIGHT_COLORS.green,
  '▲': LIGHT_COLORS.yellow,
  '■': LIGHT_COLORS.red,
  '○': LIGHT_COLORS.grey,
  '✓': LIGHT_COLORS.green,
  '⚠': LIGHT_COLORS.red,
} as const;

/** Conditional formats for an area of light cells, by its first cell. */
export function lightFormats({ top, left }: Rect): readonly LightFormat[] {
  return Object.entries(SIGNS).map(([sign, { fill, color }]) => ({
    formula: tagged(`LEFT(${a1(top, left)},1)="${sign}"`),
    fill,
    color,
  }));
}
