/** The workbook part: which sheets there are and in what order, defined names, and when Excel calculates. */
import { quoteSheet, absoluteA1, type Rect } from '../../workbook/address';
import type { Edit } from '../../workbook/edits';
import {
  append,
  childOf,
  childrenOf,
  elementLike,
  ensureChild,
  prefixedAttribute,
  removeElement,
  setText,
  type Element,
  ignoreNamespace,
} from './dom';
import { OWN_MARKS } from '../scopes';
import type { Package } from './package';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

type AddSheet = Extract<Edit, { kind: 'addSheet' }>;

export class WorkbookPartEditor {
  private readonly root: Element;

  constructor(
    private readonly pack: Package,
    private readonly part: string,
  ) {
    this.root = pack.root(part);
  }

  /** Name of the part that holds the sheet; undefined where there is none. */
  sheetPart(name: string): string | undefined {
    const id = this.sheetElement(name)?.id;
    return this.pack.relationships(this.part).find((relation) => relation.id === id)?.target;
  }

  /** The part of another kind that the workbook leads to ("styles", "theme"). */
  related(kind: string): string | undefined {
    return this.pack.relationships(this.part).find(({ type }) => type.endsWith(`/${kind}`))?.target;
  }

  addSheet({ sheet, visibility, position }: AddSheet): void {
    this.pack.touch(this.part);
    const known = this.sheetElement(sheet);
    if (known) {
      setState(known.element, visibility);
      return;
    }
    const { namespaceURI } = this.root;
    const dialect = (this.root.getAttribute('xmlns:r') ?? OFFICE_RELATIONSHIPS).replace(/\/$/, '');
    const part = this.freePart();
    this.pack.add(part, `<worksheet xmlns="${namespaceURI ?? ''}"><sheetData/></worksheet>`, SHEET_TYPE);
    const id = this.pack.relate(this.part, `${dialect}/worksheet`, part);
    const sheets = ensureChild(this.root, 'sheets', ORDER);
    const all = childrenOf(sheets, 'sheet');
    const number = Math.max(0, ...all.map((one) => Number(one.getAttribute('sheetId')))) + 1;
    const element = elementLike(sheets, 'sheet', { name: sheet, sheetId: String(number) });
    element.setAttributeNS(dialect, 'r:id', id);
    setState(element, visibility);
    const at = position ?? all.length;
    sheets.insertBefore(element, all[at] ?? null);
    this.shift((index) => (index >= at ? index + 1 : index));
  }

  /** Names that belong to the sheet go with it; others that refer to it are left without a place, as Excel leaves them. */
  removeSheet(name: string): void {
    const known = this.sheetElement(name);
    if (!known) return;
    this.pack.touch(this.part);
    const sheets = ensureChild(this.root, 'sheets', ORDER);
    const gone = childrenOf(sheets, 'sheet').indexOf(known.element);
    removeElement(known.element);
    this.pack.unrelate(this.part, known.id);
    for (const defined of this.names()) {
      if (defined.getAttribute('localSheetId') === String(gone)) removeElement(defined);
      else defined.textContent = withoutSheet(defined.textContent ?? '', name);
    }
    this.shift((index) => (index > gone ? index - 1 : index));
    this.tidyNames();
  }

  setName(name: string, sheet: string, area: Rect, visible: boolean): void {
    this.pack.touch(this.part);
    const list = ensureChild(this.root, 'definedNames', ORDER);
    const known = this.globalName(name);
    const element = known ?? append(list, elementLike(list, 'definedName', { name }));
    setText(element, `${quoteSheet(sheet)}!${absoluteA1(area.top, area.left)}:${absoluteA1(area.bottom, area.right)}`);
    if (visible) element.removeAttribute('hidden');
    else element.setAttribute('hidden', '1');
  }

  removeName(name: string): void {
    const known = this.globalName(name);
    if (!known) return;
    this.pack.touch(this.part);
    removeElement(known);
    this.tidyNames();
  }

