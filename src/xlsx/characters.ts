/** Characters of XML: white space, line ends, entities, and the escapes of spreadsheets for what XML cannot hold. */

const AMPERSAND = 38;
const SHORT = 16;
/** Longest text a cell can hold in Excel, which cuts longer ones when it opens the file. */
const LONGEST_TEXT = 32_767;

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Without the white space of XML around it; a hard space is no white space. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Text between tags: CR LF and CR are LF; undefined when an entity is unknown. A line end written "&#13;" stays. */
export function contentOf(raw: string): string | undefined {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return lines.includes('&') ? withEntities(lines) : lines;
}

/** An attribute's value: line ends and tabs are spaces; undefined when an entity is unknown. */
export function attributeOf(raw: string): string | undefined {
  return isPlain(raw) ? raw : withEntities(raw.replace(/\r\n|[\t\n\r]/g, ' '));
}

/** Neither line ends nor tabs nor entities. A search by the engine costs more than the few characters most values have. */
function isPlain(raw: string): boolean {
  if (raw.length > SHORT) return !/[\t\n\r&]/.test(raw);
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === AMPERSAND || (code < 32 && isSpace(code))) return false;
  }
  return true;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withEntities(text: string): string | undefined {
  const unknown: string[] = [];
  const resolved = text.replace(/&([^;&\s]{1,20});|&/g, (token, entity?: string) => {
    const character = entity === undefined ? undefined : characterOf(entity);
    if (character === undefined) unknown.push(token);
    return character ?? '';
  });
  return unknown.length === 0 ? resolved : undefined;
}

function characterOf(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(entity);
  if (!number) return ENTITIES.get(entity);
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Characters that XML 1.0 allows. */
function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff);
}

/** A text as the format means it: characters XML cannot hold are written "_x000D_" in the file, and such a text itself "_x005F_x000D_". */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** A text as the cell shows it. */
export function shownText(text: string): string {
  const plain = unescaped(text);
  return plain.length > LONGEST_TEXT ? plain.slice(0, LONGEST_TEXT) : plain;
}
