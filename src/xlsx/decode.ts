/**
 * The bytes of a part → its text, as XML 1.0 says: a byte order mark, else what the part declares about itself, else UTF-8. Bytes that are
 * no text in that encoding, and characters that XML does not allow, are damage: a replacement character would change a name without a word.
 */
import { corrupt } from './problems';

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.\d["'](?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][\w.-]*)["'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*["'](?:yes|no)["'])?[ \t\r\n]*\?>/;
const LONGEST_DECLARATION = 200;

const LATIN_1 = new Set(['iso-8859-1', 'iso_8859-1', 'iso8859-1', 'latin1', 'l1']);
const WINDOWS_1252 = new Set(['windows-1252', 'cp1252', 'x-cp1252']);
const ASCII = new Set(['us-ascii', 'ascii']);
/** What windows-1252 has where ISO-8859-1 has control characters (0x80–0x9F). */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// eslint's rule against control characters is why they are built from their codes.
const FORBIDDEN = new RegExp(`[${String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff`}]`);

/** Throws `ReadStop`. The text begins behind the byte order mark. */
export function decode(bytes: Uint8Array, part: string): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le', part);
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be', part);
  if (first === 0x3c && second === 0) return wide(bytes, 'utf-16le', part);
  if (first === 0 && second === 0x3c) return wide(bytes, 'utf-16be', part);
  if (hasControls(bytes)) throw corrupt(part);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const text = inUtf8(bytes);
  const declared = declaredIn(text ?? singleBytes(bytes.subarray(0, LONGEST_DECLARATION), undefined), part);
  if (declared === undefined || declared === 'utf-8' || declared === 'utf8') {
    if (text === undefined || text.includes('\ufffe') || text.includes('\uffff')) throw corrupt(part);
    return text;
  }
  return marked ? strictly('', bytes, part) : narrow(bytes, declared, part);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding a text declares, in lower case. */
function declaredIn(text: string, part: string): string | undefined {
  if (!/^<\?xml[ \t\r\n?]/.test(text.slice(0, 6))) return undefined;
  const declaration = DECLARATION.exec(text.slice(0, LONGEST_DECLARATION));
  if (!declaration) throw corrupt(part);
  return declaration[1]?.toLowerCase();
}

/** One of the encodings that begin like ASCII. */
function narrow(bytes: Uint8Array, encoding: string, part: string): string {
  if (LATIN_1.has(encoding)) return singleBytes(bytes, undefined);
  if (WINDOWS_1252.has(encoding)) return singleBytes(bytes, WINDOWS_1252_HIGH);
  // A text in two bytes a character does not declare itself in one.
  const impossible = /^(?:utf-16|ucs-2)/.test(encoding) || (ASCII.has(encoding) && bytes.some((byte) => byte >= 0x80));
  const text = strictly(impossible ? '' : encoding, bytes, part);
  if (FORBIDDEN.test(text)) throw corrupt(part);
  return text;
}

function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', part: string): string {
  const text = strictly(encoding, bytes, part);
  if (FORBIDDEN.test(text)) throw corrupt(part);
  if (!/^(?:utf-16|ucs-2)/.test(declaredIn(text, part) ?? 'utf-16')) throw corrupt(part);
  return text;
}

/** An encoding that is none is damage too. */
function strictly(encoding: string, bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(part);
  }
}

/** Decoded by hand: what platforms call "iso-8859-1" is windows-1252. `high` stands for the bytes 0x80–0x9F. */
function singleBytes(bytes: Uint8Array, high: string | undefined): string {
  const PIECE = 8192;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const codes = Uint16Array.from(bytes.subarray(at, at + PIECE), (byte) =>
      high !== undefined && byte >= 0x80 && byte < 0xa0 ? high.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

/** Any byte below a space that is no tab and no line end. 64 bytes at a time, since nearly all parts have none but a line end. */
function hasControls(bytes: Uint8Array): boolean {
  const BLOCK = 16;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const whole = words.length - (words.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) {
    let low = 0;
    for (let next = at; next < at + BLOCK; next++) {
      const word = words[next] ?? 0;
      low |= (word - 0x20202020) & ~word;
    }
    // The high bit of a byte is set where it was below a space.
    if ((low & 0x80808080) !== 0 && controlIn(aligned, at * 4, (at + BLOCK) * 4)) return true;
  }
  return controlIn(aligned, whole * 4, aligned.length);
}

function controlIn(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isControl(bytes[at] ?? 0)) return true;
  return false;
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
}
