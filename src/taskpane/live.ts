/** Findings and lights follow the sheet: whenever something has changed, it is read and checked again in its turn. */
import type { Touched } from '../excel/listen';
import { sameContent } from '../workbook/sameContent';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkbookPort } from './port';
import type { Queue } from './queue';
import type { Store } from './store';

export interface Live {
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
}

interface LiveParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly queue: Queue;
  readonly recheck: (workbook: WorkbookSnapshot) => Promise<unknown>;
}

/**
 * Reading stands in the queue like everything else: what is read is never older than what was written. `look` is only asked when
 * something differs from what was seen last, so our own writing ends here.
 */
export function createLive({ port, store, queue, recheck }: LiveParts): Live {
  let end: (() => void) | undefined;
  let watched: Promise<void> | undefined;
  /** Did the last reading and its check come to their end? What one that failed or was called off should have seen is in no later event. */
  let complete = true;

  async function read(touched: Touched): Promise<void> {
    const { checked, failure } = store.state();
    const seen = checked?.workbook;
    const known = complete && !failure && touched && seen && { workbook: seen, touched };
    complete = false;
    const workbook = await port.read({ patient: false, signal: queue.signal(), ...(known && { known }) });
    if (!seen || failure?.during === 'reading' || !sameContent(seen, workbook)) await recheck(workbook);
    complete = true;
  }

  const deafen = (): void => {
    end?.();
    end = undefined;
  };
  const listen = async (): Promise<void> => {
    deafen();
    end = await port.listen((touched) => queue.follow(() => read(touched)));
  };
  /** Nobody sees what would be read, and reading can cost a person what Ctrl+Z brings back. What happened meanwhile is read when it is seen. */
  const seen = (visible: boolean): void => {
    if (!visible) deafen();
    else if (!end) void listen().then(() => queue.follow(() => read(undefined)));
  };

  return {
    begin: async () => {
      await listen();
      watched ??= port.watch(seen);
      await watched;
    },
    stop: deafen,
  };
}
