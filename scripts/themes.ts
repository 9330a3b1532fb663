/**
 * Writes the pane's two themes as plain data: `npx tsx scripts/themes.ts`. Fluent's own generators bring every palette of the house with
 * them (17 KB compressed); the pane uses a handful of colours of it, so only those are kept.
 */
import { writeFileSync } from 'node:fs';
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { format } from 'prettier';

const NAVY: BrandVariants = {
  10: '#03070d',
  20: '#0a1a2b',
  30: '#0f2a47',
  40: '#14365c',
  50: '#1a4371',
  60: '#205187',
  70: '#275f9d',
  80: '#2f6eb3',
  90: '#3f7fc4',
  100: '#5590d0',
  110: '#6aa0da',
  120: '#80b0e2',
  130: '#97c0e9',
  140: '#afcfef',
  150: '#c8dff5',
  160: '#e2effa',
};

const PALETTES_IN_USE = /^colorPalette(Red|Green|Yellow|Marigold|DarkOrange)/;

function kept(theme: Theme): Partial<Theme> {
  const entries = Object.entries(theme).filter(([name]) => !name.startsWith('colorPalette') || PALETTES_IN_USE.test(name));
  return Object.fromEntries(entries);
}

const light = kept(createLightTheme(NAVY));
const dark = kept({ ...createDarkTheme(NAVY), colorBrandForeground1: NAVY[120], colorBrandForegroundLink: NAVY[120] });
// What is the same in both is said once.
const shared = Object.fromEntries(
  Object.entries(light).filter(([name, value]) => Object.entries(dark).some((pair) => pair[0] === name && pair[1] === value)),
);
const own = (theme: Partial<Theme>) => Object.fromEntries(Object.entries(theme).filter(([name]) => !(name in shared)));
const file = 'src/taskpane/ui/themes.json';
const text = await format(JSON.stringify({ shared, light: own(light), dark: own(dark) }), { parser: 'json' });
writeFileSync(file, text);
