/** Excel that stops at the n-th action of what is asked of it. */
import type { Headless } from '../../../host/node/headless';
import { HostError, type ErrorCode } from '../../../host/protocol/errors';
import { ACTION } from '../../../host/protocol/messages';

/** `once`: everything after it goes well · `fromThen`: nothing that changes the workbook does any more. */
export type Lasting = 'once' | 'fromThen';

export interface Fault {
  /** Has it happened? */
  readonly struck: () => boolean;
  readonly end: () => void;
}

/** Reading is not counted: what is left is every action of `Worksheet.add` to the last setting of a property. */
export function failAt(excel: Headless, n: number, code: ErrorCode, lasting: Lasting): Fault {
  let count = 0;
  let struck = false;
  excel.host.session.fault = ({ ActionType, Name }) => {
    const writes = ActionType === ACTION.setProperty || (ActionType === ACTION.method && /^(?:Delete|Clear)$/.test(Name));
    const adds = ActionType === ACTION.instantiate;
    if (!writes && !adds) return undefined;
    count += 1;
    const hits = lasting === 'once' ? count === n : count >= n && (writes || count === n);
    if (!hits) return undefined;
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
  excel.host.session.fault = ({ ActionType, Name }) => {
    const writes = ActionType === ACTION.setProperty || (ActionType === ACTION.method && /^(?:Delete|Clear)$/.test(Name));
    if (writes || ActionType === ACTION.instantiate) count += 1;
    return undefined;
  };
  await work();
  excel.host.session.fault = undefined;
  return count;
}
