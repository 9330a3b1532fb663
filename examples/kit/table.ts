/** Writes the plan as a table and notes, while it writes, where each column and row came to stand. */
import type { Worksheet } from 'exceljs';
import type { Goal, Plan, WeightBlock } from '../../src/plan/schema';
import { unitsOf, type Unit } from '../../src/plan/units';
import type { ColumnRole } from '../../src/recognition/types';
import { columnName } from '../../src/workbook/address';
import { DAY_FORMAT, figureFormat, planned, write, type PercentStyle } from './cells';
import { styleHeader, heightFor, solid, THIN, type Theme } from './styles';
import type { Figures, Input } from './types';

export interface ColumnSpec {
  /** Columns without a role belong to the department's layout and mean nothing to us. */
  readonly role?: ColumnRole;
  readonly header: string;
  /** Heading over several neighbouring columns; gives the table two header rows. */
  readonly group?: string;
  readonly width: number;
  readonly entry?: boolean;
  readonly hidden?: boolean;
  /** Which set of figures the column shows, where there are several side by side. */
  readonly set?: string;
}

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  /** First header row, from 1. */
  readonly top: number;
  readonly theme: Theme;
  readonly percent?: PercentStyle;
  /** How goals' cells stand: merged over their rows, once on the first row, or on every row. */
  readonly goals: 'merged' | 'first' | 'every';
  readonly weights: 'merged' | 'first' | 'every';
  /** Number column: the goal's number, each row's own, or only the letter, below a row of the goal's own. */
  readonly numbers: 'goal' | 'unit' | 'letter';
  /** Every goal has a row of its own above its requirements. */
  readonly headings?: boolean;
  readonly sections?: boolean;
  readonly totals?: boolean;
  /** Figures of a set of columns; "" for columns that belong to none. */
  readonly figures: (set: string) => Figures;
  /** The set whose columns belong to the round that is reported now. */
  readonly current?: string;
  /** What stands in a plan cell instead of what the plan says, by unit. */
  readonly instead?: Figures;
  /** Text of a requirement's cell. */
  readonly label?: (unit: Unit) => string;
}

export interface Written {
  readonly columns: Partial<Record<ColumnRole, string>>;
  readonly rows: Record<string, number>;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const ONCE_A_GOAL: ReadonlySet<ColumnRole> = new Set(['area', 'goal']);
const CENTRED: ReadonlySet<ColumnRole> = new Set([
  'id',
  'weight',
  'target',
  'unit',
  'extractedOn',
  'deliveredOn',
  'reportedStatus',
]);

export function plainLabel(unit: Unit): string {
  if (unit.level === 'subGoal') {
    const { label, text } = unit.subGoal;
    return label.startsWith('Delmål') ? `${label}) ${text}` : text;
  }
  const { label, text } = unit.requirement;
  return label === undefined ? text : `${label} ${text}`;
}

export function writeTable(sheet: Worksheet, plan: Plan, spec: TableSpec): Written {
  const { columns, theme, top } = spec;
  const twoRows = columns.some((column) => column.group !== undefined);
  const headerBottom = twoRows ? top + 1 : top;
  writeHeader(sheet, spec, headerBottom);
  const letters: Partial<Record<ColumnRole, string>> = {};
  columns.forEach(({ role, set }, index) => {
    if (role && (set === undefined || set === spec.current)) letters[role] = columnName(index);
  });
  const rows: Record<string, number> = {};
  let row = headerBottom;
  for (const section of plan.sections) {
    if (spec.sections !== false) writeBand(sheet, ++row, `${section.id} ${section.title}`, columns.length, theme);
    for (const goal of section.goals) {
      if (spec.headings) writeBand(sheet, ++row, `Mål ${goal.id} ${goal.area}`, columns.length, theme);
      const first = row + 1;
      const own = unitsOf(plan).filter((unit) => unit.goal.id === goal.id);
      for (const unit of own) {
        rows[unit.id] = ++row;
        writeRow(sheet, row, unit, spec, row === first);
      }
      mergeGoal(sheet, goal, own, rows, spec);
    }
  }
  if (spec.totals !== false) writeTotals(sheet, ++row, headerBottom + 1, spec, plan);
  return { columns: letters, rows, headerTop: top, headerBottom, firstRow: headerBottom + 1, lastRow: row };
}

function writeHeader(sheet: Worksheet, spec: TableSpec, bottom: number): void {
  const { columns, top, theme } = spec;
  columns.forEach((column, index) => {
    const number = index + 1;
    sheet.getColumn(number).width = column.width;
    if (column.hidden) sheet.getColumn(number).hidden = true;
    for (let row = top; row <= bottom; row++) styleHeader(sheet.getCell(row, number), theme);
    if (bottom === top) {
      sheet.getCell(top, number).value = column.header;
      return;
    }
    sheet.getCell(bottom, number).value = column.header;
    if (column.group === undefined) {
      sheet.getCell(bottom, number).value = null;
      sheet.getCell(top, number).value = column.header;
      sheet.mergeCells(top, number, bottom, number);
    } else if (columns[index - 1]?.group !== column.group) {
      sheet.getCell(top, number).value = column.group;
      let end = index;
      while (columns[end + 1]?.group === column.group) end++;
      if (end > index) sheet.mergeCells(top, number, top, end + 1);
    }
  });
  sheet.getRow(bottom).height = Math.max(...columns.map(({ header, width }) => heightFor(header, width, theme.size + 1)));
  if (bottom > top) sheet.getRow(top).height = 20;
}

function writeBand(sheet: Worksheet, row: number, text: string, width: number, theme: Theme): void {
  for (let column = 1; column <= width; column++) {
    const cell = sheet.getCell(row, column);
    cell.fill = solid(theme.section);
    cell.border = THIN;
  }
  sheet.mergeCells(row, 1, row, width);
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).font = { name: theme.font, size: theme.size + 1, bold: true };
  sheet.getRow(row).height = 19;
}

