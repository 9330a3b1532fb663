/**
 * Unpacks raw deflate (RFC 1951) into exactly as many bytes as it must have. It stops at the first byte too many, so that nothing packed can
 * take more memory or time than the size that the caller has held against the limits.
 */
const END = 256;
/** Nothing packs closer: a match of 258 bytes needs at least two bits. */
const CLOSEST = 1032;

const LENGTH_EXTRA = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0);
const LENGTH_BASE = bases(LENGTH_EXTRA, 3);
// The last length has a code of its own, though the one before could say it too.
LENGTH_BASE[28] = 258;
const DISTANCE_EXTRA = Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);
/** The order in which a block states the lengths of the codes for the lengths of its codes. */
const STATED = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

/** What each code begins at, when each stands for as many values as its extra bits can tell apart. */
function bases(extra: Uint8Array, first: number): Uint16Array {
  let base = first;
  return Uint16Array.from(extra, (bits) => {
    base += 1 << bits;
    return base - (1 << bits);
  });
}

/* Huffman codes, stated by the length of each symbol's code alone (RFC 1951, 3.2.2). */
/** Codes up to this long are looked up at once; longer ones, which are rare, are found bit by bit. */
const QUICK = 9;
const QUICK_MASK = (1 << QUICK) - 1;
const LONGEST = 15;

interface Code {
  /** How many codes there are of each length. */
  readonly count: Uint16Array;
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array;
  /** Symbol × 16 + length of the code that the next bits begin with; 0 where it is longer or none. */
  readonly quick: Uint16Array;
}

/** To be filled by `buildCode`, again for every block. */
function emptyCode(symbols: number): Code {
  return { count: new Uint16Array(LONGEST + 1), symbols: new Uint16Array(symbols), quick: new Uint16Array(1 << QUICK) };
}

/** Codes stand in the file with their first bit lowest. */
const REVERSED = Uint16Array.from({ length: 1 << QUICK }, (_, bits) => {
  let reversed = 0;
  for (let bit = 0; bit < QUICK; bit++) reversed |= ((bits >> bit) & 1) << (QUICK - 1 - bit);
  return reversed;
});

const place = new Uint16Array(LONGEST + 1);
const next = new Uint16Array(LONGEST + 1);

/** The code of the symbols whose lengths stand in `lengths` from `from` to `to`; false when there is no such code. */
function buildCode({ count, symbols, quick }: Code, lengths: Uint8Array, from: number, to: number): boolean {
  count.fill(0);
  for (let at = from; at < to; at++) {
    const length = lengths[at] ?? 0;
    count[length] = (count[length] ?? 0) + 1;
  }
  const used = to - from - (count[0] ?? 0);
  count[0] = 0;
  let left = 1;
  let code = 0;
  let before = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const many = count[length] ?? 0;
    left = left * 2 - many;
    if (left < 0) return false;
    place[length] = before;
    next[length] = code;
    before += many;
    code = (code + many) << 1;
  }
  // Codes that are left over would mean nothing; only a code of one symbol, or of none, cannot do without.
  if (left > 0 && used > 1) return false;
  quick.fill(0);
  for (let at = from; at < to; at++) {
    const length = lengths[at] ?? 0;
    if (length === 0) continue;
    const symbol = at - from;
    const slot = place[length] ?? 0;
    symbols[slot] = symbol;
    place[length] = slot + 1;
    const own = next[length] ?? 0;
    next[length] = own + 1;
    if (length > QUICK) continue;
    const entry = (symbol << 4) | length;
    const step = 1 << length;
    for (let bits = (REVERSED[own] ?? 0) >> (QUICK - length); bits <= QUICK_MASK; bits += step) quick[bits] = entry;
  }
  return true;
}

const lengthCode = emptyCode(288);
const distanceCode = emptyCode(32);
const statedCode = emptyCode(19);
const lengths = new Uint8Array(288 + 32);

