/** Years in the wording of a plan, moved on: "i løbet af 2024" becomes "i løbet af 2025". */

export interface MovedYears {
  readonly text: string;
  /** A year was moved. */
  readonly moved: boolean;
  /** A year stands as it was: part of a date, of the name of a law, or older than the plan. */
  readonly left: boolean;
}

const MONTH = '(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?';

/** A day and month, or "nr. 20 af" as in the name of a law, before the year: it belongs to something that has happened. */
const BELONGS_TO_A_DATE = new RegExp(`(?:\\d{1,2}\\.? ?${MONTH} ?|\\d{1,2}[./-]\\d{1,2}[./ -] ?|nr\\. ?\\d+ (?:af|fra) )$`, 'iu');

const YEAR = /(?<![\d.,/-])(20\d\d)(?!\d|[.,/-]\d)/g;

/** Moves the plan's year and the one before it, which baselines are taken from. */
export function movedYears(text: string, year: number, by = 1): MovedYears {
  const years = [...text.matchAll(YEAR)].map(({ index, 0: digits }) => ({
    moves: (Number(digits) === year || Number(digits) === year - 1) && !BELONGS_TO_A_DATE.test(text.slice(0, index)),
  }));
  let at = 0;
  return {
    text: text.replace(YEAR, (found) => (years[at++]?.moves === true ? String(Number(found) + by) : found)),
    moved: years.some(({ moves }) => moves),
    left: years.some(({ moves }) => !moves) || /\d[./-]20\d\d/.test(text),
  };
}
