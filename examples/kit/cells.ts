/** Cells of the table: what stands in them, and in which number format. */
import type { Cell } from 'exceljs';
import { serialOfIso } from '../../src/calendar/days';
import type { Measure } from '../../src/plan/schema';
import type { Unit } from '../../src/plan/units';
import type { ColumnRole } from '../../src/recognition/types';
import type { Input } from './types';

export const DAY_FORMAT = 'dd-mm-yyyy';

export function serial(day: string): number {
  const value = serialOfIso(day);
  if (value === undefined) throw new Error(`no day: ${day}`);
  return value;
}

export function write(cell: Cell, input: Input, format: string | undefined): void {
  if (typeof input !== 'object') {
    cell.value = input;
    if (format !== undefined) cell.numFmt = format;
    return;
  }
  if ('error' in input) {
    cell.value = { error: input.error };
    return;
  }
  if ('day' in input) cell.value = serial(input.day);
  else if ('formula' in input) cell.value = { formula: input.formula, result: input.result };
  else cell.value = input.value;
  const own = input.format ?? ('day' in input ? DAY_FORMAT : format);
  if (own !== undefined) cell.numFmt = own;
}

/** Shares stand as fractions shown in per cent, or as whole numbers of per cent. */
export type PercentStyle = 'fraction' | 'hundreds';

const FIGURE_FORMATS = new Map<Measure['kind'], string | undefined>([
  ['milestone', DAY_FORMAT],
  ['duration', '#,##0.0'],
  ['composite', undefined],
  ['judged', undefined],
]);

export function figureFormat({ kind }: Measure, percent: PercentStyle): string | undefined {
  if (kind === 'share') return percent === 'fraction' ? '0.0%' : '0.0';
  return FIGURE_FORMATS.has(kind) ? FIGURE_FORMATS.get(kind) : '#,##0';
}

function isWholePercent(share: number): boolean {
  return Number.isInteger(Math.round(share * 1000) / 10);
}

/** The agreed number as a department prints it. */
export function targetOf(measure: Measure, percent: PercentStyle): Input | undefined {
  const share = (value: number): Input =>
    percent === 'fraction' ? { value, format: isWholePercent(value) ? '0%' : '0.0%' } : Math.round(value * 1e6) / 1e4;
  const { kind } = measure;
  if (kind === 'count' || kind === 'exact' || kind === 'duration') return measure.target;
  if (kind === 'share') return share(measure.target);
  if (kind === 'change') return share(measure.agreed);
  if (kind === 'growth') return share(measure.rate);
  if (kind === 'average' || kind === 'level') return measure.target;
  if (kind === 'allOf') return measure.total;
  if (kind === 'range') return `${measure.min}-${measure.max}`.replaceAll('.', ',');
  return kind === 'milestone' ? { day: measure.due } : undefined;
}

export function unitOf(measure: Measure): string | undefined {
  const { kind } = measure;
  if (kind === 'share') return 'pct.';
  if (kind === 'milestone') return 'dato';
  if (kind === 'level') return 'niveau';
  return 'unit' in measure ? measure.unit : undefined;
}

/** Invented division of the agency into offices. */
export function officeOf(unit: Unit): string {
  const { id } = unit.goal;
  if (id === '1.2') return 'Flygtningenævnets Sekretariat';
  if (id === '1.3') return 'Udlændingenævnets Sekretariat';
  if (id === '2.1') return 'It og sikkerhed';
  if (id.startsWith('2.') || id === '1.4') return 'Økonomi og styring';
  return 'Hjemrejse';
}

/** What the plan itself says in this column. */
export function planned(unit: Unit, role: ColumnRole, percent: PercentStyle): Input | undefined {
  if (role === 'target') return targetOf(unit.measure, percent);
  if (role === 'unit') return unitOf(unit.measure);
  return role === 'office' ? officeOf(unit) : undefined;
}
