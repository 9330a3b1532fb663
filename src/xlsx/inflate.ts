/**
 * Unpacks raw deflate into exactly as many bytes as it must have. fflate does it; this bounds how far it can be led past that size by bytes
 * that were made to.
 */
import { Inflate, inflateSync } from 'fflate';

/** Nothing packs closer: a match of 258 bytes needs at least two bits. */
const CLOSEST = 1032;
/** Packed parts up to this size are unpacked at once: however they are made, that is a moment's work and no memory beyond the size. */
const AT_ONCE = 256 * 1024;
/** Larger ones are given to the inflater in pieces and stopped at the first byte too many; small ones that would take four times as long. */
const PIECE = 64 * 1024;
const NO_ROOM = new Uint8Array(0);

/** Undefined when `packed` is damaged or does not unpack to `size` bytes. `room` is written over where it has more than `size` bytes. */
export function inflate(packed: Uint8Array, size: number, room: Uint8Array = NO_ROOM): Uint8Array | undefined {
  if (size > packed.length * CLOSEST + CLOSEST) return undefined;
  try {
    const data = packed.length <= AT_ONCE ? atOnce(packed, size, room) : inPieces(packed, size);
    return data.length === size ? data : undefined;
  } catch {
    return undefined;
  }
}

/** With room for one byte too many, by which too many are seen; what comes after that is thrown away. */
function atOnce(packed: Uint8Array, size: number, room: Uint8Array): Uint8Array {
  return inflateSync(packed, { out: room.length > size ? room.subarray(0, size + 1) : new Uint8Array(size + 1) });
}

function inPieces(packed: Uint8Array, size: number): Uint8Array {
  const data = new Uint8Array(size);
  let written = 0;
  const inflater = new Inflate((chunk) => {
    // Does not fit: throws, and with it the inflater stops.
    data.set(chunk, written);
    written += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return data.subarray(0, written);
}
