import { constants, deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { crc32 } from '../../src/xlsx/crc';
import { inflate } from '../../src/xlsx/inflate';

const WAYS = [
  { level: 0 },
  { level: 1 },
  { level: 9 },
  { level: 9, strategy: constants.Z_FIXED },
  { level: 9, strategy: constants.Z_HUFFMAN_ONLY },
  { level: 9, strategy: constants.Z_RLE },
  { level: 6, memLevel: 1 },
] as const;

const packedIn = fc.constantFrom(...WAYS);
/** Bytes that pack well, badly, and with codes of every length. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 5000 }),
  fc
    .tuple(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7), { maxLength: 2000 }))
    .map(([words, order]) => new TextEncoder().encode(order.map((at) => words[at % words.length]).join('<c r="'))),
  fc.nat(40_000).map((length) => Uint8Array.from({ length }, (_, at) => Math.clz32((at * 2_654_435_761) | 0) * 3 + (at & 1))),
);

const same = (found: Uint8Array | undefined, wanted: Uint8Array): boolean =>
  found !== undefined && Buffer.compare(found, wanted) === 0;

describe('Unpacking a part', () => {
  it('gives back what was packed, however it was packed', () => {
    fc.assert(
      fc.property(contents, packedIn, (bytes, way) => {
        expect(same(inflate(deflateRawSync(bytes, way), bytes.length), bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing when there is more or less than the part says', () => {
    fc.assert(
      fc.property(contents, packedIn, fc.integer({ min: 1, max: 300 }), (bytes, way, difference) => {
        const packed = deflateRawSync(bytes, way);
        expect(inflate(packed, bytes.length + difference)).toBeUndefined();
        if (bytes.length >= difference) expect(inflate(packed, bytes.length - difference)).toBeUndefined();
      }),
    );
  });

  it('gives nothing when the end is missing', () => {
    fc.assert(
      fc.property(contents, packedIn, fc.nat(), (bytes, way, cut) => {
        const packed = deflateRawSync(bytes, way);
        expect(inflate(packed.subarray(0, cut % packed.length), bytes.length)).toBeUndefined();
      }),
    );
  });

  it('always ends, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(5000), (bytes, size) => {
        expect(inflate(bytes, size)?.length ?? size).toBe(size);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no memory for a size that so few bytes cannot unpack to', () => {
    expect(inflate(new Uint8Array(10), 2 ** 40)).toBeUndefined();
  });

  it('unpacks what is too large to be unpacked at once, and stops where the size is passed', () => {
    const noise = Uint8Array.from({ length: 400_000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 24);
    const packed = deflateRawSync(noise, { level: 0 });
    expect(same(inflate(packed, noise.length), noise)).toBe(true);
    expect(inflate(packed, noise.length - 1)).toBeUndefined();
    expect(inflate(packed, noise.length + 1)).toBeUndefined();
    expect(inflate(packed.subarray(0, -10), noise.length)).toBeUndefined();
    const bomb = deflateRawSync(new Uint8Array(300 * 1024 * 1024), { level: 1 });
    expect(bomb.length).toBeGreaterThan(256 * 1024);
    expect(inflate(bomb, 1000)).toBeUndefined();
  });

  it.each<[string, readonly number[]]>([
    ['a kind of block that does not exist', [0b111]],
    ['a match that begins before the first byte', [0b00000011, 0b00000010]],
    ['more codes than there are symbols for', [0b11111101, 0b11111111, 0xff, 0xff]],
  ])('refuses %s', (_, bytes) => {
    expect(inflate(Uint8Array.from(bytes), 5)).toBeUndefined();
  });
});

describe('The checksum', () => {
  const plain = (bytes: Uint8Array): number => {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return ~sum >>> 0;
  };

  it('is the one of the format', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is the same eight bytes at a time as bit by bit, wherever the bytes begin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(9), (bytes, from) => {
        expect(crc32(bytes.subarray(from))).toBe(plain(bytes.subarray(from)));
      }),
    );
  });
});
