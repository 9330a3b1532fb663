/** Which parts make up the workbook: relationships, sheets in their order, names, and what the workbook says about itself. */
import { parseRect, type Rect } from '../workbook/address';
import type { NameSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { corrupt, LIMITS, ReadStop, tooLarge } from './problems';
import { TagScanner } from './xml';
import type { Parts } from './zip';

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: "worksheet", "table", "sharedStrings" … the same in both dialects of the format. */
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
  const tags = new TagScanner(text, name);
  while (tags.next()) {
    if (!tags.opens || tags.name !== 'Relationship') continue;
    const outside = tags.attribute('TargetMode') === 'External';
    if (outside !== (external === 'only')) continue;
    const type = tags.attribute('Type') ?? '';
    const target = tags.attribute('Target') ?? '';
    relations.push({
      id: tags.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? target : resolve(folder, target),
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export function readWorkbookPart(parts: Parts): WorkbookPart {
  const part = findWorkbook(parts);
  const text = parts.textOf(part);
  if (text === undefined) throw new ReadStop({ code: 'not-a-workbook' });
  const relations = relationsOf(parts, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const names: NameSnapshot[] = [];
  const links: string[] = [];
  let date1904 = false;
  let structureProtected = false;
  const tags = new TagScanner(text, part);
  while (tags.next()) {
    if (!tags.opens) continue;
    if (tags.level === 1 && tags.name !== 'workbook') throw new ReadStop({ code: 'not-a-workbook' }, part);
    if (tags.name === 'workbookPr') date1904 = tags.flag('date1904');
    if (tags.name === 'workbookProtection') structureProtected = tags.flag('lockStructure');
    if (tags.name === 'sheet' && tags.level === 3) {
      const relation = byId.get(tags.attributeByLocalName('id') ?? '');
      // Chart and dialog sheets have no cells.
      if (!relation || relation.type !== 'worksheet') continue;
      if (sheets.length === LIMITS.sheets) throw tooLarge('sheets', part);
      sheets.push(sheetOf(tags, relation.target));
    }
    if (tags.name === 'externalReference') links.push(byId.get(tags.attributeByLocalName('id') ?? '')?.target ?? '');
    if (tags.name === 'definedName') {
      const name = tags.attribute('name') ?? '';
      const visible = !tags.flag('hidden');
      const refersTo = tags.content();
      // Excel's own names for print areas and filters are no names of the user's.
      if (name !== '' && !name.startsWith('_xlnm.')) names.push({ name, visible, ...areaOf(refersTo) });
    }
  }
  if (sheets.length === 0) throw new ReadStop({ code: 'no-sheets' }, part);
  if (new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size !== sheets.length) throw corrupt(part);
  return { part, relations, sheets, names, date1904, structureProtected, links };
}

function findWorkbook(parts: Parts): string {
  const start = relationsOf(parts, '').find((relation) => relation.type === 'officeDocument');
  const part = start?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin') || (!start && parts.has('xl/workbook.bin'))) throw new ReadStop({ code: 'xlsb' });
  if (parts.has(part)) return part;
  const mime = parts.textOf('mimetype') ?? '';
  throw new ReadStop({ code: mime.includes('opendocument.spreadsheet') ? 'ods' : 'not-a-workbook' });
}

function sheetOf(tags: TagScanner, part: string): SheetPart {
  const state = tags.attribute('state');
  return {
    id: tags.attribute('sheetId') ?? part,
    name: tags.attribute('name') ?? '',
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
