/**
 * Draws the icons of the ribbon and the add-in: `npx tsx scripts/icons.ts`. Each picture is a list of shapes in a unit square, each
 * shape a signed distance; edges are smoothed over one pixel, so every size is drawn sharp instead of scaled.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from './png';

type Distance = (x: number, y: number) => number;
type Colour = readonly [red: number, green: number, blue: number];
interface Shape {
  readonly colour: Colour;
  readonly distance: Distance;
}

const NAVY: Colour = [22, 58, 95];
const WHITE: Colour = [255, 255, 255];
const GREEN: Colour = [22, 130, 60];
const LIGHTS: readonly Colour[] = [
  [214, 60, 52],
  [246, 190, 44],
  [52, 178, 92],
];

const disc =
  (cx: number, cy: number, radius: number): Distance =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

function roundedBox(left: number, top: number, right: number, bottom: number, radius: number): Distance {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight];
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function stroke(points: readonly (readonly [number, number])[], width: number): Distance {
  return (x, y) => {
    let nearest = Infinity;
    for (let index = 1; index < points.length; index += 1) {
      const [ax, ay] = points[index - 1] ?? [0, 0];
      const [bx, by] = points[index] ?? [0, 0];
      const [ux, uy] = [bx - ax, by - ay];
      const along = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)));
      nearest = Math.min(nearest, Math.hypot(x - ax - along * ux, y - ay - along * uy));
    }
    return nearest - width / 2;
  };
}

function arc(cx: number, cy: number, radius: number, from: number, to: number, width: number): Distance {
  const steps = 32;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + ((to - from) * step) / steps;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
  });
  return stroke(points, width);
}

const plate: Shape = { colour: NAVY, distance: roundedBox(0.03, 0.03, 0.97, 0.97, 0.2) };

function lights(cx: number, top: number, step: number, radius: number): Shape[] {
  return LIGHTS.map((colour, index) => ({ colour, distance: disc(cx, top + index * step, radius) }));
}

/** Three lights and a tick: is the target met, and how does it stand? */
function brand(size: number): Shape[] {
  const thick = size <= 20 ? 0.15 : 0.12;
  const tick = stroke(
    [
      [0.45, 0.53],
      [0.59, 0.68],
      [0.83, 0.33],
    ],
    thick,
  );
  return [plate, ...lights(0.25, 0.24, 0.26, size <= 20 ? 0.115 : 0.1), { colour: WHITE, distance: tick }];
}

/** An equals sign beside the lights: compute them in the sheet. */
function compute(size: number): Shape[] {
  const radius = size <= 20 ? 0.06 : 0.07;
  return [
    plate,
    ...lights(0.25, 0.24, 0.26, size <= 20 ? 0.115 : 0.1),
    { colour: WHITE, distance: roundedBox(0.46, 0.32, 0.86, 0.32 + 2 * radius, radius) },
    { colour: WHITE, distance: roundedBox(0.46, 0.68 - 2 * radius, 0.86, 0.68, radius) },
  ];
}

/** A turning arrow round a tick: check again. */
function again(size: number): Shape[] {
  const width = size <= 20 ? 0.13 : 0.1;
  const head = stroke(
    [
      [0.88, 0.1],
      [0.86, 0.33],
      [0.63, 0.31],
    ],
    width,
  );
  const tick = stroke(
    [
      [0.34, 0.52],
      [0.46, 0.63],
      [0.66, 0.4],
    ],
    width,
  );
  return [
    { colour: NAVY, distance: arc(0.5, 0.52, 0.38, -0.55, -5.6, width) },
    { colour: NAVY, distance: head },
    { colour: GREEN, distance: tick },
  ];
}

function draw(size: number, shapes: readonly Shape[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { colour, distance } of shapes) {
        const cover = Math.max(0, Math.min(1, 0.5 - distance((column + 0.5) / size, (row + 0.5) / size) * size));
        const rest = alpha * (1 - cover);
        const total = cover + rest;
        if (total === 0) continue;
        red = (colour[0] * cover + red * rest) / total;
        green = (colour[1] * cover + green * rest) / total;
        blue = (colour[2] * cover + blue * rest) / total;
        alpha = total;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

const PICTURES: Record<string, { sizes: readonly number[]; shapes: (size: number) => Shape[] }> = {
  icon: { sizes: [16, 32, 64, 80, 128], shapes: brand },
  compute: { sizes: [16, 32, 80], shapes: compute },
  check: { sizes: [16, 32, 80], shapes: again },
};

const folder = process.argv[2] ?? 'assets';
mkdirSync(folder, { recursive: true });
for (const [name, { sizes, shapes }] of Object.entries(PICTURES)) {
  for (const size of sizes) writeFileSync(join(folder, `${name}-${size}.png`), png(size, draw(size, shapes(size))));
}
