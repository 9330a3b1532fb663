/** A data bar as the add-in sees it: ends, colours, axis. Ends that a formula gives are not understood. */
import type { BarEnd, DataBar } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/object';
import { colorArgument, nameArgument } from './styles';

/** The looks that Excel gives a bar nobody has said anything about. */
export const NEW_BAR: DataBar = {
  lower: { type: 'Automatic' },
  upper: { type: 'Automatic' },
  color: '#638EC6',
  border: '#638EC6',
  gradient: true,
  alone: false,
  axis: 'Automatic',
};

const AXES = ['Automatic', 'None', 'CellMidPoint'] as const;
const MEASURED = ['Number', 'Percent', 'Percentile'] as const;
const FOUND = ['Automatic', 'LowestValue', 'HighestValue'] as const;

class PositiveFormat extends HostObject {
  readonly typeName = 'ConditionalDataBarPositiveFormat';
  constructor(
    private readonly now: () => DataBar,
    private readonly change: (bar: DataBar) => void,
  ) {
    super();
  }
  get FillColor(): string {
    return this.now().color;
  }
  set FillColor(color: unknown) {
    this.change({ ...this.now(), color: colorArgument(color, `${this.typeName}.fillColor`) });
  }
  get BorderColor(): string {
    return this.now().border ?? '';
  }
  set BorderColor(color: unknown) {
    const border = color === '' ? undefined : colorArgument(color, `${this.typeName}.borderColor`);
    this.change({ ...this.now(), border });
  }
  get GradientFill(): boolean {
    return this.now().gradient;
  }
  set GradientFill(on: unknown) {
    this.change({ ...this.now(), gradient: on === true });
  }
}

export class DataBarFormat extends HostObject {
  readonly typeName = 'DataBarConditionalFormat';
  constructor(
    private readonly now: () => DataBar,
    private readonly change: (bar: DataBar) => void,
  ) {
    super();
  }
  get LowerBoundRule(): object {
    return ruleOf(this.now().lower);
  }
  set LowerBoundRule(rule: unknown) {
    this.change({ ...this.now(), lower: endOf(rule, `${this.typeName}.lowerBoundRule`) });
  }
  get UpperBoundRule(): object {
    return ruleOf(this.now().upper);
  }
  set UpperBoundRule(rule: unknown) {
    this.change({ ...this.now(), upper: endOf(rule, `${this.typeName}.upperBoundRule`) });
  }
  get ShowDataBarOnly(): boolean {
    return this.now().alone;
  }
  set ShowDataBarOnly(alone: unknown) {
    this.change({ ...this.now(), alone: alone === true });
  }
  get AxisFormat(): string {
    return this.now().axis;
  }
  set AxisFormat(axis: unknown) {
    this.change({ ...this.now(), axis: nameArgument(axis, AXES, `${this.typeName}.axisFormat`) });
  }
  get PositiveFormat(): PositiveFormat {
    return new PositiveFormat(this.now, this.change);
  }
}

function ruleOf(end: BarEnd): object {
  return 'value' in end ? { type: end.type, formula: `=${end.value}` } : { type: end.type };
}

function endOf(rule: unknown, location: string): BarEnd {
  const { type, formula } = typeof rule === 'object' && rule !== null ? (rule as Partial<Record<string, unknown>>) : {};
  const found = FOUND.find((name) => name === type);
  if (found) return { type: found };
  const value = typeof formula === 'string' && formula !== '' ? Number(formula.replace(/^=/, '')) : NaN;
  if (!Number.isFinite(value))
    throw new HostError('ApiNotFound', 'The stand-in for Excel knows only numbers as ends of a data bar', location);
  return { type: nameArgument(type, MEASURED, location), value };
}