function writeRow(sheet: Worksheet, row: number, unit: Unit, spec: TableSpec, firstOfGoal: boolean): void {
  const { theme } = spec;
  let height = 16;
  spec.columns.forEach((column, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.font = { name: theme.font, size: theme.size };
    cell.border = THIN;
    const centred = column.role !== undefined && (CENTRED.has(column.role) || column.entry === true) && !isProse(column.role);
    cell.alignment = { wrapText: true, vertical: 'top', horizontal: centred ? 'center' : 'left' };
    if (column.entry && theme.entry !== undefined && unit.measure.kind !== 'composite') cell.fill = solid(theme.entry);
    const format = formatOf(column, unit, spec);
    if (format !== undefined) cell.numFmt = format;
    const input = inputOf(column, unit, spec, firstOfGoal);
    if (input === undefined) return;
    write(cell, input, format);
    const merged = column.role !== undefined && ONCE_A_GOAL.has(column.role) && spec.goals === 'merged';
    if (typeof input === 'string' && !merged) height = Math.max(height, heightFor(input, column.width, theme.size));
  });
  if (spec.goals === 'merged') height = Math.max(height, goalHeight(unit.goal, spec) / rowsOf(unit.goal));
  sheet.getRow(row).height = Math.min(400, height);
}

function isProse(role: ColumnRole): boolean {
  return role === 'explanation' || role === 'source' || role === 'requirement' || role === 'goal';
}

function rowsOf(goal: Goal): number {
  const requirements = goal.blocks.flatMap((block) => block.requirements);
  return requirements.reduce((sum, { measure }) => sum + 1 + (measure.kind === 'composite' ? measure.parts.length : 0), 0);
}

function goalHeight(goal: Goal, spec: TableSpec): number {
  const heights = spec.columns.map(({ role, width }) =>
    role === 'goal'
      ? heightFor(goal.text, width, spec.theme.size)
      : role === 'area'
        ? heightFor(goal.area, width, spec.theme.size)
        : 0,
  );
  return Math.max(...heights);
}

const COUNTS: ReadonlySet<ColumnRole> = new Set(['numerator', 'denominator', 'baseline']);
const DAYS: ReadonlySet<ColumnRole> = new Set(['deliveredOn', 'extractedOn', 'overrideOn']);

function formatOf({ role }: ColumnSpec, unit: Unit, spec: TableSpec): string | undefined {
  if (role === undefined) return undefined;
  if (role === 'actual' || role === 'forecast') return figureFormat(unit.measure, spec.percent ?? 'fraction');
  if (COUNTS.has(role)) return '#,##0';
  return DAYS.has(role) ? DAY_FORMAT : undefined;
}

