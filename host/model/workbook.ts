/** The workbook: root of everything an add-in can reach. */
import type { Engine } from '../engine/types';
import { HostObject } from '../protocol/object';
import { ConditionalFormatCollection } from './conditional';
import type { BookState, ModelContext } from './context';
import type { Notify } from './events';
import { nameArgument } from './styles';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { TableCollection } from './tables';
import { Worksheet, WorksheetCollection } from './worksheet';

class Application extends HostObject {
  readonly typeName = 'Application';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get CalculationMode(): string {
    return this.context.state.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    this.context.state.calculationMode = nameArgument(
      mode,
      ['Automatic', 'AutomaticExceptTables', 'Manual'],
      'Application.calculationMode',
    );
  }
  Calculate(): void {
    this.context.state.suspended = false;
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.context.state.suspended = true;
  }
  SuspendScreenUpdatingUntilNextSync(): void {}
}

export class Workbook extends HostObject {
  readonly typeName = 'Workbook';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get Name(): string {
    return this.context.state.fileName;
  }
  get ReadOnly(): boolean {
    return this.context.state.readOnly;
  }
  get Use1904DateSystem(): boolean {
    return this.context.state.date1904;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, undefined);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, this.context.engine.sheetIds());
  }
  get Application(): Application {
    return new Application(this.context);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }
  GetSelectedRange(): Range {
    const { sheet, area } = this.context.engine.active();
    return new Range(this.context, sheet, area);
  }
  GetActiveCell(): Range {
    const { sheet, area } = this.context.engine.active();
    return new Range(this.context, sheet, { ...area, bottom: area.top, right: area.left });
  }
}

export function createWorkbook(engine: Engine, state: BookState, notify: Notify): Workbook {
  const context: ModelContext = {
    engine,
    state,
    make: {
      range: (sheet, area) => new Range(context, sheet, area),
      areas: (sheet, areas) => new RangeAreas(context, sheet, areas),
      worksheet: (id) => new Worksheet(context, id, notify),
      formats: (sheet, area) => new ConditionalFormatCollection(context, sheet, area),
    },
  };
  return new Workbook(context);
}
