/** Generated workbooks read by us and by a second reader, cell by cell. Where they may differ stands in `JUSTIFIED`, with the reason. */
import { read as readBySecond } from '@e965/xlsx';
import { a1, cellKey, columnName, parseRect } from '../../src/workbook/address';
import { readXlsx } from '../../src/xlsx';
import { Random } from '../assessment/support/random';
import { bookParts, MAIN, zipped } from '../support/ooxml';
import { sample } from '../support/sample';

type Value = number | string | boolean | null;

/** What the other reader does otherwise, and why ours is right. */
const JUSTIFIED = {
  space: 'Excel drops white space around a text unless xml:space says that it counts; the second reader keeps it',
  spacing: 'XML allows any white space between names and around signs of equality; the second reader knows one space',
  cdata: 'the second reader does not know CDATA or comments in a value',
  duration: 'the second reader takes a time or duration for a day',
  foreign: 'what is of another namespace is none of the cell; the second reader looks at local names',
  alternatives:
    'of alternatives of markup compatibility one is read (ECMA-376 part 3); the second reader takes whichever it meets',
  encoding: 'a part is in the encoding that it declares; the second reader takes every part for UTF-8',
} as const;

interface Written {
  /** The cell behind its address. */
  readonly xml: (attributes: string) => string;
  readonly value: Value;
  /** Its number depends on the day that the workbook counts from. */
  readonly is?: 'day';
  readonly differs?: keyof typeof JUSTIFIED;
}

const TEXTS = [
  'Mål',
  'Krav & vægt',
  'a<b>"c"',
  'æøå ÆØÅ €',
  '漢字',
  '😀',
  '0',
  '1e5',
  'TRUE',
  '#N/A',
  '_x',
  '_x00_',
  'linje\nlinje',
] as const;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function numeric(random: Random): Written {
  const value = random.pick([
    random.whole(-1000, 100_000),
    random.next(),
    random.next() * 1e9,
    0,
    45_535.5,
    1e-9,
    123_456_789_012,
  ]);
  const written = random.pick([String(value), value.toExponential(), ` ${value} `]);
  const type = random.pick(['', ' t="n"']);
  return { xml: (at) => `<c${at}${type}><v>${written}</v></c>`, value: Number(written) };
}

function textual(random: Random, strings: string[]): Written {
  const text = `${random.pick(TEXTS)}${random.chance(0.3) ? ` ${random.whole(0, 99)}` : ''}`;
  const [body, value, differs] = random.pick<[string, string, keyof typeof JUSTIFIED | undefined]>([
    [escape(text), text, undefined],
    [`${escape(text)}_x000D_x`, `${text}\rx`, undefined],
    [`_x005F_x0041_${escape(text)}`, `_x0041_${text}`, undefined],
    [`&#230;&#xF8;${escape(text)}`, `æø${text}`, undefined],
    [`a\r\n${escape(text)}`, `a\n${text}`, undefined],
    [` ${escape(text)} `, text, 'space'],
  ]);
  const item = random.pick([
    `<t xml:space="preserve">${differs === 'space' ? body.trim() : body}</t>`,
    `<t>${body}</t>`,
    `<r><rPr><b/></rPr><t>${body}</t></r><rPh sb="0" eb="1"><t>læsning</t></rPh>`,
  ]);
  const trimmed = item.startsWith('<t xml');
  const differsHere = trimmed && differs === 'space' ? undefined : differs;
  if (random.chance(0.5)) {
    const index = strings.push(item) - 1;
    return { xml: (at) => `<c${at} t="s"><v>${index}</v></c>`, value, ...(differsHere && { differs: differsHere }) };
  }
  return { xml: (at) => `<c${at} t="inlineStr"><is>${item}</is></c>`, value, ...(differsHere && { differs: differsHere }) };
}

