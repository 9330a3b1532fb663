/** Tables of a sheet or of the whole workbook. They can be seen, not made. */
import type { TableInfo } from '../engine/types';
import { HostCollection, HostObject } from '../protocol/object';
import type { ModelContext } from './context';
import { Range } from './range';
import type { Worksheet } from './worksheet';

class Table extends HostObject {
  readonly typeName = 'Table';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    private readonly info: TableInfo,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.info.id };
  }
  get Id(): string {
    return this.info.id;
  }
  get Name(): string {
    return this.info.name;
  }
  get ShowHeaders(): boolean {
    return this.info.headers;
  }
  get ShowTotals(): boolean {
    return this.info.totals;
  }
  get Worksheet(): Worksheet {
    return this.context.make.worksheet(this.sheet);
  }
  GetRange(): Range {
    return new Range(this.context, this.sheet, this.info.area);
  }
  GetHeaderRowRange(): Range {
    return new Range(this.context, this.sheet, { ...this.info.area, bottom: this.info.area.top });
  }
  GetDataBodyRange(): Range {
    const { area, headers, totals } = this.info;
    return new Range(this.context, this.sheet, {
      ...area,
      top: area.top + (headers ? 1 : 0),
      bottom: area.bottom - (totals ? 1 : 0),
    });
  }
}

export class TableCollection extends HostCollection<Table> {
  readonly typeName = 'TableCollection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheets: readonly string[],
  ) {
    super();
  }
  get Items(): readonly Table[] {
    return this.sheets.flatMap((sheet) =>
      this.context.engine.extras(sheet).tables.map((info) => new Table(this.context, sheet, info)),
    );
  }
  get Count(): number {
    return this.Items.length;
  }
  find(key: unknown): Table | undefined {
    const wanted = String(key).toLowerCase();
    return this.Items.find((table) => table.Id === key || table.Name.toLowerCase() === wanted);
  }
}
