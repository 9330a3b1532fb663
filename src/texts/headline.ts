/** A score in words: a range where something is missing, and what is missing beside it. The one form of it, wherever it is shown. */
import { headlineDa, type HeadlineKey } from './da/headline';
import { headlineEn } from './en/headline';
import { fill, showNumber, showPercent } from './fill';
import type { Language } from './language';

const TABLES: Readonly<Record<Language, Readonly<Record<HeadlineKey, string>>>> = { da: headlineDa, en: headlineEn };

/** From the low end to the high end; one figure where both show the same. Fractions. */
export function showRange(low: number, high: number, language: Language): string {
  const shown = (fraction: number): string => showPercent(fraction, language, 1, 1);
  const [least, most] = [shown(low), shown(high)];
  return least === most ? least : `${least.slice(0, least.lastIndexOf(' '))}–${most}`;
}

export interface PointsShown {
  readonly points: number;
  readonly upTo: number;
  readonly counted: number;
}

export function showPoints({ points, upTo, counted }: PointsShown, language: Language): string {
  const shown = (value: number): string => showNumber(value, language, 2);
  const [least, most] = [shown(points), shown(upTo)];
  const values = { points: least, upTo: most, counted: shown(counted) };
  return fill(TABLES[language][least === most ? 'pointsFixed' : 'pointsRange'], values, language);
}

export interface Provisional {
  readonly filled: number;
  readonly due: number;
  readonly expectationsMissing: number;
}

/** "foreløbig: 10 af 17 tal"; "" where everything is there. */
export function showProvisional(provisional: Provisional | null, language: Language): string {
  if (provisional === null) return '';
  const { filled, due, expectationsMissing: n } = provisional;
  const told = fill(TABLES[language].provisional, { filled, due }, language);
  if (n === 0) return told;
  const more = TABLES[language][n === 1 ? 'provisionalExpectation' : 'provisionalExpectations'];
  return `${told}, ${fill(more, { n }, language)}`;
}
