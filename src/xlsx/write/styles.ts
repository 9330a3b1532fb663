/** The styles of a file: what a cell looks like by its style's number, and new styles beside those that are there. */
import type { CellStyle } from '../../workbook/edits';
import { isPlain, withoutPlain } from '../../workbook/cellStates';
import { formatNumber } from '../styles';
import { Colors } from './colors';
import { childOf, childrenOf, cloneOf, elementLike, ensureChild, insertInOrder, removeElement, type Element } from './dom';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const XF_ORDER = ['alignment', 'protection', 'extLst'];
const EDGES = ['left', 'right', 'top', 'bottom'] as const;
/** The first number of formats that are the file's own. */
const OWN_FORMATS = 164;
const LINE_COLOR = 'FFBFBFBF';

const HORIZONTAL = ['Left', 'Center', 'Right'] as const;
const VERTICAL = ['Top', 'Center'] as const;

export class StyleBook {
  private readonly colors: Colors;
  /** New styles by the one they are made from and what is different. */
  private readonly made = new Map<string, number>();
  private readonly known = new Map<number, CellStyle>();

  /** `root` is the root of the styles part; it is changed in place. */
  constructor(
    private readonly root: Element,
    theme: Element | undefined,
  ) {
    this.colors = new Colors(theme);
  }

  /** How a cell of this style looks, without what is plain. */
  styleOf(xf: number): CellStyle {
    const known = this.known.get(xf);
    if (known) return known;
    const style = this.read(xf);
    this.known.set(xf, style);
    return style;
  }

  private read(xf: number): CellStyle {
    const element = this.xf(xf);
    const font = this.item('fonts', element, 'fontId');
    const plain = this.item('fonts', this.xf(0), 'fontId');
    const alignment = element && childOf(element, 'alignment');
    const size = Number(childValue(font, 'sz') ?? 11);
    const color = this.colors.of(font && childOf(font, 'color')) ?? '#000000';
    return withoutPlain({
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      fill: this.fillOf(element),
      wrap: isTrue(alignment?.getAttribute('wrapText')),
      horizontal: HORIZONTAL.find((name) => name.toLowerCase() === alignment?.getAttribute('horizontal')) ?? 'General',
      vertical: VERTICAL.find((name) => name.toLowerCase() === alignment?.getAttribute('vertical')) ?? 'Bottom',
      border: this.isFramed(element) ? 'thin' : 'none',
      ...(size === Number(childValue(plain, 'sz') ?? 11) ? {} : { size }),
      ...(color === (this.colors.of(plain && childOf(plain, 'color')) ?? '#000000') ? {} : { color }),
    });
  }

  /** The style with another number format. */
  withFormat(xf: number, format: string): number {
    return this.derived(xf, `format ${format}`, (element) => {
      element.setAttribute('numFmtId', String(this.formatId(format)));
      element.setAttribute('applyNumberFormat', '1');
    });
  }

  /** The style with these changes; what is absent stays. */
  withStyle(xf: number, style: CellStyle): number {
    return this.derived(xf, JSON.stringify(style), (element) => {
      this.setFont(element, style);
      this.setFill(element, style.fill);
      this.setBorder(element, style.border);
      this.setAlignment(element, style);
    });
  }

  /** The style of a cell that may be written in while its sheet is protected. */
  unlocked(xf: number): number {
    return this.derived(xf, 'unlocked', (element) => {
      ensureChild(element, 'protection', XF_ORDER).setAttribute('locked', '0');
      element.setAttribute('applyProtection', '1');
    });
  }

  /** The style of a cell that nobody has touched; number format and lock stay. */
  cleared(xf: number): number {
    if (isPlain(this.styleOf(xf))) return xf;
    return this.derived(xf, 'cleared', (element) => {
      const plain = this.xf(0);
      for (const name of ['fontId', 'fillId', 'borderId']) element.setAttribute(name, plain?.getAttribute(name) ?? '0');
      const alignment = childOf(element, 'alignment');
      if (alignment) removeElement(alignment);
    });
  }

  /** Number of a new style for conditional formats. */
  addTint(fill: string, color: string): number {
    const list = this.list('dxfs');
    const dxf = elementLike(list, 'dxf');
    const font = elementLike(dxf, 'font');
    font.appendChild(elementLike(font, 'color', { rgb: argb(color) }));
    const filled = elementLike(dxf, 'fill');
    const pattern = elementLike(filled, 'patternFill');
    pattern.appendChild(elementLike(pattern, 'bgColor', { rgb: argb(fill) }));
    filled.appendChild(pattern);
    dxf.appendChild(font);
    dxf.appendChild(filled);
    return append(list, dxf);
  }

  private xf(number: number): Element | undefined {
    return childrenOf(this.list('cellXfs'), 'xf')[number];
  }

  private list(name: string): Element {
    return ensureChild(this.root, name, ORDER);
  }

  private item(list: string, xf: Element | undefined, attribute: string): Element | undefined {
    return childrenOf(this.list(list))[Number(xf?.getAttribute(attribute) ?? 0)];
  }

