/** The workbook: root of everything an add-in can reach. */
import type { Engine } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/object';
import { ConditionalFormatCollection } from './conditional';
import type { BookState, ModelContext } from './context';
import { Functions } from './functions';
import type { Notify } from './events';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { TableCollection } from './tables';
import type { UndoStack } from './undo';
import { Worksheet, WorksheetCollection } from './worksheet';

class Application extends HostObject {
  readonly typeName = 'Application';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get CalculationMode(): string {
    return this.context.state.profile.calculation;
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
  get AutoSave(): boolean {
    return this.context.state.profile.autoSave;
  }
  get UsePrecisionAsDisplayed(): boolean {
    return this.context.state.profile.precisionAsDisplayed;
  }
  get Functions(): Functions {
    return new Functions(this.context);
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
  /** What is marked is asked of the workbook in front. */
  private checkFocus(location: string): void {
    if (this.context.state.profile.focus === 'elsewhere')
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.', location);
  }
  GetSelectedRange(): Range {
    this.checkFocus('Workbook.getSelectedRange');
    const { sheet, area } = this.context.engine.active();
    return new Range(this.context, sheet, area);
  }
  GetActiveCell(): Range {
    this.checkFocus('Workbook.getActiveCell');
    const { sheet, area } = this.context.engine.active();
    return new Range(this.context, sheet, { ...area, bottom: area.top, right: area.left });
  }
}

export function createWorkbook(engine: Engine, state: BookState, undo: UndoStack, notify: Notify): Workbook {
  const context: ModelContext = {
    engine,
    state,
    undo,
    notify,
    make: {
      range: (sheet, area) => new Range(context, sheet, area),
      areas: (sheet, areas) => new RangeAreas(context, sheet, areas),
      worksheet: (id) => new Worksheet(context, id, notify),
      formats: (sheet, area) => new ConditionalFormatCollection(context, sheet, area),
    },
  };
  return new Workbook(context);
}
