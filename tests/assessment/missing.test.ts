/**
 * The law of the headline: removing, blanking or spoiling a figure that is asked for never raises the low end of the score nor improves a
 * status. Over every kind of measure, credit model, roll-up and setting of what is excluded.
 */
import { serialOfIso } from '../../src/calendar/days';
import type { Assessment, UnitAssessment } from '../../src/assessment/types';
import { leafKind } from '../../src/measures';
import { leavesOf } from '../../src/plan/units';
import type { LeafMeasure } from '../../src/plan/schema';
import type { ColumnRole } from '../../src/recognition/types';
import type { Status } from '../../src/report/types';
import type { LibreOfficeInput } from '../support/libreoffice';
import { sample } from '../support/sample';
import { assessed } from './support/assessed';
import type { GeneratedUnit } from './support/cells';
import { generateReport, type GeneratedReport } from './support/generate';
import { Random } from './support/random';

const REPORTS = sample(150, 2_000);
const random = new Random(13_1);
const reports = Array.from({ length: REPORTS }, (_, index) => oneWay(generateReport(random, index)));

/** What people leave or put in place of a figure. `undefined`: its column is gone, too. */
const SPOILT: readonly [LibreOfficeInput | undefined, ...(LibreOfficeInput | undefined)[]] = [
  undefined,
  null,
  '   ',
  '-',
  'ca. 290',
  '290',
  '85 pct.',
  '31.12.2024',
  'mangler',
  true,
  { error: '#N/A' },
  { error: '#DIV/0!' },
];

/** What is not assessed, or called "udgået" by the agency, is no better and no worse than a miss. */
const BETTER: readonly Status[] = ['partly', 'fulfilled'];
const rankOf = (status: Status): number => BETTER.indexOf(status);

/**
 * Each figure is entered in one way only: where two ways contradict each other, leaving one out decides which of them counts. A forecast of
 * what stands for the year anyway is left out, since nobody is asked for it; so are verdicts, which are no figures.
 */
function oneWay(report: GeneratedReport): GeneratedReport {
  const measures = new Map(leavesOf(report.plan).map(({ id, measure }) => [id, measure]));
  const units = [...report.units].map(([id, unit]): [string, GeneratedUnit] => {
    const measure = measures.get(id);
    const cells = Object.fromEntries(Object.entries(unit.cells).filter(([role]) => !role.startsWith('override')));
    return [id, { ...unit, cells: measure ? onlyWay(measure, cells) : cells }];
  });
  return { ...report, units: new Map(units) };
}

function onlyWay(measure: LeafMeasure, cells: GeneratedUnit['cells']): GeneratedUnit['cells'] {
  const { inputs, columns, standsWithoutForecast } = leafKind(measure);
  const [way = []] = inputs;
  const kept = Object.entries(cells).filter(([role]) => {
    if (role === 'forecast') return !standsWithoutForecast;
    return !columns.some((column) => column === role) || way.some((wanted) => wanted === role);
  });
  return Object.fromEntries(kept);
}

/** Figures that the round asks for: a delivery before its day is none, nor is a mean before its last year. */
function figuresDue({ plan, round, units, withdrawn }: GeneratedReport): readonly { unit: string; role: ColumnRole }[] {
  return leavesOf(plan).flatMap(({ id, requirement, measure }) => {
    const { due, inputs, firstAssessed } = leafKind(measure);
    if (firstAssessed !== undefined && plan.year < firstAssessed) return [];
    const isDue = due === undefined || (serialOfIso(round.asOf) ?? 0) >= (serialOfIso(due) ?? 0);
    if (withdrawn.has(id) || withdrawn.has(requirement.id)) return [];
    const cells = units.get(id)?.cells ?? {};
    const roles: readonly ColumnRole[] = [
      ...(isDue ? (inputs[0] ?? []) : []),
      'forecast',
      ...(isDue ? ['manualCredit' as const] : []),
    ];
    return roles.flatMap((role) => (cells[role] === undefined ? [] : [{ unit: id, role }]));
  });
}

function without(report: GeneratedReport, unit: string, role: ColumnRole, input: LibreOfficeInput | undefined): GeneratedReport {
  const before = report.units.get(unit);
  if (!before) throw new Error(`no ${unit}`);
  const rest = Object.fromEntries(Object.entries(before.cells).filter(([other]) => other !== role));
  const cells = input === undefined ? rest : { ...rest, [role]: input };
  return { ...report, units: new Map(report.units).set(unit, { ...before, cells }) };
}

interface Judged {
  readonly what: string;
  readonly status: Status;
}

function judged({ goals }: Assessment, side: 'reached' | 'expected'): readonly Judged[] {
  const ofUnit = (unit: UnitAssessment): Judged[] => [
    { what: `unit ${unit.id}`, status: unit[side].status },
    ...unit.parts.flatMap(ofUnit),
  ];
  return goals.flatMap((goal) => [
    { what: `goal ${goal.id}`, status: goal[side].status },
    ...goal.blocks.flatMap((block) => [
      { what: `block ${block.id}`, status: block[side].status },
      ...block.units.flatMap(ofUnit),
    ]),
  ]);
}

const NOISE = 1e-9;

function breaches(before: Assessment, after: Assessment): readonly string[] {
  return (['reached', 'expected'] as const).flatMap((side) => {
    const [was, is] = [before.score[side], after.score[side]];
    const raised = (is.percent ?? 0) > (was.percent ?? 0) + NOISE ? [`${side} score ${was.percent} → ${is.percent}`] : [];
    const now = judged(after, side);
    const better = judged(before, side).flatMap(({ what, status }, index) => {
      const then = now[index]?.status ?? status;
      return rankOf(then) > rankOf(status) ? [`${side} ${what}: ${status} → ${then}`] : [];
    });
    return [...raised, ...better];
  });
}

it(`never raises the low end nor improves a status to remove, blank or spoil a figure, in ${REPORTS} reports`, () => {
  let tried = 0;
  for (const report of reports) {
    const before = assessed(report);
    for (const { unit, role } of figuresDue(report)) {
      const input = random.pick(SPOILT);
      tried += 1;
      const after = assessed(without(report, unit, role, input));
      const found = breaches(before, after);
      if (found.length === 0) continue;
      const { settings } = report.plan;
      const measure = leavesOf(report.plan).find(({ id }) => id === unit)?.measure;
      throw new Error(
        JSON.stringify({ unit, role, input: input ?? 'gone', measure, cells: report.units.get(unit), settings, found }, null, 1),
      );
    }
  }
  expect(tried).toBeGreaterThan(REPORTS * 3);
});

it('keeps the low end at most the high end, and both the same exactly where nothing is missing', () => {
  let provisional = 0;
  for (const report of reports) {
    const assessment = assessed(report);
    const leaves = assessment.goals.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.flatMap(leafsOf)));
    for (const side of ['reached', 'expected'] as const) {
      const { points, upTo, percent } = assessment.score[side];
      expect(upTo.points).toBeGreaterThanOrEqual(points - NOISE);
      expect(percent ?? 0).toBeLessThanOrEqual((upTo.percent ?? 0) + NOISE);
      if (leaves.every((leaf) => leaf.figureState?.[side] !== 'missing')) expect(upTo.points).toBeCloseTo(points, 9);
      else provisional += 1;
    }
  }
  expect(provisional).toBeGreaterThan(REPORTS / 2);
});

function leafsOf(unit: UnitAssessment): readonly UnitAssessment[] {
  return unit.parts.length === 0 ? [unit] : unit.parts.flatMap(leafsOf);
}
