/** What kind of file the bytes are, by their first bytes: the name says nothing reliable. */
import type { FileProblemCode } from './problems';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Compound file: old .xls, and the wrapper of every password-protected or labelled workbook. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A worksheet or workbook stream of Excel 2–4, without a container. */
const OLDEST = [0x09, 0x00, 0x02, 0x04, 0x08];

export function whatItIs(
  bytes: Uint8Array,
): 'zip' | Extract<FileProblemCode, 'empty' | 'not-a-zip' | 'encrypted' | 'legacy-xls' | 'not-a-workbook'> {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0, ZIP)) return 'zip';
  if (startsWith(bytes, 0, EMPTY_ZIP)) return 'not-a-workbook';
  if (startsWith(bytes, 0, COMPOUND)) return whatTheCompoundHolds(bytes);
  const [first, second = -1, third] = bytes;
  if (first === OLDEST[0] && third !== undefined && OLDEST.slice(1).includes(second) && bytes.length > 8) return 'legacy-xls';
  return 'not-a-zip';
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Entries of a compound file's directory are 128 bytes long on 128-byte borders and begin with their name in UTF-16. */
function whatTheCompoundHolds(bytes: Uint8Array): 'encrypted' | 'legacy-xls' | 'not-a-workbook' {
  const encrypted = ['EncryptedPackage', '\u0006DataSpaces', '\tDRMContent'].map(utf16);
  const workbook = ['Workbook', 'Book'].map(utf16);
  // A label or password shows in the same directory as the workbook it hides.
  let found: 'legacy-xls' | 'not-a-workbook' = 'not-a-workbook';
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (encrypted.some((name) => startsWith(bytes, at, name))) return 'encrypted';
    if (workbook.some((name) => startsWith(bytes, at, name))) found = 'legacy-xls';
  }
  return found;
}

/** With the closing zero, so that "Book" is not the beginning of another name. */
function utf16(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at) || 0).flatMap((code) => [code & 0xff, code >> 8]);
}
