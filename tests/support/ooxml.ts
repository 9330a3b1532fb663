/** Workbooks written by hand, part by part, for the exact and the hostile cases no library will write. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BookParts {
  /** Inner XML of each worksheet, or a whole part when it begins with "<?xml" or "<!DOCTYPE". */
  readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly state?: string; readonly rels?: string }[];
  readonly strings?: string;
  readonly styles?: string;
  /** Elements of the workbook part before and after its list of sheets. */
  readonly before?: string;
  readonly after?: string;
  /** More parts, or others in place of those made here. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
}

export function relations(...list: string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE_REL}">${list.join('')}</Relationships>`;
}

/** The parts of a workbook by name, before they are zipped. */
export function bookParts(book: BookParts): Map<string, Uint8Array> {
  const sheets = book.sheets ?? [{ name: 'Ark1', xml: '<sheetData/>' }];
  const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${attribute(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
  );
  const parts: [string, string | Uint8Array][] = [
    ['_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.before ?? ''}<sheets>${list.join('')}</sheets>${book.after ?? ''}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('strings', 'sharedStrings', 'sharedStrings.xml'),
        relation('styles', 'styles', '/xl/styles.xml'),
      ),
    ],
    ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`],
    ['xl/styles.xml', `${XML}<styleSheet xmlns="${MAIN}">${book.styles ?? ''}</styleSheet>`],
    ...sheets.flatMap(({ xml, rels }, at): [string, string][] => [
      [`xl/worksheets/sheet${at + 1}.xml`, /^<[?!]/.test(xml) ? xml : `${XML}<worksheet xmlns="${MAIN}">${xml}</worksheet>`],
      ...(rels === undefined ? [] : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(rels)] as [string, string]]),
    ]),
    ...Object.entries(book.extra ?? {}),
  ];
  return new Map(parts.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]));
}

export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

export function book(parts: BookParts = {}): Uint8Array {
  return zipped(bookParts(parts));
}

/** A workbook with one sheet of the given inner XML. */
export function sheetBook(xml: string, rest: Omit<BookParts, 'sheets'> = {}): Uint8Array {
  return book({ ...rest, sheets: [{ name: 'Ark1', xml }] });
}

/** Rewrites the unpacked size a part declares, in the directory and in its own header: the lie of a zip bomb. */
export function withDeclaredSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    const header =
      signature === 0x04034b50 ? { name: 30, size: 22 } : signature === 0x02014b50 ? { name: 46, size: 24 } : undefined;
    if (!header) continue;
    if (new TextDecoder().decode(copy.subarray(at + header.name, at + header.name + part.length)) === part) {
      view.setUint32(at + header.size, size, true);
    }
  }
  return copy;
}

/** A compound file (the wrapper of .xls and of encrypted workbooks) whose directory names the given streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 4));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    for (let at = 0; at < name.length; at++) bytes[512 + index * 128 + at * 2] = name.charCodeAt(at);
  });
  return bytes;
}
