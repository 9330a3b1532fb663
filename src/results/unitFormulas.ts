/** The formulas of one unit, for its row in the agency's table and its line on our sheet. All pieces come from `assessment/formulas`. */
import {
  assignedDegree,
  assignedStatus,
  expectedDegree,
  ifAssigned,
  isExcused,
  notYet,
  withdrawnByWord,
  leafLight,
  lightOfStatus,
  points,
  reachedDegree,
  rolledStatus,
  rollUp,
  shareOf,
  status,
  statusWithdrawn,
  worstLight,
  type PartRefs,
  type RollUpRefs,
} from '../assessment/formulas';
import { leafKind } from '../measures';
import type { CompositeMeasure } from '../plan/schema';
import type { Unit } from '../plan/units';
import { a1, rectA1 } from '../workbook/address';
import { COLUMN, isLeaf, type LeafUnit, type UnitLine } from './resultLayout';
import { assignedRef, isWithdrawn, leafRefs, resultRef, SHARED, type ResultContext, type FormulaSite } from './resultContext';
import { LIGHT_NAMES, WORD_REFS } from './sheetWords';

const NOTHING = '""';

/** Which of the two answers a formula gives. */
export type Side = 'reached' | 'expected';

export const SIDES = {
  reached: {
    degree: COLUMN.degree,
    status: COLUMN.status,
    light: COLUMN.light,
    credit: COLUMN.credit,
    possible: COLUMN.possible,
    points: COLUMN.points,
  },
  expected: {
    degree: COLUMN.expectedDegree,
    status: COLUMN.expectedStatus,
    light: COLUMN.expectedLight,
    credit: COLUMN.expectedCredit,
    possible: COLUMN.expectedPossible,
    points: COLUMN.expectedPoints,
  },
} as const satisfies Record<Side, Record<string, number>>;

export interface UnitExpressions {
  readonly degree: string;
  readonly status: string;
  readonly light: string;
}

/** Degree, status and light reached, as expressions for the given site. */
export function reachedAnswers(context: ResultContext, { unit, row }: UnitLine, formulaSite: FormulaSite): UnitExpressions {
  if (isWithdrawn(context, unit)) return withdrawnAnswers();
  const composite = compositeOf(unit);
  if (composite) return compositeAnswers(context, unit.id, composite, row, 'reached');
  if (!isLeaf(unit)) return withdrawnAnswers();
  const refs = leafRefs(context, unit, row, formulaSite);
  const degree = resultRef(context, unit.id, row, 'resultDegree', formulaSite);
  const shown = resultRef(context, unit.id, row, 'resultStatus', formulaSite);
  const assigned = refs.assigned === undefined ? {} : { assigned: refs.assigned };
  const kind = leafKind(unit.measure);
  const { due } = refs.parameters;
  const early = notYet(unit.measure, refs, 'reached');
  return {
    degree: reachedDegree(unit.measure, refs),
    status: leafStatus(context, unit, row, degree, formulaSite),
    light: leafLight({
      pace: kind.pace,
      ...(due === undefined ? {} : { due }),
      shared: SHARED,
      degree,
      status: shown,
      ...assigned,
      final: context.final,
      words: WORD_REFS,
      ...(early === undefined ? {} : { notYet: early }),
    }),
  };
}

function compositeOf(unit: Unit): CompositeMeasure | undefined {
  return unit.measure.kind === 'composite' ? unit.measure : undefined;
}

/** The same for what is expected of the year; only on our sheet, and not at the final round. */
export function expectedAnswers(context: ResultContext, { unit, row }: UnitLine): UnitExpressions {
  if (isWithdrawn(context, unit)) return withdrawnAnswers();
  const composite = compositeOf(unit);
  if (composite) return compositeAnswers(context, unit.id, composite, row, 'expected');
  if (!isLeaf(unit)) return withdrawnAnswers();
  const refs = leafRefs(context, unit, row, 'sheet');
  // A bare reference to a cell that shows nothing reads as zero in some engines.
  const cell = a1(row, COLUMN.degree);
  const reached = `IF(ISNUMBER(${cell}),${cell},"")`;
  return {
    degree: expectedDegree(unit.measure, refs, reached),
    status: leafStatus(context, unit, row, a1(row, COLUMN.expectedDegree), 'sheet'),
    light: lightOfRow(row, 'expected'),
  };
}

