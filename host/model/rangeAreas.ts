/** Several ranges of one sheet at once. */
import type { Rect } from '../../src/workbook/address';
import { HostCollection, HostObject } from '../protocol/object';
import type { ModelContext } from './context';
import { newReference, Range } from './range';

class RangeCollection extends HostCollection<Range> {
  readonly typeName = 'RangeCollection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  get Items(): readonly Range[] {
    return this.ranges;
  }
  find(): undefined {
    return undefined;
  }
}

export class RangeAreas extends HostObject {
  readonly typeName = 'RangeAreas';
  readonly reference: string;
  private readonly ranges: readonly Range[];

  constructor(context: ModelContext, sheet: string, areas: readonly Rect[]) {
    super();
    this.reference = newReference();
    this.ranges = areas.map((area) => new Range(context, sheet, area));
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _ReferenceId: this.reference };
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get CellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.CellCount, 0);
  }
  get Address(): string {
    return this.ranges.map((range) => range.Address).join(',');
  }
}
