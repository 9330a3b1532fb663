/** Filled workbooks of the group, with what must be read from them; any number of them, for tests and measurements. */
import type { Plan } from '../../src/plan/schema';
import type { UsualRound } from '../../src/plan/rounds';
import type { ColumnRole } from '../../src/recognition/types';
import { newBook, bytesOf } from '../kit/save';
import { AGENCIES } from './agencies';
import { planOf } from './compose';
import type { Knowledge, Manner } from './known';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts';
import { reckon, type Reckoned } from './reckon';
import { statusOf } from './status';

/** Rows count from 1 and columns are letters, as a person sees them. */
export interface ExpectedReport {
  readonly plan: string;
  readonly agency: string;
  readonly round: UsualRound;
  readonly asOf: string;
  readonly layout: string;
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly rows: Readonly<Record<string, number>>;
  /** Units that a renegotiation has taken out by the day of the round. */
  readonly withdrawn: readonly string[];
  /** Per cent, reckoned from the figures that were put in. */
  readonly score: Reckoned;
  /** Figures left out or typed as text on purpose. */
  readonly slips: readonly { readonly unit: string; readonly code: 'MRP201' | 'MRP203' }[];
}

export interface MadeWorkbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedReport;
  /** The figures as the agency knows them. */
  readonly knowledge: Knowledge;
}

export interface Order {
  readonly plan: Plan;
  readonly round: UsualRound;
  readonly layout: Layout;
  readonly manner: Manner;
  readonly file: string;
  /** When the file says it was saved, "2024-09-10T09:00:00Z". */
  readonly saved?: string;
}

export function plansOfGroup(): readonly Plan[] {
  return AGENCIES.map(planOf);
}

export async function workbookOf({ plan, round, layout, manner, file, saved }: Order): Promise<MadeWorkbook> {
  const status = statusOf(plan, round, manner);
  const { agreed, knowledge } = status;
  const book = newBook(`Mål- og resultatplan 2024, ${status.roundShort}`);
  const { sheet, written } = layout.write(book, status);
  const expected: ExpectedReport = {
    plan: plan.id,
    agency: plan.agency.name,
    round,
    asOf: status.round.asOf,
    layout: layout.name,
    sheet: sheet.name,
    columns: written.columns,
    rows: written.rows,
    withdrawn: [...agreed.withdrawn.keys()],
    score: reckon(agreed, knowledge, status.round),
    slips: slipsIn(knowledge),
  };
  return { file, bytes: await bytesOf(book, saved), expected, knowledge };
}

function slipsIn(knowledge: Knowledge): ExpectedReport['slips'] {
  return Object.entries(knowledge).flatMap(([unit, { forgotten, asText }]): ExpectedReport['slips'] => {
    if (forgotten) return [{ unit, code: 'MRP201' }];
    return asText ? [{ unit, code: 'MRP203' }] : [];
  });
}

const ROUNDS = ['UO2', 'UO2', 'UO1', 'UO3'] as const satisfies readonly UsualRound[];

/** Layouts and agencies in every combination, one after the other; the same `index` is always the same file. */
export function generatedWorkbook(plans: readonly Plan[], index: number): Promise<MadeWorkbook> {
  const layoutIndex = index % LAYOUTS.length;
  const turn = Math.floor(index / LAYOUTS.length);
  const layout = LAYOUTS[layoutIndex];
  const plan = plans[(layoutIndex + turn) % plans.length];
  if (!layout || !plan) throw new Error('no plans or layouts');
  const round = ROUNDS[turn % ROUNDS.length] ?? 'UO2';
  const manner = { seed: String(index), strength: 0.94 + (index % 5) * 0.03, untidy: 0.03 };
  return workbookOf({ plan, round, layout, manner, file: `indberetning-${String(index + 1).padStart(3, '0')}.xlsx` });
}

/** One at a time, so that however many there are, only one is held. */
export async function* generatedWorkbooks(plans: readonly Plan[], count: number): AsyncGenerator<MadeWorkbook> {
  for (let index = 0; index < count; index++) yield await generatedWorkbook(plans, index);
}
