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

export function figureFormat(measure: Measure, percent: PercentStyle): string | undefined {
  switch (measure.kind) {
    case 'share':
    case 'allOf':
      return percent === 'fraction' ? '0.0%' : '0.0';
    case 'milestone':
      return DAY_FORMAT;
    case 'duration':
      return '#,##0.0';
    case 'composite':
    case 'judged':
      return undefined;
    default:
      return '#,##0';
  }
}

/** The agreed number as a department prints it. */
export function targetOf(measure: Measure, percent: PercentStyle): Input | undefined {
  const share = (value: number): Input => (percent === 'fraction' ? { value, format: '0%' } : Math.round(value * 1e6) / 1e4);
  switch (measure.kind) {
    case 'count':
    case 'exact':
    case 'duration':
      return measure.target;
    case 'share':
      return share(measure.target);
    case 'change':
      return share(measure.agreed);
    case 'range':
      return `${measure.min}-${measure.max}`;
    case 'milestone':
      return { day: measure.due };
    default:
      return undefined;
  }
}

export function unitOf(measure: Measure): string | undefined {
  switch (measure.kind) {
    case 'share':
      return 'pct.';
    case 'milestone':
      return 'dato';
    case 'level':
      return 'niveau';
    case 'composite':
    case 'judged':
    case 'average':
      return undefined;
    default:
      return measure.unit;
  }
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
  switch (role) {
    case 'target':
      return targetOf(unit.measure, percent);
    case 'unit':
      return unitOf(unit.measure);
    case 'office':
      return officeOf(unit);
    default:
      return undefined;
  }
}
