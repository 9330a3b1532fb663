/** Sheets, one and all. Found by id or by name, in any case. */
import type { Visibility } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/object';
import { areaOf } from './addresses';
import { checkInFront, checkStructure, checkVersion, gridOf, numberArgument, textArgument, type ModelContext } from './context';
import type { Notify } from './events';
import { nameArgument } from './styles';
import { NamedItemCollection } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { TableCollection } from './tables';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

class AutoFilter extends HostObject {
  readonly typeName = 'AutoFilter';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {
    super();
  }
  get Enabled(): boolean {
    return this.context.engine.extras(this.sheet).filter !== undefined;
  }
  GetRangeOrNullObject(): Range | null {
    const area = this.context.engine.extras(this.sheet).filter;
    return area ? new Range(this.context, this.sheet, area) : null;
  }
}

/** The name a sheet may have: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
function checkName(context: ModelContext, name: string, but: string | undefined, location: string): void {
  if (!/^[^:\\/?*[\]]{1,31}$/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw new HostError('InvalidArgument', 'The sheet name is not valid.', location);
  const taken = context.engine
    .sheetIds()
    .some((id) => id !== but && context.engine.sheetName(id).toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location);
}

/** Registering for events needs no work: they are always sent. */
abstract class Listening<T extends HostObject> extends HostCollection<T> {
  protected abstract readonly context: ModelContext;

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {
    checkVersion(this.context, '1.17', `${this.typeName}.onNameChanged`);
  }
  _UnregisterEventNameChanged(): void {}
  _RegisterFormatChangedEvent(): void {}
  _UnregisterFormatChangedEvent(): void {}
  _RegisterRowSortedEvent(): void {}
  _UnregisterRowSortedEvent(): void {}
  _RegisterRowHiddenChangedEvent(): void {}
  _UnregisterRowHiddenChangedEvent(): void {}
}

export class Worksheet extends HostObject {
  readonly typeName = 'Worksheet';

  constructor(
    private readonly context: ModelContext,
    private readonly id: string,
    private readonly notify: Notify,
  ) {
    super();
  }

  private get engine(): ModelContext['engine'] {
    if (!this.context.engine.hasSheet(this.id))
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'Worksheet');
    return this.context.engine;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id, Name: this.engine.sheetName(this.id) };
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.engine.sheetName(this.id);
  }
  set Name(name: unknown) {
    checkStructure(this.context, 'Worksheet.name');
    this.context.undo.before('Worksheet.name');
    const text = textArgument(name, 'Worksheet.name');
    checkName(this.context, text, this.id, 'Worksheet.name');
    this.engine.renameSheet(this.id, text);
  }
  get Position(): number {
    return this.engine.sheetIds().indexOf(this.id) + this.context.state.chartSheets;
  }
  set Position(position: unknown) {
    checkStructure(this.context, 'Worksheet.position');
    this.context.undo.before('Worksheet.position');
    const among = numberArgument(position, 'Worksheet.position') - this.context.state.chartSheets;
    this.engine.moveSheet(this.id, Math.max(0, among));
  }
  get Visibility(): string {
    return this.engine.visibility(this.id);
  }
  set Visibility(value: unknown) {
    checkStructure(this.context, 'Worksheet.visibility');
    this.context.undo.before('Worksheet.visibility');
    const visibility = nameArgument(value, VISIBILITIES, 'Worksheet.visibility');
    if (visibility !== 'Visible') this.checkNotLast('Worksheet.visibility');
    this.engine.setVisibility(this.id, visibility);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.id, this.notify);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, [this.id]);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.id);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.id);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.id);
  }

  private checkNotLast(location: string): void {
    const others = this.engine.sheetIds().filter((id) => id !== this.id && this.engine.visibility(id) === 'Visible');
    if (others.length === 0)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.', location);
  }

  /** A macro sheet is in the list, and refuses everything that is asked of its cells. */
  private checkCells(location: string): void {
    if (this.context.state.macroSheets.has(this.id))
      throw new HostError('UnsupportedSheet', 'This sheet type does not support this operation.', location);
  }

  GetRange(address: unknown): Range {
    this.checkCells('Worksheet.getRange');
    const { rows, columns } = gridOf(this.context);
    const whole = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    if (address === null || address === undefined || address === '') return new Range(this.context, this.id, whole);
    const text = textArgument(address, 'Worksheet.getRange');
    const area = areaOf(text, rows);
    if (area) return new Range(this.context, this.id, area);
    const named = this.Names.find(text) ?? new NamedItemCollection(this.context, undefined).find(text);
    const range = named?.GetRangeOrNullObject();
    if (!range)
      throw new HostError(
        'InvalidArgument',
        'The argument is invalid or missing or has an incorrect format.',
        'Worksheet.getRange',
      );
    return range;
  }
  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const location = 'Worksheet.getRangeByIndexes';
    const top = numberArgument(row, location);
    const left = numberArgument(column, location);
    const height = numberArgument(rows, location);
    const width = numberArgument(columns, location);
    if (height < 1 || width < 1) throw new HostError('InvalidArgument', 'A range has at least one row and one column.', location);
    return new Range(this.context, this.id, { top, left, bottom: top + height - 1, right: left + width - 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    this.checkCells('Worksheet.getUsedRangeOrNullObject');
    const used = this.engine.used(this.id, valuesOnly === true);
    return used ? new Range(this.context, this.id, used) : null;
  }
  GetUsedRange(valuesOnly: unknown): Range {
    this.checkCells('Worksheet.getUsedRange');
    const used = this.engine.used(this.id, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return new Range(this.context, this.id, used);
  }
  Activate(): void {
    checkInFront(this.context, 'Worksheet.activate');
    if (this.Visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.', 'Worksheet.activate');
    this.engine.select(this.id, { top: 0, left: 0, bottom: 0, right: 0 });
  }
  Delete(): void {
    checkStructure(this.context, 'Worksheet.delete');
    if (this.context.state.profile.focus === 'elsewhere')
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.', 'Worksheet.delete');
    this.context.undo.before('Worksheet.delete');
    if (this.Visibility === 'VeryHidden')
      throw new HostError(
        'InvalidOperation',
        'A very hidden sheet must be made visible or hidden before it is deleted.',
        'Worksheet.delete',
      );
    this.checkNotLast('Worksheet.delete');
    this.engine.removeSheet(this.id);
  }
  Calculate(): void {}

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {
    checkVersion(this.context, '1.17', `${this.typeName}.onNameChanged`);
  }
  _UnregisterEventNameChanged(): void {}
}

export class WorksheetCollection extends Listening<Worksheet> {
  readonly typeName = 'WorksheetCollection';

  constructor(protected readonly context: ModelContext) {
    super();
  }
  get Items(): readonly Worksheet[] {
    return this.context.engine.sheetIds().map((id) => this.context.make.worksheet(id));
  }
  find(key: unknown): Worksheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.Items.find((sheet) => sheet.Id === key) ?? this.Items.find((sheet) => sheet.Name.toLowerCase() === wanted);
  }
  GetActiveWorksheet(): Worksheet {
    return this.context.make.worksheet(this.context.engine.active().sheet);
  }
  Add(name: unknown): Worksheet {
    const location = 'WorksheetCollection.add';
    checkStructure(this.context, location);
    checkInFront(this.context, location);
    this.context.undo.otherByAddin();
    let text = '';
    if (name === null || name === undefined || name === '') {
      for (let number = 1; text === '' || this.find(text); number++) text = `Ark${number}`;
    } else text = textArgument(name, location);
    checkName(this.context, text, undefined, location);
    return this.context.make.worksheet(this.context.engine.addSheet(text));
  }
}
