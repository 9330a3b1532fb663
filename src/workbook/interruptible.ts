/** Long work cut into steps, so that whoever has it done may do something else in between, or give it up. */
export type Interruptible<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function finish<T>(steps: Interruptible<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