/** The light that the status in a line of our sheet says. */
export function lightOfRow(row: number, side: Side): string {
  const { status: word, credit: least, possible } = SIDES[side];
  return lightOfStatus(a1(row, word), WORD_REFS, isExcused(a1(row, least), a1(row, possible)));
}

function withdrawnAnswers(): UnitExpressions {
  return { degree: NOTHING, status: statusWithdrawn(WORD_REFS), light: LIGHT_NAMES.withdrawn };
}

function leafStatus(context: ResultContext, unit: LeafUnit, row: number, degree: string, formulaSite: FormulaSite): string {
  const refs = leafRefs(context, unit, row, formulaSite);
  const withdrawn = withdrawnByWord(unit.measure, refs.figures, SHARED);
  return status({
    degree,
    ...(refs.assigned === undefined ? {} : { assigned: refs.assigned }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    shared: SHARED,
    words: WORD_REFS,
  });
}

function compositeAnswers(
  context: ResultContext,
  id: string,
  measure: CompositeMeasure,
  row: number,
  side: Side,
): UnitExpressions {
  const lines = partsOf(context, id);
  const how = measure.rollUp ?? context.settings.rollUp.parts;
  const refs = rollRefs(context, lines, side);
  const columns = SIDES[side];
  const assigned = assignedRef(context, id, row, 'sheet');
  const byStatus = lightOfRow(row, side);
  const worst = worstLight(cellsOf(lines, columns.light), WORD_REFS);
  return {
    degree: assignedDegree(assigned, rollUp(how, refs), SHARED),
    status: assignedStatus(assigned, rolledStatus(how.mode, a1(row, columns.degree), refs), WORD_REFS),
    // The year's light says what the expected status says; only the light of now sums up its parts.
    light: side === 'expected' ? byStatus : ifAssigned(assigned, byStatus, worst),
  };
}

/** The parts of a roll-up: one range where their lines follow each other, else cell by cell. */
export function rollRefs(context: ResultContext, lines: readonly { readonly row: number }[], side: Side): RollUpRefs {
  const columns = SIDES[side];
  const degrees = cellsOf(lines, columns.degree);
  const statuses = cellsOf(lines, columns.status);
  const credits = cellsOf(lines, columns.credit);
  const possibles = cellsOf(lines, columns.possible);
  const weights = cellsOf(lines, COLUMN.weight);
  const parts = degrees.map((degree, at): PartRefs => ({
    degree,
    status: statuses[at] ?? '',
    credit: credits[at] ?? '',
    possible: possibles[at] ?? '',
    weight: weights[at] ?? '1',
  }));
  return { parts, excluded: context.settings.excluded, words: WORD_REFS };
}

export function cellsOf(lines: readonly { readonly row: number }[], column: number): readonly string[] {
  const rows = lines.map(({ row }) => row);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  if (last - first === rows.length - 1) return [rectA1({ top: first, left: column, bottom: last, right: column })];
  return rows.map((row) => a1(row, column));
}

/** Status before any override, for the column beside the assigned one. */
export function computedStatus(context: ResultContext, { unit, row }: UnitLine): string {
  if (isWithdrawn(context, unit)) return statusWithdrawn(WORD_REFS);
  const composite = compositeOf(unit);
  if (composite) {
    const refs = rollRefs(context, partsOf(context, unit.id), 'reached');
    const how = composite.rollUp ?? context.settings.rollUp.parts;
    return rolledStatus(how.mode, rollUp(how, refs), refs);
  }
  if (!isLeaf(unit)) return WORD_REFS.status.notAssessed;
  const { figures, parameters, shared, percentScale } = leafRefs(context, unit, row, 'sheet');
  const degree = reachedDegree(unit.measure, { figures, parameters, shared, percentScale });
  const withdrawn = withdrawnByWord(unit.measure, figures, SHARED);
  return status({ degree, ...(withdrawn === undefined ? {} : { withdrawn }), shared: SHARED, words: WORD_REFS });
}

/** What a unit can give of its block's weight, as an expression; undefined where the roll-up is not additive. */
function shareOfBlock(context: ResultContext, line: UnitLine, side: Side): string | undefined {
  const { layout, settings } = context;
  const { unit, row } = line;
  const block = layout.blocks.find((candidate) => candidate.block === unit.block && candidate.goal === unit.goal);
  if (!block) return undefined;
  const requirements = requirementsOf(context, unit);
  const outer = requirements.find((candidate) => candidate.unit.id === unit.requirement.id);
  if (!outer) return undefined;
  const blockMode = (unit.block.rollUp ?? settings.rollUp.requirements).mode;
  const share = shareAmong(requirements, outer.row, blockMode, side);
  if (share === undefined) return undefined;
  const of = `${a1(block.row, COLUMN.weight)}${share}`;
  const { measure } = unit.requirement;
  if (unit.level === 'requirement' || measure.kind !== 'composite') return of;
  const inner = shareAmong(partsOf(context, unit.requirement.id), row, (measure.rollUp ?? settings.rollUp.parts).mode, side);
  return inner === undefined ? undefined : `${of}${inner}`;
}

function shareAmong(
  lines: readonly UnitLine[],
  row: number,
  mode: Parameters<typeof shareOf>[0],
  side: Side,
): string | undefined {
  return shareOf(mode, {
    credits: cellsOf(lines, SIDES[side].credit),
    weights: cellsOf(lines, COLUMN.weight),
    weight: a1(row, COLUMN.weight),
  });
}

export function pointsOf(context: ResultContext, line: UnitLine, side: Side): string {
  const of = shareOfBlock(context, line, side);
  if (of === undefined) return NOTHING;
  return withinRequirement(context, line, side, points(of, a1(line.row, SIDES[side].credit)));
}

/** The most it can give by what is reached, else by what is expected. */
export function mostPoints(context: ResultContext, line: UnitLine): string {
  const most = (side: Side, otherwise: string): string => {
    const of = shareOfBlock(context, line, side);
    if (of === undefined) return otherwise;
    const given = `IF(ISNUMBER(${a1(line.row, SIDES[side].credit)}),${of},${otherwise})`;
    return withinRequirement(context, line, side, given, otherwise);
  };
  return most('reached', context.final ? NOTHING : most('expected', NOTHING));
}

/** A verdict over the whole requirement, or its withdrawal, is no longer the sum of its parts; what does not count has nothing to share. */
function withinRequirement(context: ResultContext, { unit }: UnitLine, side: Side, then: string, otherwise = NOTHING): string {
  if (unit.level === 'requirement') return then;
  if (context.recognition.withdrawn.has(unit.requirement.id)) return NOTHING;
  const whole = context.layout.units.find((line) => line.unit.id === unit.requirement.id);
  if (!whole) return then;
  const counting = `IF(ISNUMBER(${a1(whole.row, SIDES[side].credit)}),${then},${otherwise})`;
  return ifAssigned(assignedRef(context, whole.unit.id, whole.row, 'sheet'), NOTHING, counting);
}

/** Lines of the requirements that share the unit's block. */
function requirementsOf(context: ResultContext, unit: Unit): readonly UnitLine[] {
  return context.layout.units.filter(
    (line) => line.unit.level === 'requirement' && line.unit.block === unit.block && line.unit.goal === unit.goal,
  );
}

export function partsOf(context: ResultContext, requirement: string): readonly UnitLine[] {
  return context.layout.units.filter(({ unit }) => unit.level === 'subGoal' && unit.requirement.id === requirement);
}

/** How much of the year's degree is expected by now: what the light holds the degree against. */
export function paceOf(context: ResultContext, { unit, row }: UnitLine): string | undefined {
  if (!isLeaf(unit)) return undefined;
  const { asOf, periodFrom, periodTo } = SHARED;
  switch (leafKind(unit.measure).pace) {
    case 'linear':
      return `MIN(1,MAX(0,(${asOf}-${periodFrom}+1)/(${periodTo}-${periodFrom}+1)))`;
    case 'constant':
      return '1';
    case 'atDue':
      return `IF(${asOf}>=${leafRefs(context, unit, row, 'sheet').parameters['due'] ?? periodTo},1,0)`;
  }
}
