/**
 * One page to the permanent secretary: the score, the lights, what is red and why, what has changed, what comes next. Only what stands in
 * the workbook and in the plan it carries; the agency's own words are quoted as its own.
 */
import type { Light, LightColor } from '../assessment/types';
import { serialOfIso } from '../calendar/days';
import { leafKind } from '../measures';
import type { Plan } from '../plan/schema';
import { changesSinceLast } from './changesSinceLast';
import { blocksOfHead, ruleBlock } from './headBlocks';
import { decisionsOf } from './decisions';
import { forecastText, resultText, targetText } from './figureTexts';
import { setAsideList } from './setAside';
import type { Block, CheckedReport, DocumentData, DocumentHistory, DocumentRow, DocumentTable } from './types';
import { checkedUnits, isLeaf, isWithdrawn, nameOf, wordingOf, type CheckedUnit } from './checkedUnits';
import { day, figure, lightCell, say, shortened, text, type DocumentWords } from './documentWords';

export interface StatusRequest {
  readonly checked: CheckedReport;
  readonly history?: DocumentHistory;
  /** The plan as its file says it, before amendments are applied. */
  readonly plan: Plan;
  readonly words: DocumentWords;
}

/** Number, wording, target, result and two lights; together the width of a portrait page with Excel's own margins. */
const GRID = [64, 142, 90, 78, 50, 50] as const;
const LONGEST_WORDING = 110;

export function statusPage(request: StatusRequest): DocumentData {
  const { checked, words } = request;
  const units = checkedUnits(checked);
  const { plan } = checked.recognition;
  return {
    kind: 'status',
    title: say(words, 'statusTitle', { year: String(plan.year) }),
    language: words.language,
    grid: GRID,
    errors: [],
    blocks: [
      ...blocksOfHead(request),
      lights(request),
      ...red(request, units),
      ...changesSinceLast(request, units),
      ...next(request, units),
      ...setAsideList(checked, words),
      ...ruleBlock(request),
    ],
  };
}

const COLORS = ['green', 'yellow', 'red', 'grey'] as const satisfies readonly LightColor[];

function lights({ checked: { assessment }, words }: StatusRequest): Block {
  const units = assessment.goals.flatMap(({ blocks }) => blocks.flatMap((block) => block.units));
  const count = (lightsOfUnits: readonly Light[], color: LightColor): number =>
    lightsOfUnits.filter((light) => light.color === color).length;
  const sides = assessment.final
    ? [units.map(({ light }) => light)]
    : [units.map(({ light }) => light), units.map(({ expectedLight }) => expectedLight)];
  const headers = assessment.final ? (['columnNow'] as const) : (['columnNow', 'columnYear'] as const);
  const table: DocumentTable = {
    title: say(words, 'lightsTitle'),
    summary: say(words, 'lightsSummary', { red: count(sides[0] ?? [], 'red'), all: units.length }),
    from: 1,
    columns: [
      { header: say(words, 'columnLight'), width: 0.4, align: 'left' },
      ...headers.map((header) => ({ header: say(words, header), width: 0.6 / headers.length, align: 'right' as const })),
    ],
    rows: COLORS.map((color) => ({
      cells: [{ is: 'light', text: say(words, color), color }, ...sides.map((side) => figure(count(side, color), 'whole'))],
    })),
    total: {
      strong: true,
      cells: [
        text(say(words, 'total')),
        ...sides.map(() => ({ is: 'sum' as const, value: units.length, shows: 'whole' as const })),
      ],
    },
  };
  return { is: 'table', table };
}

function red({ checked, words }: StatusRequest, units: readonly CheckedUnit[]): readonly Block[] {
  const heading: Block = { is: 'heading', level: 2, text: say(words, 'redTitle') };
  const isRed = ({ assessed }: CheckedUnit): boolean => assessed.light.color === 'red' || assessed.expectedLight.color === 'red';
  const found = units.filter((unit) => isLeaf(unit) && isRed(unit));
  if (found.length === 0) return [heading, paragraph(say(words, 'redNone'))];
  const { final } = checked.assessment;
  const table: DocumentTable = {
    title: say(words, 'redTitle'),
    summary: say(words, 'redSummary'),
    from: 0,
    columns: [
      { header: say(words, 'columnNumber'), width: 0.13, align: 'left' },
      { header: say(words, 'columnDemand'), width: 0.33, align: 'left' },
      { header: say(words, 'columnTarget'), width: 0.18, align: 'left' },
      { header: say(words, 'columnResult'), width: final ? 0.26 : 0.16, align: 'left' },
      { header: say(words, 'columnNow'), width: 0.1, align: 'left' },
      ...(final ? [] : [{ header: say(words, 'columnYear'), width: 0.1, align: 'left' as const }]),
    ],
    rows: found.map((unit): DocumentRow => {
      const { assessed, explanation } = unit;
      return {
        cells: [
          text(nameOf(unit.unit)),
          text(shortened(wordingOf(unit.unit), LONGEST_WORDING)),
          text(targetText(words, unit, checked.recognition.plan)),
          text(resultText(words, unit) || say(words, 'noFigure')),
          lightCell(words, assessed.light),
          ...(final ? [] : [lightCell(words, assessed.expectedLight)]),
        ],
        note: explanation === '' ? say(words, 'noExplanation') : say(words, 'explanation', { text: explanation }),
      };
    }),
  };
  return [heading, { is: 'table', table }];
}

/** What the plan and the workbook say comes next: the next round, deliveries due before it, what has been decided. Nothing is proposed. */
function next({ checked, plan: filed, words }: StatusRequest, units: readonly CheckedUnit[]): readonly Block[] {
  const { plan, round, asOf } = checked.recognition;
  const at = plan.rounds.findIndex(({ id }) => id === round.value.id);
  const following = plan.rounds[at + 1];
  const now = serialOfIso(asOf.value) ?? 0;
  const until = serialOfIso(following?.asOf ?? plan.period.to) ?? now;
  const deliveries = units.flatMap((unit) => {
    const { measure } = unit.unit;
    const iso = measure.kind === 'composite' ? undefined : leafKind(measure).due;
    if (iso === undefined || isWithdrawn(unit) || unit.assessed.reached.degree !== null) return [];
    const due = serialOfIso(iso) ?? 0;
    if (due < now || due > until) return [];
    const forecast = forecastText(words, unit);
    const values = { unit: nameOf(unit.unit), due: day(words, iso), forecast };
    return [say(words, forecast === '' ? 'nextDelivery' : 'nextDeliveryExpected', values)];
  });
  const ahead = following
    ? say(words, 'nextRound', { round: following.name, asOf: following.asOf, due: following.due })
    : say(words, 'nextRoundNone');
  return [
    { is: 'heading', level: 2, text: say(words, 'nextTitle') },
    { is: 'list', items: [ahead, ...deliveries, ...decisionsOf(filed, asOf.value, units, words)] },
  ];
}

function paragraph(content: string): Block {
  return { is: 'paragraph', tone: 'plain', text: content };
}
