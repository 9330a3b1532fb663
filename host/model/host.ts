/** Puts engine, workbook and protocol together: one open workbook with one add-in beside it. */
import type { Engine } from '../engine/types';
import { HostObject } from '../protocol/object';
import { Session } from '../protocol/session';
import { NO_PROTECTION_OPTIONS, type BookState } from './context';
import { EVENT, forward, type Notify } from './events';
import { createWorkbook } from './workbook';

/** office.js reports here that it is ready for ribbon commands. */
class AddinService extends HostObject {
  readonly typeName = 'AddinInternalService';
  NotifyActionHandlerReady(): void {}
}

export interface HostOptions {
  readonly fileName: string;
  readonly readOnly?: boolean;
  readonly structureProtected?: boolean;
  readonly date1904?: boolean;
}

export interface Host {
  readonly session: Session;
  readonly state: BookState;
  readonly engine: Engine;
  /** What a person does in the ribbon: no password, nothing allowed. */
  protect(sheet: string, on: boolean): void;
}

/** `send` takes messages for office.js. */
export function createHost(engine: Engine, options: HostOptions, send: (text: string) => void): Host {
  const state: BookState = {
    fileName: options.fileName,
    readOnly: options.readOnly ?? false,
    editing: false,
    structureProtected: options.structureProtected ?? false,
    date1904: options.date1904 ?? false,
    calculationMode: 'Automatic',
    suspended: false,
    byAddin: false,
  };
  const notify: Notify = (type, targets, details) => {
    for (const target of targets) session.notify(type, target, details);
  };
  const workbook = createWorkbook(engine, state, notify);
  const session = new Session(
    {
      workbook,
      services: { 'Microsoft.InternalService.AddinInternalService': new AddinService() },
      get editing() {
        return state.editing;
      },
      settle: async () => {
        if (!state.suspended) await engine.settle();
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
  engine.listen((event) => forward(engine, event, notify));
  const protect = (sheet: string, on: boolean): void => {
    engine.extras(sheet).protection = on ? { options: NO_PROTECTION_OPTIONS } : undefined;
    notify(EVENT.protectionChanged, [sheet, 'Workbook'], { isProtected: on, worksheetId: sheet, source: 'Local' });
  };
  return { session, state, engine, protect };
}
