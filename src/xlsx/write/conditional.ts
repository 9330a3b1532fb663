/** Our own conditional formats in a worksheet part. Those of others are never moved, split or removed. */
import { parseRect, rectA1, type Rect } from '../../workbook/address';
import { intersect } from '../../workbook/areas';
import { BAR_COLOR, isTagged, withArea, type DataBar, type LightFormat } from '../../workbook/edits';
import {
  append,
  childOf,
  childrenOf,
  cloneOf,
  elementLike,
  ensureChild,
  insertInOrder,
  removeElement,
  setText,
  type Element,
} from './dom';
import { formulaToFile } from './formulaText';
import { SHEET_ORDER } from './sheetParts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** What the extensions of rules and of sheets are known by. */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** Takes our lights off the area and lays these instead, behind all rules that are there. `tint` makes the looks of a rule. */
export function setLights(
  root: Element,
  area: Rect,
  lights: readonly LightFormat[],
  tint: (fill: string, color: string) => number,
): void {
  removeRules(root, area, isOurLight);
  if (lights.length === 0) return;
  const format = elementLike(root, 'conditionalFormatting', { sqref: rectA1(area) });
  let priority = lastPriority(root);
  for (const light of lights) {
    const rule = elementLike(format, 'cfRule', {
      type: 'expression',
      dxfId: String(tint(light.fill, light.color)),
      priority: String(++priority),
    });
    const formula = elementLike(rule, 'formula');
    setText(formula, formulaToFile(withArea(light.formula, area)));
    rule.appendChild(formula);
    format.appendChild(rule);
  }
  insertInOrder(root, format, SHEET_ORDER);
}

/** Takes our data bars off the area and lays this one instead; null lays none. */
export function setBar(root: Element, area: Rect, bar: DataBar | null): void {
  const gone = removeRules(root, area, isOurBar);
  removeExtensions(root, new Set(gone.flatMap((rule) => extensionId(rule) ?? [])));
  if (!bar) return;
  const priority = lastPriority(root) + 1;
  const id = `{4D53${String(priority).padStart(4, '0')}-${hex(area.top, 4)}-${hex(area.left, 4)}-${hex(area.bottom, 4)}-${hex(area.right, 12)}}`;
  const format = elementLike(root, 'conditionalFormatting', { sqref: rectA1(area) });
  const rule = elementLike(format, 'cfRule', { type: 'dataBar', priority: String(priority) });
  const dataBar = elementLike(rule, 'dataBar');
  for (const end of [bar.from, bar.to]) dataBar.appendChild(elementLike(dataBar, 'cfvo', { type: 'num', val: String(end) }));
  dataBar.appendChild(elementLike(dataBar, 'color', { rgb: `FF${BAR_COLOR.slice(1)}` }));
  rule.appendChild(dataBar);
  const extensions = elementLike(rule, 'extLst');
  const extension = elementLike(extensions, 'ext', { uri: RULE_EXTENSION });
  append(extension, foreign(extension, X14, 'x14:id', id));
  extensions.appendChild(extension);
  rule.appendChild(extensions);
  format.appendChild(rule);
  insertInOrder(root, format, SHEET_ORDER);
  addExtension(root, area, bar, id);
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0').slice(-digits);
}

/** Rules that lie in the area alone go; of one that lies elsewhere too, only the area goes. */
function removeRules(root: Element, area: Rect, isOurs: (rule: Element) => boolean): Element[] {
  const gone: Element[] = [];
  for (const format of childrenOf(root, 'conditionalFormatting')) {
    const areas = areasOf(format);
    if (!areas.some((one) => intersect(one, area))) continue;
    const ours = childrenOf(format, 'cfRule').filter(isOurs);
    if (ours.length === 0) continue;
    const left = areas.filter((one) => !intersect(one, area));
    if (left.length > 0) {
      const elsewhere = elementLike(root, 'conditionalFormatting', { sqref: left.map(rectA1).join(' ') });
      for (const rule of ours) elsewhere.appendChild(cloneOf(rule));
      root.insertBefore(elsewhere, format);
    } else {
      gone.push(...ours);
    }
    for (const rule of ours) removeElement(rule);
    if (childrenOf(format, 'cfRule').length === 0) removeElement(format);
  }
  return gone;
}

