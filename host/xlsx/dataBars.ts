/** Data bars as the .xlsx library keeps them, translated to and from the engine's. */
import type { ConditionalFormattingRule, Color } from 'exceljs';
import type { BarEnd, DataBar } from '../engine/types';
import { colorFromFile, colorToFile } from './styles';

/** What the library reads and writes of a data bar; it declares only a part. */
interface FileBar {
  readonly cfvo?: readonly FileEnd[];
  readonly color?: Partial<Color>;
  readonly borderColor?: Partial<Color>;
  readonly gradient?: boolean;
  readonly border?: boolean;
  readonly showValue?: boolean;
  readonly axisPosition?: string;
}

interface FileEnd {
  readonly type: string;
  readonly value?: number;
}

const MEASURED = { num: 'Number', percent: 'Percent', percentile: 'Percentile' } as const;
const AXES = { auto: 'Automatic', none: 'None', middle: 'CellMidPoint' } as const;

export function barFromFile(rule: ConditionalFormattingRule): DataBar | undefined {
  if (rule.type !== 'dataBar') return undefined;
  const { cfvo = [], color, borderColor, gradient = true, border = false, showValue = true, axisPosition } = rule as FileBar;
  return {
    lower: endFromFile(cfvo[0]),
    upper: endFromFile(cfvo[1]),
    color: colorFromFile(color) ?? '#638EC6',
    border: border ? colorFromFile(borderColor) : undefined,
    gradient,
    alone: !showValue,
    axis: axisPosition === 'none' || axisPosition === 'middle' ? AXES[axisPosition] : 'Automatic',
  };
}

/** With the colours that Excel itself says for negative bars and the axis, whether or not there are any. */
export function barToFile({ lower, upper, color, border, gradient, alone, axis }: DataBar): object {
  const bar: FileBar & { readonly [negative: string]: unknown } = {
    cfvo: [endToFile(lower, 'min'), endToFile(upper, 'max')],
    color: colorToFile(color),
    gradient,
    showValue: !alone,
    minLength: 0,
    maxLength: 100,
    negativeBarColorSameAsPositive: false,
    negativeFillColor: colorToFile(color),
    axisPosition: axis === 'None' ? 'none' : axis === 'CellMidPoint' ? 'middle' : 'auto',
    ...(axis === 'None' ? {} : { axisColor: colorToFile('#000000') }),
    ...(border === undefined ? {} : { border: true, borderColor: colorToFile(border) }),
  };
  return { type: 'dataBar', ...bar };
}

function endFromFile(end: FileEnd | undefined): BarEnd {
  if (end?.type === 'min') return { type: 'LowestValue' };
  if (end?.type === 'max') return { type: 'HighestValue' };
  if (end?.type === 'formula') return { type: 'Formula' };
  const measured = end && end.type in MEASURED ? MEASURED[end.type as keyof typeof MEASURED] : undefined;
  return measured && end?.value !== undefined ? { type: measured, value: end.value } : { type: 'Automatic' };
}

function endToFile(end: BarEnd, otherwise: 'min' | 'max'): FileEnd {
  if (!('value' in end)) return { type: otherwise };
  return { type: end.type === 'Number' ? 'num' : end.type === 'Percent' ? 'percent' : 'percentile', value: end.value };
}
