/**
 * The container of a workbook. The sizes a file declares about itself are never trusted: they are held against the limits before a part is
 * unpacked, unpacking stops where the part becomes larger than it says, and what comes out is held against the checksum.
 */
import { crc32 } from './crc';
import { decode } from './decode';
import { inflate } from './inflate';
import { corrupt, LIMITS, ReadStop, tooLarge } from './problems';

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** Most parts fit in here. */
const ROOM = 64 * 1024;
const names = new TextDecoder();
const UNKNOWN_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a package by name. Names are compared without case, as the format says. */
export class Parts {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;
  private room: Uint8Array | undefined;

  /** Throws `ReadStop` when the bytes are no readable zip. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** In the order of the package, written as there. */
  names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** The part's bytes, undefined when there is none of that name. */
  bytesOf(name: string, room?: Uint8Array): Uint8Array | undefined {
    const entry = this.entries.get(key(name));
    if (!entry) return undefined;
    if (entry.encrypted) throw new ReadStop({ code: 'encrypted' }, entry.name);
    if (entry.size > LIMITS.entry) throw tooLarge('entry', entry.name);
    this.unpacked += entry.size;
    if (this.unpacked > LIMITS.total) throw tooLarge('total', entry.name);
    const packed = this.packedBytes(entry);
    const data = entry.method === STORED ? packed : inflate(packed, entry.size, room);
    if (data?.length !== entry.size || crc32(data) !== entry.crc) throw corrupt(entry.name);
    return data;
  }

  /** The part as text, undefined when there is none of that name. */
  textOf(name: string): string | undefined {
    // A text is decoded at once, so the next part may be unpacked to the same place.
    this.room ??= new Uint8Array(ROOM);
    const data = this.bytesOf(name, this.room);
    return data && decode(data, name);
  }

  private packedBytes(entry: Entry): Uint8Array {
    const { view } = this;
    if (entry.method !== STORED && entry.method !== DEFLATED) throw corrupt(entry.name);
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw corrupt(entry.name);
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packed > view.byteLength) throw corrupt(entry.name);
    return this.bytes.subarray(start, start + entry.packed);
  }

  private readDirectory(): void {
    const { view } = this;
    const { count, start } = this.findDirectory();
    if (count > LIMITS.entries) throw tooLarge('entries');
    let at = start;
    for (let index = 0; index < count; index++) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw corrupt('');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
      if (next > view.byteLength) throw corrupt('');
      const name = names.decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      const id = key(name);
      const wide = this.wideSizes(at, at + 46 + nameLength, extraLength);
      if (id === '') throw corrupt(name);
      // A second part of the same name is how two readers are made to see two different workbooks.
      if (this.entries.has(id)) throw corrupt(name);
      this.entries.set(id, {
        name,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...wide,
      });
      at = next;
    }
  }

  private findDirectory(): { readonly count: number; readonly start: number } {
    const { view } = this;
    const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
    for (let at = view.byteLength - 22; at >= lowest; at--) {
      if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      const count = view.getUint16(at + 10, true);
      const start = view.getUint32(at + 16, true);
      if (count !== 0xffff && start !== UNKNOWN_32) return { count, start };
      const wideAt = at >= 20 ? Number(view.getBigUint64(at - 12, true)) : view.byteLength;
      if (wideAt + 56 > view.byteLength || view.getUint32(wideAt, true) !== END_OF_DIRECTORY_64) throw corrupt('');
      return { count: Number(view.getBigUint64(wideAt + 32, true)), start: Number(view.getBigUint64(wideAt + 48, true)) };
    }
    throw corrupt('');
  }

  /** Sizes and place of an entry; those that need more than 32 bits stand in its extra field. */
  private wideSizes(at: number, extraAt: number, extraLength: number): Pick<Entry, 'packed' | 'size' | 'offset'> {
    const { view } = this;
    const narrow = {
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue;
      let value = field + 4;
      const end = Math.min(value + view.getUint16(field + 2, true), extraAt + extraLength);
      const widened = (number: number): number => {
        if (number !== UNKNOWN_32 || value + 8 > end) return number;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      return { size: widened(narrow.size), packed: widened(narrow.packed), offset: widened(narrow.offset) };
    }
    return narrow;
  }
}

/** Relations write what the zip may spell out: "%20" for a space. */
function key(name: string): string {
  const path = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  return withoutEscapes(path.startsWith('/') ? path.replace(/^\/+/, '') : path).toLowerCase();
}

function withoutEscapes(name: string): string {
  try {
    return name.includes('%') ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}
