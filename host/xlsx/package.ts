/**
 * What the .xlsx library loses or chokes on, read and written straight in the file's parts: defined names with scope and visibility,
 * protection of the structure, and the sizes that would hang it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseRect } from '../../src/workbook/address';

/** The file cannot be opened here; the message is for developers, `reason` for the page's texts. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: 'encrypted' | 'notXlsx' | 'corrupt' | 'tooLarge',
    message: string,
  ) {
    super(message);
  }
}

const MAX_FILE = 30_000_000;
const MAX_UNPACKED = 200_000_000;
const MAX_MERGED_CELLS = 2_000_000;
const MAX_VALIDATED_CELLS = 6_000_000;

export interface FileName {
  readonly name: string;
  readonly refersTo: string;
  /** Position of the sheet it belongs to. */
  readonly scope: number | undefined;
  readonly visible: boolean;
}

export interface BookParts {
  readonly names: readonly FileName[];
  readonly structureProtected: boolean;
  readonly protectionXml: string | undefined;
  readonly date1904: boolean;
  readonly activeTab: number;
  /** Heights in points by row (0-based) and sheet, of rows whose height nobody has set. */
  readonly fitted: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return (name && ENTITIES[name]) ?? all;
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

function cellsIn(references: string): number {
  return references.split(/\s+/).reduce((sum, reference) => {
    const area = parseRect(reference);
    return area ? sum + (area.bottom - area.top + 1) * (area.right - area.left + 1) : sum;
  }, 0);
}

/** exceljs makes one object for each cell of a merge or a validation: a sheet full of them would never end. */
function checkSheet(xml: string, part: string): void {
  const sums = { mergeCell: 0, dataValidation: 0 };
  for (const match of xml.matchAll(/<(?:\w+:)?(mergeCell|dataValidation)\s[^>]*>/g)) {
    const kind = match[1] === 'mergeCell' ? 'mergeCell' : 'dataValidation';
    sums[kind] += cellsIn(attribute(match[0], kind === 'mergeCell' ? 'ref' : 'sqref') ?? '');
  }
  if (sums.mergeCell > MAX_MERGED_CELLS || sums.dataValidation > MAX_VALIDATED_CELLS)
    throw new UnreadableFile('tooLarge', `${part}: more merged or validated cells than the stand-in for Excel can hold`);
}

export function inspect(bytes: Uint8Array): BookParts {
  if (bytes.length > MAX_FILE) throw new UnreadableFile('tooLarge', 'The file is larger than 30 MB');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableFile('encrypted', 'An old or password-protected workbook');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile('notXlsx', 'The file is no .xlsx workbook');
  let unpacked = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        return (
          unpacked <= MAX_UNPACKED && /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(file.name)
        );
      },
    });
  } catch (error) {
    throw new UnreadableFile('corrupt', `The file cannot be unpacked: ${String(error)}`);
  }
  if (unpacked > MAX_UNPACKED) throw new UnreadableFile('tooLarge', 'The file unpacks to more than 200 MB');
  const book = parts['xl/workbook.xml'];
  if (!book) throw new UnreadableFile('notXlsx', 'The file has no xl/workbook.xml');
  for (const [name, part] of Object.entries(parts)) if (name.startsWith('xl/worksheets/')) checkSheet(strFromU8(part), name);
  const xml = strFromU8(book);
  const names = [...xml.matchAll(/<(?:\w+:)?definedName(\s[^>]*)>([^<]*)</g)].map((match) => {
    const tag = match[1] ?? '';
    const scope = attribute(tag, 'localSheetId');
    return {
      name: attribute(tag, 'name') ?? '',
      refersTo: unescapeXml(match[2] ?? ''),
      scope: scope === undefined ? undefined : Number(scope),
      visible: attribute(tag, 'hidden') !== '1',
    };
  });
  const protectionXml = /<(?:\w+:)?workbookProtection\s[^>]*\/>/.exec(xml)?.[0];
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(xml)?.[0] ?? '';
  const view = /<(?:\w+:)?workbookView\s[^>]*>/.exec(xml)?.[0] ?? '';
  return {
    names: names.filter((name) => name.name !== '' && !name.name.startsWith('_xlnm.')),
    structureProtected: protectionXml !== undefined && attribute(protectionXml, 'lockStructure') === '1',
    protectionXml,
    date1904: attribute(properties, 'date1904') === '1',
    activeTab: Number(attribute(view, 'activeTab') ?? 0),
    fitted: fittedRows(xml, parts),
  };
}

function fittedRows(book: string, parts: Readonly<Record<string, Uint8Array>>): Map<string, ReadonlyMap<number, number>> {
  const relations = parts['xl/_rels/workbook.xml.rels'];
  const targets = new Map(
    [...(relations ? strFromU8(relations) : '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
      const part = parts[targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id')) ?? ''];
      const rows = new Map<number, number>();
      for (const [row] of (part ? strFromU8(part) : '').matchAll(/<(?:\w+:)?row\s[^>]*>/g)) {
        const height = Number(attribute(row, 'ht'));
        if (height > 0 && attribute(row, 'customHeight') !== '1') rows.set(Number(attribute(row, 'r')) - 1, height);
      }
      return [attribute(tag, 'name') ?? '', rows];
    }),
  );
}

/**
 * Puts names and structure protection into the file that the library has written. `fitted`: rows by part whose height nobody has set, and
 * which Excel is to fit anew when they change; the library says of every height that a person has set it.
 */
export function complete(
  bytes: Uint8Array,
  names: readonly FileName[],
  protectionXml: string | undefined,
  fitted: ReadonlyMap<string, ReadonlySet<number>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  const book = parts['xl/workbook.xml'];
  if (!book) throw new Error('The written file has no xl/workbook.xml');
  let xml = strFromU8(book);
  const own = names.map((name) => {
    const scope = name.scope === undefined ? '' : ` localSheetId="${name.scope}"`;
    return `<definedName name="${escapeXml(name.name)}"${scope}${name.visible ? '' : ' hidden="1"'}>${escapeXml(name.refersTo)}</definedName>`;
  });
  const reserved = [...xml.matchAll(/<definedName [^>]*name="_xlnm\.[^>]*>[^<]*<\/definedName>/g)].map((match) => match[0]);
  xml = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '');
  const all = [...reserved, ...own];
  if (all.length > 0) xml = xml.replace('</sheets>', `</sheets><definedNames>${all.join('')}</definedNames>`);
  if (protectionXml) xml = xml.replace(/<workbookPr\b[^>]*\/>/, (properties) => properties + protectionXml);
  parts['xl/workbook.xml'] = strToU8(xml);
  for (const [name, rows] of fitted) {
    const part = parts[name];
    if (!part || rows.size === 0) continue;
    const sheet = strFromU8(part).replace(/<row r="(\d+)"[^>]*>/g, (tag, number: string) =>
      rows.has(Number(number) - 1) ? tag.replace(' customHeight="1"', '') : tag,
    );
    parts[name] = strToU8(sheet);
  }
  return zipSync(parts, { level: 6 });
}
