/** Protection of a sheet and of the workbook's structure. */
import type { ProtectionOptions } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/object';
import { NO_PROTECTION_OPTIONS, type ModelContext } from './context';
import { EVENT, type Notify } from './events';

export class WorksheetProtection extends HostObject {
  readonly typeName = 'WorksheetProtection';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    private readonly notify: Notify,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.context.engine.extras(this.sheet).protection !== undefined;
  }
  get Options():
    | (ProtectionOptions & {
        readonly allowEditObjects: boolean;
        readonly allowEditScenarios: boolean;
        readonly selectionMode: string;
      })
    | null {
    const options = this.context.engine.extras(this.sheet).protection?.options ?? NO_PROTECTION_OPTIONS;
    return { ...options, allowEditObjects: false, allowEditScenarios: false, selectionMode: 'Normal' };
  }

  private changed(): void {
    this.notify(EVENT.protectionChanged, [this.sheet, 'Workbook'], {
      isProtected: this.Protected,
      worksheetId: this.sheet,
      source: 'Local',
    });
  }

  Protect(options: unknown, password: unknown): void {
    this.context.undo.before('WorksheetProtection.protect');
    const extras = this.context.engine.extras(this.sheet);
    if (extras.protection)
      throw new HostError('InvalidOperation', 'The sheet is protected already.', 'WorksheetProtection.protect');
    if (password)
      throw new HostError('ApiNotFound', 'The stand-in for Excel protects without passwords only', 'WorksheetProtection.protect');
    const asked = typeof options === 'object' && options !== null ? options : {};
    extras.protection = { options: { ...NO_PROTECTION_OPTIONS, ...asked } };
    this.changed();
  }
  Unprotect(): void {
    this.context.undo.before('WorksheetProtection.unprotect');
    const extras = this.context.engine.extras(this.sheet);
    if (extras.protection?.hash !== undefined)
      throw new HostError('AccessDenied', 'The password is incorrect.', 'WorksheetProtection.unprotect');
    if (!extras.protection) return;
    extras.protection = undefined;
    this.changed();
  }
}

export class WorkbookProtection extends HostObject {
  readonly typeName = 'WorkbookProtection';

  constructor(private readonly context: ModelContext) {
    super();
  }
  get Protected(): boolean {
    return this.context.state.structureProtected;
  }
  Protect(): void {
    this.context.state.structureProtected = true;
  }
  Unprotect(): void {
    this.context.state.structureProtected = false;
  }
}
