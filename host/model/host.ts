/** Puts engine, workbook and protocol together: one open workbook with one add-in beside it. */
import type { Engine } from '../engine/types';
import { HostObject } from '../protocol/object';
import { Session } from '../protocol/session';
import { NO_PROTECTION_OPTIONS, type BookState } from './context';
import { EVENT, forward, type Notify } from './events';
import { STRICTEST, type Profile } from './profile';
import { UndoStack } from './undo';
import { createWorkbook } from './workbook';

/** office.js reports here that it is ready for ribbon commands. */
class AddinService extends HostObject {
  readonly typeName = 'AddinInternalService';

  constructor(private readonly ready: () => void) {
    super();
  }
  NotifyActionHandlerReady(): void {
    this.ready();
  }
}

/** Whether a person sees the pane. */
class AppRuntimeService extends HostObject {
  readonly typeName = 'AppRuntimeService';
  GetAppRuntimeState(): string {
    return 'Visible';
  }
  SetAppRuntimeState(): void {}
  _RegisterVisibilityChangedEvent(): void {}
  _UnregisterVisibilityChangedEvent(): void {}
}

export interface HostOptions {
  readonly fileName: string;
  readonly readOnly?: boolean;
  readonly structureProtected?: boolean;
  readonly date1904?: boolean;
  /** The strictest unless said. */
  readonly profile?: Profile;
  /** Told when the undo stack is emptied. */
  readonly undoEmptied?: () => void;
}

export interface Host {
  readonly session: Session;
  readonly state: BookState;
  readonly engine: Engine;
  readonly undo: UndoStack;
  /** A button of the ribbon. */
  press(action: string): void;
  /** What a person does in the ribbon: no password, nothing allowed. */
  protect(sheet: string, on: boolean): void;
}

/** `send` takes messages for office.js. */
export function createHost(engine: Engine, options: HostOptions, send: (text: string) => void): Host {
  const state: BookState = {
    profile: options.profile ?? STRICTEST,
    fileName: options.fileName,
    readOnly: options.readOnly ?? false,
    editing: false,
    structureProtected: options.structureProtected ?? false,
    date1904: options.date1904 ?? false,
    suspended: false,
    byAddin: false,
    macroSheets: new Set(),
    chartSheets: 0,
  };
  const undo = new UndoStack(
    engine,
    () => state.profile,
    () => options.undoEmptied?.(),
  );
  const notify: Notify = (type, targets, details) => {
    for (const target of targets) session.notify(type, target, details);
  };
  const workbook = createWorkbook(engine, state, undo, notify);
  /** Presses that came before office.js said that it is ready for them. */
  let early: string[] | undefined = [];
  const ready = (): void => {
    for (const action of early ?? []) session.press(action);
    early = undefined;
  };
  const session = new Session(
    {
      workbook,
      services: {
        'Microsoft.InternalService.AddinInternalService': new AddinService(ready),
        'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(),
      },
      get editing() {
        return state.editing;
      },
      settle: async () => {
        if (!state.suspended && state.profile.calculation !== 'Manual') await engine.settle();
      },
      enter: () => {
        state.byAddin = true;
      },
      leave: () => {
        state.byAddin = false;
        state.suspended = false;
      },
    },
    send,
  );
  engine.listen((event) => forward(engine, event, notify, state.profile.errors));
  const protect = (sheet: string, on: boolean): void => {
    engine.extras(sheet).protection = on ? { options: NO_PROTECTION_OPTIONS } : undefined;
    notify(EVENT.protectionChanged, [sheet, 'Workbook'], { isProtected: on, worksheetId: sheet, source: 'Local' });
  };
  const press = (action: string): void => {
    if (early && state.profile.commands === 'atReady') early.push(action);
    else session.press(action);
  };
  return { session, state, engine, undo, press, protect };
}
