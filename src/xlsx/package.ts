/** Which parts make up the workbook: relationships, sheets in their order, names, and what the workbook says about itself. */
import { parseRect, type Rect } from '../workbook/address';
import type { NameSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { unescaped } from './characters';
import { Once } from './once';
import { corrupt, LIMITS, ReadStop, tooLarge } from './problems';
import { OWN_MARKS, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from './scopes';
import { wholeOf } from './values';
import { TagScanner } from './xml';
import type { Parts } from './zip';

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: "worksheet", "table", "sharedStrings" …; those that the format itself does not know, in full. */
  readonly type: string;
  /** Name of the part it points at. */
  readonly target: string;
}

export interface SheetPart {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly part: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetPart[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  /** False when the program that wrote the file says that formulas are still to be calculated: the results in it are nobody's. */
  readonly calculated: boolean;
  readonly structureProtected: boolean;
  /** Parts that stand for other files, in the order formulas count them ("[1]Ark1!A1"). */
  readonly links: readonly string[];
}

/** `external` are relations to something outside the file; they are read for their names only and never followed. */
export function relationsOf(parts: Parts, part: string, external: 'skip' | 'only' = 'skip'): readonly Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const text = parts.textOf(name);
  if (text === undefined) return [];
  const relations: Relation[] = [];
  const tags = new TagScanner(text, name, PACKAGE_RELATIONSHIPS);
  const ids = new Set<string>();
  while (tags.next()) {
    if (tags.opens && tags.level === 1 && tags.name !== 'Relationships') throw corrupt(name);
    if (!tags.opens || tags.level !== 2 || tags.name !== 'Relationship') continue;
    const id = tags.attribute('Id') ?? '';
    if (ids.has(id)) throw corrupt(name);
    ids.add(id);
    const outside = tags.attribute('TargetMode') === 'External';
    if (outside !== (external === 'only')) continue;
    const target = tags.attribute('Target') ?? '';
    relations.push({
      id,
      type: typeOf(tags.attribute('Type') ?? ''),
      target: outside ? target : resolve(folder, target),
    });
  }
  return relations;
}

function typeOf(uri: string): string {
  const dialect = RELATIONSHIPS.find((start) => uri.startsWith(start) && uri.charAt(start.length) === '/');
  return dialect === undefined ? uri : uri.slice(dialect.length + 1);
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const ONCE = new Set(['workbookPr', 'workbookProtection', 'sheets', 'definedNames', 'externalReferences', 'calcPr']);

export function readWorkbookPart(parts: Parts): WorkbookPart {
  const part = findWorkbook(parts);
  const text = parts.textOf(part);
  if (text === undefined) throw new ReadStop({ code: 'not-a-workbook' });
  const relations = relationsOf(parts, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const related = (tags: TagScanner): Relation | undefined => byId.get(tags.attributeOf(RELATIONSHIPS, 'id') ?? '');
  const sheets: SheetPart[] = [];
  const names: NameSnapshot[] = [];
  const links: string[] = [];
  const flags = { date1904: false, structureProtected: false, calculated: true };
  const tags = new TagScanner(text, part);
  const once = new Once(part, ONCE);
  let list = '';
  while (tags.next()) {
    if (!tags.opens) continue;
    if (tags.level === 1 && tags.name !== 'workbook') throw new ReadStop({ code: 'not-a-workbook' }, part);
    if (tags.level === 2) {
      list = tags.name;
      once.meet(list);
      if (list === 'workbookPr') flags.date1904 = tags.flag('date1904');
      if (list === 'workbookProtection') flags.structureProtected = tags.flag('lockStructure');
      if (list === 'calcPr') flags.calculated = isCalculated(tags);
    }
    if (tags.level !== 3) continue;
    if (list === 'sheets' && tags.name === 'sheet') {
      const relation = related(tags);
      if (!relation) throw corrupt(part);
      // Chart and dialog sheets have no cells.
      if (relation.type !== 'worksheet') continue;
      if (sheets.length === LIMITS.sheets) throw tooLarge('sheets', part);
      sheets.push(sheetOf(tags, relation.target, part));
    }
    if (list === 'externalReferences' && tags.name === 'externalReference') links.push(related(tags)?.target ?? '');
    if (list === 'definedNames' && tags.name === 'definedName') names.push(...nameOf(tags));
  }
  if (sheets.length === 0) throw new ReadStop({ code: 'no-sheets' }, part);
  if (!allDifferent(sheets.map(({ name }) => name)) || !allDifferent(sheets.map(({ id }) => id))) throw corrupt(part);
  if (!allDifferent(names.map(({ name }) => name))) throw corrupt(part);
  return { part, relations, sheets, names, ...flags, links };
}

/** Names are compared without case. */
function allDifferent(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}

/**
 * Programs without a calculator write 0 as every formula's result and ask Excel to calculate when it opens the file; others ask when they
 * have changed figures beneath formulas. Excel takes the request out when it saves, and says itself when it was interrupted. Where a
 * person has turned calculation off, the results are those that person sees.
 */
function isCalculated(tags: TagScanner): boolean {
  // Our own writer asks too, and has calculated.
  if (tags.flag('fullCalcOnLoad')) return tags.attributeOf([OWN_MARKS], 'calculated') === '1';
  return tags.flag('calcCompleted', true) || tags.attribute('calcMode') === 'manual';
}

/** None for a name of one sheet only, which workbooks do not list, and for Excel's own of print areas and filters. */
function nameOf(tags: TagScanner): NameSnapshot[] {
  const name = unescaped(tags.attribute('name') ?? '');
  const visible = !tags.flag('hidden');
  const local = tags.attribute('localSheetId') !== undefined;
  const refersTo = unescaped(tags.content());
  return local || name === '' || name.startsWith('_xlnm.') ? [] : [{ name, visible, ...areaOf(refersTo) }];
}

function findWorkbook(parts: Parts): string {
  const start = relationsOf(parts, '').find((relation) => relation.type === 'officeDocument');
  const part = start?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin') || (!start && parts.has('xl/workbook.bin'))) throw new ReadStop({ code: 'xlsb' });
  if (parts.has(part)) return part;
  const mime = parts.textOf('mimetype') ?? '';
  throw new ReadStop({ code: mime.includes('opendocument.spreadsheet') ? 'ods' : 'not-a-workbook' });
}

function sheetOf(tags: TagScanner, part: string, workbook: string): SheetPart {
  const state = tags.attribute('state');
  const id = tags.attribute('sheetId') ?? part;
  const name = unescaped(tags.attribute('name') ?? '');
  if (name === '') throw corrupt(workbook);
  return {
    id: String(wholeOf(id) ?? id),
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part,
  };
}

/** "'Status UO II'!$B$3:$B$9" → sheet and area; constants, formulas and several areas have neither. */
function areaOf(refersTo: string): { readonly sheet: string | undefined; readonly area: Rect | undefined } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()[\]]+))!([$A-Za-z\d:]+)$/.exec(refersTo.trim());
  const area = match?.[3] === undefined ? undefined : parseRect(match[3]);
  if (!match || !area) return { sheet: undefined, area: undefined };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], area };
}
