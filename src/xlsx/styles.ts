/** What we need of a workbook's styles: the number format of each, and whether it unlocks its cell. */
import { unescaped } from './characters';
import { Once } from './once';
import { corrupt } from './problems';
import { wholeOf } from './values';
import { TagScanner } from './xml';

export interface Style {
  readonly format: string;
  readonly unlocked: boolean;
}

export const PLAIN: Style = { format: 'General', unlocked: false };

/** Number formats that files refer to by number only (ECMA-376, 18.8.30), written as Excel shows them to an add-in. */
const BUILT_IN = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Colours a conditional format gives its cells, "#RRGGBB"; empty where it gives none or one of the theme's. */
export interface Tint {
  readonly fill: string;
  readonly color: string;
}

export interface Styles {
  /** By the number cells refer to them with. */
  readonly cells: readonly Style[];
  /** By the number conditional formats refer to them with. */
  readonly tints: readonly Tint[];
}

const ONCE = new Set(['numFmts', 'cellXfs', 'dxfs']);

export function readStyles(text: string | undefined, part: string): Styles {
  const cells: Style[] = [];
  const tints: Tint[] = [];
  if (text === undefined) return { cells, tints };
  const custom = new Map<number, string>();
  const formatOf = (id: number): string => custom.get(id) ?? BUILT_IN.get(id) ?? 'General';
  const tags = new TagScanner(text, part);
  const once = new Once(part, ONCE);
  let list = '';
  let format = 'General';
  let unlocked = false;
  let fill = '';
  let color = '';
  while (tags.next()) {
    const { name, level } = tags;
    if (level === 1 && tags.opens && name !== 'styleSheet') throw corrupt(part);
    if (level === 2 && tags.opens) {
      list = name;
      once.meet(list);
    }
    if (list === 'numFmts' && level === 3 && tags.opens && name === 'numFmt') {
      const id = wholeOf(tags.attribute('numFmtId') ?? '');
      const code = unescaped(tags.attribute('formatCode') ?? 'General');
      if (id === undefined || (custom.get(id) ?? code) !== code) throw corrupt(part);
      custom.set(id, code);
    } else if (list === 'cellXfs') {
      if (name === 'xf' && level === 3 && tags.opens) {
        format = formatOf(wholeOf(tags.attribute('numFmtId') ?? '0') ?? 0);
        unlocked = false;
      }
      if (name === 'protection' && level === 4 && tags.opens) unlocked = !tags.flag('locked', true);
      if (name === 'xf' && level === 3 && tags.closes) cells.push({ format, unlocked });
    } else if (list === 'dxfs') {
      if (name === 'bgColor' && tags.opens) fill = colorOf(tags);
      if (name === 'color' && tags.opens && level === 5) color = colorOf(tags);
      if (name === 'dxf' && level === 3 && tags.closes) {
        tints.push({ fill, color });
        fill = '';
        color = '';
      }
    }
  }
  return { cells, tints };
}

function colorOf(tags: TagScanner): string {
  const rgb = tags.attribute('rgb') ?? '';
  return /^[0-9A-Fa-f]{8}$/.test(rgb) ? `#${rgb.slice(2).toUpperCase()}` : '';
}

/** The number that stands for this code in every file; undefined where the file must write it out. */
export function formatNumber(code: string): number | undefined {
  if (code === 'General') return 0;
  return [...BUILT_IN].find(([, known]) => known === code)?.[0];
}