/** Undefined when `packed` is damaged or does not unpack to `size` bytes. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (size > packed.length * CLOSEST + CLOSEST) return undefined;
  const unpacking = new Unpacking(packed, new Uint8Array(size));
  return unpacking.run() ? unpacking.out : undefined;
}

class Unpacking {
  /** Next byte of `packed`. */
  private at = 0;
  /** Bits taken from `packed` and not used yet, the next one lowest, and how many. */
  private bits = 0;
  private held = 0;
  private written = 0;

  constructor(
    private readonly packed: Uint8Array,
    readonly out: Uint8Array,
  ) {}

  run(): boolean {
    for (;;) {
      const last = this.take(1);
      const kind = this.take(2);
      const good = kind === 0 ? this.stored() : kind === 1 ? this.fixed() : kind === 2 && this.dynamic();
      // Past its end `packed` reads as zeros; a block that has used any of them is cut off.
      if (!good || this.at - (this.held >> 3) > this.packed.length) return false;
      if (last === 1) return this.written === this.out.length;
    }
  }

  /** The next bits as a number; at most 16. */
  private take(count: number): number {
    while (this.held < count) {
      this.bits |= (this.packed[this.at++] ?? 0) << this.held;
      this.held += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.held -= count;
    return value;
  }

  private stored(): boolean {
    this.at -= this.held >> 3;
    this.bits = 0;
    this.held = 0;
    const { packed, out, at, written } = this;
    if (at + 4 > packed.length) return false;
    const length = this.take(16);
    if ((length ^ this.take(16)) !== 0xffff) return false;
    if (at + 4 + length > packed.length || written + length > out.length) return false;
    out.set(packed.subarray(at + 4, at + 4 + length), written);
    this.at += length;
    this.written += length;
    return true;
  }

  private fixed(): boolean {
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 320);
    return buildCode(lengthCode, lengths, 0, 288) && buildCode(distanceCode, lengths, 288, 320) && this.block();
  }

  private dynamic(): boolean {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const stated = this.take(4) + 4;
    if (literals > 286 || distances > 30) return false;
    lengths.fill(0, 0, 19);
    for (let index = 0; index < stated; index++) lengths[STATED[index] ?? 0] = this.take(3);
    if (!buildCode(statedCode, lengths, 0, 19)) return false;
    const all = literals + distances;
    for (let index = 0; index < all;) {
      const symbol = this.symbol(statedCode);
      if (symbol < 0) return false;
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      if (symbol === 16 && index === 0) return false;
      const value = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
      const end = index + (symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7));
      if (end > all) return false;
      lengths.fill(value, index, end);
      index = end;
    }
    if (lengths[END] === 0) return false;
    return buildCode(lengthCode, lengths, 0, literals) && buildCode(distanceCode, lengths, literals, all) && this.block();
  }

  /** -1 when no code begins with the next bits. */
  private symbol(code: Code): number {
    while (this.held < LONGEST) {
      this.bits |= (this.packed[this.at++] ?? 0) << this.held;
      this.held += 8;
    }
    const found = codeAt(code, this.bits);
    if (found < 0) return -1;
    this.bits >>>= found & 15;
    this.held -= found & 15;
    return found >> 4;
  }

  /** Literals and matches until the block's end. Its state lives in local variables, which makes it twice as fast. */
  private block(): boolean {
    const { packed, out } = this;
    const { quick: quickLengths } = lengthCode;
    const { quick: quickDistances } = distanceCode;
    const size = out.length;
    // A block that runs on past the end of `packed` meets zeros, which may well be codes.
    const lastByte = packed.length + 8;
    let { at, bits, held, written } = this;
    let good = false;
    while (at < lastByte) {
      while (held < 24) {
        bits |= (packed[at++] ?? 0) << held;
        held += 8;
      }
      let found = quickLengths[bits & QUICK_MASK] ?? 0;
      if (found === 0) found = codeAt(lengthCode, bits);
      if (found < 0) break;
      bits >>>= found & 15;
      held -= found & 15;
      let symbol = found >> 4;
      if (symbol < END) {
        if (written === size) break;
        out[written++] = symbol;
        continue;
      }
      if (symbol === END) {
        good = true;
        break;
      }
      symbol -= END + 1;
      if (symbol > 28) break;
      let extra = LENGTH_EXTRA[symbol] ?? 0;
      const length = (LENGTH_BASE[symbol] ?? 0) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      held -= extra;
      while (held < LONGEST) {
        bits |= (packed[at++] ?? 0) << held;
        held += 8;
      }
      found = quickDistances[bits & QUICK_MASK] ?? 0;
      if (found === 0) found = codeAt(distanceCode, bits);
      if (found < 0) break;
      bits >>>= found & 15;
      held -= found & 15;
      symbol = found >> 4;
      if (symbol > 29) break;
      extra = DISTANCE_EXTRA[symbol] ?? 0;
      while (held < extra) {
        bits |= (packed[at++] ?? 0) << held;
        held += 8;
      }
      const distance = (DISTANCE_BASE[symbol] ?? 0) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      held -= extra;
      const end = written + length;
      if (distance > written || end > size) break;
      for (let from = written - distance; written < end;) out[written++] = out[from++] ?? 0;
    }
    Object.assign(this, { at, bits, held, written });
    return good;
  }
}

/** Symbol × 16 + length of the code that the bits begin with; -1 when none does. */
function codeAt({ quick, count, symbols }: Code, bits: number): number {
  const found = quick[bits & QUICK_MASK] ?? 0;
  if (found !== 0) return found;
  let code = 0;
  let first = 0;
  let place = 0;
  for (let length = 1; length <= LONGEST; length++) {
    code |= (bits >> (length - 1)) & 1;
    const many = count[length] ?? 0;
    if (code - first < many) return ((symbols[place + code - first] ?? 0) << 4) | length;
    place += many;
    first = (first + many) << 1;
    code <<= 1;
  }
  return -1;
}