function inputOf(column: ColumnSpec, unit: Unit, spec: TableSpec, firstOfGoal: boolean): Input | undefined {
  const { role } = column;
  if (role === undefined) return undefined;
  const own = spec.instead?.[unit.id]?.[role];
  if (own !== undefined) return own;
  const saysGoal = firstOfGoal || spec.goals === 'every';
  if (role === 'id') return numberOf(unit, spec, saysGoal);
  if (role === 'area') return saysGoal ? unit.goal.area : undefined;
  if (role === 'goal') return saysGoal ? unit.goal.text : undefined;
  const ownColumn = spec.columns.some((other) => other.role === 'subGoal');
  if (role === 'subGoal') return unit.level === 'subGoal' ? plainLabel(unit) : undefined;
  if (role === 'requirement') return ownColumn && unit.level === 'subGoal' ? undefined : (spec.label ?? plainLabel)(unit);
  if (role === 'weight') return weightOf(unit, spec);
  const figures = spec.figures(column.set ?? '')[unit.id];
  return figures?.[role] ?? planned(unit, role, spec.percent ?? 'fraction');
}

function numberOf(unit: Unit, { numbers }: TableSpec, saysGoal: boolean): string | undefined {
  if (numbers === 'unit') return unit.id;
  if (numbers === 'goal') return saysGoal ? unit.goal.id : undefined;
  if (unit.level === 'subGoal') return unit.subGoal.label;
  return unit.requirement.label ?? unit.goal.id;
}

function weightOf(unit: Unit, spec: TableSpec): Input | undefined {
  if (unit.level === 'subGoal') return undefined;
  const first = unit.block.requirements[0]?.id === unit.requirement.id;
  return first || spec.weights === 'every' ? unit.block.weight : undefined;
}

function mergeGoal(
  sheet: Worksheet,
  goal: Goal,
  units: readonly Unit[],
  rows: Readonly<Record<string, number>>,
  spec: TableSpec,
): void {
  const over = (own: readonly Unit[], role: ColumnRole): void => {
    const column = spec.columns.findIndex((candidate) => candidate.role === role) + 1;
    const rowsOfUnits = own.map((unit) => rows[unit.id] ?? 0);
    const [first = 0] = rowsOfUnits;
    const last = rowsOfUnits.at(-1) ?? 0;
    if (column === 0 || last <= first) return;
    sheet.mergeCells(first, column, last, column);
    sheet.getCell(first, column).alignment = {
      wrapText: true,
      vertical: role === 'weight' ? 'middle' : 'top',
      horizontal: role === 'id' || role === 'weight' ? 'center' : 'left',
    };
  };
  if (spec.goals === 'merged') {
    for (const role of ONCE_A_GOAL) over(units, role);
    if (spec.numbers === 'goal') over(units, 'id');
  }
  if (spec.weights === 'merged') {
    for (const block of goal.blocks) over(unitsOfBlock(units, block), 'weight');
  }
}

function unitsOfBlock(units: readonly Unit[], block: WeightBlock): Unit[] {
  return units.filter((unit) => unit.block.id === block.id);
}

function writeTotals(sheet: Worksheet, row: number, firstRow: number, spec: TableSpec, plan: Plan): void {
  const weight = spec.columns.findIndex((column) => column.role === 'weight');
  if (weight < 0) return;
  spec.columns.forEach((_, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.border = THIN;
    cell.fill = solid(spec.theme.section);
    cell.font = { name: spec.theme.font, size: spec.theme.size, bold: true };
    cell.alignment = { horizontal: index === weight ? 'center' : 'left' };
  });
  sheet.getCell(row, 1).value = 'I alt';
  const letter = columnName(weight);
  const blocks = plan.sections.flatMap((section) => section.goals.flatMap((goal) => goal.blocks));
  const instead = (block: WeightBlock): number => {
    const own = spec.instead?.[block.requirements[0]?.id ?? '']?.weight;
    return typeof own === 'number' ? own : block.weight;
  };
  const once = spec.weights === 'every' ? undefined : blocks.reduce((sum, block) => sum + instead(block), 0);
  sheet.getCell(row, weight + 1).value =
    once === undefined ? '' : { formula: `SUM(${letter}${firstRow}:${letter}${row - 1})`, result: once };
}
