/**
 * Results of formulas, for workbooks that no spreadsheet will calculate before they are read: a file that is written without Excel would
 * show empty cells in a preview and in Protected View. It knows what our own formulas are made of; of others it says that it does not know.
 */
import { cellKey, contains, keyColumn, keyRow, type Rect } from '../workbook/address';
import { intersection, mapArea } from '../workbook/areas';
import { cellAt, findSheet, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { evaluate, single, type Cells, type NamedArea } from './evaluate';
import { parseFormula, type Expression } from './parse';
import { NotCalculated, REFERENCE_ERROR, type Operand, type Value } from './values';

/**
 * Cells by sheet and `cellKey` whose content differs from what the file's results were calculated from. Formulas that depend on them are
 * calculated; the results of all others stand.
 */
export type ChangedCells = ReadonlyMap<string, ReadonlySet<number>>;

export interface Calculated {
  readonly workbook: WorkbookSnapshot;
  /** Cells with a result that is new, by sheet; those that could not be calculated are left without one. */
  readonly recalculated: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Every formula that has no result or depends on a changed cell gets one, or loses the one it has when it cannot be calculated. */
export function calculate(workbook: WorkbookSnapshot, changed: ChangedCells): Calculated {
  const formulas = formulasOf(workbook);
  const stale = staleFormulas(workbook, formulas, changed);
  const calculation = new Calculation(workbook, formulas, stale);
  const recalculated = new Map<string, Set<number>>();
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const keys = stale.get(sheet.name);
    if (!keys || keys.size === 0) return sheet;
    const cells = new Map(sheet.cells);
    for (const key of keys)
      cells.set(key, withResult(cellAt(sheet, keyRow(key), keyColumn(key)), calculation.result(sheet, key)));
    recalculated.set(sheet.name, keys);
    return { ...sheet, cells };
  });
  return { workbook: { ...workbook, sheets }, recalculated };
}

type Formulas = ReadonlyMap<string, ReadonlyMap<number, Expression | undefined>>;

/** undefined where the formula says something the calculator does not know. */
function formulasOf(workbook: WorkbookSnapshot): Formulas {
  const known = new Map<string, Expression | undefined>();
  const parse = (formula: string): Expression | undefined => {
    if (!known.has(formula)) known.set(formula, parsed(formula));
    return known.get(formula);
  };
  return new Map(
    workbook.sheets.map((sheet) => {
      const own = [...sheet.cells].flatMap(([key, { formula }]) =>
        formula === undefined ? [] : [[key, parse(formula)] as const],
      );
      return [sheet.name, new Map(own)];
    }),
  );
}

function parsed(formula: string): Expression | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof NotCalculated) return undefined;
    throw error;
  }
}

/** Formulas without a result, those that depend on a changed cell, and those that depend on one of these. */
function staleFormulas(workbook: WorkbookSnapshot, formulas: Formulas, changed: ChangedCells): Map<string, Set<number>> {
  const stale = new Map(workbook.sheets.map(({ name }) => [name, new Set<number>()] as const));
  const waiting: { readonly sheet: SheetSnapshot; readonly key: number; readonly on: readonly NamedArea[] | 'unknown' }[] = [];
  const anyChange = [...changed.values()].some((keys) => keys.size > 0);
  for (const sheet of workbook.sheets) {
    for (const [key, expression] of formulas.get(sheet.name) ?? []) {
      const { type } = cellAt(sheet, keyRow(key), keyColumn(key));
      if (type === 'empty') stale.get(sheet.name)?.add(key);
      else waiting.push({ sheet, key, on: expression ? areasIn(expression, sheet, workbook) : 'unknown' });
    }
  }
  for (let grew = anyChange || [...stale.values()].some((keys) => keys.size > 0); grew;) {
    grew = false;
    for (const { sheet, key, on } of waiting) {
      const own = stale.get(sheet.name);
      if (!own || own.has(key)) continue;
      const depends = on === 'unknown' ? anyChange : on.some((address) => touches(address, changed) || touches(address, stale));
      if (!depends) continue;
      own.add(key);
      grew = true;
    }
  }
  return stale;
}