function other(random: Random): Written {
  return random.pick<Written>([
    { xml: (at) => `<c${at} t="b"><v>1</v></c>`, value: true },
    { xml: (at) => `<c${at} t="b"><v>0</v></c>`, value: false },
    { xml: (at) => `<c${at} t="e"><v>#DIV/0!</v></c>`, value: '#DIV/0!' },
    { xml: (at) => `<c${at} t="str"><f>"a"&amp;"b"</f><v>ab</v></c>`, value: 'ab' },
    { xml: (at) => `<c${at}><f>1+2</f><v>3</v></c>`, value: 3 },
    { xml: (at) => `<c${at} t="str"><f>""</f><v></v></c>`, value: '' },
    { xml: (at) => `<c${at}><f>1+2</f></c>`, value: null },
    { xml: (at) => `<c${at}/>`, value: null },
    { xml: (at) => `<c${at} t="str"><v>a<![CDATA[<&]]>b<!-- c --></v></c>`, value: 'a<&b', differs: 'cdata' },
    { xml: (at) => `<c${at} t="d"><v>2024-08-31T12:00:00</v></c>`, value: 45_535.5, is: 'day' },
    { xml: (at) => `<c${at} t="d"><v>PT36H</v></c>`, value: 1.5, differs: 'duration' },
    { xml: (at) => `<c${at}><n:v xmlns:n="urn:x">9</n:v><v>7</v></c>`, value: 7, differs: 'foreign' },
  ]);
}

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;
/** Days from the first of 1900 to that of 1904, as Excel counts them. */
const DAYS_BEFORE_1904 = 1462;
const ROWS = 25;
const COLUMNS = 20;

const SPACINGS: readonly [(at: string) => string, ...((at: string) => string)[]] = [
  (at) => ` r="${at}"`,
  (at) => ` r='${at}' `,
  (at) => ` r="${at}" `,
  (at) => `\n\tr="${at}"`,
  (at) => ` r = "${at}"`,
];

/** Ways a whole workbook may be written, with what the second reader does not know of them. */
interface Manner {
  readonly differs?: keyof typeof JUSTIFIED;
  /** From a part's text to its bytes. */
  readonly encoded: (xml: string) => Uint8Array;
  /** Elements of a sheet under a prefix of their own. */
  readonly prefixed: boolean;
}

const DECLARED = /^<\?xml[^>]*\?>/;
const singleBytes = (text: string, high = ''): Uint8Array =>
  Uint8Array.from(text, (character) => (high.includes(character) ? 0x80 + high.indexOf(character) : character.charCodeAt(0)));
const inUtf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((code, at) => {
    bytes.setUint16(at * 2, code, littleEndian);
  });
  return new Uint8Array(bytes.buffer);
};
/** Characters that an encoding of one byte each does not have stand as numbers. */
const narrowed = (text: string, allowed: RegExp): string =>
  text.replace(/[^\0-\x7f]/gu, (one) => (allowed.test(one) ? one : `&#${one.codePointAt(0)};`));
const declaring = (encoding: string, xml: string): string =>
  xml.replace(DECLARED, `<?xml version="1.0" encoding="${encoding}"?>`);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const MANNERS: readonly [Manner, ...Manner[]] = [
  { encoded: utf8, prefixed: false },
  { encoded: (xml) => utf8(`\ufeff${xml}`), prefixed: false },
  {
    encoded: (xml) => singleBytes(narrowed(declaring('ISO-8859-1', xml), /[\xa0-\xff]/)),
    prefixed: false,
    differs: 'encoding',
  },
  {
    encoded: (xml) => singleBytes(narrowed(declaring('windows-1252', xml), /[€\xa0-\xff]/), '€'),
    prefixed: false,
    differs: 'encoding',
  },
  { encoded: (xml) => inUtf16(declaring('UTF-16', xml), true), prefixed: false, differs: 'encoding' },
  { encoded: (xml) => inUtf16(declaring('UTF-16', xml), false), prefixed: false, differs: 'encoding' },
  { encoded: utf8, prefixed: true },
];

/** The same elements under a prefix: text between tags has no "<". */
const underPrefix = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])(?!n:|mc:|x:)/g, '<$1x:');

/** A cell within alternatives of markup compatibility: Excel reads the first that it understands. */
function alternative(random: Random, { xml, ...written }: Written): Written {
  const [choice, fallback] = random.pick<['own' | 'other', 'own' | 'other']>([
    ['own', 'other'],
    ['other', 'own'],
  ]);
  // "unknown" is of nobody, so the fallback is read; x14 is Excel's own.
  const requires = choice === 'own' ? 'x14' : 'unknown';
  return {
    ...written,
    differs: 'alternatives',
    xml: (at) => {
      const of = (which: 'own' | 'other'): string => (which === 'own' ? xml(at) : `<c${at}><v>404</v></c>`);
      return `<mc:AlternateContent><mc:Choice Requires="${requires}">${of(choice)}</mc:Choice><mc:Fallback>${of(fallback)}</mc:Fallback></mc:AlternateContent>`;
    },
  };
}

