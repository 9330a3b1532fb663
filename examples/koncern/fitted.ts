/** What is known, put into the columns that a workbook happens to have. */
import type { LeafMeasure, Plan } from '../../src/plan/schema';
import { unitsOf } from '../../src/plan/units';
import type { ColumnRole } from '../../src/recognition/types';
import type { PercentStyle } from '../kit/cells';
import type { Figures, Input } from '../kit/types';
import { dayOf, type Fact, type Known, type Knowledge } from './known';

type Row = Partial<Record<ColumnRole, Input>>;

export interface Form {
  readonly roles: ReadonlySet<ColumnRole>;
  readonly percent: PercentStyle;
  /** The day the figures were drawn, "2024-09-03". */
  readonly drawn: string;
}

export function fitted(plan: Plan, knowledge: Knowledge, form: Form): Figures {
  return Object.fromEntries(
    unitsOf(plan).map(({ id, measure }) => {
      const row = measure.kind === 'composite' ? {} : rowOf(measure, knowledge[id] ?? {}, plan.year, form);
      return [id, kept({ ...row, office: 'Plan og opfølgning' }, form.roles)];
    }),
  );
}

function kept(row: Row, roles: ReadonlySet<ColumnRole>): Row {
  return Object.fromEntries(Object.entries(row).filter(([role]) => [...roles].some((own) => own === role)));
}

function rowOf(measure: LeafMeasure, known: Known, year: number, form: Form): Row {
  const { reached, forecast, baseline, manual, explanation } = known;
  return {
    ...targetIn(measure, known, year, form.percent),
    ...(baseline === undefined ? {} : { baseline }),
    ...(reached === undefined ? {} : reachedIn(measure, reached, known, form)),
    ...(forecast === undefined ? {} : { forecast: inputOf(measure, forecast, form.percent) }),
    ...(manual === undefined ? {} : { manualCredit: manualIn(measure, manual, form.percent) }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(reached === undefined ? {} : { source: SOURCES[measure.kind] ?? 'Fagsystemet', extractedOn: { day: form.drawn } }),
  };
}

const SOURCES: Partial<Record<LeafMeasure['kind'], string>> = {
  milestone: 'Journalen',
  judged: 'Styrelsens vurdering',
  level: 'Modenhedsmåling 2024',
  average: 'Brugerundersøgelsen',
};

/** What the plan leaves to the workbook, or has no single number for; and per cent where the column holds whole numbers of it. */
function targetIn(measure: LeafMeasure, known: Known, year: number, percent: PercentStyle): Row {
  if (known.target !== undefined) return { target: known.target };
  if (measure.kind === 'series') return { target: measure.targets[String(year)] ?? '' };
  if (percent === 'fraction') return {};
  if (measure.kind === 'change') return { target: `${hundredfold(measure.agreed)} pct.` };
  return measure.kind === 'growth' ? { target: `${hundredfold(measure.rate)} pct.` } : {};
}

function reachedIn(measure: LeafMeasure, fact: Fact, { asText }: Known, { roles, percent }: Form): Row {
  const actual = asText && fact.is === 'number' ? String(fact.value) : inputOf(measure, fact, percent);
  if (fact.is === 'share' && roles.has('numerator') && roles.has('denominator')) {
    return { numerator: fact.part, denominator: fact.whole, actual };
  }
  if (measure.kind === 'milestone' && roles.has('deliveredOn')) return { deliveredOn: actual };
  if (measure.kind === 'judged' && roles.has('reportedStatus')) return { reportedStatus: actual };
  if (measure.kind === 'allOf' && roles.has('numerator')) return { numerator: actual };
  return { actual };
}

function inputOf(measure: LeafMeasure, fact: Fact, percent: PercentStyle): Input {
  if (fact.is === 'word') return fact.word;
  if (fact.is === 'day') return { day: dayOf(fact) };
  const value = fact.is === 'share' ? fact.part / fact.whole : fact.value;
  if (measure.kind === 'share') return percent === 'hundreds' ? hundredfold(value) : value;
  return Number.isInteger(value) ? value : { value, format: '#,##0.0#' };
}

function manualIn(measure: LeafMeasure, manual: number, percent: PercentStyle): Input {
  // The scale of a row is that of its target.
  const inHundreds = percent === 'hundreds' && measure.kind === 'share';
  return inHundreds ? hundredfold(manual) : { value: manual, format: '0%' };
}

function hundredfold(value: number): number {
  return Math.round(value * 1e13) / 1e11;
}
