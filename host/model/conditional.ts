/** Conditional formats. Those with a formula of their own and data bars can be made; others are seen, counted and can be deleted. */
import type { Rect } from '../../src/workbook/address';
import type { ConditionalFormat as Format } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/object';
import { checkAllowed, textArgument, type ModelContext } from './context';
import { DataBarFormat, NEW_BAR } from './dataBar';
import { colorArgument } from './styles';
import type { Range } from './range';
import type { RangeAreas } from './rangeAreas';

const MADE = ['Custom', 'DataBar'] as const;

let counter = 0;

export function newFormatId(): string {
  counter += 1;
  return `{CF${counter.toString(16).toUpperCase().padStart(6, '0')}}`;
}

function touch(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

class ConditionalFill extends HostObject {
  readonly typeName = 'ConditionalRangeFill';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get Color(): string | null {
    return this.owner.format.fill ?? null;
  }
  set Color(color: unknown) {
    this.owner.change((format) => (format.fill = colorArgument(color, 'ConditionalRangeFill.color')));
  }
}

class ConditionalFont extends HostObject {
  readonly typeName = 'ConditionalRangeFont';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get Color(): string | null {
    return this.owner.format.color ?? null;
  }
  set Color(color: unknown) {
    this.owner.change((format) => (format.color = colorArgument(color, 'ConditionalRangeFont.color')));
  }
  get Bold(): boolean | null {
    return this.owner.format.bold ?? null;
  }
  set Bold(bold: unknown) {
    this.owner.change((format) => (format.bold = bold === true));
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly typeName = 'ConditionalRangeFormat';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get Fill(): ConditionalFill {
    return new ConditionalFill(this.owner);
  }
  get Font(): ConditionalFont {
    return new ConditionalFont(this.owner);
  }
}

class ConditionalRule extends HostObject {
  readonly typeName = 'ConditionalFormatRule';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get Formula(): string {
    return this.owner.format.formula;
  }
  set Formula(formula: unknown) {
    const text = textArgument(formula, 'ConditionalFormatRule.formula');
    this.owner.change((format) => (format.formula = text.startsWith('=') ? text : `="${text}"`));
  }
}

class CustomFormat extends HostObject {
  readonly typeName = 'CustomConditionalFormat';
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  get Rule(): ConditionalRule {
    return new ConditionalRule(this.owner);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

export class ConditionalFormat extends HostObject {
  readonly typeName = 'ConditionalFormat';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    readonly format: Format,
    /** The collection that it was found in: its place there is its id. */
    private readonly among: ConditionalFormatCollection,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  private get list(): Format[] {
    return this.context.engine.extras(this.sheet).formats;
  }

  change(apply: (format: Format) => void): void {
    checkAllowed(this.context, this.sheet, 'allowFormatCells', 'ConditionalFormat');
    if (!this.list.includes(this.format))
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'ConditionalFormat');
    this.context.undo.otherByAddin();
    apply(this.format);
    this.context.engine.formatsChanged(this.sheet);
  }

  get Id(): string {
    const { conditionalFormatId } = this.context.state.profile;
    return conditionalFormatId === 'place' ? String(this.among.positionOf(this.format)) : this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }
  get Priority(): number {
    return this.among.positionOf(this.format);
  }
  set Priority(position: unknown) {
    this.change((format) => {
      const list = this.list;
      const before = this.among.formats[Number(position)] ?? list.at(-1) ?? format;
      const to = list.indexOf(before);
      list.splice(list.indexOf(format), 1);
      list.splice(to, 0, format);
    });
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stop: unknown) {
    this.change((format) => (format.stopIfTrue = stop === true));
  }
  get Custom(): CustomFormat {
    if (this.format.type !== 'Custom')
      throw new HostError('InvalidOperation', 'The conditional format is of another type.', 'ConditionalFormat.custom');
    return new CustomFormat(this);
  }
  get CustomOrNullObject(): CustomFormat | null {
    return this.format.type === 'Custom' ? new CustomFormat(this) : null;
  }
  get DataBar(): DataBarFormat {
    const found = this.DataBarOrNullObject;
    if (!found)
      throw new HostError('InvalidOperation', 'The conditional format is of another type.', 'ConditionalFormat.dataBar');
    return found;
  }
  get DataBarOrNullObject(): DataBarFormat | null {
    const { format } = this;
    if (!format.bar) return null;
    return new DataBarFormat(
      () => format.bar ?? NEW_BAR,
      (bar) => this.change((changed) => Object.assign(changed, { bar, carried: undefined })),
    );
  }
  GetRange(): Range {
    const [area, ...more] = this.format.areas;
    if (!area || more.length > 0)
      throw new HostError('InvalidArgument', 'The conditional format stands on several areas.', 'ConditionalFormat.getRange');
    return this.context.make.range(this.sheet, area);
  }
  GetRangeOrNullObject(): Range | null {
    const [area, ...more] = this.format.areas;
    return area && more.length === 0 ? this.context.make.range(this.sheet, area) : null;
  }
  GetRanges(): RangeAreas {
    return this.context.make.areas(this.sheet, this.format.areas);
  }
  Delete(): void {
    this.change((format) => {
      const list = this.list;
      list.splice(list.indexOf(format), 1);
    });
  }
}

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    private readonly area: Rect,
  ) {
    super();
  }

  get formats(): readonly Format[] {
    const { formats } = this.context.engine.extras(this.sheet);
    return formats.filter((format) => format.areas.some((area) => touch(area, this.area)));
  }
  positionOf(format: Format): number {
    return this.formats.indexOf(format);
  }
  get Items(): readonly ConditionalFormat[] {
    return this.formats.map((format) => this.itemOf(format));
  }
  private itemOf(format: Format): ConditionalFormat {
    return new ConditionalFormat(this.context, this.sheet, format, this);
  }
  find(key: unknown): ConditionalFormat | undefined {
    return this.Items.find((item) => item.Id === key);
  }

  Add(type: unknown): ConditionalFormat {
    checkAllowed(this.context, this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.add');
    const made = MADE.find((name) => name === type);
    if (!made)
      throw new HostError(
        'ApiNotFound',
        `The stand-in for Excel makes no conditional formats of type ${String(type)}`,
        'ConditionalFormatCollection.add',
      );
    const format: Format = {
      id: newFormatId(),
      type: made,
      areas: [this.area],
      formula: '',
      fill: undefined,
      color: undefined,
      bold: undefined,
      stopIfTrue: false,
      bar: made === 'DataBar' ? NEW_BAR : undefined,
      carried: undefined,
    };
    const { formats } = this.context.engine.extras(this.sheet);
    if (this.context.state.profile.newConditionalFormat === 'last') formats.push(format);
    else formats.unshift(format);
    this.context.undo.otherByAddin();
    return this.itemOf(format);
  }

  /** Takes away what stands inside the range; a format that reaches outside keeps the rest. */
  ClearAll(): void {
    const extras = this.context.engine.extras(this.sheet);
    if (extras.formats.length === 0) return;
    checkAllowed(this.context, this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.clearAll');
    for (const format of extras.formats) format.areas = format.areas.flatMap((area) => without(area, this.area));
    extras.formats = extras.formats.filter((format) => format.areas.length > 0);
    this.context.engine.formatsChanged(this.sheet);
  }
}

/** The parts of `area` outside `hole`, as rectangles. */
export function without(area: Rect, hole: Rect): Rect[] {
  if (!touch(area, hole)) return [area];
  const parts: Rect[] = [];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  if (area.top < top) parts.push({ ...area, bottom: top - 1 });
  if (area.left < hole.left) parts.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) parts.push({ top, bottom, left: hole.right + 1, right: area.right });
  if (area.bottom > bottom) parts.push({ ...area, top: bottom + 1 });
  return parts;
}
