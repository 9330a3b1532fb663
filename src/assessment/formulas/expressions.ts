/**
 * Small Excel expressions that every formula is built from: the twins of `assessment/numbers`. References go in as text, an expression
 * without "=" comes out. English, commas, functions up to Excel 2019 that LibreOffice and Univer have too; no 1E-9, which Univer
 * misreads.
 */
import type { PercentScale } from '../../recognition/types';
import type { SharedRefs } from '../types';

/** What a cell holds when there is nothing to compute on. */
export const NOTHING = '""';

/** TRUE for numbers alone. LibreOffice counts truth values as numbers, Excel does not, hence the second half. */
export function isNumber(ref: string): string {
  return `AND(ISNUMBER(${ref}),NOT(ISLOGICAL(${ref})))`;
}

/**
 * `then`, which may refer to the number, if the reference holds a figure that may be assessed and every condition is met; otherwise
 * `otherwise`. No reference, no figure.
 */
export function whenFigure(
  ref: string | undefined,
  then: string,
  conditions: readonly string[] = [],
  otherwise = NOTHING,
): string {
  if (ref === undefined) return otherwise;
  // Conditions stand inside: the embedded engine cannot round what is too large.
  const [only, ...more] = conditions;
  const condition = more.length === 0 ? only : `AND(${conditions.join(',')})`;
  const admitted = condition === undefined ? then : `IF(${condition},${then},${otherwise})`;
  return `IF(${isNumber(ref)},IF(AND(${ref}>=0,${ref}<10^15),${admitted},${otherwise}),${otherwise})`;
}

/** The same for a share, given to `then` as a fraction whichever way it is entered. */
export function whenShare(
  ref: string | undefined,
  scale: PercentScale,
  then: (fraction: string) => string,
  otherwise = NOTHING,
): string {
  if (ref === undefined) return otherwise;
  return scale === 1
    ? whenFigure(ref, then(ref), [`ROUND(${ref},12)<=1`], otherwise)
    : whenFigure(ref, then(`${ref}/100`), [`OR(${ref}=0,AND(ROUND(${ref},12)>1,ROUND(${ref},12)<=100))`], otherwise);
}

export function reaches(value: string, threshold: string): string {
  return `ROUND(${value},12)>=${/^\d+$/.test(threshold) ? threshold : `ROUND(${threshold},12)`}`;
}

/** A cell with anything but spaces and errors. */
export function holdsText(ref: string): string {
  return `IFERROR(${ref}&""<>REPT(" ",LEN(${ref})),FALSE)`;
}

/**
 * The number (`STATUS_CODES`) of the status that the word in a cell stands for, 0 for anything else. Neither MATCH nor "=": the one reads
 * * and ? as wildcards in Excel, the other in the embedded engine. IFERROR because the cell may hold an error.
 */
export function wordCode(ref: string, shared: SharedRefs): string {
  return `IFERROR(SUMPRODUCT(EXACT(${shared.words},LOWER(TRIM(${ref})))*${shared.wordCodes}),0)`;
}

/** The degree of a status by its number; "" where it assesses nothing. */
export function degreeOfCode(code: string, shared: SharedRefs): string {
  return `CHOOSE(${code}+1,"",1,${shared.partlyFrom},0,"","")`;
}

/** References of cells (or ranges) as arguments of one function: SUM, COUNT, MAX … pass over the text in them. */
export function over(name: string, refs: readonly string[]): string {
  return `${name}(${refs.join(',')})`;
}
