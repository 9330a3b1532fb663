/** `range.format` and what hangs below it. Mixed values in a range read as null. */
import type {
  Border,
  CellWrite,
  Edge,
  EngineCell,
  HorizontalAlignment,
  CellStyleChange,
  VerticalAlignment,
} from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/object';
import { checkAllowed, gridOf, numberArgument, textArgument, writeCells } from './context';
import { borderAt, EDGES, NO_BORDER, withoutOther } from './borders';
import { BORDER_STYLES, BORDER_WEIGHTS, styleValues, colorArgument, nameArgument } from './styles';
import type { Range } from './range';

const HORIZONTAL: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Justify'];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom'];
const DEFAULT_COLUMN_POINTS = 48;
const DEFAULT_ROW_POINTS = 15;

abstract class Part extends HostObject {
  constructor(protected readonly range: Range) {
    super();
  }

  protected common<T>(read: (cell: EngineCell) => T): T | null {
    const { engine } = this.range.context;
    const { area, sheet } = this.range;
    const first = read(engine.cell(sheet, area.top, area.left));
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (read(engine.cell(sheet, row, column)) !== first) return null;
    return first;
  }

  protected style<K extends keyof ReturnType<typeof styleValues>>(member: K): ReturnType<typeof styleValues>[K] | null {
    return this.common((cell) => styleValues(cell.style)[member]);
  }

  /** `beyond`: what changes with it in cells around the range. */
  protected change(
    write: (row: number, column: number) => Omit<CellWrite, 'row' | 'column'>,
    beyond: readonly CellWrite[] = [],
  ): void {
    checkAllowed(this.range.context, this.range.sheet, 'allowFormatCells', this.typeName);
    const { area, sheet, context } = this.range;
    const grid = gridOf(context);
    if (area.bottom === grid.rows - 1 || area.right === grid.columns - 1)
      throw new HostError('ApiNotFound', 'The stand-in for Excel cannot format whole columns or rows', this.typeName);
    const writes: CellWrite[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) writes.push({ row, column, ...write(row, column) });
    writeCells(context, sheet, writes, area, this.typeName);
    if (beyond.length > 0) writeCells(context, sheet, beyond, area, this.typeName);
  }

  protected changeStyle(style: CellStyleChange): void {
    this.change(() => ({ style }));
  }
}

class RangeFill extends Part {
  readonly typeName = 'RangeFill';
  get Color(): string | null {
    return this.style('fill');
  }
  set Color(color: unknown) {
    this.changeStyle({ fill: colorArgument(color, 'RangeFill.color') });
  }
  Clear(): void {
    this.changeStyle({ fill: null });
  }
}

class RangeFont extends Part {
  readonly typeName = 'RangeFont';
  get Name(): string | null {
    return this.style('font');
  }
  set Name(name: unknown) {
    this.changeStyle({ font: textArgument(name, 'RangeFont.name') });
  }
  get Size(): number | null {
    return this.style('size');
  }
  set Size(size: unknown) {
    this.changeStyle({ size: numberArgument(size, 'RangeFont.size') });
  }
  get Bold(): boolean | null {
    return this.style('bold');
  }
  set Bold(bold: unknown) {
    this.changeStyle({ bold: bold === true });
  }
  get Italic(): boolean | null {
    return this.style('italic');
  }
  set Italic(italic: unknown) {
    this.changeStyle({ italic: italic === true });
  }
  get Underline(): string | null {
    return this.style('underline');
  }
  set Underline(underline: unknown) {
    this.changeStyle({ underline: underline !== 'None' });
  }
  get Color(): string | null {
    return this.style('color');
  }
  set Color(color: unknown) {
    this.changeStyle({ color: colorArgument(color, 'RangeFont.color') });
  }
}

class FormatProtection extends Part {
  readonly typeName = 'FormatProtection';
  get Locked(): boolean | null {
    return this.common((cell) => cell.locked);
  }
  set Locked(locked: unknown) {
    this.change(() => ({ locked: locked === true }));
  }
}

class RangeBorder extends Part {
  readonly typeName = 'RangeBorder';

