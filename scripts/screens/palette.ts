/** A screenshot with at most 256 colours: a third of the bytes, and on a pane of flat colours nobody sees the difference. */
import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from '../png';

const MOST = 256;
/** The flat colours, which are kept as they are. */
const EXACT = 96;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number a pixel, red-green-blue; the background shines through nowhere. */
  readonly colors: Uint32Array;
}

/** `bytes` is a PNG of 8 bits a channel, not interlaced, as browsers make them. */
export function withPalette(bytes: Buffer): Buffer {
  const picture = decode(bytes);
  const counts = new Map<number, number>();
  for (const color of picture.colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  const indexOf = (color: number): number => {
    const known = indexes.get(color);
    if (known !== undefined) return known;
    const near = nearest(color, palette);
    indexes.set(color, near);
    return near;
  };
  const { width, height, colors } = picture;
  const rows = Buffer.alloc((width + 1) * height);
  colors.forEach((color, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf(color);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours, then the commonest of each neighbourhood of colours. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const byCount = [...counts].sort(([, first], [, second]) => second - first).map(([color]) => color);
  if (byCount.length <= MOST) return byCount;
  const palette = byCount.slice(0, EXACT);
  const near = (color: number): number => color & 0xf0f0f0;
  const neighbourhoods = new Set(palette.map(near));
  for (const color of byCount.slice(EXACT)) {
    if (palette.length === MOST) break;
    if (neighbourhoods.has(near(color))) continue;
    neighbourhoods.add(near(color));
    palette.push(color);
  }
  return palette;
}

function nearest(color: number, palette: readonly number[]): number {
  const channels = (of: number): readonly [number, number, number] => [of >> 16, (of >> 8) & 255, of & 255];
  const [red, green, blue] = channels(color);
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, index) => {
    const [r, g, b] = channels(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function decode(bytes: Buffer): Picture {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = bytes[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (pixels[at - stride - channels] ?? 0);
      pixels[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  const colors = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colors.length; pixel += 1) colors[pixel] = pixels.readUIntBE(pixel * channels, 3);
  return { width, height, colors };
}

/** The five filters of PNG. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
