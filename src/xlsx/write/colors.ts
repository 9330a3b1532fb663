/** Colours of a file as "#RRGGBB": written out, of the theme with a tint, or of the old palette (ECMA-376 part 1, 18.8.27 and 20.1.6.2). */
import { childrenOf, type Element } from './dom';

/** The order in which cells count the theme's colours; the theme lists dark before light. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
const OFFICE = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

const EIGHT = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...EIGHT,
  ...EIGHT,
  ...(
    '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
    '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
    '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
  ).split(' '),
];

export class Colors {
  private readonly theme: readonly string[];

  /** `theme` is the root of the theme part, where there is one. */
  constructor(theme: Element | undefined) {
    const scheme = theme && Array.from(theme.getElementsByTagNameNS(theme.namespaceURI ?? '', 'clrScheme'))[0];
    const named = new Map(scheme ? childrenOf(scheme).map((slot) => [slot.localName ?? '', childrenOf(slot)[0]] as const) : []);
    this.theme = THEME_ORDER.map((name, at) => {
      const color = named.get(name);
      return (color?.getAttribute('lastClr') ?? color?.getAttribute('val') ?? OFFICE[at] ?? '000000').toUpperCase();
    });
  }

  /** undefined for none, or for the user's own window colours. */
  of(color: Element | undefined): string | undefined {
    if (!color) return undefined;
    const rgb = color.getAttribute('rgb');
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const theme = color.getAttribute('theme');
    const indexed = color.getAttribute('indexed');
    const base = theme ? this.theme[Number(theme)] : indexed ? PALETTE[Number(indexed)] : undefined;
    return base && `#${tinted(base, Number(color.getAttribute('tint') ?? 0))}`;
  }
}

/** A tint moves the lightness towards black (negative) or white, by the colour's own hue and saturation. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const { hue, saturation, lightness } = toHsl(red ?? 0, green ?? 0, blue ?? 0);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, moved);
}

function toHsl(red: number, green: number, blue: number) {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (lightness > 0.5 ? 2 - most - least : most + least);
  const hue =
    most === red
      ? (green - blue) / spread + (green < blue ? 6 : 0)
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: hue / 6, saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const k = (offset + hue * 12) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return channel(0) + channel(8) + channel(4);
}