  private derived(xf: number, change: string, apply: (element: Element) => void): number {
    const key = `${xf} ${change}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const base = this.xf(xf);
    const list = this.list('cellXfs');
    const element = base
      ? cloneOf(base)
      : elementLike(list, 'xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });
    apply(element);
    const number = append(list, element);
    this.made.set(key, number);
    return number;
  }

  private formatId(format: string): number {
    const builtIn = formatNumber(format);
    if (builtIn !== undefined) return builtIn;
    const list = this.list('numFmts');
    const own = childrenOf(list, 'numFmt');
    const known = own.find((one) => one.getAttribute('formatCode') === format);
    if (known) return Number(known.getAttribute('numFmtId'));
    const id = Math.max(OWN_FORMATS - 1, ...own.map((one) => Number(one.getAttribute('numFmtId')))) + 1;
    append(list, elementLike(list, 'numFmt', { numFmtId: String(id), formatCode: format }));
    return id;
  }

  private setFont(xf: Element, { bold, italic, size, color }: CellStyle): void {
    if (bold === undefined && italic === undefined && size === undefined && color === undefined) return;
    const list = this.list('fonts');
    const before = this.item('fonts', xf, 'fontId');
    const font = before ? cloneOf(before) : elementLike(list, 'font');
    if (bold !== undefined) setSwitch(font, 'b', bold);
    if (italic !== undefined) setSwitch(font, 'i', italic);
    if (size !== undefined) ensureChild(font, 'sz', FONT_ORDER).setAttribute('val', String(size));
    if (color !== undefined) {
      const old = childOf(font, 'color');
      if (old) removeElement(old);
      ensureChild(font, 'color', FONT_ORDER).setAttribute('rgb', argb(color));
    }
    xf.setAttribute('fontId', String(append(list, font)));
    xf.setAttribute('applyFont', '1');
  }

  private setFill(xf: Element, fill: string | null | undefined): void {
    if (fill === undefined) return;
    xf.setAttribute('fillId', String(fill === null ? 0 : this.solidFill(fill)));
    xf.setAttribute('applyFill', '1');
  }

  private solidFill(color: string): number {
    const list = this.list('fills');
    const fill = elementLike(list, 'fill');
    const pattern = elementLike(fill, 'patternFill', { patternType: 'solid' });
    pattern.appendChild(elementLike(pattern, 'fgColor', { rgb: argb(color) }));
    pattern.appendChild(elementLike(pattern, 'bgColor', { indexed: '64' }));
    fill.appendChild(pattern);
    return append(list, fill);
  }

  private setBorder(xf: Element, kind: CellStyle['border']): void {
    if (kind === undefined) return;
    const list = this.list('borders');
    const border = elementLike(list, 'border');
    for (const name of [...EDGES, 'diagonal']) {
      const edge = elementLike(border, name);
      if (kind === 'thin' && name !== 'diagonal') {
        edge.setAttribute('style', 'thin');
        edge.appendChild(elementLike(edge, 'color', { rgb: LINE_COLOR }));
      }
      border.appendChild(edge);
    }
    xf.setAttribute('borderId', String(append(list, border)));
    xf.setAttribute('applyBorder', '1');
  }

  private setAlignment(xf: Element, { wrap, horizontal, vertical }: CellStyle): void {
    if (wrap === undefined && horizontal === undefined && vertical === undefined) return;
    const alignment = ensureChild(xf, 'alignment', XF_ORDER);
    if (wrap !== undefined) setOrRemove(alignment, 'wrapText', wrap ? '1' : undefined);
    if (horizontal !== undefined)
      setOrRemove(alignment, 'horizontal', horizontal === 'General' ? undefined : horizontal.toLowerCase());
    if (vertical !== undefined) setOrRemove(alignment, 'vertical', vertical === 'Bottom' ? undefined : vertical.toLowerCase());
    xf.setAttribute('applyAlignment', '1');
  }

  private fillOf(xf: Element | undefined): string | null {
    const fill = this.item('fills', xf, 'fillId');
    const pattern = fill && childOf(fill, 'patternFill');
    if (!pattern || (pattern.getAttribute('patternType') ?? 'none') === 'none') return null;
    return this.colors.of(childOf(pattern, 'fgColor')) ?? '#FFFFFF';
  }

  private isFramed(xf: Element | undefined): boolean {
    const border = this.item('borders', xf, 'borderId');
    return border !== undefined && EDGES.every((edge) => (childOf(border, edge)?.getAttribute('style') ?? 'none') !== 'none');
  }
}

/** Answers the new item's number. */
function append(list: Element, item: Element): number {
  list.appendChild(item);
  const count = childrenOf(list).length;
  list.setAttribute('count', String(count));
  return count - 1;
}

function childValue(element: Element | undefined, name: string): string | undefined {
  return (element && childOf(element, name)?.getAttribute('val')) ?? undefined;
}

function isOn(font: Element | undefined, name: string): boolean {
  const element = font && childOf(font, name);
  return element !== undefined && isTrue(element.getAttribute('val') ?? '1');
}

function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}

function setSwitch(font: Element, name: string, on: boolean): void {
  const existing = childOf(font, name);
  if (existing) removeElement(existing);
  if (on) insertInOrder(font, elementLike(font, name), FONT_ORDER);
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