const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:unknown="urn:unknown"';

interface Generated {
  readonly bytes: Uint8Array;
  readonly cells: readonly (Written & { readonly at: string })[];
  readonly date1904: boolean;
}

function generated(seed: number): Generated {
  const random = new Random(seed);
  const manner = MANNERS[seed % MANNERS.length] ?? MANNERS[0];
  const date1904 = random.chance(0.25);
  const strings = ['<t>Første</t>'];
  const cells: (Written & { at: string })[] = [];
  let rows = '';
  for (let row = 0; row < ROWS; row++) {
    let inner = '';
    const spacing = random.pick(SPACINGS);
    const apart = !spacing('').startsWith(' r=');
    for (let column = 0; column < COLUMNS; column++) {
      if (random.chance(0.1)) continue;
      const plain = random.pick([numeric, textual, other])(random, strings);
      const shifted = date1904 && plain.is === 'day' ? { ...plain, value: Number(plain.value) - DAYS_BEFORE_1904 } : plain;
      const written = random.chance(0.03) ? alternative(random, shifted) : shifted;
      const at = a1(row, column);
      inner += written.xml(spacing(at));
      cells.push({ ...written, at, ...(apart && { differs: 'spacing' }), ...(manner.differs && { differs: manner.differs }) });
    }
    rows += `<row r="${row + 1}"${random.pick(['', ' spans="1:20"', ' ht="15"'])}>${inner}</row>`;
  }
  const inner = `<dimension ref="A1:${columnName(COLUMNS - 1)}${ROWS}"/><sheetData>${rows}</sheetData>`;
  const sheet = manner.prefixed
    ? `<x:worksheet xmlns:x="${MAIN}" ${NAMESPACES}>${underPrefix(inner)}</x:worksheet>`
    : `<worksheet xmlns="${MAIN}" ${NAMESPACES}>${inner}</worksheet>`;
  const parts = bookParts({
    sheets: [{ name: 'Ark & 1', xml: `<?xml version="1.0" encoding="UTF-8"?>${sheet}` }],
    extra: { '[Content_Types].xml': CONTENT_TYPES },
    strings: strings.map((item) => `<si>${item}</si>`).join(random.pick(['', '\n'])),
    ...(date1904 && { before: '<workbookPr date1904="1"/>' }),
  });
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    const part = parts.get(name);
    if (part) parts.set(name, manner.encoded(new TextDecoder().decode(part)));
  }
  return { bytes: zipped(parts), cells, date1904 };
}

describe('Two readers', () => {
  it('see the same in every cell, but for what is justified', () => {
    let compared = 0;
    const wrong: string[] = [];
    const met = new Set<string>();
    for (let seed = 1; compared < sample(4_000, 50_000); seed++) {
      const { bytes, cells, date1904 } = generated(seed);
      const ours = readXlsx(bytes, 'a.xlsx');
      if (!ours.ok) throw new Error(`${seed}: ${JSON.stringify(ours.problem)}`);
      expect(ours.workbook.date1904).toBe(date1904);
      const workbook = readBySecond(bytes, { type: 'array', cellFormula: true });
      const second = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
      cells.forEach(({ at, value, differs }) => {
        compared++;
        const { top = 0, left = 0 } = parseRect(at) ?? {};
        const own = ours.workbook.sheets[0]?.cells.get(cellKey(top, left))?.value ?? null;
        const cell = second[at] as { t: string; v?: unknown; w?: string } | undefined;
        const theirs = (cell?.t === 'e' ? cell.w : cell?.v) ?? null;
        if (own !== value) wrong.push(`${seed} ${at}: ours ${JSON.stringify(own)}, written ${JSON.stringify(value)}`);
        if (theirs === own) return;
        if (differs) met.add(differs);
        else wrong.push(`${seed} ${at}: ours ${JSON.stringify(own)}, theirs ${JSON.stringify(theirs)}`);
      });
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    // A justification that nothing needs any more is taken out.
    expect([...met].sort()).toEqual(Object.keys(JUSTIFIED).sort());
  });
});
