/** The score of our sheet: from the least to the most, the figures it is made from, and in words what it is missing. */
import { countedWeight, scorePercent, scorePoints } from '../assessment/formulas';
import { FORMATS, type Format } from '../drawing/sheetDraft';
import { a1, rectA1 } from '../workbook/address';
import { COLUMN } from './resultLayout';
import type { ResultContext } from './resultContext';
import type { Texts } from './sheetWords';
import { SIDES, type Side } from './unitFormulas';

/** Lines of the block, from its heading. */
export const SCORE = {
  least: 2,
  most: 3,
  points: 4,
  pointsMost: 5,
  of: 6,
  counted: 7,
  filled: 8,
  due: 9,
  expectations: 10,
  completeness: 11,
} as const;

interface ScoreCell {
  readonly expression: string;
  readonly format: Format;
}

/** In the order of the lines, but for the words. */
export function scoreCells(context: ResultContext, side: Side): readonly ScoreCell[] {
  const blocks = (column: number) =>
    context.layout.blocks.map(({ row }) => ({ credit: a1(row, column), weight: a1(row, COLUMN.weight) }));
  const least = blocks(SIDES[side].credit);
  const most = blocks(SIDES[side].possible);
  return [
    { expression: scorePercent(least), format: FORMATS.percent },
    { expression: scorePercent(most), format: FORMATS.percent },
    { expression: scorePoints(least), format: FORMATS.points },
    { expression: scorePoints(most), format: FORMATS.points },
    { expression: a1(context.layout.rows.goalsTotal, COLUMN.weight), format: FORMATS.points },
    { expression: countedWeight(least), format: FORMATS.points },
    { expression: figuresCounted(context, 'filled'), format: FORMATS.whole },
    { expression: figuresCounted(context, 'due'), format: FORMATS.whole },
    { expression: side === 'expected' ? missingIn(context, 'expected') : '0', format: FORMATS.whole },
  ];
}

/** Only units with figures of their own have a pace. */
function figuresCounted(context: ResultContext, what: 'filled' | 'due'): string {
  const degrees = column(context, COLUMN.degree);
  const due = `SUMPRODUCT(ISNUMBER(${column(context, COLUMN.pace)})*((ISNUMBER(${degrees})+${isMissing(context, 'reached')})>0))`;
  return what === 'due' ? due : `${due}-${missingIn(context, 'reached')}`;
}

function missingIn(context: ResultContext, side: Side): string {
  return `SUMPRODUCT(ISNUMBER(${column(context, COLUMN.pace)})*${isMissing(context, side)})`;
}

function isMissing(context: ResultContext, side: Side): string {
  return `(${column(context, SIDES[side].possible)}>${column(context, SIDES[side].credit)})`;
}

function column({ layout: { rows } }: ResultContext, at: number): string {
  return rectA1({ top: rows.units + 2, left: at, bottom: rows.unitsEnd, right: at });
}

/** "foreløbig: 10 af 17 tal", from the lines above it. */
export function completenessText(texts: Texts, top: number, at: number, side: Side): string {
  const ref = (line: keyof typeof SCORE): string => a1(top + SCORE[line], at);
  const told = joined(texts.provisional, { filled: ref('filled'), due: ref('due') });
  const n = ref('expectations');
  const expectations = `IF(${n}=0,"",", "&IF(${n}=1,${joined(texts.provisionalExpectation, { n })},${joined(texts.provisionalExpectations, { n })}))`;
  const missing = [`${ref('filled')}<${ref('due')}`, `${ref('pointsMost')}>${ref('points')}`];
  const open = `OR(${[...missing, ...(side === 'expected' ? [`${n}>0`] : [])].join(',')})`;
  return `IF(${open},${told}${side === 'expected' ? `&${expectations}` : ''},"${texts.complete}")`;
}

/** A template with cells in its places, as an expression. */
function joined(template: string, refs: Readonly<Record<string, string>>): string {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => refs[piece.slice(1, -1)] ?? `"${piece}"`)
    .join('&');
}
