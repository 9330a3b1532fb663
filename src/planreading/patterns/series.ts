/** A path over years: "2013: 2.595 2015: 2.650", "Måltal: 2008 5.100; 2009 5.350". Read from the whole text, before clauses. */
import { readNumber } from '../../danish/numbers';
import type { SeriesMeasure } from '../measure';

const YEAR_VALUE =
  /(?<![\d.,/-])((?:19|20)\d\d)\s*(?:[:=]|\s)\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?!\d|\.\d|\.\s*\p{Ll}|-\d|[–/]\d)\s*(%|pct\.?|procent)?/gu;
const AT_MOST = /højst|højest|maks|under|nedbring|reducer|fald/i;
const AT_LEAST = /mindst|minimum|øge|stig|vækst/i;
const LABEL = /måltal|målsætning|mål\s*:|target/i;

export interface SeriesFound {
  readonly measure: SeriesMeasure;
  readonly from: number;
  readonly to: number;
}

export function seriesIn(text: string): SeriesFound | undefined {
  const found = [...text.matchAll(YEAR_VALUE)].filter(([, , value = '']) => !/^(?:19|20)\d\d$/.test(value));
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const labelled = LABEL.test(text.slice(0, first.index));
  if (found.length < 2 && !labelled) return undefined;
  const targets: Record<string, number> = {};
  for (const [, year = '', value = '', percent] of found) {
    const read = readNumber(percent === undefined ? value : `${value} %`);
    if (read.is === 'none') return undefined;
    targets[year] = read.is === 'number' ? read.value : (read.readings[0] ?? NaN);
  }
  if (Object.keys(targets).length !== found.length) return undefined;
  const values = Object.values(targets);
  const falls = (values.at(-1) ?? 0) < (values[0] ?? 0);
  const op = AT_LEAST.test(text)
    ? 'atLeast'
    : AT_MOST.test(text)
      ? 'atMost'
      : falls && values.length === 2
        ? 'atMost'
        : 'atLeast';
  return {
    measure: {
      kind: 'series',
      op,
      targets,
      unit: unitOfSeries(text.slice(0, first.index)),
    },
    from: first.index,
    to: last.index + last[0].length,
  };
}

/** "Antal forskningspublikationer" of "Indikator 1 - Antal forskningspublikationer. Måltal:". */
function unitOfSeries(before: string): string {
  const noun = /antal(?:let af)?\s+([\p{L}-]+(?:\s+[\p{L}-]+)?)/iu.exec(before)?.[1];
  return noun ?? (/kr\.|midler/i.test(before) ? 'kr.' : '');
}