  /** Excel's own names for what is printed of a sheet and what stands on top of each page. */
  setSheetName(sheet: string, name: '_xlnm.Print_Area' | '_xlnm.Print_Titles', refersTo: string): void {
    this.pack.touch(this.part);
    const index = childrenOf(ensureChild(this.root, 'sheets', ORDER), 'sheet').findIndex((one) => isSheet(one, sheet));
    const list = ensureChild(this.root, 'definedNames', ORDER);
    const known = this.names().find(
      (one) => one.getAttribute('name') === name && one.getAttribute('localSheetId') === String(index),
    );
    const element = known ?? append(list, elementLike(list, 'definedName', { name, localSheetId: String(index) }));
    setText(element, `${quoteSheet(sheet)}!${refersTo}`);
  }

  /**
   * Excel calculates everything when it opens the file: results written here are for those who do not. The order of calculation that
   * it kept is of formulas that may be gone. `calculated`: the results that stand in the file are those of a calculation, which readers
   * could not believe of a file that asks for one; Excel drops the mark when it saves.
   */
  recalculateOnLoad(calculated: boolean): void {
    this.pack.touch(this.part);
    const calcPr = ensureChild(this.root, 'calcPr', ORDER);
    calcPr.setAttribute('fullCalcOnLoad', '1');
    calcPr.removeAttributeNS(OWN_MARKS, 'calculated');
    if (calculated) {
      ignoreNamespace(this.root, OWN_MARKS, 'maalstatus');
      calcPr.setAttributeNS(OWN_MARKS, 'maalstatus:calculated', '1');
    }
    const chain = this.pack.relationships(this.part).find(({ type }) => type.endsWith('/calcChain'));
    if (chain) this.pack.unrelate(this.part, chain.id);
  }

  private sheetElement(name: string): { readonly element: Element; readonly id: string } | undefined {
    const sheets = childOf(this.root, 'sheets');
    const element = sheets && childrenOf(sheets, 'sheet').find((one) => isSheet(one, name));
    return element && { element, id: prefixedAttribute(element, 'id') ?? '' };
  }

  private freePart(): string {
    const folder = this.part.slice(0, this.part.lastIndexOf('/') + 1);
    for (let number = 1; ; number++) {
      const name = `${folder}worksheets/sheet${number}.xml`;
      if (!this.pack.has(name)) return name;
    }
  }

  private names(): Element[] {
    const list = childOf(this.root, 'definedNames');
    return list ? childrenOf(list, 'definedName') : [];
  }

  private globalName(name: string): Element | undefined {
    return this.names().find(
      (one) => one.getAttribute('name')?.toLowerCase() === name.toLowerCase() && !one.hasAttribute('localSheetId'),
    );
  }

  private tidyNames(): void {
    const list = childOf(this.root, 'definedNames');
    if (list && childrenOf(list).length === 0) removeElement(list);
  }

  /** Names and views count sheets by their place, chart sheets among them. */
  private shift(move: (index: number) => number): void {
    for (const name of this.names()) {
      const index = name.getAttribute('localSheetId');
      if (index !== null) name.setAttribute('localSheetId', String(move(Number(index))));
    }
    const views = childOf(this.root, 'bookViews');
    const last = childrenOf(ensureChild(this.root, 'sheets', ORDER), 'sheet').length - 1;
    for (const view of views ? childrenOf(views) : []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const index = view.getAttribute(attribute);
        if (index !== null) view.setAttribute(attribute, String(Math.min(last, move(Number(index)))));
      }
    }
  }
}

const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function isSheet(element: Element, name: string): boolean {
  return element.getAttribute('name')?.toLowerCase() === name.toLowerCase();
}

function setState(element: Element, visibility: AddSheet['visibility']): void {
  if (visibility === 'visible') element.removeAttribute('state');
  else element.setAttribute('state', visibility);
}

/** References to the sheet become "#REF!"; those to others and texts in quotes stay. */
export function withoutSheet(formula: string, sheet: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?/gu,
    (token, quoted?: string, plain?: string) =>
      (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase() === sheet.toLowerCase() ? '#REF!' : token,
  );
}