function touches({ sheet, area }: NamedArea, cells: ChangedCells): boolean {
  const keys = [...cells].find(([name]) => name.toLowerCase() === sheet.toLowerCase())?.[1];
  if (!keys || keys.size === 0) return false;
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > keys.size) return [...keys].some((key) => contains(area, keyRow(key), keyColumn(key)));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (keys.has(cellKey(row, column))) return true;
  }
  return false;
}

function areasIn(expression: Expression, own: SheetSnapshot, workbook: WorkbookSnapshot): readonly NamedArea[] {
  switch (expression.is) {
    case 'value':
      return [];
    case 'area':
      return [{ sheet: expression.sheet ?? own.name, area: expression.area }];
    case 'name': {
      const address = areaOfName(workbook, expression.name);
      return address ? [address] : [];
    }
    case 'minus':
    case 'percent':
      return areasIn(expression.of, own, workbook);
    case 'binary':
      return [...areasIn(expression.left, own, workbook), ...areasIn(expression.right, own, workbook)];
    case 'call':
      return expression.args.flatMap((arg) => areasIn(arg, own, workbook));
  }
}

function areaOfName(workbook: WorkbookSnapshot, wanted: string): NamedArea | undefined {
  const name = workbook.names.find((known) => known.name.toLowerCase() === wanted.toLowerCase());
  return name?.sheet !== undefined && name.area ? { sheet: name.sheet, area: name.area } : undefined;
}

function withResult(cell: Cell, result: Value | undefined): Cell {
  const { formula, format } = cell;
  if (result === undefined) return { type: 'empty', value: null, formula, format };
  // A formula that refers to an empty cell shows 0.
  if (result === null) return { type: 'number', value: 0, formula, format };
  if (typeof result === 'number') return { type: 'number', value: result, formula, format };
  if (typeof result === 'string') return { type: 'text', value: result, formula, format };
  if (typeof result === 'boolean') return { type: 'boolean', value: result, formula, format };
  return { type: 'error', value: result.error, formula, format };
}

/** Calculates each stale formula once, those it depends on first. */
class Calculation {
  private readonly results = new Map<string, Value | undefined>();
  private readonly running = new Set<string>();

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly formulas: Formulas,
    private readonly stale: ReadonlyMap<string, ReadonlySet<number>>,
  ) {}

  /** undefined where the formula cannot be calculated here. */
  result(sheet: SheetSnapshot, key: number): Value | undefined {
    const address = `${sheet.name}!${key}`;
    if (this.results.has(address)) return this.results.get(address);
    if (this.running.has(address)) throw new NotCalculated('a circle');
    this.running.add(address);
    const result = this.compute(sheet, key);
    this.running.delete(address);
    this.results.set(address, result);
    return result;
  }

  private compute(sheet: SheetSnapshot, key: number): Value | undefined {
    const expression = this.formulas.get(sheet.name)?.get(key);
    if (!expression) return undefined;
    try {
      return single(evaluate(expression, this.cellsFor(sheet)));
    } catch (error) {
      if (error instanceof NotCalculated) return undefined;
      throw error;
    }
  }

  private cellsFor(own: SheetSnapshot): Cells {
    return {
      valuesIn: (sheet, area) => this.valuesIn(sheet === undefined ? own : findSheet(this.workbook, sheet), area),
      named: (name) => {
        const address = areaOfName(this.workbook, name);
        if (!address) throw new NotCalculated(`the name ${name}`);
        return address;
      },
    };
  }

  private valuesIn(sheet: SheetSnapshot | undefined, area: Rect): Operand {
    if (!sheet) return REFERENCE_ERROR;
    const large = (area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGE;
    const used = large && sheet.used ? intersection(area, sheet.used) : area;
    if (!used) return { rows: [[null]], fromCells: true };
    return { rows: mapArea(used, (row, column) => this.valueAt(sheet, row, column)), fromCells: true };
  }

  private valueAt(sheet: SheetSnapshot, row: number, column: number): Value {
    const key = cellKey(row, column);
    if (this.stale.get(sheet.name)?.has(key)) {
      const result = this.result(sheet, key);
      if (result === undefined) throw new NotCalculated('a cell that could not be calculated');
      return result;
    }
    const cell = cellAt(sheet, row, column);
    return cell.type === 'error' ? { error: cell.value } : cell.value;
  }
}

/** Areas beyond this many cells are cut to what is used of the sheet. */
const LARGE = 100_000;