  constructor(
    range: Range,
    private readonly side: string,
  ) {
    super(range);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side };
  }

  /** The edge of each cell that this side of the range means, if it has one. */
  private edgesAt(row: number, column: number): Edge[] {
    const { top, left, bottom, right } = this.range.area;
    switch (this.side) {
      case 'EdgeTop':
        return row === top ? ['EdgeTop'] : [];
      case 'EdgeBottom':
        return row === bottom ? ['EdgeBottom'] : [];
      case 'EdgeLeft':
        return column === left ? ['EdgeLeft'] : [];
      case 'EdgeRight':
        return column === right ? ['EdgeRight'] : [];
      case 'InsideHorizontal':
        return row < bottom ? ['EdgeBottom'] : [];
      case 'InsideVertical':
        return column < right ? ['EdgeRight'] : [];
      default:
        return [];
    }
  }

  private member(name: keyof Border): string | null {
    const { area, sheet, context } = this.range;
    const found = new Set<string>();
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        for (const edge of this.edgesAt(row, column)) found.add(borderAt(context.engine, sheet, { row, column }, edge)[name]);
    return found.size === 1 ? ([...found][0] ?? null) : found.size === 0 ? NO_BORDER[name] : null;
  }

  private line(changed: Partial<Border>): void {
    const { sheet, context } = this.range;
    const { engine } = context;
    const beyond: CellWrite[] = [];
    const lined = (row: number, column: number): Omit<CellWrite, 'row' | 'column'> => {
      const edges = this.edgesAt(row, column);
      beyond.push(...withoutOther(engine, sheet, { row, column }, edges));
      const borders = edges.map((edge) => {
        const base = borderAt(engine, sheet, { row, column }, edge);
        const style = changed.style ?? (base.style === 'None' ? 'Continuous' : base.style);
        return [edge, { ...base, ...changed, style }] as const;
      });
      return borders.length > 0 ? { style: { borders: Object.fromEntries(borders) } } : {};
    };
    this.change(lined, beyond);
  }

  get SideIndex(): string {
    return this.side;
  }
  get Style(): string | null {
    return this.member('style');
  }
  set Style(style: unknown) {
    this.line({ style: nameArgument(style, BORDER_STYLES, 'RangeBorder.style') });
  }
  get Weight(): string | null {
    return this.member('weight');
  }
  set Weight(weight: unknown) {
    this.line({ weight: nameArgument(weight, BORDER_WEIGHTS, 'RangeBorder.weight') });
  }
  get Color(): string | null {
    return this.member('color');
  }
  set Color(color: unknown) {
    this.line({ color: colorArgument(color, 'RangeBorder.color') });
  }
}

class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';

  constructor(private readonly range: Range) {
    super();
  }
  get Items(): readonly RangeBorder[] {
    return [...EDGES, 'InsideHorizontal', 'InsideVertical'].map((side) => new RangeBorder(this.range, side));
  }
  find(key: unknown): RangeBorder | undefined {
    return this.Items.find((border) => border.SideIndex === key);
  }
}

export class RangeFormat extends Part {
  readonly typeName = 'RangeFormat';
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get WrapText(): boolean | null {
    return this.style('wrap');
  }
  set WrapText(wrap: unknown) {
    this.changeStyle({ wrap: wrap === true });
  }
  get HorizontalAlignment(): string | null {
    return this.style('horizontal');
  }
  set HorizontalAlignment(value: unknown) {
    this.changeStyle({
      horizontal: nameArgument(value, HORIZONTAL, 'RangeFormat.horizontalAlignment'),
    });
  }
  get VerticalAlignment(): string | null {
    return this.style('vertical');
  }
  set VerticalAlignment(value: unknown) {
    this.changeStyle({ vertical: nameArgument(value, VERTICAL, 'RangeFormat.verticalAlignment') });
  }

  private size(first: number, last: number, read: (position: number) => number): number | null {
    const size = read(first);
    for (let position = first + 1; position <= last; position++) if (read(position) !== size) return null;
    return size;
  }
  get ColumnWidth(): number | null {
    const { area, sheet, context } = this.range;
    return this.size(area.left, area.right, (column) =>
      context.engine.columnHidden(sheet, column) ? 0 : (context.engine.columnWidth(sheet, column) ?? DEFAULT_COLUMN_POINTS),
    );
  }
  set ColumnWidth(points: unknown) {
    checkAllowed(this.range.context, this.range.sheet, 'allowFormatColumns', 'RangeFormat.columnWidth');
    const { area, sheet, context } = this.range;
    context.undo.otherByAddin();
    context.engine.setColumnWidth(sheet, area.left, area.right, numberArgument(points, 'RangeFormat.columnWidth'));
  }
  get UseStandardWidth(): boolean | null {
    const { area, sheet, context } = this.range;
    const standard = (column: number): boolean => context.engine.columnWidth(sheet, column) === undefined;
    const first = standard(area.left);
    for (let column = area.left + 1; column <= area.right; column++) if (standard(column) !== first) return null;
    return first;
  }
  set UseStandardWidth(standard: unknown) {
    checkAllowed(this.range.context, this.range.sheet, 'allowFormatColumns', 'RangeFormat.useStandardWidth');
    const { area, sheet, context } = this.range;
    context.undo.otherByAddin();
    if (standard === true) context.engine.setColumnWidth(sheet, area.left, area.right, undefined);
  }
  get RowHeight(): number | null {
    const { area, sheet, context } = this.range;
    return this.size(area.top, area.bottom, (row) => context.engine.rowHeight(sheet, row) ?? DEFAULT_ROW_POINTS);
  }
  set RowHeight(points: unknown) {
    checkAllowed(this.range.context, this.range.sheet, 'allowFormatRows', 'RangeFormat.rowHeight');
    const { area, sheet, context } = this.range;
    context.engine.setRowHeight(sheet, area.top, area.bottom, numberArgument(points, 'RangeFormat.rowHeight'));
  }
}
