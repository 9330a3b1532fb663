/** Units as people write them in plans, with the one name we use for each. */

export const TIME_UNITS = ['sekunder', 'minutter', 'timer', 'dage', 'arbejdsdage', 'uger', 'måneder', 'kvartaler', 'år'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export type Unit =
  | { readonly is: 'time'; readonly name: TimeUnit }
  /** `points`: percentage points, a difference of two percentages. */
  | { readonly is: 'percent' | 'points' | 'perMille' | 'money' }
  | { readonly is: 'none' };

const TIME_FORMS: Readonly<Record<TimeUnit, string>> = {
  sekunder: 'sekund sekunder second seconds sekunder',
  minutter: 'minut minutter minutters minute minutes minuter',
  timer: 'time timer timers hour hours timmar',
  dage: 'dag dage dages døgn kalenderdag kalenderdage kalenderdages day days dager dagar',
  arbejdsdage:
    'arbejdsdag arbejdsdage arbejdsdages hverdag hverdage hverdages bankdag bankdage arbeidsdager virkedager vardagar arbetsdagar',
  uger: 'uge uger ugers week weeks uke uker veckor vecka',
  måneder: 'måned måneder måneders mdr mdr. md md. mnd month months månad månader',
  kvartaler: 'kvartaler',
  år: 'år års kalenderår year years calendar-years',
};

const TIME: ReadonlyMap<string, TimeUnit> = new Map(
  TIME_UNITS.flatMap((unit) => TIME_FORMS[unit].split(' ').map((form): [string, TimeUnit] => [form, unit])),
);

const PERCENT = new Set(['%', 'pct', 'pct.', 'procent', 'procents', 'percent', 'prosent']);
const POINTS = new Set(['procentpoint', 'pct-point', 'pct.point', 'pctpoint', 'procentpoints']);
const MONEY = new Set(['kr', 'kr.', 'kroner', 'dkk', 'eur', 'euro', '€', 'tkr', 'tkr.', 'mkr', 'mkr.']);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['mio', 1e6],
  ['mio.', 1e6],
  ['mill.', 1e6],
  ['million', 1e6],
  ['millioner', 1e6],
  ['mia', 1e9],
  ['mia.', 1e9],
  ['milliard', 1e9],
  ['milliarder', 1e9],
  ['tusind', 1e3],
  ['tusinde', 1e3],
]);

export function timeUnitOf(word: string): TimeUnit | undefined {
  return TIME.get(word);
}

/** A million for "mio."; undefined for a word that multiplies nothing. */
export function scaleOf(word: string): number | undefined {
  return SCALES.get(word);
}

export function unitOf(word: string): Unit | undefined {
  const time = TIME.get(word);
  if (time !== undefined) return { is: 'time', name: time };
  if (PERCENT.has(word)) return { is: 'percent' };
  if (POINTS.has(word)) return { is: 'points' };
  if (word === '‰' || word === 'promille') return { is: 'perMille' };
  return MONEY.has(word) ? { is: 'money' } : undefined;
}
