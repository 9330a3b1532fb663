/** Excel that stops at the n-th action of what is asked of it. */
import type { Headless } from '../../../host/node/headless';
import { HostError, type ErrorCode } from '../../../host/protocol/errors';
import { ACTION, type Action, type BatchRequest } from '../../../host/protocol/messages';

type Paths = BatchRequest['ObjectPaths'];

/** `once`: everything after it goes well · `fromThen`: nothing that changes the workbook does any more. */
export type Lasting = 'once' | 'fromThen';

export interface Fault {
  /** Has it happened? */
  readonly struck: () => boolean;
  readonly end: () => void;
}

/**
 * Only what changes the workbook is counted, from `Worksheet.add` to the last setting of a property: an error at a step before it, which only
 * finds an object, leaves the same workbook.
 */
function changes({ ActionType, ObjectPathId, Name }: Action, paths: Paths): boolean {
  if (ActionType === ACTION.setProperty) return true;
  if (ActionType === ACTION.method) return /^(?:Delete|Clear)/.test(Name);
  return ActionType === ACTION.instantiate && paths[String(ObjectPathId)]?.Name === 'Add';
}

export function failAt(excel: Headless, n: number, code: ErrorCode, lasting: Lasting): Fault {
  let count = 0;
  let struck = false;
  excel.host.session.fault = (action, paths) => {
    if (!changes(action, paths)) return undefined;
    count += 1;
    if (lasting === 'once' ? count !== n : count < n) return undefined;
    struck = true;
    return new HostError(code, 'An error that a test wants', 'Range.formulas');
  };
  return {
    struck: () => struck,
    end: () => {
      excel.host.session.fault = undefined;
    },
  };
}

/** How many actions `failAt` counts while the work is done. */
export async function actionsOf(excel: Headless, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  excel.host.session.fault = (action, paths) => {
    if (changes(action, paths)) count += 1;
    return undefined;
  };
  await work();
  excel.host.session.fault = undefined;
  return count;
}
