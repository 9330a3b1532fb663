/** Work in steps, with room for the browser to draw, and for a person to press something, whenever it has lasted a while. */
import { throwIfCalledOff } from '../excel/run';
import type { Interruptible } from '../workbook/interruptible';

/** What is done within this long is done before anybody notices; browsers call anything above a long task. */
const SLICE_MS = 50;

/** Throws `CalledOff` at the next step after it has been called off. */
export async function inSlices<T>(steps: Interruptible<T>, signal: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    // A timer, not a promise: only then does the browser get its turn.
    await new Promise((resolve) => setTimeout(resolve));
    throwIfCalledOff(signal);
    began = performance.now();
  }
}
