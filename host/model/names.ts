/** Defined names of the workbook or of one sheet. */
import type { DefinedName } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/object';
import { areaOf, reference } from './addresses';
import { checkRights, refersTo, textArgument, type ModelContext } from './context';
import { Range } from './range';

class NamedItem extends HostObject {
  readonly typeName = 'NamedItem';

  constructor(
    private readonly context: ModelContext,
    readonly defined: DefinedName,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.defined.name, Name: this.defined.name };
  }

  get Name(): string {
    return this.defined.name;
  }
  get Visible(): boolean {
    return this.defined.visible;
  }
  set Visible(visible: unknown) {
    this.change({ visible: visible === true }, 'NamedItem.visible');
  }
  get Formula(): string {
    return `=${this.defined.refersTo}`;
  }
  set Formula(formula: unknown) {
    this.change({ refersTo: textArgument(formula, 'NamedItem.formula').replace(/^=/, '') }, 'NamedItem.formula');
  }
  /** By its name: within a request it may have been changed by another item of the same name. */
  private change(changed: Partial<Pick<DefinedName, 'visible' | 'refersTo'>>, location: string): void {
    checkRights(this.context, location);
    this.context.undo.otherByAddin();
    const now = this.context.engine.names().find(({ id }) => id === this.defined.id);
    if (!now) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", location);
    this.context.engine.setName({ ...now, ...changed });
  }
  get Scope(): string {
    return this.defined.scope === undefined ? 'Workbook' : 'Worksheet';
  }
  get Comment(): string {
    return '';
  }
  get Type(): string | null {
    if (this.context.state.profile.focus === 'elsewhere') return null;
    const text = this.defined.refersTo.trim();
    if (text.includes('#REF!')) return 'Error';
    if (/^-?[\d.]+(e[+-]?\d+)?$/i.test(text)) return 'Double';
    if (/^".*"$/.test(text)) return 'String';
    if (/^(TRUE|FALSE)$/i.test(text)) return 'Boolean';
    return /^\{.*\}$/.test(text) ? 'Array' : 'Range';
  }
  GetRangeOrNullObject(): Range | null {
    const target = reference(this.defined.refersTo);
    const sheet =
      target &&
      this.context.engine.sheetIds().find((id) => this.context.engine.sheetName(id).toLowerCase() === target.sheet.toLowerCase());
    return target && sheet !== undefined ? new Range(this.context, sheet, target.area) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError('ItemNotFound', 'The name does not refer to one range.', 'NamedItem.getRange');
    return range;
  }
  Delete(): void {
    checkRights(this.context, 'NamedItem.delete');
    this.context.undo.otherByAddin();
    this.context.engine.removeName(this.defined.id);
  }
}

/** Letters, digits, "_", "." and "\", first no digit, no cell address, as Excel demands. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    !areaOf(name) &&
    !/^[rc]$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name)
  );
}

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly scope: string | undefined,
  ) {
    super();
  }

  get Items(): readonly NamedItem[] {
    return this.context.engine
      .names()
      .filter((defined) => defined.scope === this.scope)
      .map((defined) => new NamedItem(this.context, defined));
  }
  find(key: unknown): NamedItem | undefined {
    const wanted = String(key).toLowerCase();
    return this.Items.find((item) => item.Name.toLowerCase() === wanted);
  }
  Add(name: unknown, target: unknown): NamedItem {
    const location = 'NamedItemCollection.add';
    checkRights(this.context, location);
    this.context.undo.otherByAddin();
    const text = textArgument(name, location);
    if (!isName(text)) throw new HostError('InvalidArgument', 'The name is not valid.', location);
    if (this.find(text)) throw new HostError('ItemAlreadyExists', 'The name exists already.', location);
    const formula =
      target instanceof Range
        ? refersTo(this.context.engine.sheetName(target.sheet), target.area)
        : textArgument(target, location).replace(/^=/, '');
    this.context.engine.setName({ name: text, refersTo: formula, scope: this.scope, visible: true });
    return this.GetItem(text);
  }
}