function areasOf(format: Element): Rect[] {
  return (format.getAttribute('sqref') ?? '').split(' ').flatMap((one) => parseRect(one) ?? []);
}

function isOurLight(rule: Element): boolean {
  return childrenOf(rule, 'formula').some((formula) => isTagged(formula.textContent ?? ''));
}

function isOurBar(rule: Element): boolean {
  const bar = childOf(rule, 'dataBar');
  const color = bar && childOf(bar, 'color')?.getAttribute('rgb');
  const fixed = bar ? childrenOf(bar, 'cfvo').every((end) => end.getAttribute('type') === 'num') : false;
  return fixed && color?.slice(-6).toUpperCase() === BAR_COLOR.slice(1).toUpperCase();
}

function lastPriority(root: Element): number {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((format) => childrenOf(format, 'cfRule'));
  return Math.max(0, ...rules.map((rule) => Number(rule.getAttribute('priority') ?? 0)));
}

function extensionId(rule: Element): string | undefined {
  return Array.from(rule.getElementsByTagNameNS(X14, 'id'))[0]?.textContent ?? undefined;
}

function removeExtensions(root: Element, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  for (const rule of Array.from(root.getElementsByTagNameNS(X14, 'cfRule'))) {
    if (!ids.has(rule.getAttribute('id') ?? '')) continue;
    const format = rule.parentNode;
    removeElement(rule);
    if (format && Array.from(format.childNodes).every(({ nodeType }) => nodeType !== 1)) format.parentNode?.removeChild(format);
  }
}

/** What Excel 2010 and later draw the bar by: without it the bar is a gradient that never reaches the cell's end. */
function addExtension(root: Element, area: Rect, bar: DataBar, id: string): void {
  const list = ensureChild(root, 'extLst', SHEET_ORDER);
  const known = childrenOf(list, 'ext').find((one) => one.getAttribute('uri')?.toUpperCase() === SHEET_EXTENSION.toUpperCase());
  const extension = known ?? append(list, elementLike(list, 'ext', { uri: SHEET_EXTENSION }));
  const formats =
    Array.from(extension.getElementsByTagNameNS(X14, 'conditionalFormattings'))[0] ??
    append(extension, foreign(extension, X14, 'x14:conditionalFormattings'));
  const format = append(formats, foreign(formats, X14, 'x14:conditionalFormatting'));
  const rule = append(format, foreign(format, X14, 'x14:cfRule'));
  rule.setAttribute('type', 'dataBar');
  rule.setAttribute('id', id);
  const dataBar = append(rule, foreign(rule, X14, 'x14:dataBar'));
  for (const [name, value] of Object.entries({ minLength: '0', maxLength: '100', border: '1', gradient: '0' })) {
    dataBar.setAttribute(name, value);
  }
  for (const end of [bar.from, bar.to]) {
    const limit = append(dataBar, foreign(dataBar, X14, 'x14:cfvo'));
    limit.setAttribute('type', 'num');
    append(limit, foreign(limit, XM, 'xm:f', String(end)));
  }
  for (const [name, color] of [
    ['borderColor', BAR_COLOR],
    ['negativeFillColor', BAR_COLOR],
    ['axisColor', '#000000'],
  ] as const) {
    append(dataBar, foreign(dataBar, X14, `x14:${name}`)).setAttribute('rgb', `FF${color.slice(1)}`);
  }
  append(format, foreign(format, XM, 'xm:sqref', rectA1(area)));
}

function foreign(near: Element, namespace: string, name: string, text?: string): Element {
  const { ownerDocument } = near;
  if (!ownerDocument) throw new Error('an element without a document');
  const element = ownerDocument.createElementNS(namespace, name);
  if (text !== undefined) element.textContent = text;
  return element;
}
